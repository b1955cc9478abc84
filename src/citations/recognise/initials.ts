import { any, many, opt, raw, seq, symbol, word } from './grammar.ts';
import type { TokensRead, Tokens } from './grammar.ts';
import { afterForeign, isSaidForeign } from './foreign.ts';
import { foreignNorm, type Norm, otherId, plainNorm } from './norm.ts';
import { joinedTo } from './numbered.ts';
import { otherInitials, sharedInitials } from './other-norms.ts';
import { w } from './words.ts';

/** Initials of so many letters mean nothing else: «CEDAW», «LPDP». */
const sureLength = 4;
/** No norm has more initials with points. */
const longest = 6;

const beforeArticle = seq(opt(symbol(':,(')), w.article);
/** «CEDAW/C/PER/CO/7» is a document. */
const documentMark = seq(w.touching, symbol('/'));

/** A norm by its initials: «CPP», «C.P.», «C de PP», «CEDAW»; the shortest need an article before them: «el CP». */
export function initialsAt(t: Tokens, i: number, isLinked = false): Norm | undefined {
  const letters = lettersAt(t, i);
  if (!letters) return undefined;
  const { value, next } = letters;
  const other = otherInitials.get(value);
  const id = t.norms.initials.get(value) ?? (other && otherId(other));
  if (!id || t.is(next, documentMark)) return undefined;
  const isSaidOurs = t.is(next, any(w.ofOurs, w.ofPeru)) || t.word(i - 1) === 'nuestro';
  const isShared = sharedInitials.has(value) && !isSaidOurs;
  // «el art. 197.7 del CP español».
  const foreign = afterForeign(t, next);
  if (isShared && (foreign > next || isSaidForeign(t, next))) return foreignNorm(i, next, foreign);
  const joined = joinedTo(t, i, next);
  const norm: Norm = { ...(joined?.instrument === id ? joined : plainNorm(i, next, id)), isShared };
  const isWhole = i === 0 && next >= t.count;
  const isSure = value.length >= sureLength || isWhole || t.is(next, beforeArticle);
  if (isLinked || isSure) return norm;
  // «el título preliminar del CP»: nothing else with such initials has one.
  const isWeak = isShared && t.word(i - 2) !== 'preliminar';
  if (!isAlone(t, i, next)) return undefined;
  return { ...norm, isWeak, isPlain: t.is(next, afterCode) };
}

/** What may follow a code: «al CP, pues», «el CC y»; not «el CPC promedio», «el CC de los correos». */
const afterCode = any(w.conjunction, w.verb, w.that, w.inside, symbol(',.;:)'), w.clauseEnd);

function isAlone(t: Tokens, i: number, next: number): boolean {
  if (!t.is(i - 1, w.initialsOwner) || t.isNumber(next)) return false;
  return !t.isCapital(next) || t.isUpper(next);
}

const dotted = seq(raw(/^\p{Lu}{1,2}$/u), w.touching, w.point);
/** «C.P.P.», «C. P. P.»; the last letter may have lost its point: «C.P.P». */
const dottedLetters = seq(dotted, many(dotted, longest), opt(seq(w.touching, raw(/^\p{Lu}$/u))));
const initials = any(
  // «C de PP», «C. de P.P.».
  seq(raw(/^C$/), opt(w.point), word('de'), any(dottedLetters, raw(/^PP?$/))),
  raw(/^(?:\p{Lu}{2,}|[A-Z]+(?:onst|o))$/u),
  dottedLetters,
);

/** Capitals with or without points: `cpp` for CPP, C.P.P. and C. P. P. */
export function lettersAt(t: Tokens, i: number): TokensRead<string> | undefined {
  const next = initials(t, i);
  let value = '';
  for (let at = i; at < next; at++) value += t.word(at);
  return value.length > 1 ? { value, next } : undefined;
}
