import { createHash } from 'node:crypto';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Lang } from '../../registry/schema/common.ts';
import { SITE_NAME, SITE_URL } from '../../site.ts';
import { lawChanges } from '../../views/changes.ts';

export const getStaticPaths = (() => [
  { params: { lang: 'es' } },
  { params: { lang: 'en' } },
]) satisfies GetStaticPaths;

/** Changes of the law as an Atom feed. Addresses are absolute only where the copy has an address. */
export const GET: APIRoute = ({ params }) => {
  const lang: Lang = params['lang'] === 'en' ? 'en' : 'es';
  const changes = lawChanges(lang).slice(0, 100);
  const title = lang === 'es' ? 'cambios de la ley' : 'changes of the law';
  const entries = changes.map(
    ({ id, date, title: name, text, href }) => `  <entry>
    <id>${uuid(`${id}:${lang}`)}</id>
    <title>${escape(name)}</title>
    <updated>${date}T00:00:00-05:00</updated>
    <link href="${escape(SITE_URL ? new URL(href, SITE_URL).href : href)}"/>
    <summary>${escape(text)}</summary>
  </entry>`,
  );
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
  <id>${uuid(`cambios:${lang}`)}</id>
  <title>${escape(SITE_NAME)}: ${title}</title>
  <updated>${changes[0]?.date ?? '1970-01-01'}T00:00:00-05:00</updated>
  <author><name>${escape(SITE_NAME)}</name></author>
${entries.join('\n')}
</feed>
`;
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};

/** The same identity for the same change in every build and copy. */
function uuid(name: string): string {
  const hash = createHash('sha256').update(`ruta-1410:${name}`).digest('hex');
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
