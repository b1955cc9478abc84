import type { APIRoute, GetStaticPaths } from 'astro';
import { packedHere } from '../../../export/zip-here.ts';
import { keptTexts, textArchiveFiles, textsOfRelease } from '../../../publish/text-archive.ts';

export const getStaticPaths = (() =>
  keptTexts().map((version) => ({ params: { version } }))) satisfies GetStaticPaths;

/** What the pages of a release said, a text each, for whoever cited one. */
export const GET: APIRoute = ({ params: { version = '' } }) =>
  new Response(packedHere(textArchiveFiles(textsOfRelease(version))) as BodyInit, {
    headers: { 'Content-Type': 'application/zip' },
  });
