import { codeAt } from './codes.ts';
import { constitutionAt } from './constitution.ts';
import { derivedAt } from './derived.ts';
import {
  any,
  anyWord,
  gap,
  number,
  opt,
  raw,
  type Read,
  seq,
  symbol,
  type Tokens,
} from './grammar.ts';
import { initialsAt } from './initials.ts';
import {
  afterBracket,
  afterClosing,
  afterJoint,
  afterMark,
  comma,
  dash,
  foldName,
  quote,
  year,
} from './marks.ts';
import { isKind, isOther, type Norm, type Setting, textOf } from './norm.ts';
import { numberedAt } from './numbered.ts';
import { outsideAt, treatyAt } from './outside.ts';
import { registeredAt } from './registered.ts';
import { afterTitle, longestTitle } from './title-end.ts';
import { titledAt } from './titles.ts';
import { afterName, nameBefore } from './walk.ts';
import { w } from './words.ts';

/** Words of an English name before its noun: «the Peruvian Personal Data Protection Law». */
const longestEnglish = 9;
/** «(en adelante, la Ley N.° 29230)» is no longer. */
const longestGloss = 40;
const longestNamedGloss = 12;
/** «, — “»: punctuation before a title. */
const mostJoints = 3;

/** Reads the name of a norm, with its number and what else it is called. */
export function normAt(t: Tokens, i: number, setting: Setting, floor = 0): Norm | undefined {
  const registered = registeredAt(t, i, setting);
  const derived = derivedAt(t, i, setting);
  const read =
    derived ??
    numberedAt(t, i, setting) ??
    codeAt(t, i, setting) ??
    constitutionAt(t, i, setting) ??
    outsideAt(t, i) ??
    titledAt(t, i, setting, floor) ??
    initialsAt(t, i, setting) ??
    treatyAt(t, i, setting);
  const norm =
    registered && registered.to >= (read?.to ?? 0) ? withTitle(registered, derived) : read;
  if (norm) return appositionAfter(t, withEnglishTitle(t, norm, setting, floor), setting);
  return setting.isEnglish && setting.isLinked ? englishAhead(t, i, setting) : undefined;
}

/** Of a regulation the number comes before the title, and what the passage says before what the registry says. */
function withTitle(registered: Norm, derived: Norm | undefined): Norm {
  if (derived?.key === undefined) return registered;
  return { ...derived, next: Math.max(registered.next, derived.next) };
}

/** «Artificial Intelligence Law No. 31814»: a title before the number belongs to the name. */
function withEnglishTitle(t: Tokens, norm: Norm, setting: Setting, floor: number): Norm {
  if (!setting.isEnglish || t.word(norm.from) !== 'law' || !t.isNumber(norm.to - 1)) return norm;
  const from = nameBefore(t, norm.from, floor);
  // «Refugee Law No. 27891 … the Refugee Law».
  return from < norm.from ? { ...norm, from, key: foldName(textOf(t, from, norm.from + 1)) } : norm;
}

