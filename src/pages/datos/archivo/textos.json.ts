import type { APIRoute } from 'astro';
import { textLogText } from '../../../publish/texts.ts';

/** The days on which the text of each page changed, with the commit that has it as it was that day. */
export const GET: APIRoute = () =>
  new Response(textLogText(), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
