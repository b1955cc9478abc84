import { foreignAt, namesCountry } from './foreign.ts';
import {
  any,
  behind,
  skipTo,
  type Pattern,
  peek,
  raw,
  seq,
  symbol,
  type Tokens,
} from './grammar.ts';
import { maxDistance } from './limits.ts';
import { foreignNorm, type Norm, plainNorm, titledNorm } from './norm.ts';
import { isEnacted, joinedTo } from './numbered.ts';
import { afterName, nameBefore } from './walk.ts';
import { notLaws, w } from './words.ts';

/** A law by its title, with its number when one stands next to it: «Ley General de Salud, Ley N.° 26842». */
export function titledAt(t: Tokens, i: number, isLinked: boolean, floor = 0): Norm | undefined {
  if (t.word(i) === 'ley') return spanishAt(t, i, isLinked);
  if (!t.isEnglish || !t.is(i, w.englishTitleNoun)) return undefined;
  return t.word(i) === 'act' ? actAt(t, i, floor) : englishAt(t, i, floor);
}

function spanishAt(t: Tokens, i: number, isLinked: boolean): Norm | undefined {
  const first = i + 1;
  const end = afterName(t, first);
  if (isEnacted(t, i)) return plainNorm(i, end, undefined);
  const isOpener = t.is(first, w.lawOpener);
  if (!isOpener && !(t.isCapital(first) && t.isCapital(i) && !t.isUpper(i)))
    return t.is(first, w.that) ? laterAt(t, i, bracketed) : undefined;
  const isShort = end === first && !t.is(first, w.nameGoesOn);
  const title = isShort && isOpener ? first + 1 : end;
  const joined =
    (isShort || end > first ? joinedTo(t, i, title) : undefined) ?? laterAt(t, i, loose);
  if (joined) return joined;
  // In capitals, «LEY PARA …» opens the title of a bill.
  if (t.isUpper(i) && t.word(first) === 'para') return undefined;
  if (!t.isCapital(i) && !isLinked) return undefined;
  const to = end > first ? end : lowerName(t, first, isLinked);
  if (to <= first) return undefined;
  if (t.is(to, slashed)) return { ...foreignNorm(i, to + 3, to + 3), isUnsaid: true };
  return byTitle(t, i, to);
}

const slashed = seq(w.number, symbol('/'));

function byTitle(t: Tokens, from: number, to: number): Norm | undefined {
  if (t.is(to - 1, w.titleJoint)) return undefined;
  const norm = titledNorm(t, from, to);
  const { key = '' } = norm;
  if (notLaws.test(key)) return undefined;
  if (/\bfederal\b/.test(key) || namesCountry(t, from, to)) return foreignNorm(from, to, to);
  return foreignAt(t, from, to) ?? norm;
}

const lowerEnd = any(w.verb, w.that);

/** A title in lower case after a provision: «artículo 4 de la ley general de salud». */
function lowerName(t: Tokens, i: number, isLinked: boolean): number {
  if (!isLinked || !t.is(i, w.of)) return t.is(i, w.lawOpener) ? i + 1 : i;
  let end = i;
  for (let at = i; at < i + maxDistance.few && t.isWord(at) && !t.is(at, lowerEnd); at++)
    if (!t.is(at, w.titleJoint)) end = at + 1;
  return end;
}

/** Up to the first head of a number, if it stands after such a joint. */
const later = (joint: Pattern, stop: Pattern) =>
  skipTo(
    maxDistance.sentence,
    peek(seq(joint, w.numberedHead)),
    any(w.clauseEnd, w.number, w.numberedHead, stop),
  );
/** A title with commas or lower case whose number comes later: «Ley para prevenir, … (Ley N.° 30364)». */
const loose = later(any(symbol(',('), w.dash), any(symbol(')'), w.verb, w.article));
/** «Ley que regula el teletrabajo (Ley N.° 31572)»: only with brackets, as a bill has no number. */
const bracketed = later(symbol('('), symbol('('));

function laterAt(t: Tokens, i: number, number: Pattern): Norm | undefined {
  const end = number(t, i + 2);
  return end < 0 ? undefined : joinedTo(t, i, end);
}

/** «general law for cooperatives #15260», «General Act of Ports No. 27943»: up to the mark of its number. */
const marked = seq(
  w.looseTitle,
  skipTo(
    maxDistance.few,
    peek(seq(w.numberMark, raw(/^.{5}$/))),
    any(w.clauseEnd, w.numberedHead, w.comma),
  ),
);

function englishAt(t: Tokens, i: number, floor: number): Norm | undefined {
  const number = marked(t, i + 1);
  if (number >= 0) return joinedTo(t, t.is(i - 1, w.ownAct) ? i - 1 : i, number);
  if (!t.isCapital(i)) return undefined;
  const before = nameBefore(t, i, floor);
  const hasTail = t.is(i + 1, w.englishTitleTail);
  const end = hasTail ? Math.max(afterName(t, i + 1), i + 1) : i + 1;
  const isNamed = before < i || end > i + 1;
  const joined = isNamed ? joinedTo(t, before, end) : undefined;
  if (joined) return joined;
  const later = hasTail ? laterAt(t, i, loose) : undefined;
  if (later) return { ...later, from: before };
  return isNamed ? byTitle(t, before, end) : undefined;
}

/** «Peruvian Arbitration Act (D.L. 1071)», «General Act of Arbitration No. 26572»: with a number that is ours. */
function actAt(t: Tokens, i: number, floor: number): Norm | undefined {
  const norm = englishAt(t, i, floor);
  if (
    norm?.instrument === undefined ||
    !t.is(norm.to - 1, any(w.number, seq(behind(w.number), symbol(')'))))
  )
    return undefined;
  const isHeaded = t.is(i + 1, skipTo(norm.to - i - 1, w.numberedHead));
  const isOurs = t.is(norm.from, w.ownAct) || t.word(norm.from - 1) === 'peruvian';
  return isHeaded || isOurs ? norm : undefined;
}
