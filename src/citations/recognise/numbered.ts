import { afterForeign, isAbroad, isForeignBefore } from './foreign.ts';
import { any, many, number, opt, raw, seq, symbol, type Tokens } from './grammar.ts';
import { headsWith } from './heads.ts';
import {
  afterBracket,
  afterClosing,
  afterJoint,
  afterMark,
  clauseEnd,
  dash,
  foldName,
} from './marks.ts';
import { foreignNorm, type Kind, type Norm, plainNorm, type Setting, textOf } from './norm.ts';
import { nextNumberAt, numberAt } from './numbers.ts';
import { w } from './words.ts';

/** «Decreto Legislativo (D.L.) n.º 1015»: initials in brackets before the number. */
const longestInitials = 7;
/** No list of norms after one head is longer. */
const mostListed = 100;
/** Words of a long name between it and «aprobado por». */
const longestName = 25;
/** Laws that change another have five figures; older ones are said in full. */
const amendingFigures = 5;

/** A norm named by its kind and number: «Ley N.° 30364», «D. Leg. 1410», «D.S. 004-2020-MIMP». */
export function numberedAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  if (t.isGlued(i) && /[-/_@]/.test(t.symbol(i - 1)) && !t.isCapital(i)) return undefined;
  const head = headAt(t, i, setting.isEnglish);
  if (!head) return amendingAt(t, i);
  const { kind, next, isPlural } = head;
  const from = afterHead(t, head);
  if (from === undefined) return undefined;
  const at = afterMark(t, from);
  // «artículo 1 de la Ley 1962»: after an article it is no year.
  const isMarked = at > from || isPlural || (setting.isLinked && t.raw(at).length === 4);
  if (at === next && t.isGlued(at) && !isGluedNumber(t, i, at)) return undefined;
  const read = numberAt(t, at, kind, isMarked);
  if (!read) return undefined;
  const foreign = afterForeign(t, read.next);
  const isNamedAbroad = kind !== 'ds' && isAbroad(t, i, false);
  if (foreign > read.next || isForeignBefore(t, i) || isNamedAbroad)
    return foreignNorm(i, read.next, foreign);
  if (kind === 'decreto' && isShortDecree(t, i, at))
    return { ...plainNorm(i, at + 1, `dleg-${t.raw(at)}`), isWeak: true };
  if (read.value === undefined && kind !== 'decreto') return foreignNorm(i, read.next, read.next);
  const instrument = isBill(t, i) ? undefined : read.value;
  const norm = plainNorm(i, read.next, instrument);
  return instrument === undefined ? norm : withList(t, norm, kind, isPlural);
}

interface Head {
  kind: Kind;
  next: number;
  isPlural: boolean;
}

function headAt(t: Tokens, i: number, isEnglish: boolean): Head | undefined {
  for (const { lang, kind, shape } of headsWith(t.word(i))) {
    const next = lang === 'es' || isEnglish ? shape(t, i) : -1;
    if (next < 0) continue;
    return { kind, next, isPlural: t.is(i, w.pluralHead) || t.is(next - 1, w.pluralHead) };
  }
  return undefined;
}

const asThe = seq(w.such, opt(w.the));

