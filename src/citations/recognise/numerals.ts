import * as en from './en.ts';
import * as es from './es.ts';
import type { Tokens } from './tokens.ts';

/** Something read from the tokens, and the token after it. */
export interface Read<T> {
  value: T;
  next: number;
}

const ordinals = new Map(Object.entries({ ...es.ordinals, ...en.ordinals }));
const ordinalEndings = new Set([...es.ordinalEndings, ...en.ordinalEndings]);
const cardinals = new Map(Object.entries(es.cardinals));
const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const romanShape = /^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** An ordinal in words or figures: «tercer», «vigésimo segunda», «5ta.», «1.ª». */
export function ordinalAt(t: Tokens, i: number): Read<number> | undefined {
  if (t.isNumber(i)) return figureAt(t, i);
  const first = ordinals.get(t.word(i));
  if (first === undefined) return undefined;
  // «vigésimo segunda», «centésima trigésima cuarta».
  const most = first % 10 === 0 ? (first < 100 ? 10 : 100) : 0;
  const isPart = (ordinals.get(t.word(i + 1)) ?? most) < most;
  const rest = isPart ? ordinalAt(t, i + 1) : undefined;
  return rest ? { value: first + rest.value, next: rest.next } : { value: first, next: i + 1 };
}

/** The number that one word says: «ocho», «ciento». */
export function cardinalOf(t: Tokens, i: number): number | undefined {
  return cardinals.get(t.word(i));
}

/** A number in words, as old rulings write articles: «ciento ochenta y ocho». */
export function cardinalAt(t: Tokens, i: number): Read<number> | undefined {
  let value = 0;
  let last = Infinity;
  let next = i;
  for (let at = i; ; at++) {
    if (next > i && t.word(at) === 'y' && last >= 20 && last < 100) continue;
    const word = cardinalOf(t, at);
    if (word === undefined) break;
    if (word === 1000) value = Math.max(value, 1) * 1000;
    else if (magnitude(word) < magnitude(last)) value += word;
    else break;
    last = word;
    next = at + 1;
  }
  return next > i ? { value, next } : undefined;
}

/** Whether the text is a Roman numeral in capitals, at most 399. */
export function isRoman(raw: string): boolean {
  return raw !== '' && raw.length <= 9 && romanShape.test(raw);
}

/** The Roman numerals between two, both included, or nothing if they are not a range. */
export function romanRange(from: string, to: string): string[] | undefined {
  const first = romanValue(from);
  const last = romanValue(to);
  if (last <= first || last - first > 50) return undefined;
  return Array.from({ length: last - first + 1 }, (_, step) => romanText(first + step));
}

function figureAt(t: Tokens, i: number): Read<number> | undefined {
  const value = Number(t.raw(i));
  let next = i + 1;
  if (t.symbol(next) === '.' && 'ªº'.includes(t.symbol(next + 1) || '?')) next++;
  const isMarked =
    t.isGlued(next) && ('ªº°'.includes(t.symbol(next) || '?') || ordinalEndings.has(t.word(next)));
  if (!isMarked) return undefined;
  next++;
  return { value, next: t.symbol(next) === '.' ? next + 1 : next };
}

function magnitude(value: number): number {
  if (value >= 100) return value === Infinity ? 9 : 3;
  return value >= 20 && value % 10 === 0 ? 2 : 1;
}

function romanValue(roman: string): number {
  let value = 0;
  for (let i = 0; i < roman.length; i++) {
    const here = romanValues[roman.charAt(i)] ?? 0;
    const after = romanValues[roman.charAt(i + 1)] ?? 0;
    value += here < after ? -here : here;
  }
  return value;
}

/** A number from 1 on in Roman numerals. */
export function romanText(value: number): string {
  const steps: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = value;
  let text = '';
  for (const [amount, letters] of steps) {
    while (left >= amount) {
      text += letters;
      left -= amount;
    }
  }
  return text;
}
