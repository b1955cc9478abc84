import { codeAt } from './codes.ts';
import { constitutionAt } from './constitution.ts';
import { derivedAt } from './derived.ts';
import { any, behind, skipTo, many, not, opt, peek, seq, symbol, word } from './grammar.ts';
import type { TokensRead, Tokens } from './grammar.ts';
import { initialsAt } from './initials.ts';
import { maxDistance } from './limits.ts';
import { afterBracket, afterClosing } from './marks.ts';
import {
  foreignNorm,
  isKind,
  isOther,
  keyAt,
  type Norm,
  type NormReader,
  tokenText,
} from './norm.ts';
import { numberedAt } from './numbered.ts';
import { outsideAt, treatyAt } from './outside.ts';
import { registeredAt } from './registered.ts';
import { afterTitle } from './title-end.ts';
import { titledAt } from './titles.ts';
import { afterName, nameBefore } from './walk.ts';
import { w } from './words.ts';

/** «, — “»: punctuation before a title. */
const mostJoints = 3;

/** Reads the name of a norm, with its number and what else it is called. */
export const normAt: NormReader = (t, i, isLinked = false, floor = 0) => {
  const registered = registeredAt(t, i, isLinked);
  const derived = derivedAt(t, i, isLinked);
  const read =
    derived ??
    numberedAt(t, i, isLinked) ??
    codeAt(t, i, isLinked) ??
    constitutionAt(t, i, isLinked) ??
    outsideAt(t, i) ??
    titledAt(t, i, isLinked, floor) ??
    initialsAt(t, i, isLinked) ??
    treatyAt(t, i, isLinked);
  const norm =
    registered && registered.to >= (read?.to ?? 0) ? withTitle(registered, derived) : read;
  if (norm) return appositionAfter(t, withEnglishTitle(t, norm, floor));
  return t.isEnglish && isLinked ? englishAhead(t, i) : undefined;
};

/** Of a regulation the number comes before the title, and what the passage says before what the registry says. */
function withTitle(registered: Norm, derived: Norm | undefined): Norm {
  if (derived?.key === undefined) return registered;
  return { ...derived, next: Math.max(registered.next, derived.next) };
}

/** «Artificial Intelligence Law No. 31814»: a title before the number belongs to the name. */
function withEnglishTitle(t: Tokens, norm: Norm, floor: number): Norm {
  if (!t.isEnglish || t.word(norm.from) !== 'law' || !t.isNumber(norm.to - 1)) return norm;
  const from = nameBefore(t, norm.from, floor);
  // «Refugee Law No. 27891 … the Refugee Law».
  return from < norm.from ? { ...norm, from, key: keyAt(t, from, norm.from + 1) } : norm;
}

/** «the 1991 Criminal Code», «the Children's Code»: what an English name has before its noun. */
const noName = not(any(w.anyWord, w.year, symbol("'’")));
const nounAhead = skipTo(maxDistance.phrase, peek(w.englishNorm), noName);

/** After «of the», an English name begins before its noun: «Peruvian Penal Code», «Data Protection Law». */
function englishAhead(t: Tokens, i: number): Norm | undefined {
  const at = nounAhead(t, i);
  return at > i ? normAt(t, at, t.word(at) === 'constitution', i) : undefined;
}

/**
 * Takes in what else a norm is called right after its name: the title after a number, the number after a code,
 * «(en adelante, …)». Norms inside such a title are not citations of their own.
 */
function appositionAfter(t: Tokens, norm: Norm): Norm {
  if (norm.more) return norm;
  if (isCode(t, norm)) return numberAfter(t, norm);
  // «Ley de Aguas, Ley N.° 29338, Ley …»: what has been named already has its title.
  const hasTitle = norm.key !== undefined && isKind(norm, 'ley') && t.is(norm.next, nextLaw);
  const title = isNumbered(t, norm) && !hasTitle ? titleAfter(t, norm) : undefined;
  const decree = title && ownDecree(t, norm, title.next);
  if (decree) return decree;
  const next = afterGloss(t, title?.next ?? norm.next);
  const key = norm.key ?? title?.value;
  return { ...norm, next, ...(key !== undefined && key !== '' && { key }) };
}

/** «TUO del D. Leg. 728, Ley de Productividad (D.S. N.° 003-97-TR)»: its own number, after the title of the law. */
function ownDecree(t: Tokens, norm: Norm, i: number): Norm | undefined {
  const isDerived = /^(?:tuo|reglamento) /.test(norm.key ?? '') && t.is(i, beforeNumber);
  const number = isDerived ? numberedAt(t, i + 1) : undefined;
  if (!number || !isKind(number, 'ds')) return undefined;
  const to = afterClosing(t, i, number.to);
  return { ...norm, to, next: to, instrument: number.instrument };
}

