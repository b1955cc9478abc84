import { foldWord } from './characters.ts';
import {
  any,
  no,
  number,
  opt,
  type Pattern,
  peek,
  raw,
  seq,
  symbol,
  type Tokens,
} from './grammar.ts';
import { unsaid, w } from './words.ts';

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
export const glued: Pattern = (t, i) => (t.isGlued(i) && t.isGlued(i + 1) ? i + 1 : no);
/** A dash without blanks around it. */
export const hyphen = seq(peek(dash), glued);

const markSymbols = symbol('.°ºª\'’‘´`"”?*^~!®');
const wholeMark = symbol('#№');

/** The token after a number mark (N.°, Nº, No., Nro., N?, #), or `i` if none stands there. */
export function afterMark(t: Tokens, i: number): number {
  if (t.is(i, wholeMark)) return i + 1;
  if (t.is(i, degree) && !t.isGlued(i)) return t.after(i + 1, point);
  if (!t.is(i, w.mark)) return isScannedMark(t, i) ? i + 1 : i;
  let next = i + 1;
  // A scanner reads «N°» as «N2» or «N9».
  if (t.isNumber(next) && t.isGlued(next) && t.raw(next).length === 1 && t.isNumber(next + 1)) {
    return next + 1;
  }
  while (t.is(next, markSymbols) || isEnding(t, next)) next++;
  return t.symbol(next) === ':' || (t.symbol(next) === '-' && t.isGlued(next)) ? next + 1 : next;
}

/** A scanner reads «N°» as «W», «NQ» or «M». */
function isScannedMark(t: Tokens, i: number): boolean {
  return t.is(i, w.scannedMark) && t.isUpper(i) && t.raw(i + 1).length > 2 && t.isNumber(i + 1);
}

/** The «os» or «s» of a plural mark: N.os, N°s, Nº s. */
function isEnding(t: Tokens, i: number): boolean {
  if (t.word(i) === 's' && (t.isNumber(i + 1) || t.is(i + 1, point))) return true;
  return t.isGlued(i) && t.is(i, w.markEnding);
}

/** What a scanner makes of a degree sign, by what must follow it: «188” y 192», «8”, numeral 13», «5% del». */
const scannedDegree = any(
  seq(symbol('%'), any(w.ofOrAnd, symbol(',.'))),
  seq(quote, any(seq(w.spanishAnd, number), seq(comma, w.partBegun))),
  seq(any(quote, symbol('*?')), w.afterScannedDegree),
);

/** The token after the degree sign of an ordinal and what scanners make of it: 5°, 137.º, 5 º, 5”, 5%. */
export function afterDegree(t: Tokens, i: number): number {
  const isPointed = t.is(i, point) && t.isGlued(i) && t.is(i + 1, degree);
  let next = isPointed ? i + 1 : i;
  while (t.isGlued(next) && t.is(next, degree)) next++;
  if (next > i) return next;
  if (t.is(i, degree)) return t.is(i + 1, any(w.ofOrAnd, comma)) ? i + 1 : i;
  // «artículo 21 a de la Ley»: a scanner's «21°».
  if (!t.isGlued(i)) return t.raw(i) === 'a' && t.word(i + 1) === 'de' ? i + 1 : i;
  return t.is(i, scannedDegree) ? i + 1 : i;
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

/** Whether a clause or sentence ends at the token. */
export const clauseEnd: Pattern = (t, i) => {
  const isEnd = t.is(i, point) ? !t.isGlued(i + 1) || t.isCapital(i + 1) : t.symbol(i) === ';';
  return isEnd || i >= t.count ? i + 1 : no;
};

/** A text folded word by word, to compare names written in different ways. */
export function foldName(text: string): string {
  return text
    .split(/[^\p{L}\p{M}\d]+/u)
    .map((each) => (/^\d/.test(each) ? each : foldWord(each)))
    .filter((each) => each !== '' && !unsaid.has(each))
    .join(' ');
}
