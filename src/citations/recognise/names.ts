import type { NameNode, Tokens } from './grammar.ts';
import { afterMark, comma } from './marks.ts';
import { w } from './words.ts';

/** A norm and what it is called; English names are looked for in English text only. */
export interface NormNames {
  id: string;
  names: readonly string[];
  english?: readonly string[];
}

/** A name of the registry found in the text. */
export interface Named {
  /** Token after the name. */
  to: number;
  node: NameNode;
  /** How many words the name has, those that only join the others left out. */
  length: number;
}

/** A step to which no name leads yet. */
export function emptyNode(): NameNode {
  return { next: new Map(), ids: [], isEnglish: true };
}

/** The longest name that begins at `i`, or goes on there after the words that lead to `from`. */
export function namedAt(
  t: Tokens,
  i: number,
  isEnglish: boolean,
  from: NameNode = t.norms.root,
): Named | undefined {
  const isBegun = from !== t.norms.root;
  let node = from;
  let best: Named | undefined;
  let length = 0;
  for (let at = i; ; at++) {
    const number = afterMark(t, at);
    if (number > at && t.isNumber(number)) at = number;
    const key = keyAt(t, at);
    if (key === '' && (length > 0 || isBegun) && !isSplit(t, at, length, isBegun)) continue;
    const next = key === undefined ? undefined : node.next.get(key);
    if (!next) return best;
    node = next;
    length++;
    if (node.ids.length > 0 && (isEnglish || !node.isEnglish)) best = { to: at + 1, node, length };
  }
}

/** «este Código y el de Procedimientos», «este Código, los niños», «codigo-penal» of an address: no name begins so. */
function isSplit(t: Tokens, i: number, length: number, isBegun: boolean): boolean {
  if (length === 0 && (t.is(i, w.conjunction) || t.symbol(i) === '-')) return true;
  return t.is(i, comma) && length < (isBegun ? 1 : 2);
}

/** The words of a name by which it is found; nothing of those that only join the others. */
export function keysOf(t: Tokens, from: number, to: number): string[] {
  const keys: string[] = [];
  for (let at = from; at < to; at++) {
    const key = keyAt(t, at);
    if (key) keys.push(key);
  }
  return keys;
}

/** What a token is in a name: its word in the singular, its number, nothing at all, or the end of any name. */
function keyAt(t: Tokens, i: number): string | undefined {
  if (t.isNumber(i)) return String(Number(t.raw(i)));
  const word = t.word(i);
  if (word !== '') {
    const isOwned = word === 's' && t.isGlued(i) && /['’]/.test(t.symbol(i - 1));
    if (isOwned || t.is(i, w.nameJoint)) return '';
    return word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
  }
  return i < t.count && (isFiled(t, i) || skipped.has(t.symbol(i))) ? '' : undefined;
}

/** «CÓDIGO:PENAL», as Congress files its bills; «00008-2025-PI/TC». */
function isFiled(t: Tokens, i: number): boolean {
  if (t.symbol(i) !== ':' && t.symbol(i) !== '/') return false;
  return t.isGlued(i) && t.isGlued(i + 1) && t.isUpper(i - 1) && t.isUpper(i + 1);
}

const skipped = new Set(',"“”«»\'’-–—');
