import type { Lang } from '../../registry/schema/common.ts';
import { stemOf, wordsOf } from '../../text/stems.ts';
import { agesIn } from './ages.ts';
import { plainInPlace } from './number-pattern.ts';

/** A place in a sentence that speaks of one of several values: which, where, and how plainly. */
export interface Hit {
  /** Index of the value among those that were asked for. */
  value: number;
  start: number;
  end: number;
  /** Words of the phrase that were met: the longest of those that overlap is meant. */
  weight: number;
}

/** Words by which one of several values is meant: phrases of its record, and what its label says. */
export interface Meaning {
  phrases: readonly string[];
  /** Read only where no phrase of any value is met, and only by words that no other value has. */
  description: string;
}

/** A word of a sentence, cut to its stem. */
interface Word {
  stem: string;
  start: number;
  end: number;
}

/** How many words may stand between two of a phrase: «resuelve la sala la apelación». */
const gap = 3;

/** The places of a sentence that say which of several values is meant. */
export function hitsIn(text: string, meanings: readonly Meaning[], lang: Lang): Hit[] {
  const words = wordsIn(text, lang);
  const hits = [
    ...ageHits(text, words, meanings, lang),
    ...meanings.flatMap(({ phrases }, value) =>
      phrases.flatMap((phrase) => phraseHits(phrase, value, words, lang)),
    ),
  ];
  // What a longer phrase says covers what a shorter one of another value says within it.
  const folded = plainInPlace(text);
  const plain = hits.filter(
    (hit) =>
      !denial[lang].test(folded.slice(Math.max(0, hit.start - 30), hit.start)) &&
      !hits.some(
        (other) =>
          other.value !== hit.value &&
          other.weight > hit.weight &&
          other.start < hit.end &&
          other.end > hit.start,
      ),
  );
  return plain.length > 0 ? plain : describedHits(words, meanings, lang);
}

/** The words of a text that carry sense, with where they stand. */
function wordsIn(text: string, lang: Lang): Word[] {
  return [...plainInPlace(text).matchAll(/[\p{L}\d]+/gu)].flatMap((match) => {
    const [word] = wordsOf(match[0], lang);
    const at = { start: match.index, end: match.index + match[0].length };
    return word === undefined ? [] : [{ stem: stemOf(word, lang), ...at }];
  });
}

/** Where the words of a phrase stand one after another, with few between; those of an age, apart. */
function phraseHits(phrase: string, value: number, words: readonly Word[], lang: Lang): Hit[] {
  if (agesIn(plainInPlace(phrase), lang).length > 0) return [];
  const stems = wordsOf(phrase, lang).map((word) => stemOf(word, lang));
  return words.flatMap((first, at) => {
    if (first.stem !== stems[0]) return [];
    let last = at;
    for (const stem of stems.slice(1)) {
      const next = words.slice(last + 1, last + 2 + gap).findIndex((word) => word.stem === stem);
      if (next === -1) return [];
      last += 1 + next;
    }
    return [
      { value, start: first.start, end: words[last]?.end ?? first.end, weight: stems.length },
    ];
  });
}

/** What a sentence denies, «si no lo revela», it does not mean. */
const denial = {
  es: /(?<![a-z])(?:no|sin|ni|nunca)(?:\s+(?:lo|la|los|las|le|se|hay|haya|ha|es|sea|hubo|ser|de|que|una?|el))*\s*$/,
  en: /(?<![a-z])(?:not|no|without|never|nor|n.t)(?:\s+(?:it|is|are|be|been|a|an|the|any|there|has|have))*\s*$/,
};

/**
 * Ages in the sentence that fall under the age of a phrase: the narrowest one that holds them. What a phrase says
 * besides its age, «menor de 18 con amenaza», has to stand in the sentence too, and then it says more.
 */
function ageHits(
  text: string,
  words: readonly Word[],
  meanings: readonly Meaning[],
  lang: Lang,
): Hit[] {
  const held = meanings.flatMap(({ phrases }, value) =>
    phrases.flatMap((phrase) => {
      const folded = plainInPlace(phrase);
      return agesIn(folded, lang).flatMap(({ from, to, start, end }) => {
        const besides = wordsOf(`${folded.slice(0, start)} ${folded.slice(end)}`, lang);
        const stems = besides.map((word) => stemOf(word, lang));
        const places = stems.map((stem) => words.filter((word) => word.stem === stem));
        const isSaid = places.every((each) => each.length > 0);
        return isSaid ? [{ value, from, to, weight: 2 + stems.length, rest: places.flat() }] : [];
      });
    }),
  );
  if (held.length === 0) return [];
  return agesIn(plainInPlace(text), lang).flatMap(({ from, to, start, end }) => {
    const fitting = held.filter((age) => age.from <= from && to <= age.to);
    const narrowest = Math.min(...fitting.map((age) => age.to - age.from));
    return fitting
      .filter((age) => age.to - age.from === narrowest)
      .flatMap(({ value, weight, rest }) =>
        [{ start, end }, ...rest].map((at) => ({
          value,
          weight,
          start: at.start,
          end: at.end,
        })),
      );
  });
}

/** Words of the description of one value that no other has. */
function describedHits(words: readonly Word[], meanings: readonly Meaning[], lang: Lang): Hit[] {
  const sets = meanings.map(
    ({ description }) => new Set(wordsOf(description, lang).map((word) => stemOf(word, lang))),
  );
  return words.flatMap(({ stem, start, end }) => {
    if (stem.length < 4 || /^\d/.test(stem)) return [];
    const having = sets.flatMap((set, value) => (set.has(stem) ? [value] : []));
    const [value] = having;
    return value === undefined || having.length > 1 ? [] : [{ value, start, end, weight: 0.5 }];
  });
}
