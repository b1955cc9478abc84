import { afterForeign, isForeignNorm, isForeignBefore, isSaidForeign, theirs } from './foreign.ts';
import { any, behind, skipTo, many, not, opt, peek, raw, seq, symbol, word } from './grammar.ts';
import type { TokensRead, Test, Tokens } from './grammar.ts';
import { headsWith } from './heads.ts';
import { maxDistance } from './limits.ts';
import { afterClosing, listAt } from './marks.ts';
import { foreignNorm, keyAt, type Kind, type Norm, otherId, plainNorm, tokenText } from './norm.ts';
import { figuresAt, saidAt } from './numerals.ts';
import { w } from './words.ts';

/** Decretos Leyes are numbered with the laws; Decretos Legislativos have not passed 1800. */
const [firstDecreeLaw, lastDecree] = [6000, 1800];
/** Peru's laws passed 1000 in 1909 and 28 000 in 2003; Argentina, Chile and others write a point. */
const firstLaw = 1000;
/** We hold none before it: what is cited so in our corpus is of Bolivia, Paraguay or Colombia, or lost a figure. */
const firstCitedLaw = 4000;
/** In words, smaller numbers may be counts. */
const firstSaidDecree = 100;
/** Between these, what our corpus holds of Peru is called decreto ley; Chile and Uruguay have laws so numbered. */
const [firstOfDecrees, lastOfDecrees] = [17_063, 23_230];
/** Those of pensions, which are called laws all the same. */
const calledLaws = [19_990, 20_530];
const firstDottedLaw = 29_000;
/** Colombia says the year of its laws, which begin anew each year. */
const lastColombianLaw = 3000;
/** No norm has a longer number. */
const longest = 5;
/** Words between a number and its year: «of 30 July 2018». */
const farthestYear = 5;
/** Two figures of a year beyond these are of the last century. */
const lastShortYear = 30;

/**
 * A norm named by its kind and number: «Ley N.° 30364», «D. Leg. 1410», «D.S. 004-2020-MIMP».
 * @param isLinked whether it follows a provision, so that a number like a year is one: «artículo 1 de la Ley 1962»
 */
export function numberedAt(t: Tokens, i: number, isLinked = false): Norm | undefined {
  const head = headAt(t, i);
  if (!head) return amendingAt(t, i);
  const { kind, next, isPlural } = head;
  const from = beforeNumber(t, next);
  if (from < 0) return undefined;
  const at = t.after(from, w.numberMark);
  const isMarked = at > from || isPlural || (isLinked && t.raw(at).length === 4);
  if (at === next && t.isGlued(at) && !isGluedNumber(t, i, at)) return undefined;
  const read = numberAt(t, at, kind, isMarked);
  if (!read) return undefined;
  // «Ley 26388 de 2008 de Argentina».
  const said = kind === 'ley' ? t.after(read.next, ofYear) : read.next;
  const foreign = Math.max(
    afterForeign(t, read.next),
    t.is(said, theirs) ? afterForeign(t, said) : 0,
  );
  const isNamedAbroad =
    kind !== 'ds' && (isForeignNorm(t, i, false) || isSaidForeign(t, read.next));
  if (foreign > read.next || isForeignBefore(t, i) || isNamedAbroad)
    return foreignNorm(i, read.next, foreign);
  if (read.value === undefined && kind !== 'decreto')
    return { ...foreignNorm(i, read.next, read.next), isUnsaid: isTheirNumber(t, at, read.next) };
  // «Decreto 1131 de 1992», «Decreto 222/2003»: ours say what they are, supreme or legislative.
  if (kind === 'decreto' && t.is(read.next, ofTheirYear))
    return { ...foreignNorm(i, read.next, read.next), isUnsaid: true };
  const norm = plainNorm(i, read.next, isDraft(t, i) ? undefined : read.value);
  if (norm.instrument === undefined) return norm;
  const isDoubtful = isOfDecrees(norm);
  return withList(t, { ...norm, isNumbered: !isDoubtful, isDoubtful }, at, kind, isPlural);
}

/** Not «Ley 27.337», a norm of ours although written with a point, nor what a scanner makes of one: «Ley 27g67». */
function isTheirNumber(t: Tokens, from: number, to: number): boolean {
  const digits = tokenText(t, from, to).replace('.', '');
  const isOurs = t.norms.numbers.has(`ley-${digits}`);
  const isDated = t.is(to, any(ofYear, inBrackets));
  const hasLost = !isDated && /^\d{4}$/.test(digits) && Number(digits) >= firstLaw;
  return !isOurs && !hasLost && !(t.isWord(to) && t.isGlued(to));
}

