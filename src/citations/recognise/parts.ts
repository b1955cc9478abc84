import { any, not, opt, peek, type Read, seq, symbol, type Tokens } from './grammar.ts';
import {
  afterDegree,
  afterMark,
  afterRange,
  afterSeparator,
  comma,
  point,
  quote,
} from './marks.ts';
import { cardinalOf, isRoman, ordinalAt } from './numerals.ts';
import { lasts, type PartKind, partKindOf, w } from './words.ts';

/** Parts of an article named together: «literales a) y b)», «segundo párrafo». */
export interface Parts {
  /** `para_3`, `lit_b`, `al_2`, `al_last`; a dotted number keeps its dots: `para_28.1`. */
  values: string[];
  kind: 'para' | 'lit' | 'al';
  next: number;
}

/** Articles have hundreds; what is numbered inside one seldom passes this. */
const mostNumerals = 30;
/** No list or range of parts is longer: what is, is a slip. */
const mostParts = 200;
/** No list of parts in words is longer: «primer, segundo y tercer párrafos». */
const mostOrders = 12;
const letterShape = /^(?:[a-zñA-ZÑ]|([a-zA-Z])\1|i{1,3}|i?v|vi{1,3}|i?x)$/;

/** Whether the token is a word for a part of an article. */
export function isPartWord(t: Tokens, i: number): boolean {
  return partKindOf(t.word(i)) !== undefined;
}

/**
 * Reads parts named together.
 * @param amongArticles whether a number after the first may be another article («5, inciso 2, 7»)
 */
export function partsAt(t: Tokens, i: number, amongArticles = false): Parts | undefined {
  const kind = partKindOf(t.word(i));
  return kind ? afterHead(t, i, kind, amongArticles) : orderedAt(t, i);
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
    if (isPartWord(t, next)) break;
    const after = afterSeparator(t, next);
    if (after === next || numbers.length > mostOrders) return undefined;
    next = after;
  }
  const isParagraph = partKindOf(t.word(next)) === 'paragraph' || t.is(next, w.orderedPart);
  const kind = isParagraph ? 'al' : 'para';
  // «segundo numeral 3», «21° inc. o)» would be two things.
  if (kind === 'para' && isNamedPart(t, next + 1)) return undefined;
  return { values: numbers.map((each) => `${kind}_${each}`), kind, next: next + 1 };
}

function isNamedPart(t: Tokens, i: number): boolean {
  if (t.isNumber(i)) return true;
  const value = valueAt(t, t.after(i, point), 'item');
  return value !== undefined && isClosed(t, value.next);
}

const isClosed = (t: Tokens, next: number): boolean => t.symbol(next - 1) === ')';

function afterHead(
  t: Tokens,
  i: number,
  head: PartKind,
  amongArticles: boolean,
): Parts | undefined {
  const isPlural = t.word(i).endsWith('s');
  let next = t.after(i + 1, point);
  // «el inciso: a)», «el inciso, a)».
  if (t.symbol(next) === ':' || (t.is(next, comma) && t.symbol(next + 2) === ')')) next++;
  if (isPlural) next = t.after(next, w.ofThePlural);
  const first = valueAt(t, next, head);
  if (!first) return undefined;
  const values = [first.value];
  const kind = kindOf(first.value);
  // «140 ins. 2), 3), 141»: what has no bracket is another article.
  const mustClose = isClosed(t, first.next);
  next = first.next;
  while (values.length < mostParts) {
    const range = rangeAfter(t, next, values[values.length - 1] ?? '', head);
    if (range) {
      values.push(...range.value);
      next = range.next;
      continue;
    }
    const separated = afterSeparator(t, next);
    if (separated === next) break;
    const after = isPlural && t.word(separated) === 'del' ? separated + 1 : separated;
    const item = valueAt(t, after, head);
    if (!item || kindOf(item.value) !== kind) break;
    if (!mayFollow(t, after, item, { kind, mustClose, isSingle: amongArticles && !isPlural }))
      break;
    values.push(item.value);
    next = item.next;
  }
  return { values, kind, next };
}

/** Whether another value belongs to the list, and not to what the text goes on with. */
function mayFollow(
  t: Tokens,
  i: number,
  { value, next }: Read<string>,
  list: { kind: Parts['kind']; mustClose: boolean; isSingle: boolean },
): boolean {
  const isOpen = list.mustClose && !isClosed(t, next);
  // «literal b), D. Leg. 1410»: in a list of closed letters, an open one begins something else.
  if (list.kind === 'lit') return isLetterAlone(t, i, next) && !isOpen;
  if (isOpen && Number(value.slice(5)) > mostNumerals) return false;
  return !list.isSingle && t.is(next, free);
}

function kindOf(value: string): Parts['kind'] {
  if (value.startsWith('lit')) return 'lit';
  return value.startsWith('al') ? 'al' : 'para';
}

/** A number that is followed by its own part, or by what it counts, belongs elsewhere. */
const free = seq(
  not(seq(opt(symbol(',(')), any(w.partWord, w.unit, seq(w.of, w.unit)))),
  not(symbol('%')),
);

function isLetterAlone(t: Tokens, from: number, next: number): boolean {
  if (isClosed(t, next) || t.is(next - 1, quote)) return true;
  if (t.is(from, w.vowel)) return false;
  return !t.isWord(next) || t.is(next, w.afterLetter);
}