/** The token at which the number or its mark stands; nothing if something else does. */
function afterHead(t: Tokens, { kind, next, isPlural }: Head): number | undefined {
  const from = isPlural ? t.after(next, asThe) : next;
  const isShort = t.symbol(from) === '(' && t.isUpper(from + 1);
  const initials = isShort ? afterBracket(t, from, longestInitials) : from;
  if (afterMark(t, initials) > initials) return initials;
  if (/^[:,(]$/.test(t.symbol(from))) {
    const isMarked = afterMark(t, from + 1) > from + 1;
    return isMarked || t.symbol(from) === ':' ? from + 1 : undefined;
  }
  // «D.S.-003-97-TR».
  return kind === 'ds' && t.is(from, dash) && t.symbol(from - 1) === '.' ? from + 1 : from;
}

/** «modificar el Decreto 1373», once the Decreto Legislativo 1373 is named. */
function isShortDecree(t: Tokens, i: number, at: number): boolean {
  if (!t.is(i, w.oneLaw) || !/^(?:[1-9]\d\d|1[0-7]\d\d)$/.test(t.raw(at))) return false;
  return at === afterMark(t, i + 1) && !t.is(at + 1, dashOrSlash);
}

const dashOrSlash = any(dash, symbol('/'));

/** «y su modificatoria N.° 27902». */
function amendingAt(t: Tokens, i: number): Norm | undefined {
  if (!t.is(i, w.amendments)) return undefined;
  const from = t.after(i + 1, symbol(':,'));
  const at = afterMark(t, from);
  const read =
    at > from && t.raw(at).length === amendingFigures ? numberAt(t, at, 'ley', true) : undefined;
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

function isBill(t: Tokens, i: number): boolean {
  return t.is(t.word(i - 1) === 'de' ? i - 2 : i - 1, w.draft);
}

/** «propuesta de Reglamento de la Ley 30947»: not the one that was approved. */
export function isDraft(t: Tokens, i: number): boolean {
  return t.is(t.is(i - 1, w.of) ? i - 2 : i - 1, w.draft);
}

/** «Ha dado la Ley siguiente: LEY DEL …», «la siguiente Ley: …»: the law itself, not a citation of it. */
export function isEnacted(t: Tokens, i: number): boolean {
  if (t.symbol(i - 1) !== ':') return false;
  return (
    t.word(i - 2) === 'siguiente' || (t.word(i - 3) === 'siguiente' && t.word(i - 2) === 'ley')
  );
}

const fiveFigures = raw(/^[23]\d{4}$/);

/** The end of a title from `from`, joined to the number that follows it at `end`. */
export function joinedTo(t: Tokens, from: number, end: number, setting: Setting): Norm | undefined {
  const joint = afterJoint(t, end);
  const at = joint > end ? t.after(joint, w.formally) : joint;
  const number = numberedAt(t, at, setting) ?? bareNumber(t, end, at);
  if (!number) return undefined;
  const to = afterClosing(t, end, number.to);
  const key = foldName(textOf(t, from, end));
  return { ...number, from, to, next: Math.max(to, number.next), key };
}

/** The number of a law without its head, which the title says: «Law on Prior Consultation 29785», «(29733)». */
function bareNumber(t: Tokens, end: number, at: number): Norm | undefined {
  const mark = afterMark(t, at);
  const isBracketed = t.symbol(end) === '(' && t.symbol(at + 1) === ')';
  const isFive = t.is(at, fiveFigures) && (isBracketed || at === end);
  if (!isFive && !(mark > at && (at === end || !t.isWord(end)))) return undefined;
  const isDotted = /^\d[.,]/.test(t.text.slice(t.start(mark), t.start(mark) + 2));
  if (t.raw(mark).length < 4 && !isDotted) return undefined;
  const read = numberAt(t, mark, 'ley', true);
  return read && plainNorm(at, read.next, read.value);
}

const beforeApproved = seq(opt(symbol(',(-')), many(w.approvalLead));
const beforeApprover = many(any(w.approverLead, seq(number, w.of)));

/** The norm that approves the one just named: «…, aprobado por Decreto Supremo N.° 009-2016-MIMP». */
export function approver(t: Tokens, norm: Norm, setting: Setting): Norm | undefined {
  const start = t.after(norm.next, beforeApproved);
  let at = t.after(start, w.approved);
  if (at === start && !t.is(at, w.by) && norm.key !== undefined) at = afterApproved(t, at);
  const isIn = t.word(at) === 'en' && t.is(at - 1, w.containedIn);
  if (!t.is(at, w.by) && !isIn && t.word(at - 1) !== 'contenido') return undefined;
  return numberedAt(t, t.after(at + 1, beforeApprover), setting);
}

/** The token after «aprobado», when the rest of a long name stands between. */
function afterApproved(t: Tokens, i: number): number {
  for (let at = i; at < i + longestName && !t.is(at, clauseEnd); at++) {
    if (t.is(at, w.approved)) return at + 1;
    if (t.is(at, any(w.article, w.approvedHead))) break;
  }
  return i;
}
