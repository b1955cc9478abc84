import type { APIRoute, GetStaticPaths } from 'astro';
import { siteFeed } from '../../publish/feeds.ts';

export const getStaticPaths = (() => [
  { params: { lang: 'es' } },
  { params: { lang: 'en' } },
]) satisfies GetStaticPaths;

/** Changes of the law and of the site as an Atom feed. */
export const GET: APIRoute = ({ params }) =>
  new Response(siteFeed(params['lang'] === 'en' ? 'en' : 'es'), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