/** After «of the», an English name begins before its noun: «Peruvian Penal Code», «Data Protection Law». */
function englishAhead(t: Tokens, i: number, setting: Setting): Norm | undefined {
  for (let at = i; at < i + longestEnglish; at++) {
    // «the 1991 Criminal Code», «the Children's Code».
    const isOwned = /['’]/.test(t.symbol(at));
    if (!t.isWord(at) && !(at === i && t.is(at, year)) && !isOwned) return undefined;
    if (!t.is(at, w.englishNorm)) continue;
    const isLinked = t.word(at) === 'constitution';
    const norm = at > i ? normAt(t, at, { ...setting, isLinked }, i) : undefined;
    return norm && norm.from >= i ? norm : undefined;
  }
  return undefined;
}

/**
 * Takes in what else a norm is called right after its name: the title after a number, the number after a code,
 * «(en adelante, …)». Norms inside such a title are not citations of their own.
 */
function appositionAfter(t: Tokens, norm: Norm, setting: Setting): Norm {
  if (norm.more) return norm;
  if (isCode(t, norm)) return numberAfter(t, norm, setting);
  // «Ley de Aguas, Ley N.° 29338, Ley …»: what has been named already has its title.
  const title =
    isNumbered(t, norm) && !hasTitle(t, norm) ? titleAfter(t, norm, setting) : undefined;
  const decree = title && ownDecree(t, norm, title.next, setting);
  if (decree) return decree;
  const next = afterGloss(t, title?.next ?? norm.next);
  const key = norm.key ?? title?.value;
  return { ...norm, next, ...(key !== undefined && key !== '' && { key }) };
}

/** «TUO del D. Leg. 728, Ley de Productividad (D.S. N.° 003-97-TR)»: its own number, after the title of the law. */
function ownDecree(t: Tokens, norm: Norm, i: number, setting: Setting): Norm | undefined {
  if (!/^(?:tuo|reglamento) /.test(norm.key ?? '') || !/^[(,]$/.test(t.symbol(i))) return undefined;
  const number = numberedAt(t, i + 1, setting);
  if (!number || !isKind(number, 'ds')) return undefined;
  const to = afterClosing(t, i, number.to);
  return { ...norm, to, next: to, instrument: number.instrument };
}

function hasTitle(t: Tokens, norm: Norm): boolean {
  const isList = t.is(norm.next, comma) && t.word(norm.next + 1) === 'ley';
  return norm.key !== undefined && isKind(norm, 'ley') && isList && t.isCapital(norm.next + 1);
}

/** A code by its name: its number comes after it, whatever its identifier says. */
function isCode(t: Tokens, { instrument = '', from, to }: Norm): boolean {
  const isNamed = t.word(from) === 'codigo' && !t.isNumber(to - 1);
  return isNamed || /^(?:c[pc]|cpp|cpc|cna|ncpco|other:C[oó]digo.*)$/i.test(instrument);
}

function isNumbered(t: Tokens, norm: Norm): boolean {
  return t.isNumber(norm.to - 1) || t.isNumber(norm.to - 2) || isKind(norm, 'ds', 'tuo');
}

/** «Código Penal, Decreto Legislativo 635», «Código Procesal Constitucional, contenido en la Ley N.° 31307». */
function numberAfter(t: Tokens, norm: Norm, setting: Setting): Norm {
  if (t.isNumber(norm.to - 1) && !t.is(norm.to - 1, yearOfCode)) {
    return { ...norm, next: afterGloss(t, titleAfter(t, norm, setting)?.next ?? norm.next) };
  }
  const at = t.after(afterGloss(t, norm.to), w.ofOurs);
  const joint = afterJoint(t, at);
  const number =
    numberedAt(t, joint, setting) ??
    (t.is(joint, containedIn) ? numberedAt(t, t.after(joint, containedIn), setting) : undefined);
  const isSame =
    number?.instrument !== undefined &&
    (number.instrument === norm.instrument ||
      isOther(norm) ||
      norm.others?.includes(number.instrument) === true);
  if (!isSame) return { ...norm, next: afterOtherCode(t, at, norm, setting) };
  const to = afterClosing(t, joint - 1, number.to);
  return { ...number, from: norm.from, to, next: to, key: foldName(textOf(t, norm.from, norm.to)) };
}

const yearOfCode = raw(/^(?:19|20)\d\d$/);
const containedIn = seq(w.contained, anyWord, opt(w.the));

/** «the Criminal Code (Código Penal)»: the same code by another name. */
function afterOtherCode(t: Tokens, i: number, norm: Norm, setting: Setting): number {
  const other = t.symbol(i) === '(' ? codeAt(t, i + 1, setting) : undefined;
  return other && other.instrument === norm.instrument && t.symbol(other.to) === ')'
    ? other.to + 1
    : i;
}

const glossOpening = seq(symbol('('), w.glossFirst, w.glossSecond);
const hereinafter = seq(symbol('('), w.hereinafter);

/** The token after «(en adelante, LPAG)», «(CPP)»; not after one that names the norm once more. */
function afterGloss(t: Tokens, i: number): number {
  if (t.symbol(i) !== '(') return i;
  const isGloss = t.is(i, glossOpening);
  const isShort = t.isUpper(i + 1) && t.symbol(i + 2) === ')' && t.raw(i + 1).length > 1;
  // «(en adelante, la Ley N.° 29230)».
  const isNamed = isGloss && t.isNumber(afterBracket(t, i, longestNamedGloss) - 2);
  const isSkipped = (isGloss && !isNamed) || isShort || t.is(i, hereinafter);
  return isSkipped ? afterBracket(t, i, longestGloss) : i;
}

const joints = any(symbol(',:(['), dash, quote);

/** The title that follows a number, folded: «, Ley General de Salud», «“Ley …”», «(Ley …)». */
function titleAfter(
  t: Tokens,
  norm: Norm,
  setting: Setting,
  isInner = false,
): Read<string> | undefined {
  if (t.is(norm.next, dash) && t.startsLine(norm.next)) return undefined;
  const first = t.after(norm.next, date);
  let at = first;
  while (at < first + mostJoints && t.is(at, joints)) at = t.after(afterJoint(t, at), quote);
  if (at > norm.next) at = t.after(at, w.englishThe);
  const isQuoted = t.is(at - 1, quote);
  // «D.S. N.° 055-2017-EF (Aprueban normas …)»: what it does, in brackets.
  if (t.symbol(norm.next) === '(' && t.isCapital(norm.next + 1) && t.is(norm.next + 1, w.doing)) {
    const next = afterBracket(t, norm.next, longestTitle);
    if (next > norm.next) return { next, value: '' };
  }
  const own = t.word(at) === 'del' && at === norm.next ? codeAt(t, at + 1, setting) : undefined;
  if (own && own.instrument === norm.instrument) return { next: own.next, value: '' };
  const isHead = t.is(at, w.titleHead);
  if (!isQuoted && !isHead) {
    return (
      (setting.isEnglish ? englishTitle(t, at, setting) : undefined) ?? looseTitle(t, norm.next)
    );
  }
  if (isHead && !isQuoted && startsOwnName(t, at, norm, setting)) return undefined;
  const end = isQuoted ? t.after(at, quoted) : afterOtherName(t, at, setting, isInner);
  const next = afterClosing(t, norm.next, end);
  if (next <= at) return undefined;
  return { next, value: foldName(textOf(t, at, Math.max(at + 1, afterName(t, at + 1)))) };
}

const quoted = gap(longestTitle, quote);
/** «Decreto Supremo N.° 25-2010-PCM, 13 de febrero de 2010, Decreto Supremo que …»: up to the second comma. */
const date = (t: Tokens, i: number): number => (t.is(i, dated) ? i + 6 : i);
const dated = seq(comma, number, w.of, anyWord, w.of, number, comma);

/** The end of a regulation, a code or a title that is another name of the norm. */
function afterOtherName(t: Tokens, i: number, setting: Setting, isInner: boolean): number {
  const derived = derivedAt(t, i, setting);
  if (derived)
    return (isInner ? undefined : titleAfter(t, derived, setting, true)?.next) ?? derived.next;
  const isNew = t.word(i) === 'nueva' && t.word(i + 1) === 'ley';
  return codeAt(t, i, setting)?.next ?? afterTitle(t, isNew ? i + 1 : i, setting);
}

/** «Ley N.° 27867, Ley N.° 27902»: the second is not the title of the first. */
function startsOwnName(t: Tokens, i: number, norm: Norm, setting: Setting): boolean {
  if (numberedAt(t, i, setting)) return true;
  const code = codeAt(t, i, setting);
  if (code) {
    const isOwn = code.instrument === norm.instrument || isKind(norm, 'ley');
    return !isOwn || hasNumber(t, code.to);
  }
  if (derivedAt(t, i, setting)) return !/^(?:ds|dleg|tuo|other)/.test(norm.instrument ?? '');
  return hasNumber(t, afterName(t, i + 1));
}

function hasNumber(t: Tokens, i: number): boolean {
  const mark = afterMark(t, i);
  return mark > i && t.isNumber(mark);
}

/** «Law No. 29733 (Personal Data Protection Law)», «Law No. 26702, General Law of the Financial System». */
function englishTitle(t: Tokens, i: number, setting: Setting): Read<string> | undefined {
  if (!t.isCapital(i)) return undefined;
  for (let at = i; at < i + longestEnglish && t.isWord(at); at++) {
    // «Law 30334, the Parliament has passed another Law».
    if (!t.isCapital(at) && !t.is(at, w.light)) return undefined;
    if (!t.is(at, w.englishTitleNoun)) continue;
    const next = Math.max(at + 1, afterName(t, at + 1));
    // «Law 30364, Penal Code Art. 173», «- Artificial Intelligence Law No. 31814»: another norm.
    const own = t.word(at) === 'code' ? codeAt(t, at, setting)?.instrument : undefined;
    if (/^(?:cp|cpp|cc|cpc)$/.test(own ?? '') || hasNumber(t, next)) return undefined;
    return { next: afterClosing(t, i - 1, next), value: foldName(textOf(t, i, next)) };
  }
  return undefined;
}

/** «Ley N.° 29733, de Protección de Datos Personales», «Law No. 29973 on Persons with Disabilities». */
function looseTitle(t: Tokens, i: number): Read<string> | undefined {
  const at = t.after(i, comma);
  if (!t.is(at, w.looseTitle)) return undefined;
  const next = afterName(t, t.is(at, w.ownAct) ? at : at + 1);
  return next > at + 1 ? { next, value: foldName(`ley ${textOf(t, at, next)}`) } : undefined;
}
