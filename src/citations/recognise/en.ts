/** English words for an article; true for the plural. */
export const articleWords: Record<string, boolean> = {
  article: false,
  articles: true,
};

/** English words for a part of an article; a numbered paragraph is an inciso, not a párrafo. */
export const partWords: Record<string, 'item' | 'letter' | 'paragraph'> = {
  paragraph: 'item',
  paragraphs: 'item',
  par: 'item',
  para: 'item',
  subparagraph: 'item',
  subparagraphs: 'item',
  subsection: 'item',
  subsections: 'item',
  section: 'item',
  sections: 'item',
  clause: 'item',
  clauses: 'item',
  letter: 'letter',
  letters: 'letter',
};

/** Parts that take an ordinal in English: «the second paragraph». */
export const orderedParts = new Set(['paragraph', 'paragraphs']);

/** Endings glued to a number that mark it as an ordinal: 1st, 13th. */
export const ordinalEndings = new Set(['st', 'nd', 'rd', 'th']);

/** English ordinals. */
export const ordinals: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
};
