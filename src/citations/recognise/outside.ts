import { any, behind, skipTo, many, not, opt, seq, symbol, type Tokens, word } from './grammar.ts';
import { maxDistance } from './limits.ts';
import { type Norm, otherId, plainNorm, tokenText, titledNorm } from './norm.ts';
import { afterName } from './walk.ts';
import { w } from './words.ts';

/** A piece of a file number: «-2024», «-CR», «/GRC», also broken on one side. */
const piece = seq(
  any(seq(w.touching, any(w.dash, symbol('/'))), seq(w.dash, w.touching)),
  any(w.number, w.anyWord),
);
/** «248-2024-CR/GRC», «N.° 248-2024-CR/GRC». */
const ownNumber = seq(w.number, many(piece));
const fileNumber = seq(opt(w.numberMark), ownNumber);
const documentWord = seq(not(w.normBegun), any(w.capital, w.ofOrThe));
const outside = any(
  // A bill is left alone up to its number; what its title says it changes is law.
  seq(w.draft, opt(w.of), opt(w.the), w.oneLaw, opt(fileNumber)),
  // «R. N.° …», «R.M. 119-2008-PCM», «R. Superint. N.° 038-2002-SUNAT», «R. Leg. N.° …».
  seq(
    word('r'),
    behind(w.upper),
    w.point,
    skipTo(maxDistance.few, fileNumber, not(any(w.capital, w.point, w.of))),
  ),
  seq(w.documentInitials, behind(w.upper), fileNumber),
  seq(
    w.document,
    any(skipTo(maxDistance.few, seq(w.numberMark, ownNumber), not(documentWord)), fileNumber),
  ),
);

/** What has articles and is no norm we cite: a resolution, an ordinance, a directive, a bill with its number. */
export function outsideAt(t: Tokens, i: number): Norm | undefined {
  const next = outside(t, i);
  return next < 0 ? undefined : plainNorm(i, next, undefined);
}

/** «CEDAW/C/PER/CO/7» is a document. */
const initials = seq(w.treatyInitials, behind(w.upper), not(seq(w.touching, symbol('/'))));

/** A treaty: `other:` with its name, so that its articles are not taken for those of a Peruvian norm. */
export function treatyAt(t: Tokens, i: number, isLinked: boolean): Norm | undefined {
  if (t.is(i, initials)) return plainNorm(i, i + 1, otherId(t.raw(i)));
  if (!t.is(i, w.treaty) || !t.isCapital(i)) return undefined;
  const to = afterTreaty(t, i);
  if (t.is(i + 1, skipTo(to - i, w.noTreaty)) || (to <= i + 1 && !isLinked)) return undefined;
  const end = Math.max(to, i + 1);
  // A statute may be approved by a norm with a number, which then is its own.
  if (t.word(i) === 'estatuto') return titledNorm(t, i, end);
  return plainNorm(i, end, otherId(tokenText(t, i, end)));
}

function afterTreaty(t: Tokens, i: number): number {
  const number = t.after(i + 1, w.numberMark);
  if (t.isNumber(number)) return t.is(number + 1, w.of) ? afterName(t, number + 1) : number + 1;
  const to = afterName(t, i + 1);
  return to <= i + 1 && t.is(i + 1, w.treatyAbout) ? afterLowerCase(t, i + 1) : to;
}

/** The end of a name in lower case: «sobre la eliminación de todas las formas de discriminación». */
function afterLowerCase(t: Tokens, i: number): number {
  let end = i;
  for (let at = i; at < i + maxDistance.name && t.isWord(at) && !t.is(at, w.treatyEnd); at++) {
    if (!t.is(at, w.light)) end = at + 1;
  }
  return end;
}
