import { baseOf } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { CitationRef } from './ref.ts';

/** Puts a path of the site under its base folder and language; both end in `/`. */
export function sitePath(path: string, lang: Lang, base = '/'): string {
  const inner = `${lang === 'en' ? 'en/' : ''}${path.replace(/^\//, '')}`;
  return `${base.replace(/\/?$/, '/')}${inner}`;
}

/** The page of a norm or provision; lower case, with the version as a fragment. */
export function refPath(ref: CitationRef, lang: Lang, base = '/'): string {
  const page = ref.eId
    ? `normas/${ref.instrument}/${baseOf(ref.eId).toLowerCase()}/`
    : `normas/${ref.instrument}/`;
  return sitePath(page, lang, base) + (ref.date && ref.eId ? `#v-${ref.date}` : '');
}

/** The language of a page by where its source stands. */
export function langOf(path: string): Lang {
  return /(^|\/)(content\/docs|dist)\/en(\/|$)/.test(path) ? 'en' : 'es';
}
