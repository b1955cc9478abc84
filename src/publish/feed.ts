import { createHash } from 'node:crypto';
import type { Lang } from '../registry/schema/common.ts';

/** One change in a feed. */
export interface FeedEntry {
  /** Stable name of the change; its identity, in every feed that tells it, is made of it. */
  name: string;
  /** `YYYY-MM-DD`. */
  date: string;
  title: string;
  text: string;
  /** Address: a path, made absolute where the copy has an address of its own. */
  href: string;
}

/** A feed: whose it is, in which language, where its page and the feed itself stand. */
export interface Feed {
  /** Stable name of the feed: `cambios`, or that of a norm after it. */
  name: string;
  site: string;
  title: string;
  lang: Lang;
  page: string;
  self: string;
  /** Public address of the copy, if it has one. */
  origin: string | undefined;
  /** Licence, as a reader is told it. */
  rights: string;
  entries: readonly FeedEntry[];
}

/** How many changes a feed holds, the newest. */
const most = 300;

/** Changes as an Atom feed, newest first. The same change has the same identity in every build and copy. */
export function atomFeed(feed: Feed): string {
  const { name, site, title, lang, page, self, origin, rights, entries } = feed;
  const newest = [...entries].sort((a, b) => b.date.localeCompare(a.date)).slice(0, most);
  const link = (path: string) => escape(origin ? new URL(path, origin).href : path);
  const items = newest.map(
    (each) => `  <entry>
    <id>${uuid(`${each.name}:${lang}`)}</id>
    <title>${escape(each.title)}</title>
    <updated>${moment(each.date)}</updated>
    <link href="${link(each.href)}"/>
    <summary>${escape(each.text)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
  <id>${uuid(`${name}:${lang}`)}</id>
  <title>${escape(`${site}: ${title}`)}</title>
  <updated>${moment(newest[0]?.date ?? '1970-01-01')}</updated>
  <link rel="self" type="application/atom+xml" href="${link(self)}"/>
  <link href="${link(page)}"/>
  <author><name>${escape(site)}</name></author>
  <rights>${escape(rights)}</rights>
${items.join('\n')}
</feed>
`;
}

/** The first moment of a day in Peru. */
function moment(date: string): string {
  return `${date}T00:00:00-05:00`;
}

function uuid(name: string): string {
  const hash = createHash('sha256').update(`ruta-1410:${name}`).digest('hex');
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Text as XML can hold it: its marks escaped, and without the characters that no XML may have. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
