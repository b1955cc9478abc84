import { afterMark, afterSeparator, isDash } from './marks.ts';
import { otherId } from './norm.ts';
import type { Read } from './numerals.ts';
import type { Tokens } from './tokens.ts';

/** Kinds of norm that carry a number; `dl` is a Decreto Legislativo or a Decreto Ley, by its number. */
export type Kind = 'ley' | 'dleg' | 'dl' | 'ds' | 'dley' | 'du' | 'decreto';

const firstDecreeLaw = 6000;
const sectors = new Set(
  (
    'pcm,mimp,jus,in,ef,tr,sa,mtc,minedu,ed,ag,minam,minagri,midagri,vivienda,em,minem,re,de,midis,' +
    'produce,mincetur,mc,mimdes,promudeh,pres,icti,itinci,pe,vc,itincidm'
  ).split(','),
);

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

/** The next number of a list, which has no head of its own, and where its mark begins. */
export function nextNumberAt(
  t: Tokens,
  i: number,
  kind: Kind,
  isPlural: boolean,
): (Read<string | undefined> & { from: number }) | undefined {
  let from = afterSeparator(t, i);
  if (from === i) return undefined;
  if (/^(?:la|las|el|los)$/.test(t.word(from))) from++;
  const at = afterMark(t, from);
  const length = t.raw(at).length;
  const isSure = isPlural || at > from;
  const isOther = kind === 'dleg' && isOtherDecree(t, i, at);
  if (
    kind === 'ley'
      ? length !== 5 || !/^[123]/.test(t.raw(at))
      : !isSure && !isOther && kind !== 'ds'
  )
    return undefined;
  if (
    kind === 'ley' &&
    !isSure &&
    t.word(from - 1) === 'y' &&
    t.isWord(at + 1) &&
    t.isCapital(at + 1)
  ) {
    return undefined;
  }
  if (/^(?:de|soles|personas|dias|anos)$/.test(t.word(at + 1)) && !isSure) return undefined;
  const read = numberAt(t, at, kind, isSure || isOther);
  if (!read || (kind === 'ds' && read.value?.startsWith('other:') !== false)) return undefined;
  return { ...read, from };
}

/** «Decreto Legislativo 728 o 276»: the number of another, and neither a count nor a year. */
function isOtherDecree(t: Tokens, i: number, at: number): boolean {
  if (!/^[ouye]$/.test(t.word(i)) || at !== i + 1) return false;
  if (!/^(?:[1-9]\d\d|1[0-7]\d\d)$/.test(t.raw(at))) return false;
  return !t.isWord(at + 1) || /^(?:segun|que|del?|y|no|se|en|por|para)$/.test(t.word(at + 1));
}

/** «278ó7», «2786O»: five figures of which a scanner read some as letters. */
function scannedAt(t: Tokens, i: number): Read<string> | undefined {
  let value = t.raw(i);
  let next = i + 1;
  while (value.length < 5 && t.isGlued(next)) {
    const figure = t.isNumber(next) ? t.raw(next) : letterFigures[t.raw(next)];
    if (figure === undefined) return undefined;
    value += figure;
    next++;
  }
  const isWhole = !t.isGlued(next) || (!t.isWord(next) && !t.isNumber(next));
  return value.length === 5 && next > i + 1 && isWhole ? { value, next } : undefined;
}

const letterFigures: Record<string, string> = { ó: '6', O: '0', o: '0', l: '1', I: '1', S: '5' };

