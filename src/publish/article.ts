import type { Article, WithContext } from 'schema-dts';
import type { WhichText } from '../documents/text-log.ts';
import type { Lang } from '../registry/schema/common.ts';
import { FREE_URL, LICENCE_URL, SITE_AUTHORS, SITE_NAME } from '../site.ts';
import { type CitedCopy, type CitedPage, isNumbered } from './page-citation.ts';

/** A page that machines read as an article. */
export interface ArticlePage extends CitedPage {
  /** Address without language. */
  slug: string;
  /** Address of the one that it translates, from the root of the copy. */
  translates?: string | undefined;
  /** Whether it says the least that tells which text it is: its page has little room. */
  isShort?: boolean;
}

/** Who made it: as `CITATION.cff` says. */
export const authors = { '@type': 'Organization', name: SITE_AUTHORS } as const;

/** A page as schema.org `Article`, for machines that read pages. */
export function article(
  { title, text, path, slug, translates, ...page }: ArticlePage,
  copy: CitedCopy,
  lang: Lang,
): WithContext<Article> {
  const { origin } = copy;
  const at = (address: string): string => `${origin ?? ''}${address}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    ...(origin !== undefined && { '@id': at(path) }),
    url: at(path),
    headline: title,
    ...(text !== undefined && textSaid(text, `${lang}/${slug}`)),
    inLanguage: lang,
    license: page.licence === 'CC0 1.0' ? FREE_URL : LICENCE_URL,
    author: authors,
    ...(!page.isShort && around(page, copy)),
    ...(translates !== undefined && {
      translationOfWork: { '@type': 'Article', ...originalSaid(at(translates), text) },
    }),
  };
}

/** What stands around an article: up to when its law was read, and in what. Nobody is said to publish it who has not. */
function around({ asOf, read = 'law' }: Pick<CitedPage, 'asOf' | 'read'>, { release }: CitedCopy) {
  return {
    ...(asOf !== undefined && read === 'law' && { temporalCoverage: `../${asOf}` }),
    isPartOf: {
      '@type': 'WebSite' as const,
      name: SITE_NAME,
      ...(release && !release.isPast && { version: release.version }),
    },
  };
}

/** Which text of a page it is: nothing of one that changed since. */
export function textSaid(text: string | WhichText, name?: string) {
  if (typeof text === 'string') return { version: text };
  if (text.isPast) return {};
  const { number, day } = text;
  return {
    ...(number !== undefined && { version: number }),
    ...(number !== undefined && name !== undefined && { identifier: `${name}#${number}` }),
    dateModified: day,
  };
}

/** The page in Spanish that one translates, and which text of it. */
export const originalSaid = (url: string, text: CitedPage['text']) => ({
  url,
  inLanguage: 'es',
  ...translated(text),
});

/** Which text of the original a text translates, where that is known. */
function translated(text: CitedPage['text']) {
  const original = isNumbered(text) ? text.original : undefined;
  const [number, ...others] = original?.isTranslated ? original.numbers : [];
  return number === undefined || others.length > 0 ? {} : { version: number };
}
