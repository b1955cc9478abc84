import { measuresIn } from './figures.ts';

/** What tells whom to call from any other number. */
export interface CallFacts {
  lang: 'es' | 'en';
  /** Digits of the numbers to call of today, `100`, `018001234`. */
  help: readonly string[];
  /** Blanks, by id, that say whom to call. */
  contacts: readonly string[];
}

/** A law with its number, a version or the letter of a form: figures that are no number of the protocol. */
const names = new RegExp(
  [
    String.raw`\b(?:art[íi]culos?|articles?|arts?\.|decretos?(?: (?:legislativo|supremo|ley|de urgencia))?|decree|reglamento|inciso|numeral|lit(?:eral)?)\s+(?:n\.?[º°]\s*)?\d[\w.-]*`,
    // A «ley» is one with a number only where it is said to be one, or has as many digits.
    String.raw`\b(?:ley|law|act)\s+(?:n(?:o\.|\.?[º°])\s*\d|\d{4,5}\b)[\w.-]*`,
    // The number of a text, as it is cited; an earlier kit says its month in figures.
    String.raw`\bn(?:\.º|o\.)\s\d+\s(?:de|of)\s(?:\d{4}\.\d{2}|[a-z]+(?:\sde)?\s\d{4})\b`,
    String.raw`\d{4}\.\d{2}\.\d+|\bT\d{1,2}\b|\bSHA-256 [0-9a-f]{12}\b`,
  ].join('|'),
  'gi',
);

/** What is called in a text, by digits or by blank (`[id]`), and its other figures with their units, in its order. */
export function countsIn(text: string, { lang, help, contacts }: CallFacts) {
  const calls: string[] = [];
  const bare = text.replace(/\[([a-z][a-z0-9-]*)\]|\d[\d ()+-]*\d/g, (found, blank?: string) => {
    const called = blank ?? found.replace(/\D/g, '');
    const isCall = (blank === undefined ? help : contacts).includes(called);
    if (isCall) calls.push(called);
    return isCall || blank !== undefined ? ' ' : found;
  });
  return { calls, figures: measuresIn(bare.replace(names, ' '), lang) };
}
