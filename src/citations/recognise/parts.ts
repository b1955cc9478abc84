import * as en from './en.ts';
import * as es from './es.ts';
import { afterSeparator, isQuote } from './marks.ts';
import { orderAt, rangeAfter, valueAt, type Head } from './part-values.ts';
import type { Tokens } from './tokens.ts';

/** Parts of an article named together: «literales a) y b)», «segundo párrafo». */
export interface Parts {
  /** `para_3`, `lit_b`, `al_2`, `al_last`; a dotted number keeps its dots: `para_28.1`. */
  values: string[];
  kind: 'para' | 'lit' | 'al';
  next: number;
}

const words = new Map(Object.entries({ ...es.partWords, ...en.partWords }));

/** Articles have hundreds; what is numbered inside one seldom passes this. */
const most = 30;
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
  // «segundo numeral 3», «21° inc. o)» would be two things.
  if (kind === 'para' && isNamedPart(t, next + 1)) return undefined;
  return { values: numbers.map((number) => `${kind}_${number}`), kind, next: next + 1 };
}

function isNamedPart(t: Tokens, i: number): boolean {
  if (t.isNumber(i)) return true;
  const value = valueAt(t, t.symbol(i) === '.' ? i + 1 : i, 'item');
  return value !== undefined && t.symbol(value.next - 1) === ')';
}

function afterHead(t: Tokens, i: number, head: Head, amongArticles: boolean): Parts | undefined {
  const isPlural = es.pluralParts.has(t.word(i)) || t.word(i).endsWith('s');
  let next = t.symbol(i + 1) === '.' ? i + 2 : i + 1;
  // «el inciso: a)», «el inciso, a)».
  if (t.symbol(next) === ':' || (t.symbol(next) === ',' && t.symbol(next + 2) === ')')) next++;
  if (isPlural && /^(?:del|los|las)$/.test(t.word(next))) next++;
  const first = valueAt(t, next, head);
  if (!first) return undefined;
  const values = [first.value];
  const kind = kindOf(first.value);
  next = first.next;
  // «140 ins. 2), 3), 141»: what has no bracket is another article.
  const isClosed = t.symbol(next - 1) === ')';
  while (values.length < 200) {
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
    if (isClosed && t.symbol(item.next - 1) !== ')' && Number(item.value.slice(5)) > most) break;
    if (kind !== 'lit' && ((amongArticles && !isPlural) || !isFree(t, item.next))) break;
    if (kind === 'lit' && !isLetterAlone(t, after, item.next)) break;
    // «literal b), D. Leg. 1410»: in a list of closed letters, an open one begins something else.
    if (kind === 'lit' && isClosed && t.symbol(item.next - 1) !== ')') break;
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
