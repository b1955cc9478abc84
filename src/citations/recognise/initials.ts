import { afterForeign } from './foreign.ts';
import { any, opt, raw, type Read, seq, symbol, type Tokens, word } from './grammar.ts';
import { point } from './marks.ts';
import { type Norm, otherId, plainNorm, type Setting } from './norm.ts';
import { joinedTo } from './numbered.ts';
import { otherInitials, sharedInitials } from './other-norms.ts';
import { w } from './words.ts';

/** Initials of so many letters mean nothing else: «CEDAW», «LPDP». */
const sureLength = 4;
/** No norm has more initials with points. */
const longest = 5;

/** A norm by its initials: «CPP», «C.P.», «C de PP», «CEDAW»; the shortest need an article before them: «el CP». */
export function initialsAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  if (t.is(i, bareConstitution) && t.word(i - 1) !== 'de') return plainNorm(i, i + 1, 'const');
  const letters = lettersAt(t, i);
  if (!letters) return undefined;
  const { value, next } = letters;
  const other = otherInitials.get(value);
  const id = t.norms.initials.get(value) ?? (other && otherId(other));
  // «CEDAW/C/PER/CO/7» is a document.
  const isSymbol = t.symbol(next) === '/' && t.isGlued(next);
  if (!id || isSymbol || afterForeign(t, next) > next) return undefined;
  const isShared = sharedInitials.has(value);
  const joined = joinedTo(t, i, next, setting);
  const norm: Norm = {
    ...(joined?.instrument === id ? joined : plainNorm(i, next, id)),
    ...(isShared && { isShared }),
  };
  const isWhole = i === 0 && next >= t.count;
  const isSure = value.length >= sureLength || isWhole || t.is(next, beforeArticle);
  if (setting.isLinked || isSure) return norm;
  if (!isAlone(t, i, next)) return undefined;
  return isShared ? { ...norm, isWeak: true } : norm;
}

const beforeArticle = seq(opt(symbol(':,(')), w.article);
/** «C: art. 2», how courts write the Constitution. */
const bareConstitution = seq(raw(/^C$/), symbol(':'), w.article);

/** «C de PP», «C. de P.P.». */
const ofProcedures = any(seq(word('c'), word('de'), word('p+')), seq(word('c'), point, word('de')));

/** Capitals with or without points: `cpp` for CPP, C.P.P. and C. P. P. */
export function lettersAt(t: Tokens, i: number): Read<string> | undefined {
  if (!t.isUpper(i) && !/^[A-Z]+(?:onst|o)$/.test(t.raw(i))) return undefined;
  if (t.is(i, ofProcedures)) {
    if (t.word(i + 1) === 'de') return { value: `cde${t.word(i + 2)}`, next: i + 3 };
    const tail = t.word(i + 3) === 'p' ? lettersAt(t, i + 3) : undefined;
    if (tail) return { value: `cde${tail.value}`, next: tail.next };
  }
  if (t.word(i).length > 1) return { value: t.word(i), next: i + 1 };
  let value = '';
  let next = i;
  while (
    t.isUpper(next) &&
    t.raw(next).length < 3 &&
    t.is(next + 1, point) &&
    t.isGlued(next + 1)
  ) {
    value += t.word(next);
    next += 2;
    if (value.length > longest) return undefined;
  }
  // The last letter may have lost its point: «C.P.P».
  if (value !== '' && t.isUpper(next) && t.raw(next).length === 1 && t.isGlued(next)) {
    value += t.word(next);
    next++;
  }
  return value.length > 1 ? { value, next } : undefined;
}

function isAlone(t: Tokens, i: number, next: number): boolean {
  if (!t.is(i - 1, w.initialsOwner) || t.isNumber(next)) return false;
  return !t.isCapital(next) || t.isUpper(next);
}
