import { registry } from '../facts/site-facts.ts';
import { exportsWords } from '../i18n/exports.ts';
import { fill } from '../i18n/fill.ts';
import type { Lang } from '../registry/schema/common.ts';
import { recordOf } from './resolve.ts';

/** What a number of a country is called on a sheet of that country: «ambulancia». */
export const numberName = (blank: string, lang: Lang): string =>
  recordOf(registry.blanks, blank).label[lang].replace(exportsWords[lang].abroad.ofCountry, '');

/** What a card says in a sentence in place of a number that stands once, in its list. */
export const listedNumber = (blank: string, lang: Lang): string =>
  fill(exportsWords[lang].abroad.listed, { what: numberName(blank, lang) });
