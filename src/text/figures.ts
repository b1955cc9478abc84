import { plain } from './accents.ts';
import { englishNumberOf, englishNumberWords, numberOf, numberWords } from './number-words.ts';

/** A language that numbers are written in. */
type Lang = 'es' | 'en';

/** Thousands in groups: `5 500`, `5,500`. A telephone such as `800 911 2000` is none, and is read group by group. */
const groups: Record<Lang, RegExp> = {
  es: /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![ \u00a0]?\d)/g,
  en: /\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?![ \u00a0]?\d)/g,
};
const digits = /\d+(?:[.:]\d+)*/g;
const chain = (word: string, joint: string) => new RegExp(`\\b${word}(?:${joint}${word})*\\b`, 'g');
const words: Record<Lang, RegExp> = {
  es: chain(numberWords, '(?: y | )'),
  en: chain(englishNumberWords, '(?:[ -]| and )'),
};

/** Words that say a number without being one. */
const saying: Record<Lang, readonly [RegExp, string][]> = {
  es: [[/\b(?:menor|mayor)(?:es)?\b/, '18']],
  en: [
    [/\btwice\b/, '2'],
    [/\b(?:minors?|adults?|children)\b/, '18'],
  ],
};

/** The numbers of a text in figures: `24`, `8:30`, `0.5`; a text in Spanish has its decimals with a comma. */
export function figuresIn(text: string, lang: Lang): string[] {
  // Without look-behind, which the browsers that a kit is compared in may lack.
  const whole = text.replace(groups[lang], (found, at: number) =>
    /[\d.,] ?$/.test(text.slice(Math.max(0, at - 2), at)) ? found : found.replace(/\D/g, ''),
  );
  const plainly = lang === 'es' ? whole.replace(/(\d),(?=\d)/g, '$1.') : whole;
  return plainly.match(digits) ?? [];
}

/** The numbers of a text in words, as figures: `dos` is `2`. */
export function wordFigures(text: string, lang: Lang): string[] {
  const said = plain(text);
  return [
    ...[...said.matchAll(words[lang])].map(([found]) =>
      String(lang === 'es' ? numberOf(found) : englishNumberOf(found)),
    ),
    ...saying[lang].flatMap(([word, figure]) => (word.test(said) ? [figure] : [])),
  ];
}
