import type { Lang } from '../../registry/schema/common.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { inBoth } from '../../i18n/fill.ts';

const titles = inBoth(headingsWords, 'form');

/** Sections of the page of a form. */
export const formSections = {
  never: { id: 'nunca', ...titles.never },
  sheet: { id: 'hoja', ...titles.sheet },
  proves: { id: 'muestra', ...titles.proves },
  used: { id: 'usan', ...titles.used },
} as const;

/** The headings of the page of a form. */
export function formHeadings(lang: Lang) {
  return [formSections.never, formSections.sheet].map((section) => ({
    depth: 2,
    slug: section.id,
    text: section[lang],
  }));
}
