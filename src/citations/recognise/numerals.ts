import { any, peek, raw, type TokensRead, type Reader, seq, symbol, token } from './grammar.ts';
import type { Tokens } from './grammar.ts';
import * as data from './roles.ts';

/** Words between blanks, each with its place in the list times `step`; with `/`, several have one place. */
function numbered(words: string, step = 1): [string, number][] {
  return words
    .split(' ')
    .flatMap((place, at) =>
      place.split('/').map((word): [string, number] => [word, step * (at + 1)]),
    );
}

const units = numbered(data.ordinalUnits.es);
const unitEndings = units.flatMap(([unit, value]) =>
  ['o', 'a', ''].map((joint): [string, number] => [joint + unit, value]),
);
/** Ordinal words and what they count; compounds are added up. */
export const ordinals = new Map([...units, ...numbered(data.ordinalUnits.en)]);
// «décimo», «vigésima», «vigesimoprimera», «decimotercer», «decimoctava».
for (const [ten, value] of numbered(data.ordinalTens, 10))
  for (const [ending, more] of [['o', 0] as const, ['a', 0] as const, ...unitEndings])
    ordinals.set(ten + ending, value + more);
for (const [stem, value] of Object.entries(data.ordinalOthers))
  for (const ending of 'oa') ordinals.set(stem + ending, value);
const cardinals = new Map(data.cardinals.flatMap(([words, step]) => numbered(words, step)));
// «treintidós», «noventaiséis».
const [small = [], tens = []] = data.cardinals.map(([words, step]) => numbered(words, step));
for (const [ten, value] of tens)
  for (const [unit, more] of small.slice(0, 9))
    for (const joint of ['i', 'ai']) cardinals.set(ten.slice(0, -1) + joint + unit, value + more);
const endings = new Set(Object.values(data.ordinalEndings).join(' ').split(' '));
const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const romanShape = /^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Roman numerals of more letters are words. */
const longestRoman = 9;
/** A range of more articles is a slip. */
const widest = 1000;
/** So is one of more Roman numerals. */
const widestRoman = 50;

/** «1,351», «28.983»: figures with a thousands mark. */
const thousands = seq(raw(/^\d\d?$/), symbol('.,'), raw(/^\d{3}$/));

/** The figures of a number, its thousands joined: «30364», «28.983». */
export function figuresAt(t: Tokens, i: number): TokensRead<string> {
  const isLong = t.isGlued(i + 1) && t.isGlued(i + 2) && t.is(i, thousands);
  return isLong
    ? { value: t.raw(i) + t.raw(i + 2), next: i + 3 }
    : { value: t.raw(i), next: i + 1 };
}

/** An ordinal in words or figures: «tercer», «vigésimo segunda», «5ta.», «1.ª». */
export const ordinalAt: Reader<number> = (t, i) => {
  if (t.isNumber(i)) return figureAt(t, i);
  const first = ordinals.get(t.word(i));
  if (first === undefined) return undefined;
  // «vigésimo segunda», «centésima trigésima cuarta».
  const most = first % 10 === 0 ? (first < 100 ? 10 : 100) : 0;
  const isPart = (ordinals.get(t.word(i + 1)) ?? most) < most;
  const rest = isPart ? ordinalAt(t, i + 1) : undefined;
  return rest ? { value: first + rest.value, next: rest.next } : { value: first, next: i + 1 };
};

const pointed = seq(symbol('.'), peek(symbol('ªº')));
const ending = any(
  symbol('ªº°'),
  token((t, i) => endings.has(t.word(i))),
);

function figureAt(t: Tokens, i: number): TokensRead<number> | undefined {
  const at = t.after(i + 1, pointed);
  const next = t.isGlued(at) ? t.after(at, ending) : at;
  return next > at ? { value: Number(t.raw(i)), next: t.after(next, symbol('.')) } : undefined;
}

/** A number in words, as old rulings write articles: «ciento ochenta y ocho». */
const cardinalAt: Reader<number> = (t, i) => {
  let value = 0;
  /** The next word says less than this: units after «ochenta», tens after «ciento». */
  let room = Infinity;
  let next = i;
  for (let at = i; ; at++) {
    if (room === 10 && t.word(at) === 'y') continue;
    const word = cardinals.get(t.word(at)) ?? Infinity;
    if (word >= room && word !== 1000) break;
    value = word === 1000 ? Math.max(value, 1) * 1000 : value + word;
    room = word === 1000 ? 1000 : word >= 100 ? 100 : word >= 20 && word % 10 === 0 ? 10 : 0;
    next = at + 1;
  }
  return next > i ? { value, next } : undefined;
};

/** A number said in words, by its order or plainly: «tercero», «ocho». */
export const saidAt: Reader<number> = (t, i) => ordinalAt(t, i) ?? cardinalAt(t, i);

/** Whether the text is a Roman numeral in capitals, at most 399. */
export function isRoman(text: string): boolean {
  return text !== '' && text.length <= longestRoman && romanShape.test(text);
}

function romanValue(roman: string): number {
  const values = Array.from(roman, (letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, here, at) => sum + (here < (values[at + 1] ?? 0) ? -here : here), 0);
}

const romanSteps = { C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 };

/** A number from 1 to 399 in Roman numerals. */
export function romanText(value: number): string {
  let left = value;
  let text = '';
  for (const [letters, amount] of Object.entries(romanSteps)) {
    for (; left >= amount; left -= amount) text += letters;
  }
  return text;
}

/** The numbers after the first up to the last; nothing if they are no range of at most so many. */
export function countUp(from: number, to: number, most = widest): number[] | undefined {
  if (!(to > from) || to - from > most) return undefined;
  return Array.from({ length: to - from }, (_, step) => from + step + 1);
}

/** The letters that part or mark provisions, after {@link beforeA}; «ñ» only where the text names it. */
const alphabet = '@abcdefghijklmnñopqrstuvwxyz';

/** The letters after the first up to the last. */
export function lettersAfter(first: string, last: string): string[] | undefined {
  if (first.length !== 1 || last.length !== 1) return undefined;
  const known = /ñ/i.test(first + last) ? alphabet : alphabet.replace('ñ', '');
  const [from, to] = [first, last].map((letter) => known.indexOf(letter.toLowerCase()));
  const letters = countUp(from ?? -1, to ?? -1)?.map((at) => known.charAt(at));
  return last === last.toUpperCase() ? letters?.map((letter) => letter.toUpperCase()) : letters;
}

/** The Roman numerals after the first up to the last. */
export function romansAfter(first: string, last: string): string[] | undefined {
  return countUp(romanValue(first), romanValue(last), widestRoman)?.map(romanText);
}

/** The numbers of articles after the first up to the last: «156» and «156-A» after 155 up to 156-A. */
export function numbersAfter(from: string, to: string): string[] | undefined {
  const [low, firstLetter = beforeA] = from.split('-');
  const [high, lastLetter] = to.split('-');
  const numbers = low === high ? [] : countUp(Number(low), Number(high))?.map(String);
  if (lastLetter === undefined) return low === high ? undefined : numbers;
  // «8 al 9 bis».
  if (lastLetter.length > 1) return numbers && [...numbers, to];
  const letters = lettersAfter(low === high ? firstLetter : beforeA, lastLetter);
  return numbers && letters && [...numbers, ...letters.map((letter) => `${high}-${letter}`)];
}

/** The character before «A». */
const beforeA = '@';
