import { any, peek, raw, type Read, seq, symbol, type Tokens } from './grammar.ts';
import { afterDegree, afterMark, afterRange, comma, dash, glued, hyphen, point } from './marks.ts';
import { cardinalAt, isRoman, ordinalAt, romanRange } from './numerals.ts';
import { isPartWord } from './parts.ts';
import { w } from './words.ts';

/** An article with the parts of it that are named: `139`, [['para_3'], ['para_5']]. */
export interface Article {
  number: string;
  isRoman: boolean;
  paths: string[][];
  /** The last of a range: the articles after this number are meant too. */
  since?: string;
}

/** The Civil Code, the longest of ours, has 2122 articles. */
const longestNumber = 4;
/** A numeral of more figures is the number of something else. */
const longestNumeral = 3;
/** A range of more articles is a slip. */
const widest = 1000;

/** Reads one article: «154-B», «2(24)(f)», «IX», «único», «cuatrocientos cuatro». */
export function articleAt(t: Tokens, i: number): Read<Article> | undefined {
  if (t.isNumber(i)) return figureAt(t, i);
  const text = t.raw(i);
  if (t.isWord(i) && isRoman(text) && /^[IVX]+$/.test(text)) {
    return { value: { number: text, isRoman: true, paths: [] }, next: afterDegree(t, i + 1) };
  }
  if (t.is(i, w.onlyArticle)) return plain('unico', i + 1);
  const said = ordinalAt(t, i) ?? cardinalAt(t, i);
  // «artículos 7 y Segunda Disposición», «artículo 5 y segundo párrafo».
  const isOther = said && (t.is(said.next, w.dispositionBegun) || isPartWord(t, said.next));
  return said && !isOther ? plain(String(said.value), said.next) : undefined;
}

function plain(number: string, next: number): Read<Article> {
  return { value: { number, isRoman: false, paths: [] }, next };
}

/** «1,351»: an article of the Civil Code with a thousands mark. */
const thousands = seq(raw(/^[12]$/), peek(symbol('.,')), glued, raw(/^\d{3}$/));

const bracketBeforeOf = seq(symbol(')'), w.of);

function figureAt(t: Tokens, i: number): Read<Article> | undefined {
  const whole = t.after(i, thousands);
  const digits = whole > i ? t.raw(i) + t.raw(whole - 1) : t.raw(i);
  if (digits.length > longestNumber) return undefined;
  let next = afterDegree(t, Math.max(whole, i + 1));
  if (t.isGlued(next) && t.is(next, w.ordinalEnding) && !t.isUpper(next)) {
    next = afterDegree(t, next + 1);
  }
  if (t.isGlued(next) && t.is(next, bracketBeforeOf)) next++;
  const suffix = suffixAt(t, next);
  const number = String(Number(digits)) + (suffix ? `-${suffix.value}` : '');
  const path = pathAfter(t, suffix?.next ?? next, next > i + 1);
  return {
    value: { number, isRoman: false, paths: path.value.length > 0 ? [path.value] : [] },
    next: t.after(path.next, pointWithin),
  };
}

/** «artículo 2.2. del Decreto»: the point ends no sentence. */
const pointWithin = seq(point, peek(any(raw(/^del?$/), comma)));

/** «-B», « B», «bis»; a letter apart from its number may be a word. */
function suffixAt(t: Tokens, i: number): Read<string> | undefined {
  const at = t.after(i, dash);
  if (t.is(at, w.latin)) return { value: t.word(at), next: at + 1 };
  const letter = t.word(at).toUpperCase();
  if (t.raw(at).length !== 1 || !/^[A-Z]$/.test(letter)) return undefined;
  const next = afterDegree(t, at + 1);
  if (t.symbol(at + 1) === ')' && !t.isGlued(at)) return undefined;
  const isSure = t.isGlued(at) || (at === i && mayStandApart(t, at, next));
  return (at > i ? t.isGlued(at) || t.isUpper(at) : t.isUpper(at) && isSure)
    ? { value: letter, next }
    : undefined;
}

/** «154 B del», not «5 Y», nor «5 A favor». */
function mayStandApart(t: Tokens, i: number, next: number): boolean {
  if (/[EOUY]/.test(t.raw(i)) || t.isNumber(next) || t.is(next, point)) return false;
  return t.raw(i) !== 'A' || !t.isWord(next) || t.is(next, w.afterLoneA);
}

