import { daysBetween } from '../registry/days.ts';
import { holdsUntil } from '../registry/recommendation-status.ts';
import { allProvisions } from '../registry/registry.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { isDocument } from '../registry/schema/page.ts';
import { dueAfter } from '../registry/due-after.ts';
import type { Project } from '../documents/project.ts';
import { referenceLabel } from '../citations/label.ts';
import { dateText, uncapitalised } from '../words/law.ts';
import { verifiedField } from '../words/verified-field.ts';
import { siteWords } from '../i18n/site.ts';
import { inBoth } from '../i18n/fill.ts';

const titles = inBoth(siteWords, 'due');

/** One thing that is due. */
export interface Due {
  file: string;
  /** What it is, as a reader knows it. */
  name: Localized;
  /** Why it is due. */
  why: Localized;
}

/** What is due on a day, by kind. */
export interface Status {
  reviews: Due[];
  services: Due[];
  sources: Due[];
  unverified: Due[];
  translations: Due[];
  pending: Due[];
  looks: Due[];
  absent: Due[];
}

/** What each list is called, told to the reader and to whoever keeps the site. */
export const statusTitles: Readonly<Record<keyof Status, Localized>> = {
  pending: titles.pending,
  reviews: titles.reviews,
  translations: titles.translations,
  services: titles.services,
  sources: titles.sources,
  unverified: titles.unverified,
  looks: titles.looks,
  absent: titles.absent,
};

/** What is due in a tree on a day. Pure: the day is an argument. */
export function statusOn(project: Project, today: string): Status {
  return {
    reviews: reviews(project, today),
    services: services(project, today),
    sources: sources(project, today),
    unverified: unverified(project),
    translations: translations(project),
    pending: pendingChanges(project),
    looks: looks(project, today),
    absent: notHeld(project),
  };
}

/** What a page is called in both languages; where one is not written, by the other. */
function titlesOf(pages: Project['pages']): (slug: string) => Localized {
  const titles = new Map(
    pages.map(({ lang, slug, frontMatter }) => [`${lang}/${slug}`, frontMatter.title]),
  );
  return (slug) => {
    const es = titles.get(`es/${slug}`);
    const en = titles.get(`en/${slug}`);
    return { es: es ?? en ?? slug, en: en ?? es ?? slug };
  };
}

function reviews({ pages }: Project, today: string): Due[] {
  const titled = titlesOf(pages);
  return pages.flatMap(({ file, lang, slug, frontMatter }) => {
    if (lang !== 'es' || !isDocument(frontMatter)) return [];
    const { reviewed, needsReview } = frontMatter;
    const by = reviewed === 'pending' ? [] : reviewed.by;
    const missing = needsReview.filter((role) => !by.includes(role));
    const on = reviewed === 'pending' ? today : reviewed.on;
    if (missing.length === 0 && daysBetween(on, today) <= dueAfter.review) return [];
    const why =
      missing.length > 0
        ? {
            es: `falta la revisión de: ${missing.join(', ')}`,
            en: `not yet reviewed by: ${missing.join(', ')}`,
          }
        : said(on, (day) => ({ es: `el ${day.es}`, en: `on ${day.en}` }));
    return [{ file, name: titled(slug), why }];
  });
}

function looks({ registry }: Project, today: string): Due[] {
  return [...registry.recommendations.values()].flatMap(({ file, data }) => {
    const until = holdsUntil(data);
    if (today <= until) return [];
    const why = {
      es: `la última mirada valía hasta el ${dateText(until, 'es')}`,
      en: `the last look was good until ${dateText(until, 'en')}`,
    };
    return [{ file, name: data.name, why }];
  });
}

function services({ registry }: Project, today: string): Due[] {
  return [...registry.services.values()].flatMap(({ file, data }) => {
    const age = daysBetween(data.verifiedOn, today);
    if (data.verifiedBy === 'call' && age <= dueAfter.call) return [];
    const why =
      data.verifiedBy === 'call'
        ? said(data.verifiedOn, (day) => ({
            es: `se probó el ${day.es}`,
            en: `tried on ${day.en}`,
          }))
        : said(data.verifiedOn, (day) => ({
            es: `nadie ha llamado; leído el ${day.es}`,
            en: `nobody has called; read on ${day.en}`,
          }));
    return [{ file, name: data.name, why }];
  });
}

