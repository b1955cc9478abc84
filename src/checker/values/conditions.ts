import type { Lang } from '../../registry/schema/common.ts';
import { remember } from '../../text/remember.ts';
import { senseWords } from '../../text/stems.ts';
import { agesIn } from './ages.ts';
import { plainInPlace } from './number-pattern.ts';
import { senseOf } from './synonyms.ts';
import { matchesOf } from '../../text/matches.ts';

/** A place in a sentence that speaks of one of several values: which, where, and how plainly. */
export interface Hit {
  /** Index of the value among those that were asked for. */
  value: number;
  start: number;
  end: number;
  /** Words of the phrase that were met: the longest of those that overlap is meant. */
  weight: number;
  /** Where its own words stand: what is only between two of them is not of it. */
  words: readonly Span[];
}

/** Words by which one of several values is meant: phrases of its record, and what its label says. */
export interface Meaning {
  phrases: readonly string[];
  /** Read only where no phrase of any value is met, and only by words that no other value has. */
  description: string;
}

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** A word of a sentence, cut to its stem. */
interface Word extends Span {
  stem: string;
}

/** How many words may stand between two of a phrase: «resuelve la sala la apelación». */
const gap = 3;

/** The places of a sentence that say which of several values is meant. */
export function hitsIn(text: string, meanings: readonly Meaning[], lang: Lang): Hit[] {
  const words = wordsIn(text, lang);
  const folded = plainInPlace(text);
  const said = new Set(words.map(({ stem }) => stem));
  const hits = [
    ...ageHits(text, words, meanings, lang),
    ...meanings.flatMap(({ phrases }, value) =>
      phrases.flatMap((phrase) => phraseHits(phrase, value, folded, words, said, lang)),
    ),
  ];
  // What a longer phrase says covers what a shorter one of another value says within it.
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

/**
 * What a record calls a value, as one more phrase by which it is meant: «amenaza de difundir». One that lists
 * several cases, or says more after a comma, is none.
 */
export const phrasesOfName = (name: string | undefined): string[] =>
  name === undefined || /[,;(]|\s(?:o|u|or)\s/.test(name) || generalName.test(name) ? [] : [name];
const generalName = /agravantes|aggravated|graves|gravest/;

/** The places that only words of a description name. */
export const describedIn = (text: string, meanings: readonly Meaning[], lang: Lang): Hit[] =>
  describedHits(wordsIn(text, lang), meanings, lang);

const anyWord = /[\p{L}\d]+/gu;

/** The words of a text that carry sense, with where they stand. */
const readWords = (text: string, lang: Lang): readonly Word[] =>
  matchesOf(anyWord, plainInPlace(text)).flatMap((match) => {
    const [word] = senseWords(match[0], lang);
    const at = { start: match.index, end: match.index + match[0].length };
    return word === undefined ? [] : [{ stem: senseOf(word, lang), ...at }];
  });
/** A sentence is held against one provision after another: it is read once. */
const wordsRead = {
  es: remember((text) => readWords(text, 'es')),
  en: remember((text) => readWords(text, 'en')),
};
const wordsIn = (text: string, lang: Lang): readonly Word[] => wordsRead[lang](text);

/** A phrase of a record as it is looked for: its stems, its ages and the stems that stand besides each. */
interface PhraseRead {
  stems: readonly string[];
  ages: readonly { from: number; to: number; stems: readonly string[] }[];
  isDenied: boolean;
  /** What stands between quotes is looked for to the letter: «es un policía» is not «ante la policía». */
  literal: RegExp | undefined;
}

/** Phrases are few and are looked for in every text: each is read once. */
const phrasesRead = { es: new Map<string, PhraseRead>(), en: new Map<string, PhraseRead>() };
function phraseRead(phrase: string, lang: Lang): PhraseRead {
  const known = phrasesRead[lang].get(phrase);
  if (known) return known;
  const folded = plainInPlace(phrase);
  const stemsOf = (text: string) => senseWords(text, lang).map((word) => senseOf(word, lang));
  const ages = agesIn(folded, lang).map(({ from, to, start, end }) => ({
    from,
    to,
    stems: stemsOf(`${folded.slice(0, start)} ${folded.slice(end)}`),
  }));
  const [, quoted] = /^[«“](.+)[»”]$/.exec(folded) ?? [];
  const read = {
    stems: stemsOf(phrase),
    ages,
    isDenied: deniedFirst[lang].test(folded),
    literal: quoted === undefined ? undefined : literalOf(quoted),
  };
  phrasesRead[lang].set(phrase, read);
  return read;
}

const literalOf = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])${words.trim().split(/\s+/).join('\\s+')}(?![\\p{L}\\d])`, 'gu');

/** Where the words of a phrase stand together, with few between; those of an age, apart. */
function phraseHits(
  phrase: string,
  value: number,
  text: string,
  words: readonly Word[],
  said: ReadonlySet<string>,
  lang: Lang,
): Hit[] {
  const { ages, stems, isDenied, literal } = phraseRead(phrase, lang);
  if (ages.length > 0) return [];
  if (literal)
    return matchesOf(literal, text).map(({ index: start, 0: met }) => {
      const at = { start, end: start + met.length };
      return { value, ...at, weight: Math.max(stems.length, 2), words: [at] };
    });
  if (!stems.every((stem) => said.has(stem))) return [];
  // What a phrase denies itself, «ya no trabaja», is said only where the text denies it too.
  const own = isDenied ? lastDenial[lang] : undefined;
  return words.flatMap((first, at) => {
    const met = inOrder(stems, words, at) ?? inAnyOrder(stems, text, words, at, lang);
    const last = met?.at(-1);
    if (!met || !last || apart[lang].test(text.slice(first.start, last.end))) return [];
    const { end } = last;
    const denied = own?.exec(text.slice(0, end))?.index ?? -1;
    if (own && denied < first.start - 15) return [];
    const start = own ? Math.min(first.start, denied) : first.start;
    return [{ value, start, end, weight: stems.length, words: met }];
  });
}

/** The words of a phrase one after another from a word on, with few between. */
function inOrder(stems: readonly string[], words: readonly Word[], at: number): Word[] | undefined {
  const [first] = words.slice(at, at + 1);
  if (!first || first.stem !== stems[0]) return undefined;
  const met = [first];
  let last = at;
  for (const stem of stems.slice(1)) {
    const next = words.slice(last + 1, last + 2 + gap).findIndex((word) => word.stem === stem);
    if (next === -1) return undefined;
    last += 1 + next;
    met.push(...words.slice(last, last + 1));
  }
  return met;
}

/** The same words the other way round, «con riesgo severo, el primer informe»: close together. */
function inAnyOrder(
  stems: readonly string[],
  text: string,
  words: readonly Word[],
  at: number,
  lang: Lang,
): Word[] | undefined {
  if (stems.length < 2 || !stems.includes(words[at]?.stem ?? '')) return undefined;
  const window = words.slice(at, at + stems.length + (stems.length > 2 ? 1 : 0));
  const met = stems.flatMap((stem) => window.find((word) => word.stem === stem) ?? []);
  if (new Set(met).size < stems.length) return undefined;
  const sorted = met.toSorted((one, other) => one.start - other.start);
  const between = text.slice(sorted[0]?.start, sorted.at(-1)?.start);
  return joined[lang].test(between) ? undefined : sorted;
}
/** What joins two things that are said, «para apelar, y la sala resuelve», which are then not one. */
const joined = { es: /:|\s(?:y|e|o|ni|pero)\s/, en: /:|\s(?:and|or|nor|but)\s/ };

/** Between two words of one phrase no clause ends: neither does a figure that a comma follows. */
const apart = {
  es: /[;—]|\b(?:dias?|horas?|mes(?:es)?|anos?|habiles|calendario|multa)\s*,/,
  en: /[;—]|\b(?:days?|hours?|months?|years?|fines?)\s*,/,
};
const deniedFirst = { es: /^(?:ya )?no /, en: /^(?:no|not) / };
const lastDenial = { es: /\bno (?!.*\bno )/s, en: /\b(?:no|not) (?!.*\b(?:no|not) )/s };

/** What a sentence denies, «si no lo revela», «sin violencia ni amenaza», it does not mean. */
const denial = {
  es: /(?<![a-z])(?:no|sin|ni|nunca)(?:\s+(?:lo|la|los|las|le|se|hay|haya|ha|es|sea|hubo|ser|de|que|una?|el))*\s*(?:(?<=\s)[a-z]+\s+(?:ni|o)\s+)?$/,
  en: /(?<![a-z])(?:not|no|without|never|nor|n.t)(?:\s+(?:it|is|are|be|been|a|an|the|any|there|has|have))*\s*(?:(?<=\s)[a-z]+\s+(?:or|nor)\s+)?$/,
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
    phrases.flatMap((phrase) =>
      phraseRead(phrase, lang).ages.flatMap(({ from, to, stems }) => {
        const places = stems.map((stem) => words.filter((word) => word.stem === stem));
        const isSaid = places.every((each) => each.length > 0);
        return isSaid ? [{ value, from, to, weight: 2 + stems.length, rest: places.flat() }] : [];
      }),
    ),
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
          words: [at],
        })),
      );
  });
}

/** The stems of a description: that of a value is asked for beside every figure that may be of it. */
const stemsIn = (text: string, lang: Lang): ReadonlySet<string> =>
  new Set(senseWords(text, lang).map((word) => senseOf(word, lang)));
const described = {
  es: remember((text) => stemsIn(text, 'es')),
  en: remember((text) => stemsIn(text, 'en')),
};

/** Words of the description of one value that no other has. */
function describedHits(words: readonly Word[], meanings: readonly Meaning[], lang: Lang): Hit[] {
  const sets = meanings.map(({ description }) => described[lang](description));
  return words.flatMap(({ stem, start, end }) => {
    if (stem.length < 4 || /^\d/.test(stem)) return [];
    const having = sets.flatMap((set, value) => (set.has(stem) ? [value] : []));
    const [value] = having;
    return value === undefined || having.length > 1
      ? []
      : [{ value, start, end, weight: 0.5, words: [{ start, end }] }];
  });
}
