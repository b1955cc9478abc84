import { any, capital, many, opt, type Pattern, seq, type Tokens } from './grammar.ts';
import { afterMark, dash, foldName, point } from './marks.ts';
import { type Norm, otherId, plainNorm, type Setting, textOf } from './norm.ts';
import { afterName } from './walk.ts';
import { w } from './words.ts';

/** Words between a document and its number: «Resolución de Superintendencia Nacional de Aduanas N.° …». */
const farthestNumber = 8;
/** A treaty named in lower case has no more words. */
const longestTreaty = 16;

/** What has articles and is no norm we cite: a resolution, an ordinance, a directive, a bill with its number. */
export function outsideAt(t: Tokens, i: number): Norm | undefined {
  if (t.is(i, w.draft)) return billAt(t, i);
  if (t.word(i) === 'r' && t.isUpper(i) && t.is(i + 1, point)) return shortened(t, i);
  if (t.is(i, w.documentInitials) && t.isUpper(i)) return numbered(t, i, i + 1);
  if (!t.is(i, w.document)) return undefined;
  for (let at = i + 1; at <= i + farthestNumber && (t.isWord(at) || t.is(at, point)); at++) {
    const number = afterMark(t, at);
    if (t.isNumber(number) && number > at) return plainNorm(i, afterNumber(t, number), undefined);
    if (t.is(at, w.documentEnd) || !(t.isCapital(at) || t.is(at, w.ofOrThe))) break;
  }
  return numbered(t, i, i + 1);
}

const billed = seq(opt(w.of), opt(w.the), w.oneLaw);

/** A bill is left alone up to its number; what its title says it changes is law. */
function billAt(t: Tokens, i: number): Norm | undefined {
  const to = t.after(i + 1, billed);
  if (to === i + 1) return undefined;
  const number = afterMark(t, to);
  return plainNorm(i, t.isNumber(number) ? afterNumber(t, number) : to, undefined);
}

const shortenedWord = any(capital, point, w.of);

/** «R. N.° …», «R.M. 119-2008-PCM», «R. Superint. N.° 038-2002-SUNAT», «R. Leg. N.° …». */
function shortened(t: Tokens, i: number): Norm | undefined {
  for (let at = i + 2; at <= i + farthestNumber; at++) {
    if (afterMark(t, at) > at || (t.isNumber(at) && at > i + 2)) return numbered(t, i, at);
    if (!t.is(at, shortenedWord)) break;
  }
  return undefined;
}

function numbered(t: Tokens, i: number, at: number): Norm | undefined {
  const number = afterMark(t, at);
  return t.isNumber(number) ? plainNorm(i, afterNumber(t, number), undefined) : undefined;
}

/** A piece of a file number: «-2024», «-CR», «/GRC», also broken on one side. */
const piece: Pattern = (t, i) => {
  if (!t.is(i, dash) && !(t.symbol(i) === '/' && t.isGlued(i))) return -1;
  if (!t.isNumber(i + 1) && !t.isWord(i + 1)) return -1;
  return t.isGlued(i) || t.isGlued(i + 1) ? i + 2 : -1;
};
const pieces = many(piece);

/** The token after a file number: 248-2024-CR/GRC. */
function afterNumber(t: Tokens, i: number): number {
  return t.after(i + 1, pieces);
}

/** A treaty: `other:` with its name, so that its articles are not taken for those of a Peruvian norm. */
export function treatyAt(t: Tokens, i: number, { isLinked }: Setting): Norm | undefined {
  // «CEDAW/C/PER/CO/7» is a document.
  const isSymbol = t.symbol(i + 1) === '/' && t.isGlued(i + 1);
  if (t.is(i, w.treatyInitials) && t.isUpper(i) && !isSymbol)
    return plainNorm(i, i + 1, otherId(t.raw(i)));
  if (!t.is(i, w.treaty) || !t.isCapital(i)) return undefined;
  const to = afterTreaty(t, i);
  for (let at = i + 1; at <= to; at++) if (t.is(at, w.noTreaty)) return undefined;
  if (to <= i + 1 && !isLinked) return undefined;
  const end = Math.max(to, i + 1);
  const name = textOf(t, i, end);
  // A statute may be approved by a norm with a number, which then is its own.
  const key = t.word(i) === 'estatuto' ? { key: foldName(name) } : {};
  return { ...plainNorm(i, end, otherId(name)), ...key };
}

function afterTreaty(t: Tokens, i: number): number {
  const number = afterMark(t, i + 1);
  if (t.isNumber(number)) {
    const isNamed = t.is(number + 1, w.of);
    return isNamed ? Math.max(number + 1, afterName(t, number + 1)) : number + 1;
  }
  const to = afterName(t, i + 1);
  return to <= i + 1 && t.is(i + 1, w.treatyAbout) ? afterLowerCase(t, i + 1) : to;
}

/** The end of a name in lower case: «sobre la eliminación de todas las formas de discriminación». */
function afterLowerCase(t: Tokens, i: number): number {
  let end = i;
  for (let at = i; at < i + longestTreaty && t.isWord(at) && !t.is(at, w.treatyEnd); at++) {
    if (!t.is(at, w.light)) end = at + 1;
  }
  return end;
}
