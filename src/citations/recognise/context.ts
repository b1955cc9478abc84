import {
  any,
  behind,
  skipTo,
  many,
  opt,
  peek,
  seq,
  symbol,
  token,
  type Tokens,
  word,
} from './grammar.ts';
import { maxDistance } from './limits.ts';
import { foldName, isOther, type Mention, type Norm } from './norm.ts';
import { w } from './words.ts';

/** Tokens between the norms of one list. */
const nearListed = 4;
/** Characters after a norm among which its initials may be given. */
const longestAfter = 300;
const longestLast = 60;

const shortAmended = seq(word('mod modif'), opt(w.point), opt(w.by));
const listJoint = any(w.spanishAnd, w.comma);
const opened = symbol(':,(');

/** Whether the norm is named only as what changed another: «modificado por el artículo 1 de», or listed after it. */
export function isAmending(t: Tokens, from: number, last: Mention | undefined): boolean {
  const isListed = last?.isSecondary === true && from - last.norm.next < nearListed;
  // «… y la Ley», «…, la Ley»; not «a la Ley», which is the one changed.
  if (isListed && t.is(t.is(from - 1, w.the) ? from - 2 : from - 1, listJoint)) return true;
  let at = from - 1;
  while (t.is(at, w.determiner)) at--;
  // «la Ley N.° 27867 y sus modificatorias Leyes N.° 27902 y 28013».
  if (t.is(t.is(at, opened) ? at - 1 : at, w.amendments)) return true;
  // «Ley 27942 (mod. Ley 29430)».
  if (t.is(t.is(at, w.point) ? at - 1 : at, shortAmended)) return true;
  // «los artículos 207-A y 207-B al Código Penal mediante Ley N.° 27309»: what did it.
  if (t.is(at, w.by) && last && !last.isSecondary && last.norm.next === at) return true;
  return t.is(at, w.by) && (t.is(at - 1, w.amended) || t.is(at - 2, w.amended));
}

/** «deroga la Ley N.° 29430», «modifica el Código Penal»: the norm named is what another changes. */
export function isChanged(t: Tokens, from: number): boolean {
  let at = from - 1;
  while (t.is(at, w.determiner)) at--;
  return t.is(at, w.amending);
}

/** Words of fewer letters before a point are shortened: «D. Leg.», «art. 5». */
const shortest = 4;
/** The end of a sentence. */
const sentenceEnd = seq(
  behind(token((t, i) => !t.isWord(i) || t.raw(i).length >= shortest)),
  symbol('.'),
  peek(
    any(
      w.capital,
      token((t, i) => i >= t.count),
      w.quote,
    ),
  ),
);
/** «Así lo dice el D.S. N.°»: words of the next sentence before the norm that it begins with. */
const mostOpening = 5;

/**
 * The token up to which a norm may be named that is of a provision before it: within the sentence, «el artículo 6 define
 * …: así lo manda la Ley», or as what the next begins with.
 */
export function untilOf(t: Tokens, from: number, next: number): number {
  // «el proyecto, en sus artículos 2 y 3»; but «en su artículo 4, la Ley N.° 28124».
  if (t.is(from - 1, w.its)) return next + 2;
  const end = skipTo(maxDistance.title, sentenceEnd)(t, next);
  if (end < 0) return next + maxDistance.title;
  let until = end;
  // «… quién protege. Se concuerda con la Ley N.°»: another thing.
  while (until < end + mostOpening - 1 && !t.is(until, w.aside)) until++;
  return until;
}

const dated = many(any(symbol(',('), w.dated, w.number), maxDistance.phrase);
/** «, de fecha 5 de octubre, que modificó»; not «que modificó la Ley», which is a title. */
const changing = seq(dated, w.that, w.amending);

/** Whether what follows says that the norm changed another: «la Ley 31583, de fecha 5 de octubre, que modificó el». */
export function isAmender(t: Tokens, norm: Norm): boolean {
  return t.is(norm.next, changing);
}

/** «mediante el cual fue aprobado el Reglamento». */
const wasApproved = seq(w.approved, behind(behind(word('fue sido es'))));
const approvedLead = any(w.determiner, word('nuevo'));

/** The norm named just before that approves the one at `from`: «D. S. N.° 3-2013-JUS, que aprueba el Reglamento de». */
export function approvedBy(t: Tokens, from: number, last: Norm | undefined): Norm | undefined {
  let at = from - 1;
  while (t.is(at, approvedLead)) at--;
  return last &&
    (t.is(at, w.approving) || t.is(at, wasApproved)) &&
    from - last.next < maxDistance.few
    ? last
    : undefined;
}

/** Remembers the title and the initials of a norm whose number is given. */
export function registerNames(t: Tokens, norm: Norm, names: Map<string, string>): void {
  const { instrument, key, next } = norm;
  if (instrument === undefined || isOther(norm)) return;
  const [start, end] = [t.end(norm.to - 1), t.end(next - 1)];
  const after = t.text.slice(start, Math.min(end + longestLast, start + longestAfter));
  const initials = /^[^.;]*?(?:\(|,\s|en adelante,?\s(?:la\s|el\s)?["“«]?)([A-Z]{2,8})\b/.exec(
    after,
  );
  for (const name of [key, initials && foldName(initials[1] ?? '')])
    if (name != null && !names.has(name)) names.set(name, instrument);
}

/** Something said before, without a number: «dicho artículo» or «la misma ley». */
export interface Pointer {
  to: number;
  noun: string;
  isProvision: boolean;
}

const pointed = seq(any(w.pointedProvision, w.pointedNorm), opt(w.pointedKind));
const sayingWhich = seq(opt(symbol('.')), any(w.number, w.pointerStop));

/** Reads «dicho artículo», «la citada ley»; nothing if a number follows. */
export function pointerAt(t: Tokens, i: number): Pointer | undefined {
  const to = pointed(t, i + 1);
  if (to < 0 || t.is(to, sayingWhich)) return undefined;
  return { to, noun: t.word(i + 1), isProvision: t.is(i + 1, w.pointedProvision) };
}