const beforeNumber = symbol('(,');
const nextLaw = seq(w.comma, word('ley'));

/** A code by its name: its number comes after it, whatever its identifier says. */
function isCode(t: Tokens, { instrument = '', from, to }: Norm): boolean {
  const isNamed = t.word(from) === 'codigo' && !t.isNumber(to - 1);
  return isNamed || /^(?:c[pc]|cpp|cpc|cna|ncpco|other:C[oó]digo.*)$/i.test(instrument);
}

function isNumbered(t: Tokens, norm: Norm): boolean {
  return t.isNumber(norm.to - 1) || t.isNumber(norm.to - 2) || isKind(norm, 'ds', 'tuo');
}

/** «Código Penal, Decreto Legislativo 635», «Código Procesal Constitucional, contenido en la Ley N.° 31307». */
function numberAfter(t: Tokens, norm: Norm): Norm {
  if (t.isNumber(norm.to - 1) && !t.is(norm.to - 1, w.year))
    return { ...norm, next: titleAfter(t, norm)?.next ?? norm.next };
  const at = t.after(t.after(afterGloss(t, norm.to), closingQuote), w.ofOurs);
  const joint = t.after(at, w.joint);
  const number = numberedAt(t, t.after(joint, containedIn));
  // «Código Penal (Ley 599 de 2000)».
  if (number?.isForeign && !isOwnNumber(t, norm, number))
    return { ...foreignNorm(norm.from, norm.to, number.next), isUnsaid: number.isUnsaid === true };
  const isSame =
    number?.instrument !== undefined &&
    (isOther(norm) || [norm.instrument, ...(norm.others ?? [])].includes(number.instrument));
  if (!isSame) return { ...norm, next: afterOtherCode(t, at, norm) };
  const to = afterClosing(t, joint - 1, number.to);
  return { ...number, from: norm.from, to, next: to, key: keyAt(t, norm.from, norm.to) };
}

/** «Código de los Niños y Adolescentes (Ley 27.337)»: ours, although written with a point. */
function isOwnNumber(t: Tokens, { instrument }: Norm, { from, to }: Norm): boolean {
  const digits = tokenText(t, from, to).replace(/\D/g, '');
  return t.norms.numbers.get(`ley-${digits}`) === instrument;
}

/** «“Código de los Niños y Adolescentes” Ley N.° 27337». */
const closingQuote = seq(symbol('"”»'), peek(w.numberedHead));
const containedIn = seq(w.contained, w.anyWord, opt(w.the));

/** «the Criminal Code (Código Penal)»: the same code by another name. */
function afterOtherCode(t: Tokens, i: number, norm: Norm): number {
  const other = t.symbol(i) === '(' ? codeAt(t, i + 1) : undefined;
  return other && other.instrument === norm.instrument ? t.after(other.to, symbol(')')) : i;
}

const gloss = any(
  seq(symbol('('), any(seq(w.glossFirst, w.glossSecond), w.hereinafter)),
  seq(symbol('('), w.upper, symbol(')')),
);

/** The token after «(en adelante, LPAG)», «(CPP)»; not after one that names the norm once more. */
function afterGloss(t: Tokens, i: number): number {
  if (!t.is(i, gloss)) return i;
  // «(en adelante, la Ley N.° 29230)».
  const isNamed = t.isNumber(afterBracket(t, i, maxDistance.phrase) - 2);
  return isNamed ? i : afterBracket(t, i, maxDistance.sentence);
}

/** «Ley N.° 28755.- Ley que modifica …», as the gazette lists them; «Ley 28755. Ley que modifica …». */
const pointOfList = any(
  seq(w.point, w.touching, peek(seq(w.dash, w.capital))),
  seq(w.point, peek(seq(peek(w.capital), word('ley'), word('que')))),
);
/** «conocida como la», «denominada», «also known as the». */
const calledSo = any(
  seq(word('(?:llamad|denominad)[oa]'), opt(w.the)),
  seq(opt(word('tambien also')), word('conocid[oa] known'), word('como as'), opt(w.the)),
);
const joints = seq(
  many(any(w.comma, symbol(':'), w.opening, pointOfList, w.dash, w.quote), mostJoints),
  opt(seq(calledSo, opt(w.quote))),
  opt(seq(behind(w.comma), w.englishThe)),
);
/** «D.S. N.° 055-2017-EF (Aprueban normas …)»: what it does, in brackets. */
const deed = seq(symbol('('), peek(w.capital), w.doing);
/** «D.S. N.° 078-2006-EF.- Aprueban Reglamento … 320312»: what it does, up to its page in the list. */
const deedOfList = seq(
  w.point,
  w.dash,
  peek(w.capital),
  w.doing,
  skipTo(
    maxDistance.title,
    peek(seq(not(behind(w.numberMark)), w.number, any(w.lineStart, w.shouted))),
    w.clauseEnd,
  ),
);