/** Parts glued to the number: 139.3, 428.1.d, 2(24)(f), 5 a), and after a degree sign 66°1). */
function pathAfter(t: Tokens, i: number, hasDegree: boolean): Read<string[]> {
  const path: string[] = [];
  let next = i;
  if (hasDegree && t.isNumber(i) && t.isGlued(i) && t.raw(i).length < longestNumeral) {
    path.push(`para_${Number(t.raw(i))}`);
    next = t.symbol(i + 1) === ')' ? i + 2 : i + 1;
  }
  for (;;) {
    const isBracket = isBracketed(t, next);
    const at = isBracket || (t.is(next, point) && t.is(next, glued)) ? next + 1 : next;
    if (t.isNumber(at) && at > next && t.raw(at).length <= longestNumeral) {
      path.push(`para_${Number(t.raw(at))}`);
    } else if (isLetterName(t, at) && (at > next || isLetter(t, at))) {
      path.push(`lit_${t.raw(at).toLowerCase()}`);
    } else return { value: path, next };
    const closes = isBracket || (t.symbol(at + 1) === ')' && !t.isNumber(at));
    next = afterDegree(t, closes ? at + 2 : at + 1);
  }
}

function isBracketed(t: Tokens, i: number): boolean {
  if (t.symbol(i) !== '(' || t.symbol(i + 2) !== ')') return false;
  return t.isGlued(i) || t.is(i + 3, w.of);
}

/** «b)», «aa)»; but «(art. 1969 CC)» ends with a code. */
function isLetterName(t: Tokens, i: number): boolean {
  return /^[a-z]$/.test(t.word(i)) || /^([a-z])\1$/.test(t.raw(i));
}

function isLetter(t: Tokens, i: number): boolean {
  if (t.symbol(i + 1) === ')') return t.isGlued(i + 1);
  return /^[b-df-np-tv-x]$/.test(t.raw(i)) && t.is(i + 1, w.of);
}

/** The numbers that an article stands for: its own, or all of the range it ends. */
export function rangeOf({ number, isRoman: isRomanNumber, since }: Article): string[] {
  if (since === undefined) return [number];
  const range = isRomanNumber ? romanRange(since, number)?.slice(1) : numbersBetween(since, number);
  return range ?? [number];
}

/** After a number so marked, a dash with blanks is a range whatever follows: «48° - 54°». */
const marked = symbol('°ºª');
/** The end of a range after `from`; parts of one article («2.22-25») are added to it at once. */
export function rangeAfter(
  t: Tokens,
  i: number,
  from: Article,
): Read<Article | undefined> | undefined {
  const after = afterRange(t, i);
  if (after === i) return undefined;
  const isLoose = t.is(i, dash) && !t.is(i, hyphen);
  if (isLoose && !t.is(i - 1, marked) && t.isWord(after + 1)) return undefined;
  // «Art. 55° - Art. 59°».
  const named = isLoose ? t.after(after, w.article) : after;
  const to = articleAt(t, afterMark(t, t.after(named, point)));
  if (to?.value.isRoman !== from.isRoman) return undefined;
  const first = from.paths[0] ?? [];
  const part = t.is(i, dash) ? first[first.length - 1] : undefined;
  if (part?.startsWith('para_') && to.value.paths.length === 0) {
    const parts = numbersBetween(part.slice(5), to.value.number) ?? [];
    from.paths.push(...parts.map((each) => [`para_${each}`]));
    return { value: undefined, next: to.next };
  }
  const isRange = from.isRoman
    ? romanRange(from.number, to.value.number) !== undefined
    : isBefore(from.number, to.value.number);
  return isRange ? { value: to.value, next: to.next } : undefined;
}

/** The numbers after the first up to the last; nothing if they are no range. */
function numbersBetween(from: string, to: string): string[] | undefined {
  const [first = '', firstLetter = ''] = from.split('-');
  const [last = '', lastLetter = ''] = to.split('-');
  const low = Number(first);
  const high = Number(last);
  if (!isBefore(from, to)) return undefined;
  const numbers: string[] = [];
  for (let number = low + 1; number <= high; number++) numbers.push(String(number));
  if (!lastLetter) return numbers;
  if (lastLetter.length > 1) return [...numbers, to];
  const start = high === low && firstLetter ? firstLetter.charCodeAt(0) + 1 : 65;
  for (let letter = start; letter <= lastLetter.charCodeAt(0); letter++) {
    numbers.push(`${high}-${String.fromCharCode(letter)}`);
  }
  return numbers;
}

function isBefore(from: string, to: string): boolean {
  const [low = '', firstLetter = ''] = from.split('-');
  const [high = '', lastLetter = ''] = to.split('-');
  const width = Number(high) - Number(low);
  if (width === 0) return lastLetter.length === 1 && lastLetter > firstLetter;
  return width > 0 && width <= widest;
}
