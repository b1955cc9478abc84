import * as en from './en.ts';
import * as es from './es.ts';
import { afterMark, afterRange, afterSeparator, isQuote } from './marks.ts';
import { isRoman, ordinalAt, type Read } from './numerals.ts';
import type { Tokens } from './tokens.ts';

/** Parts of an article named together: «literales a) y b)», «segundo párrafo». */
export interface Parts {
  /** `para_3`, `lit_b`, `al_2`, `al_last`; a dotted number keeps its dots: `para_28.1`. */
  values: string[];
  kind: 'para' | 'lit' | 'al';
  next: number;
}

const words = new Map(Object.entries({ ...es.partWords, ...en.partWords }));
const lasts = new Map([
  ['ultimo', 'last'],
  ['ultima', 'last'],
  ['final', 'last'],
  ['last', 'last'],
  ['penultimo', 'penultimate'],
  ['antepenultimo', 'antepenultimate'],
]);
const vowels = new Set(['a', 'e', 'o', 'u', 'y']);

/** Whether the token is a word for a part of an article. */
export function isPartWord(t: Tokens, i: number): boolean {
  return words.has(t.word(i));
}

/**
 * Reads parts named together.
 * @param amongArticles whether a number after the first may be another article («5, inciso 2, 7»)
 */
export function partsAt(t: Tokens, i: number, amongArticles = false): Parts | undefined {
  const head = words.get(t.word(i));
  return head ? afterHead(t, i, head, amongArticles) : orderedAt(t, i);
}

/** «primer y segundo párrafos», «último párrafo», «tercer inciso». */
function orderedAt(t: Tokens, i: number): Parts | undefined {
  const numbers: string[] = [];
  let next = i;
  for (;;) {
    const item = orderAt(t, next);
    if (!item) return undefined;
    numbers.push(item.value);
    next = item.next;
    if (words.has(t.word(next))) break;
    const after = afterSeparator(t, next);
    if (after === next || numbers.length > 12) return undefined;
    next = after;
  }
  const word = t.word(next);
  const kind = words.get(word) === 'paragraph' || en.orderedParts.has(word) ? 'al' : 'para';
  // «segundo numeral 3» would be two things.
  if (t.isNumber(next + 1) && kind === 'para') return undefined;
  return { values: numbers.map((number) => `${kind}_${number}`), kind, next: next + 1 };
}

function orderAt(t: Tokens, i: number): Read<string> | undefined {
  const last = lasts.get(t.word(i));
  if (last) return { value: last, next: i + 1 };
  const ordinal = ordinalAt(t, i);
  return ordinal && { value: String(ordinal.value), next: ordinal.next };
}

function afterHead(
  t: Tokens,
  i: number,
  head: 'item' | 'letter' | 'paragraph',
  amongArticles: boolean,
): Parts | undefined {
  const isPlural = es.pluralParts.has(t.word(i)) || t.word(i).endsWith('s');
  let next = t.symbol(i + 1) === '.' ? i + 2 : i + 1;
  if (t.symbol(next) === ':') next++;
  if (isPlural && /^(?:del|los|las)$/.test(t.word(next))) next++;
  const first = valueAt(t, next, head);
  if (!first) return undefined;
  const values = [first.value];
  const kind = kindOf(first.value);
  next = first.next;
  while (values.length < 200) {
    const range = rangeAfter(t, next, values[values.length - 1] ?? '', head);
    if (range) {
      values.push(...range.value);
      next = range.next;
      continue;
    }
    const after = afterSeparator(t, next);
    if (after === next) break;
    const item = valueAt(t, after, head);
    if (!item || kindOf(item.value) !== kind) break;
    if (kind !== 'lit' && ((amongArticles && !isPlural) || !isFree(t, item.next))) break;
    if (kind === 'lit' && !isLetterAlone(t, after, item.next)) break;
    values.push(item.value);
    next = item.next;
  }
  return { values, kind, next };
}

function kindOf(value: string): 'para' | 'lit' | 'al' {
  if (value.startsWith('lit')) return 'lit';
  return value.startsWith('al') ? 'al' : 'para';
}

/** A number that is followed by its own part, or by what it counts, belongs elsewhere. */
function isFree(t: Tokens, next: number): boolean {
  const word = t.word(t.symbol(next) === ',' || t.symbol(next) === '(' ? next + 1 : next);
  if (word === 'de') return !es.units.has(t.word(next + 1));
  return !words.has(word) && !es.units.has(word) && t.symbol(next) !== '%';
}

function isLetterAlone(t: Tokens, from: number, next: number): boolean {
  if (t.symbol(next - 1) === ')' || isQuote(t, next - 1)) return true;
  if (vowels.has(t.word(from))) return false;
  return !t.isWord(next) || /^(?:del?|y|e|o|of|and)$/.test(t.word(next));
}

function valueAt(
  t: Tokens,
  i: number,
  head: 'item' | 'letter' | 'paragraph',
): Read<string> | undefined {
  let at = afterMark(t, i);
  const isQuoted = isQuote(t, at) || (t.symbol(at) === '(' && t.symbol(at + 2) === ')');
  if (isQuoted) at++;
  if (t.isNumber(at)) return head === 'letter' ? undefined : numberAt(t, at, head);
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
  while (t.isGlued(next) && '°ºª'.includes(t.symbol(next) || '?')) next++;
  if (t.symbol(next) === '.' && (t.symbol(next + 1) === ')' || isBeforeOf(t, next + 1))) next++;
  if (t.symbol(next) === ')') next++;
  return { value: `${head === 'paragraph' && !isDotted ? 'al' : 'para'}_${value}`, next };
}

/** «numeral 3.2. del artículo 3»: the point ends no sentence. */
function isBeforeOf(t: Tokens, i: number): boolean {
  return /^del?$/.test(t.word(i)) && !t.isCapital(i);
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
  const value = es.cardinals[t.word(i)];
  return value === undefined ? undefined : { value: String(value), next: i + 1 };
}

function rangeAfter(
  t: Tokens,
  i: number,
  last: string,
  head: 'item' | 'letter' | 'paragraph',
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