function plainAt(
  t: Tokens,
  i: number,
  kind: 'ley' | 'dleg' | 'dl' | 'dley',
  isMarked: boolean,
): Read<string | undefined> | undefined {
  const scanned = scannedAt(t, i);
  let digits = scanned?.value ?? t.raw(i);
  let next = scanned?.next ?? i + 1;
  const isDotted =
    digits.length <= 2 &&
    /[.,]/.test(t.symbol(next)) &&
    t.isGlued(next) &&
    t.isGlued(next + 1) &&
    t.isNumber(next + 1) &&
    t.raw(next + 1).length === 3;
  if (isDotted) {
    digits += t.raw(next + 1);
    next += 2;
  }
  const value = Number(digits);
  if (digits.length > 5 || value === 0) return undefined;
  if (t.symbol(next) === '/' && t.isGlued(next) && t.isNumber(next + 1)) {
    return { value: undefined, next: next + 2 };
  }
  const year = yearAfter(t, next);
  if (kind === 'ley') {
    if (!isMarked && digits.length === 3) return { value: undefined, next };
    if (!isMarked && (digits.length < 4 || (digits.length === 4 && isYear(value))))
      return undefined;
    const isColombian = value < 3000 && /^(?:de|of)$/.test(t.word(next)) && year !== undefined;
    // Argentina, Chile and others write a point; Peru's laws passed 1000 in 1909 and 28 000 in 2003.
    const isOther =
      isColombian || digits.startsWith('0') || value < 1000 || (isDotted && value < 29_000);
    return {
      value: isOther ? undefined : idOf(t, `ley-${value}`),
      next: afterYear(t, next),
    };
  }
  if (kind === 'dl' && !isMarked && value < 100 && digits.length < 3) return undefined;
  if (kind === 'dley' || (kind === 'dl' && value >= firstDecreeLaw)) {
    return { value: idOf(t, otherId(`Decreto Ley ${value}`)), next };
  }
  const isForeign = year !== undefined && year > 1996 && value < 800 && !isDash(t, next);
  return {
    value: isForeign ? undefined : idOf(t, `dleg-${value}`),
    next: afterYear(t, next),
  };
}

/** «004-2020-MIMP», also broken by a scanner or a line: «026- 2016-PCM», «005-90-\nPCM». */
function supremeAt(t: Tokens, i: number): Read<string | undefined> | undefined {
  const number = t.raw(i);
  if (number.length > 4 || !isJoin(t, i + 1)) {
    // A Bolivian decree has no year.
    return {
      value:
        number.length > 3 && !number.startsWith('0')
          ? undefined
          : otherId(`Decreto Supremo ${number}`),
      next: i + 1,
    };
  }
  const year = t.raw(i + 2);
  if (!t.isNumber(i + 2) || !/^(?:\d\d|19\d\d|20\d\d)$/.test(year)) {
    if (t.isWord(i + 2) && t.isGlued(i + 2)) {
      return { value: otherId(`Decreto Supremo ${number}-${t.raw(i + 2)}`), next: i + 3 };
    }
    return { value: otherId(`Decreto Supremo ${number}`), next: i + 1 };
  }
  const at = isJoin(t, i + 3) ? i + 4 : i + 3;
  const sector = t.word(at);
  const isSector = at > i + 3 ? /^[a-z]{2,12}$/.test(sector) : sectors.has(sector) && t.isUpper(at);
  if (!isSector) return { value: otherId(`Decreto Supremo ${number}-${year}`), next: i + 3 };
  const long = year.length === 4 ? year : (Number(year) > 30 ? '19' : '20') + year;
  // «-EM/VME», «-EM-VME».
  const hasOffice =
    isJoin(t, at + 1) && t.isGlued(at + 1) && t.isGlued(at + 2) && t.isUpper(at + 2);
  const name = hasOffice ? `${sector}-${t.word(at + 2)}` : sector;
  const id = `ds-${String(Number(number)).padStart(3, '0')}-${long}-${name}`;
  return { value: idOf(t, id), next: hasOffice ? at + 3 : at + 1 };
}

/** The identifier of the registry, when it is not the one that kind and number give. */
function idOf(t: Tokens, id: string): string {
  return t.norms.numbers.get(id) ?? id;
}

function urgencyAt(t: Tokens, i: number): Read<string> {
  const hasYear = isJoin(t, i + 1) && t.isNumber(i + 2);
  const number = hasYear ? `${t.raw(i)}-${t.raw(i + 2)}` : t.raw(i);
  return {
    value: idOf(t, otherId(`Decreto de Urgencia ${number}`)),
    next: hasYear ? i + 3 : i + 1,
  };
}

function isJoin(t: Tokens, i: number): boolean {
  return isDash(t, i) || (t.symbol(i) === '/' && t.isGlued(i));
}

/** The year in «de 2012», «of 30 July 2018» or «-2004». */
function yearAfter(t: Tokens, i: number): number | undefined {
  if (isDash(t, i) && t.isGlued(i)) return yearAt(t, i + 1);
  if (!/^(?:del?|of)$/.test(t.word(i))) return undefined;
  for (let at = i + 1; at < i + 6; at++) {
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

function afterYear(t: Tokens, next: number): number {
  const hasYear = isDash(t, next) && t.isGlued(next) && t.isGlued(next + 1);
  return hasYear && yearAt(t, next + 1) !== undefined ? next + 2 : next;
}
