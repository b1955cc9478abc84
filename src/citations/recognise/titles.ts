import { afterForeign, isAbroad, isForeignBefore, namesCountry } from './foreign.ts';
import { any, type Pattern, symbol, type Tokens } from './grammar.ts';
import { afterMark, clauseEnd, dash, foldName } from './marks.ts';
import { foreignNorm, type Norm, otherId, plainNorm, type Setting, textOf } from './norm.ts';
import { isEnacted, joinedTo } from './numbered.ts';
import { afterName, nameBefore, verb } from './walk.ts';
import { notLaws, w } from './words.ts';

/** A title with commas or lower case is no longer when its number follows. */
const longestTitle = 45;
/** Nor is «Ley que …». */
const longestThat = 40;
/** A title in lower case after a provision: «la ley general de salud». */
const longestLower = 5;
/** «general law for cooperatives #15260». */
const longestLowerEnglish = 9;

/** A law by its title, with its number when one stands next to it: «Ley General de Salud, Ley N.° 26842». */
export function titledAt(t: Tokens, i: number, setting: Setting, floor = 0): Norm | undefined {
  if (t.word(i) === 'ley') return spanishAt(t, i, setting);
  if (!setting.isEnglish || !t.is(i, w.englishTitleNoun)) return undefined;
  return t.word(i) === 'act' ? actAt(t, i, setting, floor) : englishAt(t, i, setting, floor);
}

function spanishAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const first = i + 1;
  if (isEnacted(t, i)) return plainNorm(i, Math.max(afterName(t, first), first), undefined);
  const isOpener = t.is(first, w.lawOpener);
  if (!isOpener && !(t.isCapital(first) && t.isCapital(i) && !t.isUpper(i))) {
    return t.is(first, w.that) ? bracketedAt(t, i, setting) : undefined;
  }
  const end = Math.max(afterName(t, first), isOpener ? first : i);
  const isShort = end === first && !t.is(first, w.nameGoesOn);
  if (end > first || isShort) {
    const joined = joinedTo(
      t,
      i,
      isOpener && end === first ? first + 1 : Math.max(end, first),
      setting,
    );
    if (joined) return joined;
  }
  const loose = looseAt(t, i, setting);
  if (loose) return loose;
  // In capitals, «LEY PARA …» opens the title of a bill.
  if (t.isUpper(i) && t.word(first) === 'para') return undefined;
  if (!t.isCapital(i) && !setting.isLinked) return undefined;
  const to = end > first ? end : lowerName(t, first, setting);
  if (to <= first) return undefined;
  if (t.isNumber(to) && t.symbol(to + 1) === '/') return plainNorm(i, to + 3, undefined);
  return byTitle(t, i, to);
}

function byTitle(t: Tokens, from: number, to: number): Norm | undefined {
  if (t.is(to - 1, w.titleJoint)) return undefined;
  const name = textOf(t, from, to);
  const key = foldName(name);
  if (notLaws.test(key)) return undefined;
  const foreign = afterForeign(t, to);
  const isForeign = foreign > to || /\bfederal\b/.test(key) || namesCountry(t, from, to);
  if (isForeign || isForeignBefore(t, from) || isAbroad(t, from, true)) {
    return foreignNorm(from, to, foreign);
  }
  return { ...plainNorm(from, to, otherId(name)), key };
}

/** A title in lower case after a provision: «artículo 4 de la ley general de salud». */
function lowerName(t: Tokens, i: number, { isLinked }: Setting): number {
  if (!isLinked || !t.is(i, w.of)) return t.is(i, w.lawOpener) ? i + 1 : i;
  let end = i;
  for (let at = i; at < i + longestLower && t.isWord(at) && !t.is(at, lowerEnd); at++) {
    if (!t.is(at, w.titleJoint)) end = at + 1;
  }
  return end;
}

const lowerEnd = any(verb, w.that);
const jointBeforeNorm = any(symbol(',('), dash);
const looseEnd: Pattern = (t, i) =>
  t.is(i, clauseEnd) || t.isNumber(i) || t.symbol(i) === ')' || t.is(i, verb) ? i : -1;

/** A title with commas or lower case whose number comes later: «Ley para prevenir, … (Ley N.° 30364)». */
function looseAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  for (let at = i + 2; at < i + longestTitle && !t.is(at, looseEnd); at++) {
    const next = t.after(at, jointBeforeNorm);
    if (t.is(next, w.numberedHead)) return next > at ? joinedTo(t, i, at, setting) : undefined;
    if (t.is(at, w.article)) return undefined;
  }
  return undefined;
}

const thatEnd = any(clauseEnd, w.numberedHead, (t, i) => (t.isNumber(i) ? i : -1));

/** «Ley que regula el teletrabajo (Ley N.° 31572)»: only with brackets, as a bill has no number. */
function bracketedAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  for (let at = i + 2; at < i + longestThat && !t.is(at, thatEnd); at++) {
    if (t.symbol(at) !== '(') continue;
    return t.is(at + 1, w.numberedHead) ? joinedTo(t, i, at, setting) : undefined;
  }
  return undefined;
}

function englishAt(t: Tokens, i: number, setting: Setting, floor: number): Norm | undefined {
  const lower = lowerEnglish(t, i, setting);
  if (lower) return lower;
  if (!t.isCapital(i)) return undefined;
  const before = nameBefore(t, i, floor);
  const hasTail = t.is(i + 1, w.englishTitleTail);
  const end = hasTail ? Math.max(afterName(t, i + 1), i + 1) : i + 1;
  const isNamed = before < i || end > i + 1;
  const joined = isNamed ? joinedTo(t, before, end, setting) : undefined;
  if (joined) return joined;
  const loose = hasTail ? looseAt(t, i, setting) : undefined;
  if (loose) return { ...loose, from: before };
  return isNamed ? byTitle(t, before, end) : undefined;
}

/** «Peruvian Arbitration Act (D.L. 1071)», «General Act of Arbitration No. 26572»: with a number that is ours. */
function actAt(t: Tokens, i: number, setting: Setting, floor: number): Norm | undefined {
  const norm = t.isCapital(i) ? englishAt(t, i, setting, floor) : undefined;
  const number = norm && (t.symbol(norm.to - 1) === ')' ? norm.to - 2 : norm.to - 1);
  if (norm?.instrument === undefined || number === undefined || !t.isNumber(number))
    return undefined;
  for (let at = i + 1; at < norm.to; at++) if (t.is(at, w.numberedHead)) return norm;
  const isOurs = t.is(norm.from, w.ownAct) || t.word(norm.from - 1) === 'peruvian';
  return isOurs ? norm : undefined;
}

const lowerEnglishEnd = any(thatEnd, symbol(','));

/** «general law for cooperatives #15260». */
function lowerEnglish(t: Tokens, i: number, setting: Setting): Norm | undefined {
  if (!t.is(i + 1, w.looseTitle)) return undefined;
  const from = t.is(i - 1, w.ownAct) ? i - 1 : i;
  for (let at = i + 2; at < i + longestLowerEnglish && !t.is(at, lowerEnglishEnd); at++) {
    const mark = afterMark(t, at);
    if (mark > at && t.raw(mark).length === 5) return joinedTo(t, from, at, setting);
  }
  return undefined;
}
