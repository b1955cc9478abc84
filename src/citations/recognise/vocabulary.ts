import { listOf } from './grammar.ts';
import { heads } from './heads.ts';
import { foldWord, type Lexicon } from './lexicon.ts';
import { ordinals } from './numerals.ts';
import * as data from './roles.ts';

/** What may begin at a word: nothing, a provision, a norm, or words that point back. */
export const anchor = { none: 0, provision: 1, norm: 2, pointer: 3 } as const;

const headWords = (lang: 'es' | 'en') =>
  heads.filter((head) => head.lang === lang).flatMap(({ first }) => first);
/** The words of a list before its bar, and after it. */
const ofLanguages = (text: string) => text.split(' | ').map((part) => listOf(part));
const partWords = Object.values(data.partKinds).map(ofLanguages);

/** The words that the grammar itself looks for. */
export const words = [
  ...headWords('es'),
  ...headWords('en'),
  ...ordinals.keys(),
  ...listOf(
    data.commonWords,
    ...Object.values(data.ordinalEndings),
    ...Object.values(data.partKinds),
    ...Object.values(data.anchors),
  ),
  ...listOf(data.accented).map(foldWord),
];

/** Words that are found with a slip of pen or scanner too; what they become by one is no other word. */
export const slippery = listOf(data.slipperyWords);

/** Words misspelt, or as a file that lost its accented letters has them, with their word: «prrafo», «octagésima». */
export const misspelt: [string, string][] = [
  ...listOf(data.accented).map((word): [string, string] => [
    word.replace(/[áéíóú]/g, ''),
    foldWord(word),
  ]),
  ...[...ordinals.keys()].map((word): [string, string] => [
    word.replace(/^(d|s|\w+g)e(?=[cs]im|ptim)/, '$1'),
    word,
  ]),
  ...[...ordinals.keys()].map((word): [string, string] => [
    data.misspeltTens.reduce((spelt, [right, wrong]) => spelt.replace(right, wrong), word),
    word,
  ]),
].filter(([spelling, word]) => spelling !== word);

/** What may begin at each word of a lexicon, in Spanish and in English text; names of norms begin at the words given. */
export function lexiconStarts(
  lexicon: Lexicon,
  names: readonly string[],
  englishNames: readonly string[],
): { es: Uint8Array; en: Uint8Array } {
  const pairs = new Map<string, number>();
  const tableOf = () => Uint8Array.from(lexicon.words, (word) => pairs.get(word) ?? anchor.none);
  const add = (kind: number, ...lists: (Iterable<string> | undefined)[]) => {
    for (const list of lists) for (const word of list ?? []) pairs.set(word, kind);
  };
  const [norms, englishNorms] = ofLanguages(data.anchors.norms);
  const [provisions, englishProvisions] = ofLanguages(data.anchors.provisions);
  const english = listOf(data.ordinalUnits.en);
  add(anchor.norm, names, headWords('es'), norms);
  add(anchor.pointer, listOf(data.anchors.pointers));
  add(anchor.provision, provisions, ...partWords.map(([spanish]) => spanish));
  add(
    anchor.provision,
    [...ordinals.keys()].filter((word) => !english.includes(word)),
  );
  const spanish = tableOf();
  add(anchor.norm, englishNames, headWords('en'), englishNorms);
  add(anchor.provision, englishProvisions, ...partWords.map(([, more]) => more), english);
  return { es: spanish, en: tableOf() };
}
