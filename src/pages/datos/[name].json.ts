import type { APIRoute, GetStaticPaths } from 'astro';
import { datasetNamed, datasets } from '../../publish/datasets.ts';

export const getStaticPaths = (() =>
  datasets.map(({ name }) => ({ params: { name } }))) satisfies GetStaticPaths;

/** A part of the registry as JSON, for other programs. */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(datasetNamed(params['name'])?.content)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
