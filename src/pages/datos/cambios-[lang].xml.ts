import type { APIRoute, GetStaticPaths } from 'astro';
import { sitePath } from '../../addresses/paths.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { BASE_PATH, SITE_NAME, SITE_URL } from '../../site.ts';
import { lawChanges } from '../../views/changes.ts';
import { atomFeed } from '../../views/feed.ts';
import { siteChanges } from '../../views/site-changes.ts';

export const getStaticPaths = (() => [
  { params: { lang: 'es' } },
  { params: { lang: 'en' } },
]) satisfies GetStaticPaths;

/** How many changes of the law it holds, the newest. */
const most = 100;

/** Changes of the law and of the site as an Atom feed. */
export const GET: APIRoute = ({ params }) => {
  const lang: Lang = params['lang'] === 'en' ? 'en' : 'es';
  const page = sitePath('que-cambio/', lang, BASE_PATH);
  const feed = atomFeed({
    site: SITE_NAME,
    title:
      lang === 'es' ? 'cambios de la ley y de este sitio' : 'changes of the law and of this site',
    lang,
    page,
    self: `${BASE_PATH}datos/cambios-${lang}.xml`,
    origin: SITE_URL,
    entries: [
      ...siteChanges().map(({ version, date, items }) => ({
        name: `sitio@${version}`,
        date,
        title: `${SITE_NAME} ${version}`,
        text: items.join(' '),
        href: `${page}#sitio`,
        textLang: 'es' as const,
      })),
      ...lawChanges(lang)
        .slice(0, most)
        .map(({ id, ...rest }) => ({ ...rest, name: id })),
    ],
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