/** The title that follows a number, folded: «, Ley General de Salud», «“Ley …”», «(Ley …)». */
function titleAfter(t: Tokens, norm: Norm, isInner = false): TokensRead<string> | undefined {
  if (t.is(norm.next, any(listDash, closedName))) return undefined;
  const deedEnd = t.is(norm.next, deed)
    ? afterBracket(t, norm.next, maxDistance.title)
    : t.after(norm.next, deedOfList);
  if (deedEnd > norm.next) return { next: deedEnd, value: '' };
  const at = t.after(norm.next, joints);
  const isQuoted = t.is(at - 1, w.quote);
  if (!isQuoted && !t.is(at, w.titleHead))
    return (t.isEnglish ? englishTitle(t, at, norm) : undefined) ?? looseTitle(t, norm.next);
  if (isQuoted ? numberedAt(t, at) : startsOwnName(t, at, norm)) return undefined;
  const end = isQuoted ? t.after(at, quoted) : afterOtherName(t, at, isInner);
  const next = afterClosing(t, norm.next, end);
  if (next <= at) return undefined;
  return { next, value: keyAt(t, at, Math.max(at + 1, afterName(t, at + 1))) };
}

/** «'D.S. 003-97-TR', 'Constitución'»: the next of a list, each in quotation marks. */
const closedName = seq(w.quote, w.comma, w.quote);
/** The next of a list with dashes. */
const listDash = seq(w.lineStart, w.dash);
const quoted = skipTo(maxDistance.title, w.quote);

/** The end of a regulation, a code or a title that is another name of the norm. */
function afterOtherName(t: Tokens, i: number, isInner: boolean): number {
  const derived = derivedAt(t, i);
  if (derived) return (isInner ? undefined : titleAfter(t, derived, true)?.next) ?? derived.next;
  return codeAt(t, i)?.next ?? afterTitle(t, t.word(i) === 'nueva' ? i + 1 : i);
}

const isMain = ({ instrument = '' }: Norm) => /^(?:cp|cpp|cc|cpc)$/.test(instrument);

/** «Ley N.° 27867, Ley N.° 27902»: the second is not the title of the first. */
function startsOwnName(t: Tokens, i: number, norm: Norm): boolean {
  if (numberedAt(t, i)) return true;
  // «Law 30364, the Law on sexual harassment (Law 27942)».
  const titled = t.isEnglish ? titledAt(t, i, false, i) : undefined;
  if (titled && t.is(titled.to - 1, numberEnd) && titled.instrument !== norm.instrument)
    return true;
  const code = codeAt(t, i);
  if (code && code.instrument === norm.instrument) return false;
  // «Ley N.° 29571, Código de Protección y Defensa del Consumidor»; the main codes are of no law with a number.
  if (code) return isMain(code) || !(isKind(norm, 'ley') || isOther(code));
  const derived = derivedAt(t, i);
  // «D. Leg. 728 — TUO D.S. 003-97-TR».
  if (derived && isKind(norm, 'dleg') && isKind(derived, 'ds') && t.isNumber(derived.to - 3))
    return true;
  if (derived) return !/^(?:ds|dleg|tuo|other)/.test(norm.instrument ?? '');
  return t.is(afterName(t, i + 1), markedNumber);
}

const numberEnd = any(w.number, seq(behind(w.number), w.closing));
const markedNumber = seq(w.numberMark, w.number);
const titleNoun = skipTo(
  maxDistance.phrase,
  peek(seq(peek(w.capital), w.englishTitleNoun)),
  not(any(w.capital, w.light)),
);

/** «Law No. 29733 (Personal Data Protection Law)», «Law No. 26702, General Law of the Financial System». */
function englishTitle(t: Tokens, i: number, norm: Norm): TokensRead<string> | undefined {
  // «Law 30334, the Parliament has passed another Law».
  const at = t.isCapital(i) ? titleNoun(t, i) : -1;
  // «Law 30364, Penal Code Art. 173», «- Artificial Intelligence Law No. 31814»: another norm.
  if (at < 0 || startsOwnName(t, at, norm)) return undefined;
  const next = Math.max(at + 1, afterName(t, at + 1));
  return { next: afterClosing(t, i - 1, next), value: keyAt(t, i, next) };
}

/** «Ley N.° 29733, de Protección de Datos Personales», «Law No. 29973 on Persons with Disabilities». */
function looseTitle(t: Tokens, i: number): TokensRead<string> | undefined {
  const at = t.after(i, w.comma);
  if (!t.is(at, w.looseTitle)) return undefined;
  const next = afterName(t, t.is(at, w.ownAct) ? at : at + 1);
  return next > at + 1 ? { next, value: `ley ${keyAt(t, at, next)}` } : undefined;
}
