import { afterForeign, foreignAt } from './foreign.ts';
import {
  any,
  behind,
  skipTo,
  not,
  opt,
  raw,
  seq,
  symbol,
  type Test,
  type Tokens,
  word,
} from './grammar.ts';
import { maxDistance } from './limits.ts';
import { namedAt } from './names.ts';
import { foreignNorm, type Norm, otherId, plainNorm } from './norm.ts';
import { w } from './words.ts';

/** The years of the Constitution in force and of the one before, which stand beside the noun without «de». */
const ownYear = raw(/^(?:1993|1979)$/);
const bracketedYear = seq(symbol('(,'), w.year, symbol('),'));
/** «convocar una nueva Constitución», «una Carta Magna»: not the law. */
const indefinite = seq(word('un una'), opt(word('nueva')));

/** «C: arts. 2.16, 38», as lists of concordances abbreviate it. */
const indexed = seq(symbol(':'), w.article);

const ofProvince = seq(w.upper, behind(raw(/^.{2,4}$/)), not(w.number));

/** The Constitution by any of its names; one of another year or country is not `const`. */
export function constitutionAt(t: Tokens, i: number, isLinked = false): Norm | undefined {
  if (t.is(i - 1, indefinite) || t.is(i - 2, indefinite)) return undefined;
  if (t.word(i) === 'const' && (isLinked || t.symbol(i + 1) === '.'))
    return shortAt(t, i, isLinked);
  if (t.raw(i) === 'C') return t.is(i + 1, indexed) ? plainNorm(i, i + 1, 'const') : undefined;
  if (!t.is(i, w.constitution)) return otherNameAt(t, i, isLinked);
  // Argentina’s and Paraguay’s name, not ours.
  if (t.word(i + 1) === 'nacional') return foreignNorm(i, i + 2, i + 2);
  const next = t.after(t.after(i + 1, w.political), w.ofPeru);
  const isPlain = next === i + 1;
  if (isPlain && t.is(next, ofSomething)) {
    const foreign = afterForeign(t, next);
    return foreign > next ? foreignNorm(i, next, foreign) : undefined;
  }
  // «Constitución PBA», of a province.
  if (isPlain && t.is(next, ofProvince) && !t.isUpper(i)) return foreignNorm(i, next, next + 1);
  if (isPlain && !isLinked && !isNamed(t, i)) return undefined;
  return withYear(t, t.isEnglish ? beginning(t, i) : i, next);
}

const namesPeru = skipTo(maxDistance.phrase, w.ours);

/** Whether something shows that the bare noun is the name: a capital, an article, whose it is. */
const isNamed: Test = (t, i) => {
  // «the Peruvian constitution», «Constitution 1993».
  if (t.isEnglish && (t.word(i - 1) === 'peruvian' || t.isNumber(beginning(t, i)))) return true;
  // «laws in Peru are named in the constitution».
  if (t.isEnglish && t.word(i - 1) === 'the' && t.is(i - maxDistance.phrase, namesPeru))
    return true;
  return t.isCapital(i) && (t.is(i - 1, w.constitutionOwner) || t.is(i + 1, afterNoun));
};

/** «la Carta Magna», «Norma Fundamental». */
function otherNameAt(t: Tokens, i: number, isLinked: boolean): Norm | undefined {
  const named = namedAt(t, i);
  const isSaid = isLinked || t.is(i - 1, w.constitutionOwner) || t.isCapital(i);
  return named?.node.ids[0] === 'const' && isSaid ? withYear(t, i, named.to) : undefined;
}

/** «Constitution Art. 330», «Constitución, artículo 5», «Constitución (art. 2)», «Constitution, 1993, Article 37». */
const afterNoun = any(
  ownYear,
  seq(not(w.lineStart), w.article),
  seq(symbol(',(:'), opt(seq(w.year, w.comma)), any(w.article, w.partWord)),
);
/** «Const., arts. 2 y 200»; «Const.», which Congress writes before the number alone: «REFORMA CONST.140º/». */
function shortAt(t: Tokens, i: number, isLinked: boolean): Norm | undefined {
  const next = t.after(i + 1, symbol('.'));
  const isNamed =
    isLinked ||
    t.is(i - 1, w.constitutionOwner) ||
    t.is(next, seq(opt(symbol(',:')), w.article)) ||
    (t.isUpper(i) && t.isNumber(next)) ||
    next >= t.count;
  return isNamed ? plainNorm(i, next, 'const') : undefined;
}

function beginning(t: Tokens, i: number): number {
  const from = t.is(i - 1, w.political) ? i - 1 : i;
  return t.is(from - 1, w.year) ? from - 1 : from;
}

function withYear(t: Tokens, from: number, to: number): Norm {
  const foreign = t.is(to, of1993) ? undefined : foreignAt(t, from, to);
  if (foreign) return foreign;
  const [said, next] = yearAfter(t, to) ?? [t.isNumber(from) ? t.raw(from) : '', to];
  const isCurrent = /^(?:(?:19)?93)?$/.test(said);
  return plainNorm(from, next, isCurrent ? 'const' : otherId(`Constitución ${said}`));
}

const of1993 = seq(w.of, raw(/^1993$/));
const ofYear = seq(w.of, raw(/^(?:\d\d|(?:1[89]|20)\d\d)$/));

/** The year said after the name, and the token after it: «1993», «(1979)», «de 1993». */
function yearAfter(t: Tokens, i: number): [said: string, next: number] | undefined {
  if (t.is(i, ofYear)) return [t.raw(i + 1), i + 2];
  if (t.is(i, bracketedYear)) return [t.raw(i + 1), t.symbol(i) === '(' ? i + 3 : i + 2];
  return t.is(i, ownYear) ? [t.raw(i), i + 1] : undefined;
}

/** «la Constitución de la empresa», «la Constitución en mora»: the act of constituting something. */
const ofSomething = any(seq(word('en'), word('mora')), seq(w.of, not(w.number)));
