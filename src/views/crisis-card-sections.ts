import type { Lang } from '../registry/schema/common.ts';

/** The two sides of the crisis card. */
export const crisisCardSections = {
  say: { id: 'cara-1', es: 'Qué dices', en: 'What you say' },
  act: { id: 'cara-2', es: 'Qué se hace y a quién se llama', en: 'What is done, and whom to call' },
} as const;

/** The headings of the page of the card. */
export function crisisCardHeadings(lang: Lang) {
  return [crisisCardSections.say, crisisCardSections.act].map((section) => ({
    depth: 2,
    slug: section.id,
    text: section[lang],
  }));
}
