import { any, gap, not, peek, raw, type Read, seq, symbol, type Tokens } from './grammar.ts';
import { type Kind, otherId } from './norm.ts';
import { w } from './words.ts';

/** Decretos Leyes are numbered with the laws; Decretos Legislativos have not passed 1 800. */
const firstDecreeLaw = 6000;
/** Peru's laws passed 1000 in 1909 and 28 000 in 2003; Argentina, Chile and others write a point. */
const firstLaw = 1000;
const firstDottedLaw = 29_000;
/** Colombia says the year of its laws, which begin anew each year. */
const lastColombianLaw = 3000;
/** Decretos Legislativos of so low a number are older than 1997. */
const lastOldDecree = 800;
/** No norm has a longer number. */
const longest = 5;
/** Words between a number and its year: «of 30 July 2018». */
const farthestYear = 5;
/** Two figures of a year beyond these are of the last century. */
const lastShortYear = 30;

/** The identifier of a norm, or none if it is of another country. */
type Found = Read<string | undefined>;

/** The identifier of the number at `i`; no identifier when the number is of another country. */
export function numberAt(t: Tokens, i: number, kind: Kind, isMarked: boolean): Found | undefined {
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
  any(w.afterDecree, not(w.anyWord)),
);
const lawOfList = raw(/^[123]\d{4}$/);

/** The next number of a list, which has no head of its own, and where its mark begins. */
export function nextNumberAt(
  t: Tokens,
  i: number,
  kind: Kind,
  isPlural: boolean,
): (Found & { from: number }) | undefined {
  const separated = t.after(i, w.separator);
  if (separated === i) return undefined;
  const from = t.after(separated, w.the);
  const at = t.after(from, w.numberMark);
  const isSure = isPlural || at > from;
  const isOther = kind === 'dleg' && t.is(i, otherDecree);
  if (kind === 'ley') {
    if (!t.is(at, lawOfList)) return undefined;
  } else if (kind !== 'ds' && !isSure && !isOther) return undefined;
  if (!isSure && t.is(at + 1, w.unit)) return undefined;
  const read = numberAt(t, at, kind, isSure || isOther);
  if (!read || (kind === 'ds' && read.value?.startsWith('other:') !== false)) return undefined;
  return { ...read, from };
}

/** The figures of a number, and whether a mark parts its thousands. */
type Figures = Read<string> & { isDotted: boolean };

const letterFigures: Record<string, string> = { ó: '6', O: '0', o: '0', l: '1', I: '1', S: '5' };

/** «30364», «28.983»; «278ó7», «2786O»: five figures of which a scanner read some as letters. */
function digitsAt(t: Tokens, i: number): Figures {
  const dotted = t.after(i, w.thousands);
  if (dotted > i) return { value: t.raw(i) + t.raw(dotted - 1), next: dotted, isDotted: true };
  let value = t.raw(i);
  let next = i + 1;
  while (value.length < longest && t.isGlued(next)) {
    const figure = t.isNumber(next) ? t.raw(next) : letterFigures[t.raw(next)];
    if (figure === undefined) break;
    value += figure;
    next++;
  }
  const isScanned = value.length === longest && !(t.isGlued(next) && t.isWord(next));
  return { ...(isScanned ? { value, next } : { value: t.raw(i), next: i + 1 }), isDotted: false };
}

const aYear = raw(/^(?:19|20)\d\d$/);
const yearStop = not(any(w.number, w.anyWord));
/** «de 2012», «of 30 July 2018». */
const ofYear = seq(w.of, gap(farthestYear, aYear, yearStop));
const ofRecentYear = seq(
  w.of,
  gap(farthestYear, raw(/^(?:199[7-9]|20\d\d)$/), any(aYear, yearStop)),
);
/** «Ley 28094-2003»: the year after the number. */
const ownYear = seq(w.hyphen, aYear);
const slashed = seq(w.touching, symbol('/'), w.number);

function plainAt(t: Tokens, i: number, kind: Kind, isMarked: boolean): Found | undefined {
  const figures = digitsAt(t, i);
  const { value: digits, next } = figures;
  const value = Number(digits);
  if (digits.length > longest || value === 0) return undefined;
  if (t.is(next, slashed)) return { value: undefined, next: next + 2 };
  if (kind === 'ley') return lawAt(t, figures, isMarked);
  if (kind === 'dl' && !isMarked && digits.length < 3) return undefined;
  const isDecreeLaw = kind === 'dley' || (kind === 'dl' && value >= firstDecreeLaw);
  const isForeign = !isDecreeLaw && value < lastOldDecree && t.is(next, ofRecentYear);
  const id = isDecreeLaw ? otherId(`Decreto Ley ${value}`) : `dleg-${value}`;
  return { value: isForeign ? undefined : idOf(t, id), next: t.after(next, ownYear) };
}

function lawAt(t: Tokens, figures: Figures, isMarked: boolean): Found | undefined {
  const { value: digits, next, isDotted } = figures;
  const value = Number(digits);
  if (!isMarked && digits.length === 3) return { value: undefined, next };
  if (!isMarked && (digits.length < 3 || /^(?:19|20)\d\d$/.test(digits))) return undefined;
  const isOther =
    (value < lastColombianLaw && t.is(next, ofYear)) ||
    digits.startsWith('0') ||
    value < firstLaw ||
    (isDotted && value < firstDottedLaw);
  return { value: isOther ? undefined : idOf(t, `ley-${value}`), next: t.after(next, ownYear) };
}

const join = any(w.dash, seq(w.touching, symbol('/')));
/** «-EM/VME», «-EM-VME»: the office of a ministry. */
const office = seq(peek(join), w.glued, w.upper);
const sector = any(seq(join, raw(/^\p{L}{2,12}$/u)), seq(peek(w.upper), w.sector));
const longYear = raw(/^(?:\d\d|(?:19|20)\d\d)$/);

/** «004-2020-MIMP», also broken by a scanner or a line: «026- 2016-PCM», «005-90-\nPCM». */
function supremeAt(t: Tokens, i: number): Found {
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
  if (!t.is(i + 2, longYear))
    return t.isWord(i + 2) ? other(`${number}-${year}`, i + 3) : other(number, i + 1);
  const end = t.after(i + 3, sector);
  if (end === i + 3) return other(`${number}-${year}`, end);
  const century = year.length === 4 ? '' : Number(year) > lastShortYear ? '19' : '20';
  const next = t.after(end, office);
  const name = next > end ? `${t.word(end - 1)}-${t.word(next - 1)}` : t.word(end - 1);
  return {
    value: idOf(t, `ds-${String(Number(number)).padStart(3, '0')}-${century}${year}-${name}`),
    next,
  };
}

const withYear = seq(join, w.number);

function urgencyAt(t: Tokens, i: number): Read<string> {
  const next = t.after(i + 1, withYear);
  const name = next > i + 1 ? `${t.raw(i)}-${t.raw(i + 2)}` : t.raw(i);
  return { value: idOf(t, otherId(`Decreto de Urgencia ${name}`)), next };
}

/** The identifier of the registry, when it is not the one that kind and number give. */
function idOf(t: Tokens, id: string): string {
  return t.norms.numbers.get(id) ?? id;
}
