import { afterForeign, isAbroad, isForeignBefore } from './foreign.ts';
import { any, behind, gap, many, not, opt, peek, raw, seq, symbol, word } from './grammar.ts';
import type { Test, Tokens } from './grammar.ts';
import { headsWith } from './heads.ts';
import { mostListed, reach } from './limits.ts';
import { afterBracket, afterClosing } from './marks.ts';
import { foreignNorm, keyAt, type Kind, type Norm, plainNorm } from './norm.ts';
import { nextNumberAt, numberAt } from './numbers.ts';
import { w } from './words.ts';

/** «ley-29733» of an address: no name begins so. */
const glued = seq(w.touching, not(w.capital), behind(symbol('-/_@')));

/**
 * A norm named by its kind and number: «Ley N.° 30364», «D. Leg. 1410», «D.S. 004-2020-MIMP».
 * @param isLinked whether it follows a provision, so that a number like a year is one: «artículo 1 de la Ley 1962»
 */
export function numberedAt(t: Tokens, i: number, isLinked = false): Norm | undefined {
  if (t.is(i, glued)) return undefined;
  const head = headAt(t, i);
  if (!head) return amendingAt(t, i);
  const { kind, next, isPlural } = head;
  const from = afterHead(t, head);
  if (from === undefined) return undefined;
  const at = t.after(from, w.numberMark);
  const isMarked = at > from || isPlural || (isLinked && t.raw(at).length === 4);
  if (at === next && t.isGlued(at) && !isGluedNumber(t, i, at)) return undefined;
  const read = numberAt(t, at, kind, isMarked);
  if (!read) return undefined;
  const foreign = afterForeign(t, read.next);
  const isNamedAbroad = kind !== 'ds' && isAbroad(t, i, false);
  if (foreign > read.next || isForeignBefore(t, i) || isNamedAbroad)
    return foreignNorm(i, read.next, foreign);
  if (kind === 'decreto' && t.is(i, shortDecree))
    return { ...plainNorm(i, at + 1, `dleg-${t.raw(at)}`), isWeak: true };
  if (read.value === undefined && kind !== 'decreto') return foreignNorm(i, read.next, read.next);
  const norm = plainNorm(i, read.next, isDraft(t, i) ? undefined : read.value);
  return norm.instrument === undefined ? norm : withList(t, norm, kind, isPlural);
}

interface Head {
  kind: Kind;
  next: number;
  isPlural: boolean;
}

function headAt(t: Tokens, i: number): Head | undefined {
  for (const { lang, kind, shape } of headsWith(t.word(i))) {
    const next = lang === 'es' || t.isEnglish ? shape(t, i) : -1;
    if (next < 0) continue;
    return { kind, next, isPlural: t.is(i, w.pluralHead) || t.is(next - 1, w.pluralHead) };
  }
  return undefined;
}

const asThe = seq(word('como'), opt(w.the));

/** The token at which the number or its mark stands; nothing if something else does. */
function afterHead(t: Tokens, { kind, next, isPlural }: Head): number | undefined {
  const from = isPlural ? t.after(next, asThe) : next;
  const isShort = t.symbol(from) === '(' && t.isUpper(from + 1);
  const initials = isShort ? afterBracket(t, from, reach.few) : from;
  if (t.is(initials, w.numberMark)) return initials;
  if (t.is(from, pause)) return t.is(from, markedPause) ? from + 1 : undefined;
  // «D.S.-003-97-TR».
  return kind === 'ds' && t.is(from, w.dash) && t.symbol(from - 1) === '.' ? from + 1 : from;
}

const pause = symbol(':,(');
const markedPause = any(symbol(':'), seq(pause, w.numberMark));

/** «modificar el Decreto 1373», once the Decreto Legislativo 1373 is named. */
const shortDecree = seq(
  word('decreto'),
  opt(w.numberMark),
  raw(/^(?:[1-9]\d\d|1[0-7]\d\d)$/),
  not(any(w.dash, symbol('/'))),
);

