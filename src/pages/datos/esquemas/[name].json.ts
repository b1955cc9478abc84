import type { APIRoute, GetStaticPaths } from 'astro';
import { datasetNamed, datasets } from '../../../publish/datasets.ts';

export const getStaticPaths = (() =>
  datasets.map(({ name }) => ({ params: { name } }))) satisfies GetStaticPaths;

/** The JSON Schema of a file of data. */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(datasetNamed(params['name'])?.schema, undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
