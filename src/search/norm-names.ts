// What norms are called, as the search page holds it: enough to know a name, without the names themselves.
import { plain } from '../text/accents.ts';

/** Words that people leave out of a name, or write in another way. */
const small = new Set(
  'a al and by con de del e el en for in la las lo los of on or para por que se sobre that the to y'.split(
    ' ',
  ),
);
/** What a norm is: many begin with each of these. */
const kinds = new Set(
  (
    'act acuerdo agreement carta codigo code convencion convention convenio covenant decreto decree estatuto ' +
    'law ley lineamientos guidelines norma normas pacto protocolo protocol reglamento regulation regulations ' +
    'resolucion resolution rules ruling sentencia statute texto text'
  ).split(' '),
);
/** What is said of many of them: it tells none from the others. */
const ofKinds = new Set(
  (
    'emergency emergencia general integrado integrated legislativa legislative legislativo ministerial new nueva ' +
    'nuevo ordenado ordered organic organica single supremo supreme unico urgencia'
  ).split(' '),
);

/** A name or a query as words: small letters, without accents, signs or the words that join the others; «D.S.» is one. */
function nameWords(text: string): string[] {
  return plain(text)
    .replace(/(\p{L})\./gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word));
}

/** The first words of a name, up to where they tell it from most others: `ley notariado`, `penal code`, `cdn`. */
export function beginningOf(name: string): string {
  const words = nameWords(name);
  const kind = words.findIndex((word) => kinds.has(word));
  const own = words.findIndex((word) => !kinds.has(word) && !ofKinds.has(word));
  const end = kind < 0 || own < 0 ? words.length : Math.max(kind, own) + 1;
  return words.slice(0, end).join(' ');
}

/** The beginnings of some names, without those that another stands in: `|` between them. */
export function beginningsOf(names: readonly string[]): string {
  const all = [...new Set(names.map(beginningOf))].filter(Boolean).sort();
  return all
    .filter((each) => all.every((other) => other === each || !holds(each, other)))
    .join('|');
}

/** Whether a text may name a norm by some of its names. */
export function holdsBeginning(text: string, beginnings: readonly string[]): boolean {
  const words = nameWords(text).join(' ');
  return beginnings.some((each) => holds(words, each));
}

const holds = (words: string, part: string): boolean => ` ${words} `.includes(` ${part} `);

/**
 * What stands for a name: 32 bits of it (FNV-1a), in base 36. Of a thousand names, one query in four million that
 * is none would be taken for one.
 */
export function nameSign(name: string): string {
  let sign = 0x811c9dc5;
  for (const letter of nameWords(name).join(' '))
    sign = Math.imul(sign ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (sign >>> 0).toString(36);
}

/** The norms that have a name, by their place in a list of the signs of each: `sign sign`. */
export function placesCalled(name: string, signs: readonly string[]): number[] {
  if (nameWords(name).length === 0) return [];
  const sign = nameSign(name);
  return signs.flatMap((all, place) => (holds(all, sign) ? [place] : []));
}
