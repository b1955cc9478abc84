import * as en from './en.ts';
import * as es from './es.ts';
import type { Read, Tokens } from './grammar.ts';

/** Words between blanks, each with its place in the list times `step`; with `/`, several have one place. */
function numbered(words: string, step = 1): [string, number][] {
  return words
    .split(' ')
    .flatMap((place, at) =>
      place.split('/').map((word): [string, number] => [word, step * (at + 1)]),
    );
}

const units = numbered(es.ordinalUnits);
/** «décimo», «vigésima», «vigesimoprimera», «decimotercer», «decimoctava». */
const tens = numbered(es.ordinalTens, 10).flatMap(([ten, value]): [string, number][] => [
  [`${ten}o`, value],
  [`${ten}a`, value],
  ...units.flatMap(([unit, more]) =>
    [`${ten}o${unit}`, `${ten}a${unit}`, ten + unit].map((word): [string, number] => [
      word,
      value + more,
    ]),
  ),
]);
/** Ordinal words and what they count; compounds are added up. */
export const ordinals = new Map([
  ...units,
  ...tens,
  ...es.ordinalOthers.flatMap(([words, value]) =>
    words.split(' ').map((word) => [word, value] as const),
  ),
  ...numbered(en.ordinalUnits),
]);
const cardinals = new Map(es.cardinals.flatMap(([words, step]) => numbered(words, step)));
const endings = new Set(`${es.ordinalEndings} ${en.ordinalEndings}`.split(' '));
const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const romanShape = /^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Roman numerals of more letters are words. */
const longestRoman = 9;
/** More articles than this in one range of Roman numerals is a slip. */
const widestRoman = 50;

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

function figureAt(t: Tokens, i: number): Read<number> | undefined {
  let next = t.symbol(i + 1) === '.' && /[ªº]/.test(t.symbol(i + 2)) ? i + 2 : i + 1;
  if (!t.isGlued(next) || !(/[ªº°]/.test(t.symbol(next)) || endings.has(t.word(next))))
    return undefined;
  next++;
  return { value: Number(t.raw(i)), next: t.symbol(next) === '.' ? next + 1 : next };
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

function magnitude(value: number): number {
  if (value >= 100) return value === Infinity ? 9 : 3;
  return value >= 20 && value % 10 === 0 ? 2 : 1;
}

/** Whether the text is a Roman numeral in capitals, at most 399. */
export function isRoman(text: string): boolean {
  return text !== '' && text.length <= longestRoman && romanShape.test(text);
}

/** The Roman numerals between two, both included, or nothing if they are not a range. */
export function romanRange(from: string, to: string): string[] | undefined {
  const first = romanValue(from);
  const last = romanValue(to);
  if (last <= first || last - first > widestRoman) return undefined;
  return Array.from({ length: last - first + 1 }, (_, step) => romanText(first + step));
}

function romanValue(roman: string): number {
  let value = 0;
  for (let i = 0; i < roman.length; i++) {
    const here = romanValues[roman.charAt(i)] ?? 0;
    value += here < (romanValues[roman.charAt(i + 1)] ?? 0) ? -here : here;
  }
  return value;
}

const romanSteps = [
  100,
  'C',
  90,
  'XC',
  50,
  'L',
  40,
  'XL',
  10,
  'X',
  9,
  'IX',
  5,
  'V',
  4,
  'IV',
  1,
  'I',
];

/** A number from 1 on in Roman numerals. */
export function romanText(value: number): string {
  let left = value;
  let text = '';
  for (let step = 0; step < romanSteps.length; step += 2) {
    const amount = Number(romanSteps[step]);
    for (; left >= amount; left -= amount) text += String(romanSteps[step + 1]);
  }
  return text;
}