function isOfDecrees({ instrument = '' }: Norm): boolean {
  const value = Number(/^ley-(\d+)$/.exec(instrument)?.[1]);
  return value >= firstOfDecrees && value <= lastOfDecrees && !calledLaws.includes(value);
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

const pause = symbol(':,(');
/** «Leyes como la 30230», «Ley (N.° 30364)»; without a mark, what follows a pause is another number. */
const beforeNumber = seq(
  opt(seq(word('como'), opt(w.the))),
  any(seq(pause, peek(w.numberMark)), not(pause)),
);

/** «y su modificatoria N.° 27902»: laws that change another have five figures; older ones are said in full. */
const amending = seq(w.amendments, opt(symbol(':,')), peek(seq(w.numberMark, raw(/^.{5}$/))));

function amendingAt(t: Tokens, i: number): Norm | undefined {
  const from = amending(t, i);
  if (from < 0) return undefined;
  const at = t.after(from, w.numberMark);
  const read = numberAt(t, at, 'ley', true);
  return read && withList(t, plainNorm(from, read.next, read.value), at, 'ley', true);
}

/** A norm whose number stands at `i`, with the others of its list: «Leyes 27867 y 27902». */
function withList(t: Tokens, norm: Norm, i: number, kind: Kind, isPlural: boolean): Norm {
  const list = listAt<Norm>(t, i, (at, last) =>
    last ? otherAt(t, at, kind, isPlural) : { value: norm, next: norm.next },
  );
  const [, ...more] = list?.value ?? [];
  return more.length > 0 ? { ...norm, more, next: list?.next ?? norm.next } : norm;
}

const lawOfList = raw(/^[123]\d{4}$/);
/** The number of another decree of a list, neither a count nor a year: «Decreto Legislativo 728 o 276». */
const otherDecree = seq(behind(w.conjunction), raw(/^(?:[1-9]\d\d|1[0-7]\d\d)$/), not(w.unit));

/** The next number of a list, which has no head of its own. */
function otherAt(
  t: Tokens,
  i: number,
  kind: Kind,
  isPlural: boolean,
): TokensRead<Norm> | undefined {
  const from = t.after(i, w.the);
  const at = t.after(from, w.numberMark);
  const isSure = isPlural || at > from || (kind === 'dleg' && t.is(at, otherDecree));
  if (kind === 'ley' ? !t.is(at, lawOfList) : kind !== 'ds' && !isSure) return undefined;
  const read = numberAt(t, at, kind, true);
  if (!read || (kind === 'ds' && read.value?.startsWith('other:') !== false)) return undefined;
  return { value: plainNorm(from, read.next, read.value), next: read.next };
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
  const at = t.after(t.after(end, w.joint), w.formally);
  const number = numberedAt(t, at) ?? bareNumber(t, at);
  if (!number) return undefined;
  const to = afterClosing(t, end, number.to);
  return { ...number, from, to, next: Math.max(to, number.next), key: keyAt(t, from, end) };
}

/** The number of a law whose head is in its title: «Law on Prior Consultation 29785», «(N.° 29733)». */
const bare = any(seq(w.numberMark, peek(raw(/^\d{4}/))), peek(raw(/^[23]\d{4}$/)));

function bareNumber(t: Tokens, i: number): Norm | undefined {
  const at = bare(t, i);
  const read = at < 0 ? undefined : numberAt(t, at, 'ley', true);
  return read && plainNorm(i, read.next, read.value);
}

/** «…, que fue aprobado por el artículo único del», «, contenido en la», «mediante». */
const byApprover = seq(
  any(
    seq(opt(symbol(',(-')), peek(w.by)),
    skipTo(maxDistance.name, w.approved, any(w.clauseEnd, w.article, w.approvedHead)),
  ),
  any(w.by, seq(behind(w.contained), w.inside)),
  many(any(w.approverLead, seq(w.number, w.of))),
);

/** The norm that approves the one just named: «…, aprobado por Decreto Supremo N.° 009-2016-MIMP». */
export function approver(t: Tokens, { next }: Norm): Norm | undefined {
  const at = byApprover(t, next);
  return at < 0 ? undefined : numberedAt(t, at);
}

/** An identifier, or none if the number is of another country, and the token after it. */
type Found = TokensRead<string | undefined>;

/** The identifier of the number at `i`; no identifier when the number is of another country. */
function numberAt(t: Tokens, i: number, kind: Kind, isMarked: boolean): Found | undefined {
  if (!t.isNumber(i)) return inWordsAt(t, i, kind);
  if (kind === 'ds') return supremeAt(t, i);
  if (kind === 'du') return urgencyAt(t, i);
  if (kind === 'decreto') return { value: undefined, next: i + 1 };
  return plainAt(t, i, kind, isMarked);
}

/** «Ley veintiséis mil seiscientos treinta y seis», «Decreto Legislativo setecientos veintiocho», as rulings write. */
function inWordsAt(t: Tokens, i: number, kind: Kind): Found | undefined {
  if (kind !== 'ley' && kind !== 'dleg') return undefined;
  const said = saidAt(t, i);
  if (!said || said.value < (kind === 'ley' ? firstCitedLaw : firstSaidDecree)) return undefined;
  return { value: idOf(t, `${kind}-${said.value}`), next: said.next };
}

const aYear = raw(/^(?:1[89]|20)\d\d$/);
/** «de 1950»: our first Decretos Legislativos are of 1980. */
const ofOldYear = seq(w.of, raw(/^19[0-7]\d$/));
/** «de 2012», «of 30 July 2018». */
const ofYear = seq(w.of, skipTo(farthestYear, aYear, not(any(w.number, w.anyWord))));
const ofTheirYear = any(seq(w.of, aYear), seq(symbol('/'), w.number));
/** «Ley núm. 1257 (2008)». */
const inBrackets = seq(symbol('('), aYear, symbol(')'));
/** «Ley 28094-2003»: the year after the number. */
const ownYear = seq(w.hyphen, aYear);
const slashed = seq(symbol('/'), w.number);
const shortYear = seq(
  w.hyphen,
  raw(/^(?:\d\d|(?:19|20)\d\d)$/),
  not(seq(w.touching, any(w.dash, symbol('/')))),
);

function plainAt(t: Tokens, i: number, kind: Kind, isMarked: boolean): Found | undefined {
  const { value: digits, next } = figuresAt(t, i);
  const value = Number(digits);
  if (digits.length > longest) return undefined;
  // «Decreto Legislativo N.° 635/1991» is a code of ours; «Ley 26/1984» is of no one here.
  const isOurs = kind !== 'ley' && t.norms.numbers.has(`dleg-${value}`);
  if (t.is(next, slashed) && !(isOurs && t.is(next + 1, aYear)))
    return { value: undefined, next: next + 2 };
  const after = t.after(t.after(next, ownYear), slashed);
  if (kind !== 'ley') {
    if (kind === 'dl' && !isMarked && digits.length < 3) return undefined;
    // «D. Leg. N.° 20530» is a decreto ley too.
    const isDecreeLaw = kind === 'dley' || value >= firstDecreeLaw;
    // Colombia says the year of its own, and ours have not passed 1800 since 1980.
    const isTheirs = !isDecreeLaw && (value > lastDecree || (!isOurs && t.is(next, ofOldYear)));
    if (isTheirs) return { value: undefined, next };
    const id = isDecreeLaw ? otherId(`Decreto Ley ${digits}`) : `dleg-${value}`;
    return { value: idOf(t, id), next: after };
  }
  // «Ley 24-97»: numbers that begin anew each year.
  if (value < firstLaw && t.is(next, shortYear)) return { value: undefined, next: next + 2 };
  // «Ley 6ª de 1992», «Ley 84 de 1873».
  const dated = t.after(next, w.ordinalMark);
  if ((dated > next || value < firstLaw) && t.is(dated, ofYear))
    return { value: undefined, next: dated };
  if (!isMarked && (digits.length < 3 || t.is(i, aYear))) return undefined;
  const isOther =
    value < firstCitedLaw ||
    (value < lastColombianLaw && t.is(next, any(ofYear, inBrackets))) ||
    (value < firstDottedLaw && next > i + 1);
  return { value: isOther ? undefined : idOf(t, `ley-${value}`), next: after };
}

const join = any(w.dash, seq(w.touching, symbol('/')));
/** «-EM/VME», «-EM-VME»: the office of a ministry. */
const office = seq(peek(join), w.glued, w.upper);
const sector = any(seq(join, raw(/^\p{L}{2,12}$/u)), seq(peek(w.upper), w.sector));
const longYear = raw(/^(?:\d\d|(?:19|20)\d\d)$/);

/** «004-2020-MIMP», also broken by a scanner or a line: «026- 2016-PCM», «005-90-\nPCM». */
function supremeAt(t: Tokens, i: number): Found {
  const number = t.raw(i);
  const other = (name: string, next: number) => ({
    value: otherId(`Decreto Supremo ${name}`),
    next,
  });
  if (number.length > 4 || !t.is(i + 1, join)) {
    // A Bolivian decree has no year.
    const isBolivian = number.length > 3 && !number.startsWith('0');
    return isBolivian ? { value: undefined, next: i + 1 } : other(number, i + 1);
  }
  const year = t.raw(i + 2);
  if (!t.is(i + 2, longYear))
    return t.isWord(i + 2) ? other(`${number}-${year}`, i + 3) : other(number, i + 1);
  const end = t.after(i + 3, sector);
  if (end === i + 3) return other(`${number}-${year}`, end);
  const century = year.length === 4 ? '' : Number(year) > lastShortYear ? '19' : '20';
  const next = t.after(end, office);
  const name = next > end ? `${t.word(end - 1)}-${t.word(next - 1)}` : t.word(end - 1);
  return {
    value: idOf(t, `ds-${String(Number(number)).padStart(3, '0')}-${century}${year}-${name}`),
    next,
  };
}

const withYear = seq(join, w.number);

function urgencyAt(t: Tokens, i: number): TokensRead<string> {
  const next = t.after(i + 1, withYear);
  const name = next > i + 1 ? `${t.raw(i)}-${t.raw(i + 2)}` : t.raw(i);
  return { value: idOf(t, otherId(`Decreto de Urgencia ${name}`)), next };
}

/** The identifier of the registry, when it is not the one that kind and number give. */
function idOf(t: Tokens, id: string): string {
  return t.norms.numbers.get(id) ?? id;
}
