import type { APIRoute, GetStaticPaths } from 'astro';
import { datasets } from '../../publish/datasets.ts';

export const getStaticPaths = (() =>
  Object.keys(datasets).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

/** A part of the registry as JSON, for other programs. */
export const GET: APIRoute = ({ params }) => {
  const data = datasets[params['name'] ?? '']?.();
  return new Response(`${JSON.stringify(data)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
