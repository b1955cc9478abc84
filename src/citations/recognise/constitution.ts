import { afterForeign, isAbroad, isForeignBefore } from './foreign.ts';
import { any, opt, raw, seq, symbol, type Tokens } from './grammar.ts';
import { comma, year } from './marks.ts';
import { namedAt } from './names.ts';
import { foreignNorm, type Norm, otherId, plainNorm, type Setting } from './norm.ts';
import { isPartWord } from './parts.ts';
import { w } from './words.ts';

/** The years of the Constitution in force and of the one before, which stand beside the noun without «de». */
const ownYear = raw(/^(?:1993|1979)$/);
const bracketedYear = seq(symbol('(,'), year, symbol('),'));

/** The Constitution by any of its names; one of another year or country is not `const`. */
export function constitutionAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const isNoun = t.is(i, w.constitution);
  if (setting.isEnglish && !isNoun && t.is(i, any(year, w.political)))
    return datedAt(t, i, setting);
  if (t.word(i) === 'const' && (t.symbol(i + 1) === '.' || setting.isLinked))
    return shortAt(t, i, setting);
  if (!isNoun) return otherNameAt(t, i, setting);
  // Argentina’s and Paraguay’s name, not ours.
  if (t.word(i + 1) === 'nacional') return foreignNorm(i, i + 2, i + 2);
  const political = t.after(i + 1, w.political);
  const next = t.after(political, w.ofPeru);
  if (t.word(next) === 'plurinacional') return foreignNorm(i, next + 1, afterForeign(t, next + 1));
  const isPlain = political === i + 1 && next === political;
  // «the Constitution, Bylaws»: of a society.
  if (t.is(t.after(next, comma), w.bylaws)) return undefined;
  // «convocar una nueva Constitución», «comisión de Constitución»: not the law.
  if (t.is(i - 2, w.newOne) || t.is(i - 2, w.committeeOf)) return undefined;
  if (isPlain && isOfSomething(t, next)) {
    const foreign = afterForeign(t, next);
    return foreign > next ? foreignNorm(i, next, foreign) : undefined;
  }
  if (isPlain && !isNamed(t, i, setting)) return undefined;
  return withYear(t, setting.isEnglish ? beginning(t, i) : i, next);
}

/** Whether something shows that the bare noun is the name: a capital, an article, whose it is. */
function isNamed(t: Tokens, i: number, { isLinked, isEnglish }: Setting): boolean {
  // «the Peruvian constitution», «Constitution 1993».
  const isOurs = isEnglish && (t.word(i - 1) === 'peruvian' || t.isNumber(beginning(t, i)));
  if (isLinked || isOurs) return true;
  if (!t.isCapital(i)) return false;
  return t.is(i - 1, w.constitutionOwner) || isBeforeArticle(t, i + 1) || t.is(i + 1, ownYear);
}

/** «la Carta Magna», «Norma Fundamental». */
function otherNameAt(t: Tokens, i: number, { isLinked, isEnglish }: Setting): Norm | undefined {
  const named = namedAt(t, i, isEnglish);
  if (named?.node.ids[0] !== 'const') return undefined;
  const isSaid = isLinked || t.is(i - 1, w.constitutionOwner) || t.isCapital(i);
  return isSaid && !t.is(i - 1, w.one) ? withYear(t, i, named.to) : undefined;
}

const beforeArticle = seq(symbol(',(:'), opt(seq(year, comma)));

/** «Constitución, artículo 5», «Constitución (art. 2)», «Constitution, 1993, Article 37». */
function isBeforeArticle(t: Tokens, i: number): boolean {
  // «Constitution Art. 330».
  if (t.is(i, w.article) && t.isCapital(i)) return true;
  const at = t.after(i, beforeArticle);
  return at > i && (t.is(at, w.article) || isPartWord(t, at));
}

/** «Const.», which Congress writes before the number alone: «REFORMA CONST.140º/». */
function shortAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const next = t.after(i + 1, symbol('.'));
  const isNamed =
    setting.isLinked ||
    t.is(i - 1, w.constitutionOwner) ||
    (t.isUpper(i) && t.isNumber(next)) ||
    t.is(next, w.article) ||
    (i === 0 && next >= t.count);
  return isNamed ? plainNorm(i, next, 'const') : undefined;
}

/** «Political Constitution», «1993 Constitution»: the noun comes later. */
function datedAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const at = t.after(i + 1, w.political);
  if (!t.is(at, w.constitution)) return undefined;
  const norm = constitutionAt(t, at, { ...setting, isLinked: true });
  const isDated = !setting.isLinked && t.is(i - 1, year);
  return norm && { ...norm, from: isDated ? i - 1 : i };
}

function beginning(t: Tokens, i: number): number {
  const from = t.is(i - 1, w.political) ? i - 1 : i;
  return t.is(from - 1, year) ? from - 1 : from;
}

const dated = seq(w.of, raw(/^(?:\d\d|(?:1[89]|20)\d\d)$/));

function withYear(t: Tokens, from: number, to: number): Norm {
  const foreign = afterForeign(t, to);
  const isOurs = t.is(to, w.of) && t.raw(to + 1) === '1993';
  if (foreign > to || isForeignBefore(t, from) || (!isOurs && isAbroad(t, from, true))) {
    return foreignNorm(from, to, foreign);
  }
  const [said, next] = yearAfter(t, to) ?? [t.isNumber(from) ? t.raw(from) : '', to];
  const isCurrent = said === '' || said === '1993' || said === '93';
  return plainNorm(from, next, isCurrent ? 'const' : otherId(`Constitución ${said}`));
}

/** The year said after the name, and the token after it: «1993», «(1979)», «de 1993». */
function yearAfter(t: Tokens, i: number): [said: string, next: number] | undefined {
  if (t.is(i, dated) && t.word(i + 2) !== 'de') return [t.raw(i + 1), i + 2];
  if (t.is(i, bracketedYear)) return [t.raw(i + 1), t.symbol(i) === '(' ? i + 3 : i + 2];
  return t.is(i, ownYear) ? [t.raw(i), i + 1] : undefined;
}

/** «la Constitución de la empresa», «la Constitución en mora»: the act of constituting something. */
function isOfSomething(t: Tokens, i: number): boolean {
  if (t.word(i) === 'en') return t.word(i + 1) === 'mora';
  return t.is(i, w.of) && !t.isNumber(i + 1);
}
