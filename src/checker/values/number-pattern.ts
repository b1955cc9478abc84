import type { Lang } from '../../registry/schema/common.ts';
import { plain } from '../../text/accents.ts';
import {
  englishNumberOf,
  englishNumbers,
  numberOf,
  spanishNumbers,
} from '../../text/number-words.ts';

const longestFirst = (words: Readonly<Record<string, number>>): string =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
const es = `(?:${longestFirst(spanishNumbers)})(?![a-z])`;
const en = `(?:${longestFirst(englishNumbers)})(?![a-z])`;
const inBrackets = '(?:\\s*\\(\\d{1,4}\\))?';

/** A number in figures or in words of any size: `16`, `dieciseis`, `diez (10)`. Without groups. */
const number: Record<Lang, string> = {
  es: `(?:\\d{1,4}|${es}(?:\\s+(?:y\\s+)?${es})*)${inBrackets}`,
  en: `(?:\\d{1,4}|${en}(?:(?:\\s+and\\s+|[\\s-]+)${en})*)${inBrackets}`,
};

/**
 * A pattern for text in lower case and without accents, where each `#` is a number and a group of its own.
 * It begins and ends where a word does.
 */
export const withNumbers = (source: string, lang: Lang): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])(?:${source.replaceAll('#', `(${number[lang]})`)})(?![\\p{L}\\d])`,
    'gu',
  );

/** What a number that such a pattern found is worth. */
export function valueOf(found: string, lang: Lang): number {
  const words = found.replace(/\s*\(\d+\)$/, '');
  return (lang === 'es' ? numberOf(words) : englishNumberOf(words)) ?? Number.NaN;
}

/** A text in lower case and without accents, letter by letter, so that its offsets stay those of the text. */
export function plainInPlace(text: string): string {
  const folded = plain(text);
  if (folded.length === text.length) return folded;
  return Array.from(text, (letter) => {
    const one = plain(letter);
    return one.length === letter.length ? one : ' '.repeat(letter.length);
  }).join('');
}
