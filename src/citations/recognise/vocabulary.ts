import * as en from './en.ts';
import * as es from './es.ts';
import { heads } from './heads.ts';
import type { Lexicon } from './lexicon.ts';
import { ordinals } from './numerals.ts';

/** What may begin at a word: nothing, a provision, a norm, or words that point back. */
export const anchor = { none: 0, provision: 1, norm: 2, pointer: 3 } as const;

const list = (text: string): string[] => text.split(' ');
const partWords = ({ partKinds }: typeof es | typeof en) => Object.values(partKinds).flatMap(list);

const headWords = (lang: 'es' | 'en') =>
  heads.filter((head) => head.lang === lang).flatMap(({ first }) => first);

/** The words that the grammar itself looks for. */
export const words = [es, en].flatMap((lang) => [
  ...heads.flatMap(({ first }) => first),
  ...ordinals.keys(),
  ...list(lang.ordinalEndings),
  ...partWords(lang),
  ...Object.values(lang.anchors).flatMap(list),
  ...list(lang.common),
]);

/** Words that are found with a slip of pen or scanner too; what they become by one is no other word. */
export const slippery = list(es.slippery);

/** What may begin at each word of a lexicon, in Spanish and in English text; names of norms begin at the words given. */
export function anchorsOf(
  lexicon: Lexicon,
  names: readonly string[],
  englishNames: readonly string[],
): { es: Uint8Array; en: Uint8Array } {
  const pairs = new Map<string, number>();
  const tableOf = () => Uint8Array.from(lexicon.words, (word) => pairs.get(word) ?? anchor.none);
  const add = (kind: number, all: Iterable<string>) => {
    for (const word of all) pairs.set(word, kind);
  };
  const english = list(en.ordinalUnits);
  add(anchor.norm, [...names, ...headWords('es'), ...list(es.anchors.norms)]);
  add(anchor.pointer, [...list(es.anchors.pointers), ...list(en.anchors.pointers)]);
  add(anchor.provision, [...list(es.anchors.provisions), ...partWords(es)]);
  add(
    anchor.provision,
    [...ordinals.keys()].filter((word) => !english.includes(word)),
  );
  const spanish = tableOf();
  add(anchor.norm, [...englishNames, ...headWords('en'), ...list(en.anchors.norms)]);
  add(anchor.provision, [...list(en.anchors.provisions), ...partWords(en), ...english]);
  add(anchor.provision, list(en.ordinalEndings));
  return { es: spanish, en: tableOf() };
}