/** «y su modificatoria N.° 27902»: laws that change another have five figures; older ones are said in full. */
const amending = seq(w.amendments, opt(symbol(':,')), peek(seq(w.numberMark, raw(/^.{5}$/))));

function amendingAt(t: Tokens, i: number): Norm | undefined {
  const from = amending(t, i);
  const read = from < 0 ? undefined : numberAt(t, t.after(from, w.numberMark), 'ley', true);
  return read && withList(t, plainNorm(from, read.next, read.value), 'ley', true);
}

function withList(t: Tokens, norm: Norm, kind: Kind, isPlural: boolean): Norm {
  const more: Norm[] = [];
  let next = norm.next;
  while (more.length < mostListed) {
    const read = nextNumberAt(t, next, kind, isPlural);
    if (!read) break;
    more.push(plainNorm(read.from, read.next, read.value));
    next = read.next;
  }
  return more.length > 0 ? { ...norm, more, next } : norm;
}

/** «Ley27867» is a slip of the pen; «ley29733» is a name in a program. */
function isGluedNumber(t: Tokens, i: number, at: number): boolean {
  return t.symbol(at - 1) === '.' || (t.isCapital(i) && t.raw(at).length > 3);
}

/** «propuesta de Reglamento de la Ley 30947»: not the one that was approved. */
export const isDraft: Test = (t, i) => t.is(t.is(i - 1, w.of) ? i - 2 : i - 1, w.draft);

/** «Ha dado la Ley siguiente: LEY DEL …», «la siguiente Ley: …»: the law itself, not a citation of it. */
export const isEnacted: Test = (t, i) =>
  t.symbol(i - 1) === ':' && (t.word(i - 2) === 'siguiente' || t.word(i - 3) === 'siguiente');

/** The end of a title from `from`, joined to the number that follows it at `end`. */
export function joinedTo(t: Tokens, from: number, end: number): Norm | undefined {
  const joint = t.after(end, w.joint);
  const at = joint > end ? t.after(joint, w.formally) : joint;
  const number = numberedAt(t, at) ?? bareNumber(t, end, at);
  if (!number) return undefined;
  const to = afterClosing(t, end, number.to);
  return { ...number, from, to, next: Math.max(to, number.next), key: keyAt(t, from, end) };
}

const fiveFigures = raw(/^[23]\d{4}$/);
/** The number of a law without its head, which the title says: «Law on Prior Consultation 29785», «(29733)». */
function bareNumber(t: Tokens, end: number, at: number): Norm | undefined {
  const mark = t.after(at, w.numberMark);
  const isBracketed = t.symbol(end) === '(' && t.symbol(at + 1) === ')';
  const isFive = t.is(at, fiveFigures) && (isBracketed || at === end);
  if (!isFive && mark === at) return undefined;
  if (t.raw(mark).length < 4 && !t.is(mark, w.thousands)) return undefined;
  const read = numberAt(t, mark, 'ley', true);
  return read && plainNorm(at, read.next, read.value);
}

/** «…, que fue aprobado por el artículo único del», «, contenido en la». */
const beforeApproved = seq(opt(symbol(',(-')), many(w.approvalLead));
const afterName = gap(reach.name, w.approved, any(w.clauseEnd, w.article, w.approvedHead));
const byWhich = any(w.by, seq(behind(w.contained), w.inside));
const beforeApprover = many(any(w.approverLead, seq(w.number, w.of)));

/** The norm that approves the one just named: «…, aprobado por Decreto Supremo N.° 009-2016-MIMP». */
export function approver(t: Tokens, norm: Norm): Norm | undefined {
  const start = t.after(norm.next, beforeApproved);
  const at = t.after(start, w.approved);
  const isFar = at === start && !t.is(at, w.by) && norm.key !== undefined;
  const by = byWhich(t, isFar ? t.after(at, afterName) : at);
  return by < 0 ? undefined : numberedAt(t, t.after(by, beforeApprover));
}
