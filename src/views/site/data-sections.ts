import type { Lang } from '../../registry/schema/common.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { inBoth } from '../../i18n/fill.ts';

const titles = inBoth(headingsWords, 'data');

const sections = {
  archivos: titles.files,
  forma: titles.shape,
  ejemplo: titles.example,
  licencia: titles.licence,
  canales: titles.feeds,
} as const;

/** The headings of the page of data, shared by the page and its table of contents. */
export const dataHeadings = (lang: Lang): { depth: number; slug: string; text: string }[] =>
  Object.entries(sections).map(([slug, text]) => ({ depth: 2, slug, text: text[lang] }));