function sources({ registry }: Project, today: string): Due[] {
  const read = [
    ...[...registry.instruments.values()].map(({ file, data }) => ({
      file,
      name: data.shortTitle,
      on: data.verification.readThrough,
      // A text stays as it was on the day up to which it was read, whatever the day of reading.
      why: ({ es, en }: Localized): Localized => ({
        es: `texto leído tal como estaba el ${es}`,
        en: `text read as it stood on ${en}`,
      }),
    })),
    ...[...registry.platforms.values()].map(({ file, data }) => ({
      file,
      name: data.name,
      on: data.readOn,
      why: ({ es, en }: Localized): Localized => ({ es: `leída el ${es}`, en: `read on ${en}` }),
    })),
  ];
  return read.flatMap(({ file, name, on, why }) =>
    daysBetween(on, today) <= dueAfter.source ? [] : [{ file, name, why: said(on, why) }],
  );
}

/** Why something is due, with a day as each language writes it. */
const said = (day: string, words: (day: Localized) => Localized): Localized =>
  words({ es: dateText(day, 'es'), en: dateText(day, 'en') });

const wholeText = { es: 'todo el texto', en: 'the whole text' };

function unverified({ registry }: Project): Due[] {
  return allProvisions(registry).flatMap(({ file, id, versions, instrument }) =>
    versions.flatMap(({ from, text }) => {
      if (!text) return [];
      const fields = Object.entries(text.verification.fields ?? {}).filter(
        ([, { level }]) => level === 'unverified',
      );
      const isWhole = text.verification.level === 'unverified';
      if (!isWhole && fields.length === 0) return [];
      const what = (lang: Lang): string => {
        const named = fields.map(([field]) => uncapitalised(verifiedField(field, lang)));
        return isWhole ? wholeText[lang] : named.join(', ');
      };
      const ref = { instrument: instrument.id, eId: id };
      return [
        {
          file,
          name: {
            es: `${referenceLabel(ref, registry, 'es')} (${from})`,
            en: `${referenceLabel(ref, registry, 'en')} (${from})`,
          },
          why: { es: what('es'), en: what('en') },
        },
      ];
    }),
  );
}

function translations({ pages }: Project): Due[] {
  const spanish = new Map(
    pages.filter(({ lang }) => lang === 'es').map((page) => [page.slug, page]),
  );
  const titled = titlesOf(pages);
  return pages.flatMap(({ file, lang, slug, frontMatter }) => {
    const original = spanish.get(slug)?.frontMatter;
    if (lang !== 'en' || !original || !isDocument(original) || !isDocument(frontMatter)) return [];
    if (frontMatter.version === original.version) return [];
    const why = {
      es: `va en ${frontMatter.version}; el original, en ${original.version}`,
      en: `at ${frontMatter.version}; the original at ${original.version}`,
    };
    return [{ file, name: titled(slug), why }];
  });
}

function pendingChanges({ registry }: Project): Due[] {
  return [...registry.instruments.values()].flatMap(({ file, data }) =>
    (data.pendingChanges ?? []).map(({ text }) => ({ file, name: data.shortTitle, why: text })),
  );
}

const whyUnread = {
  'not-found': { es: 'no pudimos leerla', en: 'we could not read it' },
  'annex-missing': {
    es: 'su anexo no está en lo que leímos',
    en: 'its annex is not in what we read',
  },
  'not-entered': {
    es: 'se puede leer y no la recogemos',
    en: 'it can be read and we do not hold it',
  },
} as const;

function notHeld({ registry }: Project): Due[] {
  return [...registry.absent.values()].map(({ file, data: { name, why, note } }) => ({
    file,
    name,
    why: {
      es: `${whyUnread[why].es}. ${note.es}`,
      en: `${whyUnread[why].en}. ${note.en}`,
    },
  }));
}
