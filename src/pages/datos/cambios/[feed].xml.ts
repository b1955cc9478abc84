import type { APIRoute, GetStaticPaths } from 'astro';
import { registry } from '../../../facts/site-facts.ts';
import { instrumentFeed } from '../../../publish/feeds.ts';

export const getStaticPaths = (() =>
  [...registry.instruments.values()].flatMap((instrument) =>
    (['es', 'en'] as const).map((lang) => ({
      params: { feed: `${instrument.id}-${lang}` },
      props: { text: instrumentFeed(instrument, lang) },
    })),
  )) satisfies GetStaticPaths;

/** What became of one norm, as an Atom feed. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
