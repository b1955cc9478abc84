import { sentenceLabel } from '../citations/label.ts';
import { refPath, sitePath } from '../addresses/paths.ts';
import { parseRef } from '../citations/ref.ts';
import { registry } from '../facts/site-facts.ts';
import type { Instrument } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { BASE_PATH, SITE_NAME, SITE_URL } from '../site.ts';
import { lawChanges } from './changes.ts';
import { siteCorrections } from './corrections.ts';
import { atomFeed, type Feed, type FeedEntry } from './feed.ts';
import { siteChanges } from '../documents/site-changes.ts';
import { feedsWords } from '../i18n/feeds.ts';

/** Where a feed stands: that of a norm or, without one, that of the whole site. */
export const feedPath = (instrument: string | undefined, lang: Lang): string =>
  `${BASE_PATH}datos/cambios${instrument === undefined ? '' : `/${instrument}`}-${lang}.xml`;

/** Where the feed of what the site corrected stands. */
export const correctionFeedPath = (lang: Lang): string =>
  `${BASE_PATH}datos/correcciones-${lang}.xml`;

/** What the site corrected, as an Atom feed of its own. */
export function correctionFeed(lang: Lang): string {
  return atomFeed({
    ...commonOf(undefined, lang),
    name: 'correcciones',
    self: correctionFeedPath(lang),
    title: feedsWords[lang].feeds.corrections,
    page: sitePath('que-corregimos/', lang, BASE_PATH),
    entries: correctionEntries(lang),
  });
}

const correctionEntries = (lang: Lang): FeedEntry[] =>
  siteCorrections.map(({ id, on, title, now, acted }) => ({
    name: `correccion:${id}`,
    date: on,
    title: title[lang],
    text: `${now[lang]} ${feedsWords[lang].feeds.acted}: ${acted[lang]}`,
    href: `${sitePath('que-corregimos/', lang, BASE_PATH)}#${id}`,
  }));

/** Changes of the law and of the site, with what it corrected, as an Atom feed. */
export function siteFeed(lang: Lang): string {
  const page = sitePath('que-cambio/', lang, BASE_PATH);
  return atomFeed({
    ...commonOf(undefined, lang),
    title: feedsWords[lang].feeds.all,
    page,
    entries: [
      ...siteChanges(lang).map(({ version, date, items }) => ({
        name: `sitio@${version}`,
        date,
        title: `${SITE_NAME} ${version}`,
        text: items.join(' '),
        href: `${page}#sitio`,
      })),
      ...correctionEntries(lang),
      ...lawChanges(lang).map(entryOf),
    ],
  });
}

/** What became of a norm, as an Atom feed: its publication, changes held, changes known, its repeal. */
export function instrumentFeed({ id, data, provisions }: Instrument, lang: Lang): string {
  const name = data.shortTitle[lang];
  const page = refPath({ instrument: id }, lang, BASE_PATH);
  const own = (kind: string, date: string, title: string, text: string): FeedEntry => ({
    name: `${id}@${kind}`,
    date,
    title,
    text,
    href: page,
  });
  const t = feedsWords[lang].feeds;
  const repealer = data.repealed && parseRef(data.repealed.by);
  return atomFeed({
    ...commonOf(id, lang),
    title: `${name}, ${t.changes}`,
    page,
    entries: [
      own(
        'publicacion',
        data.datePublication,
        name,
        `${data.type === 'treaty' ? t.adopted : t.published}: ${data.title[lang]}`,
      ),
      ...(data.repealed && repealer
        ? [
            own(
              'derogacion',
              data.repealed.from,
              name,
              `${t.repealed} ${sentenceLabel(repealer, registry, lang)}.`,
            ),
          ]
        : []),
      ...(data.pendingChanges ?? []).map(({ text, source }) =>
        own(
          // A note that is rewritten is told again.
          `pendiente:${text.es}`,
          source.date ?? data.verification.readThrough,
          `${name}: ${t.pending}`,
          text[lang],
        ),
      ),
      ...lawChanges(lang, [...provisions.values()]).map(entryOf),
    ],
  });
}

const entryOf = ({ id, ...change }: ReturnType<typeof lawChanges>[number]): FeedEntry => ({
  ...change,
  name: id,
});

const commonOf = (
  instrument: string | undefined,
  lang: Lang,
): Pick<Feed, 'name' | 'site' | 'lang' | 'self' | 'origin' | 'rights'> => ({
  name: instrument === undefined ? 'cambios' : `cambios:${instrument}`,
  site: SITE_NAME,
  lang,
  self: feedPath(instrument, lang),
  origin: SITE_URL,
  rights: 'CC BY 4.0',
});