/** The order of a part in words: «tercer», «último». */
function orderAt(t: Tokens, i: number): Read<string> | undefined {
  const last = lasts.get(t.word(i));
  if (last !== undefined) return { value: last, next: i + 1 };
  const ordinal = ordinalAt(t, i);
  return ordinal && { value: String(ordinal.value), next: ordinal.next };
}

const bracketEnd = any(symbol(')'), seq(point, symbol(')')), seq(point, peek(w.ofInLowerCase)));

/** Reads the number or letter of a part: «3», «28.1», «b)», «"f"», «segundo». */
function valueAt(t: Tokens, i: number, head: PartKind): Read<string> | undefined {
  let at = afterMark(t, i);
  const isQuoted = t.is(at, quote) || (t.symbol(at) === '(' && t.symbol(at + 2) === ')');
  if (isQuoted) at++;
  if (t.isNumber(at)) return head === 'letter' ? figureAt(t, at) : numberAt(t, at, head);
  const quoted = letterAt(t, at, head);
  const text = quoted ?? letterAt(t, i, head);
  if (text === undefined) return head === 'letter' ? undefined : wordAt(t, at, head);
  let next = (quoted === undefined ? i : at) + 1;
  if (isQuoted && (t.is(next, quote) || t.symbol(next) === ')')) next++;
  else if (t.is(next, quote) && t.isGlued(next) && t.symbol(next + 1) === ')') next++;
  if (t.symbol(next) === ')' && isQuoted && !t.isGlued(next)) return { value: text, next };
  return { value: text, next: t.after(next, bracketEnd) };
}

/** «literal 22.1 del», «literal 2)»: a numeral by another word; «literal 0)» is a scanner's letter «o». */
function figureAt(t: Tokens, i: number): Read<string> | undefined {
  const read = numberAt(t, i, 'item');
  if (isClosed(t, read.next) && t.raw(i) === '0') return { value: 'lit_o', next: read.next };
  return isClosed(t, read.next) || t.is(read.next, w.ofInLowerCase) ? read : undefined;
}

function numberAt(t: Tokens, i: number, head: 'item' | 'paragraph'): Read<string> {
  let value = String(Number(t.raw(i)));
  let next = i + 1;
  while (t.is(next, point) && t.isGlued(next) && t.isGlued(next + 1)) {
    const part = t.word(next + 1);
    if (!t.isNumber(next + 1) && part.length !== 1) break;
    value += `.${part || String(Number(t.raw(next + 1)))}`;
    next += 2;
  }
  const isParagraph = head === 'paragraph' && next === i + 1;
  if (t.isGlued(next)) next = t.after(next, w.ordinalEnding);
  next = afterDegree(t, next);
  // «numeral 3.2. del artículo 3»: the point ends no sentence.
  if (t.is(next, point) && (t.symbol(next + 1) === ')' || t.is(next + 1, w.ofInLowerCase))) next++;
  if (t.symbol(next) === ')') next++;
  return { value: `${isParagraph ? 'al' : 'para'}_${value}`, next };
}

function letterAt(t: Tokens, i: number, head: PartKind): string | undefined {
  const raw = t.raw(i);
  if (head === 'paragraph' || !(letterShape.test(raw) || isRoman(raw))) return undefined;
  const closes = t.symbol(i + 1) === ')' || t.is(i + 1, quote);
  if (head === 'item' && isRoman(raw) && (!closes || raw.length > 1)) return `para_${raw}`;
  return raw.length > 2 && isRoman(raw) ? undefined : `lit_${raw.toLowerCase()}`;
}

/** «párrafo segundo», «inciso primero», «inciso ocho», «párrafo final». */
function wordAt(t: Tokens, i: number, head: 'item' | 'paragraph'): Read<string> | undefined {
  const cardinal = cardinalOf(t, i);
  const spelled = cardinal === undefined ? undefined : { value: String(cardinal), next: i + 1 };
  const order = orderAt(t, i) ?? spelled;
  const kind = head === 'paragraph' ? 'al' : 'para';
  return order && { value: `${kind}_${order.value}`, next: order.next };
}

/** The values after `last` up to the end of a range: «a) al d)», «1 a 4». */
function rangeAfter(
  t: Tokens,
  i: number,
  last: string,
  head: PartKind,
): Read<string[]> | undefined {
  const after = afterRange(t, i);
  const to = after > i ? valueAt(t, after, head) : undefined;
  const [kind = '', first = ''] = last.split('_');
  const [otherKind, final = ''] = to?.value.split('_') ?? [];
  if (!to || kind !== otherKind) return undefined;
  const stem = /^(?:\d+\.)*/.exec(first)?.[0] ?? '';
  const values =
    kind === 'lit'
      ? lettersBetween(first, final)
      : numbersBetween(Number(first.slice(stem.length)), Number(final.replace(stem, '')), stem);
  return values && { value: values.map((value) => `${kind}_${value}`), next: to.next };
}

function numbersBetween(from: number, to: number, stem: string): string[] | undefined {
  if (!(to > from) || to - from > mostParts) return undefined;
  return Array.from({ length: to - from }, (_, step) => stem + String(from + step + 1));
}

function lettersBetween(from: string, to: string): string[] | undefined {
  const first = from.charCodeAt(0);
  const last = to.charCodeAt(0);
  if (from.length !== 1 || to.length !== 1 || last <= first) return undefined;
  return Array.from({ length: last - first }, (_, step) => String.fromCharCode(first + step + 1));
}
