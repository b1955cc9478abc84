import type { Lang } from '../../registry/schema/common.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { inBoth } from '../../i18n/fill.ts';

const titles = inBoth(headingsWords, 'crisisCard');

/** The two sides of the crisis card. */
export const crisisCardSections = {
  say: { id: 'cara-1', ...titles.say },
  act: { id: 'cara-2', ...titles.act },
} as const;

/** The lists that the card is made of: what is said, how soon one acts and whom one calls. */
export const crisisCardLists = {
  say: 'tarjeta-de-crisis',
  soon: 'pensar-en-morir',
  call: 'tarjeta-de-crisis-numeros',
} as const;

/** The headings of the page of the card. */
export function crisisCardHeadings(lang: Lang) {
  return [crisisCardSections.say, crisisCardSections.act].map((section) => ({
    depth: 2,
    slug: section.id,
    text: section[lang],
  }));
}
