import type { APIRoute } from 'astro';
import { correctionFeed } from '../../publish/feeds.ts';

export const getStaticPaths = () => [{ params: { lang: 'es' } }, { params: { lang: 'en' } }];

/** What this site corrected, as an Atom feed. */
export const GET: APIRoute = ({ params }) =>
  new Response(correctionFeed(params['lang'] === 'en' ? 'en' : 'es'), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
