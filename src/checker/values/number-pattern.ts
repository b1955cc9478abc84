import type { Lang } from '../../registry/schema/common.ts';
import { plain } from '../../text/accents.ts';
import { remember } from '../../text/remember.ts';
import {
  englishNumberOf,
  englishNumberWords,
  numberOf,
  numberWords,
} from '../../text/number-words.ts';

const es = `${numberWords}(?![a-z])`;
const en = `${englishNumberWords}(?![a-z])`;
/** «Treinta y cinco» is never cut in two: it is no range from thirty to five. */
const whole =
  '(?!(?<=(?:treinta|(?:cuar|cincu|ses|set|och|nov)enta))\\s+y\\s+(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)(?![a-z]))';
const inBrackets = '(?:\\s*\\(\\d{1,4}\\))?';

/** A number in figures or in words of any size: `16`, `dieciseis`, `diez (10)`. Without groups. */
const number: Record<Lang, string> = {
  es: `(?:\\d{1,4}|${es}(?:\\s+(?:y\\s+)?${es})*${whole})${inBrackets}`,
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

const anyNumber = {
  es: new RegExp(`\\d|(?<![a-z])${es}`),
  en: new RegExp(`\\d|(?<![a-z])${en}`),
};
/** True if a folded text has a number, in figures or words: quicker to see than each pattern that needs one. */
export const hasNumber = (text: string, lang: Lang): boolean => numbered[lang](text);
const numbered = {
  es: remember((text) => anyNumber.es.test(text)),
  en: remember((text) => anyNumber.en.test(text)),
};

/** What a number that such a pattern found is worth. */
export function numberValue(found: string, lang: Lang): number {
  const words = found.replace(/\s*\(\d+\)$/, '');
  return (lang === 'es' ? numberOf(words) : englishNumberOf(words)) ?? Number.NaN;
}

/** A text in lower case and without accents, letter by letter, so that its offsets stay those of the text. */
export const plainInPlace = remember((text) => {
  const folded = plain(text);
  if (folded.length === text.length) return folded;
  return Array.from(text, (letter) => {
    const one = plain(letter);
    return one.length === letter.length ? one : ' '.repeat(letter.length);
  }).join('');
});
