import {
  any,
  anyWord,
  no,
  not,
  number,
  type Pattern,
  peek,
  raw,
  type Read,
  seq,
  symbol,
  type Tokens,
  upper,
} from './grammar.ts';
import { afterMark, afterSeparator, dash, glued, hyphen } from './marks.ts';
import { type Kind, otherId } from './norm.ts';
import { w } from './words.ts';

/** Decretos Leyes are numbered with the laws; Decretos Legislativos have not passed 1 800. */
const firstDecreeLaw = 6000;
/** Peru's laws passed 1000 in 1909 and 28 000 in 2003; Argentina, Chile and others write a point. */
const firstLaw = 1000;
const firstDottedLaw = 29_000;
/** Colombia says the year of its laws, which begin anew each year. */
const lastColombianLaw = 3000;
/** Decretos Legislativos of so low a number are older than this. */
const lastOldDecree = 800;
const lastOldYear = 1996;
/** No norm has a longer number. */
const longest = 5;
/** Words between a number and its year: «of 30 July 2018». */
const farthestYear = 6;
/** A bare number of three figures, or a year, is no law. */
const shortestBare = 4;

/** The identifier of the number at `i`; no identifier when the number is of another country. */
export function numberAt(
  t: Tokens,
  i: number,
  kind: Kind,
  isMarked: boolean,
): Read<string | undefined> | undefined {
  if (!t.isNumber(i)) return undefined;
  if (kind === 'ds') return supremeAt(t, i);
  if (kind === 'du') return urgencyAt(t, i);
  if (kind === 'decreto') return { value: undefined, next: i + 1 };
  return plainAt(t, i, kind, isMarked);
}

/** The number of another decree of a list, neither a count nor a year: «Decreto Legislativo 728 o 276». */
const otherDecree = seq(
  w.conjunction,
  raw(/^(?:[1-9]\d\d|1[0-7]\d\d)$/),
  any(w.afterDecree, not(anyWord)),
);

/** The next number of a list, which has no head of its own, and where its mark begins. */
export function nextNumberAt(
  t: Tokens,
  i: number,
  kind: Kind,
  isPlural: boolean,
): (Read<string | undefined> & { from: number }) | undefined {
  const separated = afterSeparator(t, i);
  if (separated === i) return undefined;
  const from = t.after(separated, w.the);
  const at = afterMark(t, from);
  const isSure = isPlural || at > from;
  const isOther = kind === 'dleg' && t.is(i, otherDecree);
  if (kind === 'ley') {
    if (!/^[123]\d{4}$/.test(t.raw(at))) return undefined;
    const isName = t.word(from - 1) === 'y' && t.isCapital(at + 1);
    if (!isSure && isName) return undefined;
  } else if (kind !== 'ds' && !isSure && !isOther) return undefined;
  if (!isSure && t.is(at + 1, w.countedNorm)) return undefined;
  const read = numberAt(t, at, kind, isSure || isOther);
  if (!read || (kind === 'ds' && read.value?.startsWith('other:') !== false)) return undefined;
  return { ...read, from };
}

/** «278ó7», «2786O»: five figures of which a scanner read some as letters. */
function scannedAt(t: Tokens, i: number): Read<string> | undefined {
  let value = t.raw(i);
  let next = i + 1;
  while (value.length < longest && t.isGlued(next)) {
    const figure = t.isNumber(next) ? t.raw(next) : letterFigures[t.raw(next)];
    if (figure === undefined) return undefined;
    value += figure;
    next++;
  }
  const isWhole = !t.isGlued(next) || (!t.isWord(next) && !t.isNumber(next));
  return value.length === longest && next > i + 1 && isWhole ? { value, next } : undefined;
}

const letterFigures: Record<string, string> = { ó: '6', O: '0', o: '0', l: '1', I: '1', S: '5' };
const thousands = seq(raw(/^\d\d?$/), peek(symbol('.,')), glued, raw(/^\d{3}$/));

function plainAt(
  t: Tokens,
  i: number,
  kind: 'ley' | 'dleg' | 'dl' | 'dley',
  isMarked: boolean,
): Read<string | undefined> | undefined {
  const dotted = t.after(i, thousands);
  const scanned = scannedAt(t, i);
  const digits = dotted > i ? t.raw(i) + t.raw(dotted - 1) : (scanned?.value ?? t.raw(i));
  const next = dotted > i ? dotted : (scanned?.next ?? i + 1);
  const value = Number(digits);
  if (digits.length > longest || value === 0) return undefined;
  if (t.symbol(next) === '/' && t.isGlued(next) && t.isNumber(next + 1)) {
    return { value: undefined, next: next + 2 };
  }
  if (kind === 'ley') return lawAt(t, digits, next, { isMarked, isDotted: dotted > i });
  if (kind === 'dl' && !isMarked && digits.length < 3) return undefined;
  if (kind === 'dley' || (kind === 'dl' && value >= firstDecreeLaw)) {
    return { value: idOf(t, otherId(`Decreto Ley ${value}`)), next };
  }
  const isForeign =
    value < lastOldDecree && (yearAfter(t, next) ?? 0) > lastOldYear && !t.is(next, dash);
  return { value: isForeign ? undefined : idOf(t, `dleg-${value}`), next: t.after(next, ownYear) };
}

