import { codeAt } from './codes.ts';
import { any, behind, skipTo, not, opt, raw, seq, symbol, type Tokens, word } from './grammar.ts';
import { maxDistance } from './limits.ts';
import { numberedAt } from './numbered.ts';
import { afterName } from './walk.ts';
import { w } from './words.ts';

const plainEnd = any(symbol(',.;:()'), w.spanishAnd);
const titleEnd = any(w.clauseEnd, symbol('):'), w.quote, seq(not(w.hyphen), w.dash));
/** «(», «en concordancia con», «, en su artículo», «, artículo», «, aprobado»: the sentence goes on after the title. */
const goesOn = any(
  symbol('('),
  seq(opt(word('en')), word('concordancia concordante')),
  seq(w.comma, any(w.afterTitle, seq(w.inside, w.determiner))),
);

/** The end of a title: at once for a plain name, or where the sentence goes on for «Ley que modifica …». */
export function afterTitle(t: Tokens, i: number): number {
  const plain = afterName(t, i + 1);
  if (plain > i + 1 && t.is(plain, plainEnd)) return plain;
  const least = Math.max(plain, i + 1);
  const namesNorms = amends(t, i);
  let hasPause = false;
  let hasThat = false;
  for (let at = i + 1; at < i + maxDistance.title; at++) {
    at = t.after(at, acronym);
    if (!namesNorms && t.is(at, w.article)) return t.startsLine(at) ? at : least;
    hasThat = hasThat || t.is(at - 1, w.that);
    if (t.is(at, titleEnd)) return namesNorms || hasThat || isClosedBy(t, i, at) ? at : least;
    // A verb of the title itself follows «que», «y»: «Decreto que modifica y regula».
    const isWithin = hasThat && (t.is(at - 1, w.beforeOwnVerb) || t.is(at, listedVerb));
    if (t.is(at, w.verb) && !isWithin) return Math.max(plain, at - 1);
    if (t.is(at, goesOn) || isNextNorm(t, at, !namesNorms)) return at;
    // After a pause, a norm is no longer part of a title that does not say it changes any.
    if (hasPause && !namesNorms && (numberedAt(t, at) ?? codeAt(t, at))) break;
    hasPause = hasPause || t.is(at, w.comma);
  }
  return least;
}

/** «Ley que modifica …, incorpora … y deroga …». */
const listedVerb = seq(
  behind(w.comma),
  w.amending,
  skipTo(maxDistance.sentence, seq(w.spanishAnd, w.amending), w.clauseEnd),
);

/** «—ley de …—», «(ley de …)»: the title ends where what opened it closes. */
function isClosedBy(t: Tokens, i: number, at: number): boolean {
  return (
    (t.is(i - 1, w.dash) && t.is(at, w.dash)) || (t.symbol(i - 1) === '(' && t.symbol(at) === ')')
  );
}

const amendingThat = skipTo(
  maxDistance.few - 1,
  seq(w.that, any(w.amending, seq(w.anyToken, w.amending))),
  w.that,
);
/** «Ley de Reforma de los artículos 191 y 194 de la Constitución». */
const reform = seq(w.of, word('reforma'), skipTo(maxDistance.few, w.article, w.that));

/** Whether the title says that its norm changes others, which it then names: «Ley que modifica …». */
function amends(t: Tokens, i: number): boolean {
  return t.is(i + 1, amendingThat) || t.is(i + 1, reform);
}

/** «Ley que amplía el régimen del Organismo de Formalización (COFOPRI), previsto en …»: the title goes on. */
const acronym = seq(symbol('('), raw(/^\p{Lu}{2,}$/u), symbol(')'), not(w.clauseEnd));
const purpose = skipTo(maxDistance.gloss, seq(w.comma, w.purpose), w.clauseEnd);
/** «la», «a la», «del». */
const determiner = seq(opt(w.ofOrThe), opt(w.the));

/** «y la Ley N.° …», «, Ley N.° …»: a norm of its own follows the title. */
function isNextNorm(t: Tokens, i: number, isAfterComma: boolean): boolean {
  const isComma = t.is(i, w.comma);
  if (!isComma && !t.is(i, w.spanishAnd)) return false;
  if (t.is(i + 1, w.repealing)) return true;
  // «Ley que modifica la Ley 27972 y la Ley 27867» names both in its title.
  const isPaused = t.is(i - 1, w.comma) && !t.is(i + 3, purpose);
  if (!isComma && !isAfterComma && !isPaused) return false;
  const from = t.after(i + 1, determiner);
  const isDetermined = from > i + 1;
  if (!isDetermined && isComma && !isAfterComma) return false;
  if (isDetermined && t.isCapital(from) && t.is(from, w.constitution)) return true;
  return (t.is(from, w.numberedHead) ? numberedAt(t, from) : codeAt(t, from)) !== undefined;
}
