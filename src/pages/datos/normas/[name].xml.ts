import type { APIRoute, GetStaticPaths } from 'astro';
import { refPath } from '../../../citations/paths.ts';
import { registry } from '../../../facts.ts';
import type { Lang } from '../../../registry/schema/common.ts';
import { BASE_PATH, SITE_NAME, SITE_URL } from '../../../site.ts';
import { atomFeed } from '../../../views/feed.ts';
import {
  followable,
  instrumentChanges,
  instrumentFeedPath,
} from '../../../views/instrument-feed.ts';

const langs: readonly Lang[] = ['es', 'en'];

export const getStaticPaths = (() =>
  [...registry.instruments.values()]
    .filter(followable)
    .flatMap(({ id }) =>
      langs.map((lang) => ({ params: { name: `${id}-${lang}` }, props: { id, lang } })),
    )) satisfies GetStaticPaths;

/** Changes of one norm as an Atom feed, for whoever follows only that one. */
export const GET: APIRoute<{ id: string; lang: Lang }> = ({ props: { id, lang } }) => {
  const instrument = registry.instruments.get(id);
  if (!instrument) throw new Error(`No instrument ${id}`);
  const feed = atomFeed({
    name: `cambios:${id}`,
    site: SITE_NAME,
    title: instrument.data.shortTitle[lang],
    lang,
    page: refPath({ instrument: id }, lang, BASE_PATH),
    self: instrumentFeedPath(id, lang),
    origin: SITE_URL,
    since: instrument.data.datePublication,
    entries: instrumentChanges(instrument, lang),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
