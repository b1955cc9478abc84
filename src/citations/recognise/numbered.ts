import { afterForeign, isAbroad, isForeignBefore } from './foreign.ts';
import { afterMark, isDash } from './marks.ts';
import { foreignNorm, plainNorm, type Norm, type Setting } from './norm.ts';
import { nextNumberAt, numberAt, type Kind } from './numbers.ts';
import type { Tokens } from './tokens.ts';
import { afterBracket } from './walk.ts';

interface Head {
  kind: Kind;
  next: number;
  isPlural: boolean;
}

const shortHeads = new Map<string, Kind>([
  ['ds', 'ds'],
  ['dl', 'dl'],
  ['du', 'du'],
  ['dleg', 'dleg'],
  ['dley', 'dley'],
]);
const dotted: [RegExp, Kind][] = [
  [/^leg(?:islativo)?$/, 'dleg'],
  [/^l$/, 'dl'],
  [/^ley$/, 'dley'],
  [/^s(?:up|upremo)?$/, 'ds'],
  [/^u$/, 'du'],
];

/** A norm named by its kind and number: «Ley N.° 30364», «D. Leg. 1410», «D.S. 004-2020-MIMP». */
export function numberedAt(
  t: Tokens,
  i: number,
  { isEnglish, isLinked }: Setting,
): Norm | undefined {
  if (t.isGlued(i) && /[-/_@]/.test(t.symbol(i - 1)) && !t.isCapital(i)) return undefined;
  const head = headAt(t, i, isEnglish);
  if (!head) return amendingAt(t, i);
  let from = head.next;
  if (head.isPlural && t.word(from) === 'como') from += /^las?$/.test(t.word(from + 1)) ? 2 : 1;
  // «Decreto Legislativo (D.L.) n.º 1015».
  const initials = t.symbol(from) === '(' && t.isUpper(from + 1) ? afterBracket(t, from, 7) : from;
  if (afterMark(t, initials) > initials) from = initials;
  if (t.symbol(from) === ':' || t.symbol(from) === ',' || t.symbol(from) === '(') {
    if (afterMark(t, from + 1) === from + 1) {
      if (t.symbol(from) !== ':') return undefined;
    }
    from++;
  }
  // «D.S.-003-97-TR».
  if (head.kind === 'ds' && isDash(t, from) && t.symbol(from - 1) === '.') from++;
  const at = afterMark(t, from);
  // «artículo 1 de la Ley 1962»: after an article it is no year.
  const isMarked = at > from || head.isPlural || (isLinked && t.raw(at).length === 4);
  if (at === head.next && t.isGlued(at) && !isGluedNumber(t, i, at)) return undefined;
  const read = numberAt(t, at, head.kind, isMarked);
  if (!read) return undefined;
  const foreign = afterForeign(t, read.next);
  const isNamedAbroad = head.kind !== 'ds' && isAbroad(t, i, false);
  if (foreign > read.next || isForeignBefore(t, i) || isNamedAbroad) {
    return foreignNorm(i, read.next, foreign);
  }
  const short = head.kind === 'decreto' ? shortDecreeAt(t, i, at) : undefined;
  if (short) return short;
  const isOutside = read.value === undefined || isBill(t, i);
  const norm: Norm = {
    from: i,
    to: read.next,
    next: read.next,
    instrument: isOutside ? undefined : read.value,
    ...(read.value === undefined && head.kind !== 'decreto' && { isForeign: true }),
  };
  const more = isOutside ? [] : listAfter(t, read.next, head);
  const last = more[more.length - 1];
  if (last) {
    norm.more = more;
    norm.next = last.next;
  }
  return norm;
}

function headAt(t: Tokens, i: number, isEnglish: boolean): Head | undefined {
  const word = t.word(i);
  if (word === 'ley' || word === 'leyes')
    return { kind: 'ley', next: i + 1, isPlural: word !== 'ley' };
  if (word.startsWith('decreto') || word === 'dec' || word === 'dto') return decreeAt(t, i);
  if (word === 'd') return dottedAt(t, i);
  const short = shortHeads.get(word);
  if (short && t.isCapital(i) && (t.isUpper(i) || word.length > 2)) {
    return { kind: short, next: afterPoint(t, i + 1), isPlural: false };
  }
  if (word === 'l' && t.isUpper(i) && t.symbol(i + 1) === '.' && t.raw(i + 2).length === 5) {
    return { kind: 'ley', next: i + 2, isPlural: false };
  }
  return isEnglish ? englishAt(t, i) : undefined;
}

function decreeAt(t: Tokens, i: number): Head | undefined {
  const isPlural = t.word(i) === 'decretos';
  let at = afterPoint(t, i + 1);
  if (t.symbol(at) === ':') at++;
  if (t.word(at) === 'de' || t.word(at) === 'del') at++;
  const word = t.word(at);
  const next = afterPoint(t, at + 1);
  if (/^legis?[a-z]*v[oa]s?$|^leg$/.test(word)) return { kind: 'dleg', next, isPlural };
  if (/^supr?e[mn][oa]s?$|^sup$/.test(word)) return { kind: 'ds', next, isPlural };
  if (/^ley(?:es)?$/.test(word)) return { kind: 'dley', next, isPlural };
  if (word === 'urgencia') return { kind: 'du', next, isPlural };
  if (/^(?:regional|municipal|alcaldia|ejecutivo)$/.test(word))
    return { kind: 'decreto', next, isPlural };
  return t.word(i).startsWith('decreto')
    ? { kind: 'decreto', next: afterPoint(t, i + 1), isPlural }
    : undefined;
}

