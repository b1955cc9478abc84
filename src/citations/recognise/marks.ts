import {
  any,
  capital,
  not,
  number,
  opt,
  many,
  type Pattern,
  peek,
  raw,
  type Read,
  seq,
  symbol,
  type Tokens,
  token,
  touching,
  upper,
} from './grammar.ts';
import { foldWord } from './lexicon.ts';
import { unsaid } from './roles.ts';
import { w } from './words.ts';

/** A hyphen or a dash of any length. */
export const dash = symbol('-‐‑‒–—−');
/** A quotation mark. */
export const quote = symbol('"“”\'‘’«»');
export const comma = symbol(',');
export const point = symbol('.');
export const degree = symbol('°ºª⁰⁹');
export const opening = symbol('([');
export const closing = symbol(')]');
/** A year from 1800 on. */
export const year = raw(/^(?:1[89]|20)\d\d$/);
/** A token without blanks around it. */
export const glued = token((t, i) => t.isGlued(i) && t.isGlued(i + 1));
/** A dash without blanks around it. */
export const hyphen = seq(peek(dash), glued);
/** «1,351», «28.983»: figures with a thousands mark. */
export const thousands = seq(raw(/^\d\d?$/), peek(symbol('.,')), glued, raw(/^\d{3}$/));

/** «N.os», «N°s», «Nº s». */
const plural = seq(any(touching, peek(seq(raw(/^s$/i), any(number, point)))), w.markEnding);
/** A number mark: N.°, Nº, No., Nro., N?, #; and «N2», «N9», «W», «NQ» or «M», as scanners read «N°». */
export const numberMark = any(
  symbol('#№'),
  seq(not(touching), degree, opt(point)),
  seq(w.mark, touching, raw(/^\d$/), peek(number)),
  seq(
    w.mark,
    many(any(symbol('.°ºª\'’‘´`"”?*^~!®'), plural)),
    opt(any(symbol(':'), seq(touching, symbol('-')))),
  ),
  seq(peek(upper), w.scannedMark, peek(raw(/^\d{3,}$/))),
);

/** The token after a number mark, or `i` if none stands there. */
export function afterMark(t: Tokens, i: number): number {
  return t.after(i, numberMark);
}

/** What a scanner makes of a degree sign, by what must follow it: «188” y 192», «8”, numeral 13», «5% del». */
const scannedDegree = any(
  seq(symbol('%'), peek(any(w.ofOrAnd, symbol(',.')))),
  seq(quote, peek(any(seq(w.spanishAnd, number), seq(comma, w.partBegun)))),
  seq(any(quote, symbol('*?')), peek(w.afterScannedDegree)),
);
/** The degree sign of an ordinal and what scanners make of it: 5°, 137.º, 5 º, 5”, 5%, «21 a de la Ley». */
const ordinalMark = any(
  seq(touching, opt(seq(point, peek(degree))), degree, many(seq(touching, degree))),
  seq(degree, peek(any(w.ofOrAnd, comma))),
  seq(not(touching), raw(/^a$/), peek(raw(/^de$/i))),
  seq(touching, scannedDegree),
);

/** The token after the degree sign of an ordinal, or `i` if none stands there. */
export function afterDegree(t: Tokens, i: number): number {
  return t.after(i, ordinalMark);
}

const separator = any(
  seq(
    opt(symbol(',;')),
    any(w.conjunction, symbol('&')),
    opt(seq(symbol('/'), w.conjunction)),
    opt(comma),
  ),
  symbol(',;'),
);

/** The token after what joins the items of a list («,», «; y», «e», «y/o»), or `i`. */
export function afterSeparator(t: Tokens, i: number): number {
  return t.after(i, separator);
}

/** Items that separators join, at most so many; `item` is told whether it is the first. */
export function listAt<T>(
  t: Tokens,
  i: number,
  most: number,
  item: (at: number, isFirst: boolean) => Read<T> | undefined,
): Read<T[]> | undefined {
  let read = item(i, true);
  if (!read) return undefined;
  const value: T[] = [];
  let next = i;
  while (read && value.length < most) {
    value.push(read.value);
    next = read.next;
    const after = afterSeparator(t, next);
    read = after > next ? item(after, false) : undefined;
  }
  return { value, next };
}

const range = any(seq(w.until, opt(w.the)), w.upTo, seq(w.to, opt(w.the)), dash);

/** The token after the word or dash of a range («al», «a», «hasta», «to», «–»), or `i`. */
export function afterRange(t: Tokens, i: number): number {
  return t.after(i, range);
}

/** The token after the bracket that closes the one at `i`, or `i` if it is `most` tokens away. */
export function afterBracket(t: Tokens, i: number, most: number): number {
  let depth = 0;
  for (let at = i; at < i + most && at < t.count; at++) {
    if (t.is(at, opening)) depth++;
    else if (t.is(at, closing) && --depth === 0) return at + 1;
  }
  return i;
}

/** The token after the bracket at `i`, if it closes one that opens at `open`; else `i`. */
export function afterClosing(t: Tokens, open: number, i: number): number {
  return t.symbol(open) === '(' && t.symbol(i) === ')' ? i + 1 : i;
}

const joint = any(symbol(',:(['), dash);

/** The token after a comma, dash, colon or opening bracket, or `i`. */
export function afterJoint(t: Tokens, i: number): number {
  return t.after(i, joint);
}

/** The end of a clause, a sentence or the text. */
export const clauseEnd: Pattern = any(
  seq(point, any(not(touching), peek(capital))),
  symbol(';'),
  token((t, i) => i >= t.count),
);

/** A text folded word by word, to compare names written in different ways. */
export function foldName(text: string): string {
  return text
    .split(/[^\p{L}\p{M}\d]+/u)
    .map((each) => (/^\d/.test(each) ? each : foldWord(each)))
    .filter((each) => each !== '' && !unsaid.has(each))
    .join(' ');
}
