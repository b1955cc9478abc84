import * as es from './es.ts';
import { afterDegree, afterMark, afterRange, isQuote } from './marks.ts';
import { cardinalOf, isRoman, ordinalAt, type Read } from './numerals.ts';
import type { Tokens } from './tokens.ts';

/** What a word for a part says of its value; an `item` is a numeral or a letter, by what follows. */
export type Head = 'item' | 'letter' | 'paragraph';

const lasts = new Map([
  ['ultimo', 'last'],
  ['ultima', 'last'],
  ['final', 'last'],
  ['last', 'last'],
  ['penultimo', 'penultimate'],
  ['antepenultimo', 'antepenultimate'],
]);

/** The order of a part in words: «tercer», «último». */
export function orderAt(t: Tokens, i: number): Read<string> | undefined {
  const last = lasts.get(t.word(i));
  if (last) return { value: last, next: i + 1 };
  const ordinal = ordinalAt(t, i);
  return ordinal && { value: String(ordinal.value), next: ordinal.next };
}

/** Reads the number or letter of a part: «3», «28.1», «b)», «"f"», «segundo». */
export function valueAt(t: Tokens, i: number, head: Head): Read<string> | undefined {
  let at = afterMark(t, i);
  const isQuoted = isQuote(t, at) || (t.symbol(at) === '(' && t.symbol(at + 2) === ')');
  if (isQuoted) at++;
  if (t.isNumber(at)) return head === 'letter' ? figureAt(t, at) : numberAt(t, at, head);
  const text = letterAt(t, at, head) ?? letterAt(t, i, head);
  if (text === undefined)
    return head === 'item' || head === 'paragraph' ? wordAt(t, at, head) : undefined;
  let next = (letterAt(t, at, head) === undefined ? i : at) + 1;
  if (isQuoted && (isQuote(t, next) || t.symbol(next) === ')')) next++;
  else if (isQuote(t, next) && t.isGlued(next) && t.symbol(next + 1) === ')') next++;
  if (t.symbol(next) === ')' && (t.isGlued(next) || !isQuoted)) next++;
  else if (t.symbol(next) === '.' && t.symbol(next + 1) === ')') next += 2;
  else if (t.symbol(next) === '.' && isBeforeOf(t, next + 1)) next++;
  return { value: text, next };
}

/** «literal 22.1 del», «literal 2)»: a numeral by another word; «literal 0)» is a scanner's letter «o». */
function figureAt(t: Tokens, i: number): Read<string> | undefined {
  const read = numberAt(t, i, 'item');
  const isClosed = t.symbol(read.next - 1) === ')';
  if (isClosed && t.raw(i) === '0') return { value: 'lit_o', next: read.next };
  return isClosed || isBeforeOf(t, read.next) ? read : undefined;
}

function numberAt(t: Tokens, i: number, head: 'item' | 'paragraph'): Read<string> {
  let value = String(Number(t.raw(i)));
  let next = i + 1;
  let isDotted = false;
  while (t.symbol(next) === '.' && t.isGlued(next) && t.isGlued(next + 1)) {
    const part = t.word(next + 1);
    if (!t.isNumber(next + 1) && part.length !== 1) break;
    value += `.${part || String(Number(t.raw(next + 1)))}`;
    next += 2;
    isDotted = true;
  }
  if (t.isGlued(next) && es.ordinalEndings.has(t.word(next))) next++;
  next = afterDegree(t, next);
  if (t.symbol(next) === '.' && (t.symbol(next + 1) === ')' || isBeforeOf(t, next + 1))) next++;
  if (t.symbol(next) === ')') next++;
  return { value: `${head === 'paragraph' && !isDotted ? 'al' : 'para'}_${value}`, next };
}

/** «numeral 3.2. del artículo 3»: the point ends no sentence. */
function isBeforeOf(t: Tokens, i: number): boolean {
  return /^del?$/.test(t.word(i)) && (!t.isCapital(i) || t.isUpper(i));
}

function letterAt(t: Tokens, i: number, head: string): string | undefined {
  const raw = t.raw(i);
  if (!/^(?:[a-zñA-ZÑ]|([a-zA-Z])\1|i{1,3}|i?v|vi{1,3}|i?x)$/.test(raw) && !isRoman(raw)) {
    return undefined;
  }
  const isClosed = t.symbol(i + 1) === ')' || isQuote(t, i + 1);
  if (head === 'paragraph') return undefined;
  if (head === 'item' && isRoman(raw) && !isClosed) return `para_${raw}`;
  if (head === 'item' && isRoman(raw) && raw.length > 1) return `para_${raw}`;
  return raw.length > 2 && isRoman(raw) ? undefined : `lit_${raw.toLowerCase()}`;
}

/** «párrafo segundo», «inciso primero», «párrafo final». */
function wordAt(t: Tokens, i: number, head: 'item' | 'paragraph'): Read<string> | undefined {
  const order = orderAt(t, i) ?? spelledAt(t, i);
  return (
    order && { value: `${head === 'paragraph' ? 'al' : 'para'}_${order.value}`, next: order.next }
  );
}

function spelledAt(t: Tokens, i: number): Read<string> | undefined {
  const value = cardinalOf(t, i);
  return value === undefined ? undefined : { value: String(value), next: i + 1 };
}

/** The values after `last` up to the end of a range: «a) al d)», «1 a 4». */
export function rangeAfter(
  t: Tokens,
  i: number,
  last: string,
  head: Head,
): Read<string[]> | undefined {
  const after = afterRange(t, i);
  if (after === i) return undefined;
  const to = valueAt(t, after, head);
  if (!to) return undefined;
  const [kind = '', first = ''] = last.split('_');
  const [otherKind, final = ''] = to.value.split('_');
  if (kind !== otherKind) return undefined;
  const stem = /^(?:\d+\.)*/.exec(first)?.[0] ?? '';
  const values =
    kind === 'lit'
      ? lettersBetween(first, final)
      : numbersBetween(Number(first.slice(stem.length)), Number(final.replace(stem, '')), stem);
  return values && { value: values.map((value) => `${kind}_${value}`), next: to.next };
}

function numbersBetween(from: number, to: number, stem: string): string[] | undefined {
  if (!(to > from) || to - from > 200) return undefined;
  return Array.from({ length: to - from }, (_, step) => stem + String(from + step + 1));
}

function lettersBetween(from: string, to: string): string[] | undefined {
  const first = from.charCodeAt(0);
  const last = to.charCodeAt(0);
  if (from.length !== 1 || to.length !== 1 || last <= first) return undefined;
  return Array.from({ length: last - first }, (_, step) => String.fromCharCode(first + step + 1));
}
