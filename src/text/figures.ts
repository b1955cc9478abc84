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
  return wholeFigures(text, lang).match(digits) ?? [];
}

/** A text whose thousands are joined, and whose decimals have a point. */
function wholeFigures(text: string, lang: Lang): string {
  // Without look-behind, which the browsers that a kit is compared in may lack.
  const whole = text.replace(groups[lang], (found, at: number) =>
    /[\d.,] ?$/.test(text.slice(Math.max(0, at - 2), at)) ? found : found.replace(/\D/g, ''),
  );
  return lang === 'es' ? whole.replace(/(\d),(?=\d)/g, '$1.') : whole;
}

/** The numbers of a text in words, as figures: `dos` is `2`. */
export function wordFigures(text: string, lang: Lang): string[] {
  const said = plain(text);
  return [
    ...[...said.matchAll(words[lang])].map(([found]) =>
      String(lang === 'es' ? numberOf(found) : englishNumberOf(found)),
    ),
    ...saidIn(said, lang),
  ];
}

const saidIn = (said: string, lang: Lang): string[] =>
  saying[lang].flatMap(([word, figure]) => (word.test(said) ? [figure] : []));

/** Units of time, each with what it is written as. */
const units: Record<Lang, readonly [RegExp, string][]> = {
  es: [
    [/^segundos?\b/, 's'],
    [/^min(?:utos?)?\b/, 'min'],
    [/^h(?:oras?)?\b/, 'h'],
    [/^dias? habil(?:es)?\b/, 'bd'],
    [/^dias?\b/, 'd'],
    [/^semanas?\b/, 'w'],
    [/^mes(?:es)?\b/, 'm'],
    [/^anos?\b/, 'y'],
    [/^(?:%|por ciento\b)/, '%'],
  ],
  en: [
    [/^seconds?\b/, 's'],
    [/^min(?:utes?)?\b/, 'min'],
    [/^h(?:ours?)?\b/, 'h'],
    [/^(?:working|business) days?\b/, 'bd'],
    [/^days?\b/, 'd'],
    [/^weeks?\b/, 'w'],
    [/^months?\b/, 'm'],
    [/^years?\b/, 'y'],
    [/^(?:%|per ?cent\b)/, '%'],
  ],
};
const halves: Record<Lang, readonly [RegExp, string][]> = {
  es: [[/\bmedi[oa] (?=hora|dia|ano)|\by medi[oa]\b/g, '⟨0.5⟩ ']],
  en: [
    [/\bhalf (?:an? )?(?=hour|day|year)|\band a half\b/g, '⟨0.5⟩ '],
    [/\ban? (?=second|minute|hour|day|week|month|year)/g, '⟨1⟩ '],
  ],
};

/**
 * The numbers of a text in its order, in figures or in words, each with its unit of time: `24h`, `3d`, `0.5h`. A «one»
 * in words that counts nothing of the kind is an article far more often than a number, and is left out. What says a
 * number without being one comes last.
 */
export function measuresIn(text: string, lang: Lang): string[] {
  const said = halves[lang].reduce(
    (all, [half, figure]) => all.replace(half, figure),
    plain(text).replace(/\s+/g, ' '),
  );
  // Between brackets, so that a number in words never joins one in figures beside it.
  const inFigures = said.replace(
    words[lang],
    (found) => `⟨${lang === 'es' ? numberOf(found) : englishNumberOf(found)}⟩`,
  );
  const whole = wholeFigures(inFigures, lang);
  const measures = [...whole.matchAll(digits)].flatMap(([figure], at, all) => {
    const rest = whole.slice((all[at]?.index ?? 0) + figure.length).replace(/^⟩?[ -]?/, '');
    const unit = units[lang].find(([named]) => named.test(rest))?.[1] ?? '';
    const isArticle = figure === '1' && unit === '' && whole[(all[at]?.index ?? 0) - 1] === '⟨';
    return isArticle ? [] : [figure + unit];
  });
  return [...measures, ...saidIn(said, lang)];
}