function lawAt(
  t: Tokens,
  digits: string,
  next: number,
  { isMarked, isDotted }: { isMarked: boolean; isDotted: boolean },
): Read<string | undefined> | undefined {
  const value = Number(digits);
  if (!isMarked && digits.length === shortestBare - 1) return { value: undefined, next };
  const mayBeYear = digits.length === shortestBare && isYear(value);
  if (!isMarked && (digits.length < shortestBare || mayBeYear)) return undefined;
  const isColombian =
    value < lastColombianLaw && t.is(next, w.of) && yearAfter(t, next) !== undefined;
  const isOther =
    isColombian ||
    digits.startsWith('0') ||
    value < firstLaw ||
    (isDotted && value < firstDottedLaw);
  return { value: isOther ? undefined : idOf(t, `ley-${value}`), next: t.after(next, ownYear) };
}

const join: Pattern = (t, i) =>
  t.is(i, dash) || (t.symbol(i) === '/' && t.isGlued(i)) ? i + 1 : no;
/** «-EM/VME», «-EM-VME»: the office of a ministry. */
const office = seq(peek(join), glued, upper);

/** «004-2020-MIMP», also broken by a scanner or a line: «026- 2016-PCM», «005-90-\nPCM». */
function supremeAt(t: Tokens, i: number): Read<string | undefined> {
  const number = t.raw(i);
  const other = (name: string, next: number) => ({
    value: otherId(`Decreto Supremo ${name}`),
    next,
  });
  if (number.length > 4 || !t.is(i + 1, join)) {
    // A Bolivian decree has no year.
    const isBolivian = number.length > 3 && !number.startsWith('0');
    return isBolivian ? { value: undefined, next: i + 1 } : other(number, i + 1);
  }
  const year = t.raw(i + 2);
  if (!/^(?:\d\d|(?:19|20)\d\d)$/.test(year)) {
    const isSector = t.isWord(i + 2) && t.isGlued(i + 2);
    return isSector ? other(`${number}-${year}`, i + 3) : other(number, i + 1);
  }
  const at = t.after(i + 3, join);
  const isSector =
    at > i + 3 ? /^[a-z]{2,12}$/.test(t.word(at)) : t.is(at, w.sector) && t.isUpper(at);
  if (!isSector) return other(`${number}-${year}`, i + 3);
  const long = year.length === 4 ? year : (Number(year) > 30 ? '19' : '20') + year;
  const next = t.after(at + 1, office);
  const name = next > at + 1 ? `${t.word(at)}-${t.word(next - 1)}` : t.word(at);
  return { value: idOf(t, `ds-${String(Number(number)).padStart(3, '0')}-${long}-${name}`), next };
}

const withYear = seq(join, number);

function urgencyAt(t: Tokens, i: number): Read<string> {
  const hasYear = t.is(i + 1, withYear);
  const name = hasYear ? `${t.raw(i)}-${t.raw(i + 2)}` : t.raw(i);
  return { value: idOf(t, otherId(`Decreto de Urgencia ${name}`)), next: hasYear ? i + 3 : i + 1 };
}

/** The identifier of the registry, when it is not the one that kind and number give. */
function idOf(t: Tokens, id: string): string {
  return t.norms.numbers.get(id) ?? id;
}

/** The year in «de 2012», «of 30 July 2018» or «-2004». */
function yearAfter(t: Tokens, i: number): number | undefined {
  if (t.is(i, dash) && t.isGlued(i)) return yearAt(t, i + 1);
  if (!t.is(i, w.of)) return undefined;
  for (let at = i + 1; at < i + farthestYear; at++) {
    const year = yearAt(t, at);
    if (year !== undefined) return year;
    if (!t.isNumber(at) && !t.isWord(at)) return undefined;
  }
  return undefined;
}

function yearAt(t: Tokens, i: number): number | undefined {
  const value = Number(t.raw(i));
  return t.isNumber(i) && isYear(value) ? value : undefined;
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

/** «Ley 28094-2003»: the year after the number. */
const ownYear = seq(hyphen, raw(/^(?:19\d\d|20\d\d|2100)$/));