function dottedAt(t: Tokens, i: number): Head | undefined {
  const at = t.symbol(i + 1) === '.' ? i + 2 : i + 1;
  if (!t.isUpper(i) && at === i + 1) return undefined;
  const kind = dotted.find(([shape]) => shape.test(t.word(at)))?.[1];
  return kind && { kind, next: afterPoint(t, at + 1), isPlural: false };
}

function englishAt(t: Tokens, i: number): Head | undefined {
  const word = t.word(i);
  const after = t.word(i + 1);
  if (/^[sl]d?$/.test(word) && t.isUpper(i)) return englishInitials(t, i);
  if (word === 'law' && after === 'decree') return { kind: 'dl', next: i + 2, isPlural: false };
  if (word === 'law' || word === 'laws')
    return { kind: 'ley', next: i + 1, isPlural: word === 'laws' };
  if (word === 'act' && afterMark(t, i + 1) > i + 1 && t.word(i - 1) !== 'republic')
    return { kind: 'ley', next: i + 1, isPlural: false };
  if (word === 'decree') return englishDecree(t, i);
  if (!after.startsWith('decree')) return undefined;
  const isPlural = after === 'decrees';
  if (word === 'legislative') return { kind: 'dleg', next: i + 2, isPlural };
  if (word === 'supreme' || word === 'presidential') return { kind: 'ds', next: i + 2, isPlural };
  return /^(?:emergency|urgency|urgent)$/.test(word)
    ? { kind: 'du', next: i + 2, isPlural }
    : undefined;
}

/** «Decree-Law 25844», «Decree 1186», «Decree No. 005-2021-MIDAGRI»: by its number. */
function englishDecree(t: Tokens, i: number): Head | undefined {
  const law = isDash(t, i + 1) ? i + 2 : i + 1;
  const isPlural = t.word(law) === 'laws';
  if (isPlural || t.word(law) === 'law') return { kind: 'dl', next: law + 1, isPlural };
  const at = afterMark(t, i + 1);
  if (!t.isCapital(i) || !t.isNumber(at)) return undefined;
  const hasOffice =
    isDash(t, at + 1) && t.isNumber(at + 2) && isDash(t, at + 3) && t.isWord(at + 4);
  if (hasOffice) return { kind: 'ds', next: i + 1, isPlural: false };
  const isDated = /^(?:of|del?)$/.test(t.word(at + 1)) || t.symbol(at + 1) === '/';
  const isOurs = /^(?:[4-9]\d\d|1[0-7]\d\d)$/.test(t.raw(at)) && !isDated;
  return isOurs ? { kind: 'dleg', next: i + 1, isPlural: false } : undefined;
}

/** «S.D. N.° 179-2004-EF», «L.D. 1410»: a Supreme or a Legislative Decree. */
function englishInitials(t: Tokens, i: number): Head | undefined {
  const isJoined = t.word(i).length === 2;
  const second = t.symbol(i + 1) === '.' ? i + 2 : i + 1;
  if (!isJoined && (t.word(second) !== 'd' || !t.isUpper(second))) return undefined;
  const next = afterPoint(t, isJoined ? i + 1 : second + 1);
  // «SD 10» is a deviation.
  const isLong = t.raw(next).length > (isJoined ? 3 : 2) || isDash(t, next + 1);
  if (afterMark(t, next) === next && !isLong) return undefined;
  return { kind: t.word(i).startsWith('s') ? 'ds' : 'dleg', next, isPlural: false };
}

/** «modificar el Decreto 1373», once the Decreto Legislativo 1373 is named. */
function shortDecreeAt(t: Tokens, i: number, at: number): Norm | undefined {
  if (t.word(i) !== 'decreto' || !/^(?:[1-9]\d\d|1[0-7]\d\d)$/.test(t.raw(at))) return undefined;
  if (isDash(t, at + 1) || t.symbol(at + 1) === '/' || at > afterMark(t, i + 1)) return undefined;
  return { ...plainNorm(i, at + 1, `dleg-${t.raw(at)}`), isWeak: true };
}

/** «y su modificatoria N.° 27902». */
function amendingAt(t: Tokens, i: number): Norm | undefined {
  if (!/^modificatorias?$/.test(t.word(i))) return undefined;
  const from = t.symbol(i + 1) === ':' || t.symbol(i + 1) === ',' ? i + 2 : i + 1;
  const at = afterMark(t, from);
  if (at === from || t.raw(at).length !== 5) return undefined;
  const read = numberAt(t, at, 'ley', true);
  if (!read) return undefined;
  const norm: Norm = { from, to: read.next, next: read.next, instrument: read.value };
  const more = listAfter(t, read.next, { kind: 'ley', next: read.next, isPlural: true });
  const last = more[more.length - 1];
  return last ? { ...norm, more, next: last.next } : norm;
}

function listAfter(t: Tokens, i: number, { kind, isPlural }: Head): Norm[] {
  const more: Norm[] = [];
  let next = i;
  while (more.length < 100) {
    const read = nextNumberAt(t, next, kind, isPlural);
    if (!read) break;
    more.push({ from: read.from, to: read.next, next: read.next, instrument: read.value });
    next = read.next;
  }
  return more;
}

function afterPoint(t: Tokens, i: number): number {
  return t.symbol(i) === '.' ? i + 1 : i;
}

/** «Ley27867» is a slip of the pen; «ley29733» is a name in a program. */
function isGluedNumber(t: Tokens, i: number, at: number): boolean {
  return t.symbol(at - 1) === '.' || (t.isCapital(i) && t.raw(at).length > 3);
}

function isBill(t: Tokens, i: number): boolean {
  const before = t.word(i - 1) === 'de' ? t.word(i - 2) : t.word(i - 1);
  return /^(?:ante)?proyectos?$|^autografas?$|^bill$/.test(before);
}
