import { foldWord } from './characters.ts';
import type { Tokens } from './tokens.ts';

const markWords = new Set(
  'n,no,nro,nros,num,numero,nos,nums,number,numbers,nr,ns,ne,na'.split(','),
);
const markSymbols = new Set('.°ºª\'’‘´`"”?*^~!®'.split(''));
const scanned = new Set('w,m,nq,np,ny,nv,nd'.split(','));
const degrees = new Set('°ºª⁰⁹'.split(''));
const conjunctions = new Set(['y', 'e', 'o', 'u', 'and', 'or', 'ni', 'nor']);
const dashes = new Set('-‐‑‒–—−'.split(''));
const quotes = new Set('"“”\'‘’«»'.split(''));

/** The token after a number mark (N.°, Nº, No., Nro., N?, #), or `i` if none stands there. */
export function afterMark(t: Tokens, i: number): number {
  const symbol = t.symbol(i);
  if (symbol === '#' || symbol === '№') return i + 1;
  if (degrees.has(symbol) && !t.isGlued(i)) return t.symbol(i + 1) === '.' ? i + 2 : i + 1;
  if (!markWords.has(t.word(i))) return isScannedMark(t, i) ? i + 1 : i;
  let next = i + 1;
  // A scanner reads «N°» as «N2» or «N9».
  if (t.isNumber(next) && t.isGlued(next) && t.raw(next).length === 1 && t.isNumber(next + 1)) {
    return next + 1;
  }
  while (markSymbols.has(t.symbol(next)) || isEnding(t, next)) next++;
  if (t.symbol(next) === ':' || (t.symbol(next) === '-' && t.isGlued(next))) next++;
  return next;
}

/** A scanner reads «N°» as «W», «NQ» or «M». */
function isScannedMark(t: Tokens, i: number): boolean {
  return scanned.has(t.word(i)) && t.isUpper(i) && t.raw(i + 1).length > 2 && t.isNumber(i + 1);
}

/** The «os» or «s» of a plural mark: N.os, N°s, Nº s. */
function isEnding(t: Tokens, i: number): boolean {
  const word = t.word(i);
  if (word === 's' && (t.isNumber(i + 1) || t.symbol(i + 1) === '.')) return true;
  return t.isGlued(i) && (word === 'o' || word === 'os' || word === 's');
}

/** The token after the degree sign of an ordinal and what scanners make of it: 5°, 5º, 5 º, 5”, 5%. */
export function afterDegree(t: Tokens, i: number): number {
  // «137.º».
  const isPointed = t.symbol(i) === '.' && t.isGlued(i) && degrees.has(t.symbol(i + 1));
  let next = isPointed ? i + 1 : i;
  while (t.isGlued(next) && degrees.has(t.symbol(next))) next++;
  if (next > i) return next;
  const after = t.word(i + 1);
  if (degrees.has(t.symbol(i)))
    return /^(?:del?|y|e)$/.test(after) || t.symbol(i + 1) === ',' ? i + 1 : i;
  // «artículo 21 a de la Ley»: a scanner's «21°».
  if (!t.isGlued(i)) return t.raw(i) === 'a' && after === 'de' ? i + 1 : i;
  if (t.symbol(i) === '%') {
    return /^(?:del?|y|e)$/.test(after) || /^[,.]$/.test(t.symbol(i + 1)) ? i + 1 : i;
  }
  // «188” y 192», «8”, numeral 13».
  const isListed = /^[ye]$/.test(after) && t.isNumber(i + 2);
  const hasPart = t.symbol(i + 1) === ',' && /^(?:numeral|inciso|literal)/.test(t.word(i + 2));
  if (isQuote(t, i) && (isListed || hasPart)) return i + 1;
  return (isQuote(t, i) || /^[*?]$/.test(t.symbol(i))) &&
    /^(?:del?|en|incisos?|inc|numeral(?:es)?|literal(?:es)?)$/.test(after)
    ? i + 1
    : i;
}

/** The token after what joins the items of a list («,», «; y», «e», «y/o»), or `i`. */
export function afterSeparator(t: Tokens, i: number): number {
  let next = i;
  if (t.symbol(next) === ',' || t.symbol(next) === ';') next++;
  if (conjunctions.has(t.word(next)) || t.symbol(next) === '&') {
    next++;
    if (t.symbol(next) === '/' && conjunctions.has(t.word(next + 1))) next += 2;
    if (t.symbol(next) === ',') next++;
  }
  return next;
}

/** The token after the word or dash of a range («al», «a», «hasta», «to», «–»), or `i`. */
export function afterRange(t: Tokens, i: number): number {
  const word = t.word(i);
  if (word === 'al' || word === 'hasta' || word === 'to' || word === 'through') {
    return word === 'hasta' && t.word(i + 1) === 'el' ? i + 2 : i + 1;
  }
  if (word === 'a') return /^(?:la|el)$/.test(t.word(i + 1)) ? i + 2 : i + 1;
  return isDash(t, i) ? i + 1 : i;
}

/** Whether the token is a hyphen or a dash of any length. */
export function isDash(t: Tokens, i: number): boolean {
  return dashes.has(t.symbol(i));
}

/** Whether the token is a quotation mark. */
export function isQuote(t: Tokens, i: number): boolean {
  return quotes.has(t.symbol(i));
}

/** A text folded word by word, to compare names written in different ways. */
export function foldName(text: string): string {
  return text
    .split(/[^\p{L}\p{M}\d]+/u)
    .map((word) => (/^\d/.test(word) ? word : foldWord(word)))
    .filter((word) => word !== '' && !lightWords.has(word))
    .join(' ');
}

const lightWords = new Set('de,del,la,las,el,los,y,e,of,the,and,for,on,to,peru,peruano'.split(','));
