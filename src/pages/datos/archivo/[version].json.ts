import type { APIRoute, GetStaticPaths } from 'astro';
import { type ArchivedLaw, archives, withAddresses } from '../../../publish/law-archive.ts';

export const getStaticPaths = (() =>
  archives().map((archive) => ({
    params: { version: archive.version },
    props: { archive },
  }))) satisfies GetStaticPaths;

/**
 * What a release said of the law, as it was published, for whoever cited it; and the address of each provision, whose
 * `eId` may have capitals and an address has none.
 */
export const GET: APIRoute<{ archive: ArchivedLaw }> = ({ props }) =>
  new Response(`${JSON.stringify(withAddresses(props.archive))}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
