import type { APIRoute } from 'astro';
import { langParams } from '../../../layout/static-lang.ts';
import type { Lang } from '../../../registry/schema/common.ts';
import { searchData } from '../../../publish/search-data.ts';

export const getStaticPaths = () =>
  langParams.map(({ lang, param }) => ({ params: { lang: param }, props: { lang } }));

/** What the search page loads at the first letter. */
export const GET: APIRoute<{ lang: Lang }> = ({ props }) =>
  new Response(JSON.stringify(searchData(props.lang)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
