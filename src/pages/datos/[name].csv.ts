import type { APIRoute, GetStaticPaths } from 'astro';
import { csvSheet, hasSheet } from '../../publish/csv-sheet.ts';
import { datasetNamed, datasets } from '../../publish/datasets.ts';

export const getStaticPaths = (() =>
  datasets.filter(hasSheet).map(({ name }) => ({ params: { name } }))) satisfies GetStaticPaths;

/** A part of the registry as a sheet, for whoever counts. */
export const GET: APIRoute = ({ params }) =>
  new Response(csvSheet(datasetNamed(params['name'])?.content), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
