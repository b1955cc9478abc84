import { codeAt } from './codes.ts';
import { derivedAt } from './derived.ts';
import { afterMark, foldName, isDash, isQuote } from './marks.ts';
import { textOf, type Norm, type Setting } from './norm.ts';
import { numberedAt } from './numbered.ts';
import { afterTitle, furthest } from './title-end.ts';
import type { Tokens } from './tokens.ts';
import { afterBracket, afterClosing, afterJoint, afterName, isLight } from './walk.ts';

const doing =
  /^(?:aprueb|modific|dict|establec|precis|cre|regul|declar|autoriz|dispon|incorpor|derog)(?:an?|en?)$/;
const heads =
  /^(?:ley|leyes|decreto|codigo|reglamento|texto|tuo|nueva|nuevo|law|norma|regulations?)$/;

/** The title that follows a number: «, Ley General de Salud», «“Ley …”», «(Ley …)». */
export function titleAfter(
  t: Tokens,
  norm: Norm,
  setting: Setting,
  isInner = false,
): { next: number; key: string } | undefined {
  if (isDash(t, norm.next) && t.startsLine(norm.next)) return undefined;
  let at = afterDate(t, norm.next);
  const first = at;
  while ((afterJoint(t, at) > at || isQuote(t, at)) && at < first + 3)
    at = afterJoint(t, at) + (isQuote(t, at) ? 1 : 0);
  if (t.word(at) === 'the' && at > norm.next) at++;
  const isQuoted = isQuote(t, at - 1);
  const word = t.word(at);
  const bracketed = bracketedVerb(t, norm.next);
  if (bracketed > norm.next) return { next: bracketed, key: '' };
  const own = word === 'del' && at === norm.next ? codeAt(t, at + 1, setting) : undefined;
  if (own && own.instrument === norm.instrument) return { next: own.next, key: '' };
  if (!isQuoted && !heads.test(word)) {
    return (
      (setting.isEnglish ? englishTitle(t, at, setting) : undefined) ?? looseTitle(t, norm.next)
    );
  }
  if (heads.test(word) && !isQuoted && startsOwnName(t, at, norm, setting)) return undefined;
  const end = isQuoted ? afterQuote(t, at) : afterOtherName(t, at, setting, isInner);
  const next = afterClosing(t, norm.next, end);
  return next > at
    ? { next, key: foldName(textOf(t, at, Math.max(at + 1, afterName(t, at + 1)))) }
    : undefined;
}

/** «Decreto Supremo N.° 25-2010-PCM, 13 de febrero de 2010, Decreto Supremo que …». */
function afterDate(t: Tokens, i: number): number {
  const isDate =
    t.symbol(i) === ',' &&
    t.isNumber(i + 1) &&
    t.word(i + 2) === 'de' &&
    /^del?$/.test(t.word(i + 4)) &&
    t.isNumber(i + 5);
  return isDate && t.symbol(i + 6) === ',' ? i + 6 : i;
}

/** «D.S. N.° 055-2017-EF (Aprueban normas reglamentarias de la Ley N.° 30498)»: what it does, in brackets. */
function bracketedVerb(t: Tokens, i: number): number {
  const isVerb = t.symbol(i) === '(' && t.isCapital(i + 1) && doing.test(t.word(i + 1));
  return isVerb ? afterBracket(t, i, furthest) : i;
}

/** The end of a regulation, a code or a title that is another name of the norm. */
function afterOtherName(t: Tokens, i: number, setting: Setting, isInner: boolean): number {
  const derived = derivedAt(t, i, setting);
  if (derived) {
    const inner = isInner ? undefined : titleAfter(t, derived, setting, true);
    return inner?.next ?? derived.next;
  }
  const isNew = t.word(i) === 'nueva' && t.word(i + 1) === 'ley';
  return codeAt(t, i, setting)?.next ?? afterTitle(t, isNew ? i + 1 : i, setting);
}

/** «Ley N.° 27867, Ley N.° 27902»: the second is not the title of the first. */
function startsOwnName(t: Tokens, i: number, norm: Norm, setting: Setting): boolean {
  if (numberedAt(t, i, setting)) return true;
  const code = codeAt(t, i, setting);
  if (code) {
    const isOwn =
      code.instrument === norm.instrument || norm.instrument?.startsWith('ley-') === true;
    return !isOwn || isNumbered(t, code.to);
  }
  if (derivedAt(t, i, setting)) return !/^(?:ds|dleg|tuo|other)/.test(norm.instrument ?? '');
  return isNumbered(t, afterName(t, i + 1));
}

function isNumbered(t: Tokens, i: number): boolean {
  const mark = afterMark(t, i);
  return mark > i && t.isNumber(mark);
}

/** «Law No. 29733 (Personal Data Protection Law)», «Law No. 26702, General Law of the Financial System». */
function englishTitle(
  t: Tokens,
  i: number,
  setting: Setting,
): { next: number; key: string } | undefined {
  if (!t.isCapital(i)) return undefined;
  for (let at = i; at < i + 9 && t.isWord(at); at++) {
    // «Law 30334, the Parliament has passed another Law».
    if (!t.isCapital(at) && !isLight(t, at)) return undefined;
    if (!/^(?:law|act|code)$/.test(t.word(at))) continue;
    const next = Math.max(at + 1, afterName(t, at + 1));
    // «Law 30364, Penal Code Art. 173», «- Artificial Intelligence Law No. 31814»: another norm.
    const own = t.word(at) === 'code' ? codeAt(t, at, setting)?.instrument : undefined;
    if (/^(?:cp|cpp|cc|cpc)$/.test(own ?? '') || isNumbered(t, next)) return undefined;
    return { next: afterClosing(t, i - 1, next), key: foldName(textOf(t, i, next)) };
  }
  return undefined;
}

/** «Ley N.° 29733, de Protección de Datos Personales», «Law No. 29973 on Persons with Disabilities». */
function looseTitle(t: Tokens, i: number): { next: number; key: string } | undefined {
  const at = t.symbol(i) === ',' ? i + 1 : i;
  if (!/^(?:del?|sobre|organica|general|on|for|of)$/.test(t.word(at))) return undefined;
  const next = afterName(t, /^(?:organica|general)$/.test(t.word(at)) ? at : at + 1);
  return next > at + 1 ? { next, key: foldName(`ley ${textOf(t, at, next)}`) } : undefined;
}

function afterQuote(t: Tokens, i: number): number {
  for (let at = i; at < i + furthest && at < t.count; at++) if (isQuote(t, at)) return at + 1;
  return i;
}
