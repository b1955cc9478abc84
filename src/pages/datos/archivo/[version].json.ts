import type { APIRoute, GetStaticPaths } from 'astro';
import { type ArchivedLaw, archives } from '../../../publish/law-archive.ts';

export const getStaticPaths = (() =>
  archives().map((archive) => ({
    params: { version: archive.version },
    props: { archive },
  }))) satisfies GetStaticPaths;

/** What a release said of the law, as it was published, for whoever cited it. */
export const GET: APIRoute<{ archive: ArchivedLaw }> = ({ props }) =>
  new Response(`${JSON.stringify(props.archive)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
