import type { APIRoute, GetStaticPaths } from 'astro';
import { packedHere } from '../../../export/zip-here.ts';
import { earlierTextsFiles } from '../../../publish/texts.ts';
import type { Lang } from '../../../registry/schema/common.ts';

export const getStaticPaths = (() => [
  { params: { lang: 'es' } },
  { params: { lang: 'en' } },
]) satisfies GetStaticPaths;

/** Every text that the pages of a language have had, for whoever cited one. */
export const GET: APIRoute<Record<string, never>, { lang: Lang }> = ({ params: { lang } }) =>
  new Response(packedHere(earlierTextsFiles(lang)) as BodyInit, {
    headers: { 'Content-Type': 'application/zip' },
  });
