import { any, type NameNode, symbol, type Tokens } from './grammar.ts';
import { w } from './words.ts';

/** A norm and what it is called; English names are looked for in English text only. */
export interface NormNames {
  id: string;
  names: readonly string[];
  english?: readonly string[];
  /** Number of its last article, where it is known. */
  lastArticle?: number;
}

/** A name of the registry found in the text. */
export interface NamedNorm {
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
  from: NameNode = t.norms.root,
): NamedNorm | undefined {
  const isBegun = from !== t.norms.root;
  let node = from;
  let best: NamedNorm | undefined;
  let length = 0;
  for (let at = i; ; at++) {
    const number = t.after(at, w.numberMark);
    if (number > at && t.isNumber(number)) at = number;
    const key = keyAt(t, at);
    if (key === '' && (length > 0 || isBegun) && !isSplit(t, at, length, isBegun)) continue;
    const next = key === undefined ? undefined : node.next.get(key);
    if (!next) return best;
    node = next;
    length++;
    if (node.ids.length > 0 && (t.isEnglish || !node.isEnglish))
      best = { to: at + 1, node, length };
  }
}

const split = any(w.conjunction, symbol('-'));

/** «este Código y el de Procedimientos», «este Código, los niños», «codigo-penal» of an address: no name begins so. */
function isSplit(t: Tokens, i: number, length: number, isBegun: boolean): boolean {
  return (length === 0 && t.is(i, split)) || (t.is(i, w.comma) && length < (isBegun ? 1 : 2));
}

/** The words of a name by which it is found; nothing of those that only join the others. */
export function keysOf(t: Tokens, from: number, to: number): string[] {
  const keys = Array.from({ length: to - from }, (_, step) => keyAt(t, from + step) ?? '');
  return keys.filter((key) => key !== '');
}

/** What a token is in a name: its word in the singular, its number, nothing at all, or the end of any name. */
function keyAt(t: Tokens, i: number): string | undefined {
  if (t.isNumber(i)) return String(Number(t.raw(i)));
  const word = t.word(i);
  if (word === '') return t.is(i, skipped) || isFiled(t, i) ? '' : undefined;
  const isOwned = word === 's' && t.isGlued(i) && t.is(i - 1, apostrophe);
  if (isOwned || t.is(i, w.nameJoint)) return '';
  return word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
}

const skipped = symbol(',"“”«»\'’-–—');
const apostrophe = symbol("'’");
const filed = symbol(':/');

/** «CÓDIGO:PENAL», as Congress files its bills; «00008-2025-PI/TC». */
function isFiled(t: Tokens, i: number): boolean {
  return t.is(i, filed) && t.is(i, w.glued) && t.isUpper(i - 1) && t.isUpper(i + 1);
}
