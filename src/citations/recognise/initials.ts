import { afterForeign } from './foreign.ts';
import { otherId, plainNorm, type Norm, type Setting } from './norm.ts';
import type { Read } from './numerals.ts';
import { otherInitials } from './other-codes.ts';
import { joinedTo } from './titles.ts';
import type { Tokens } from './tokens.ts';

/** Also a postal code, a copy of a letter, a cost per click, a content delivery network, a redundancy check. */
const ambiguous = new Set(['cp', 'cc', 'cpc', 'ct', 'cna', 'cdn', 'crc']);
/** Initials of so many letters mean nothing else: «CEDAW», «LPDP». */
const sureLength = 4;
const owners = /^(?:el|del|al|nuestro|nuevo|the)$/;

/** A code by its initials: «CPP», «C.P.», «C de PP»; alone it needs an article before it: «el CP». */
export function initialsAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  if (
    t.raw(i) === 'C' &&
    t.symbol(i + 1) === ':' &&
    t.word(i - 1) !== 'de' &&
    /^arts?$/.test(t.word(i + 2))
  ) {
    return plainNorm(i, i + 1, 'const');
  }
  const letters = lettersAt(t, i);
  const other = letters && otherInitials.get(letters.value);
  const id = letters && (t.norms.initials.get(letters.value) ?? (other && otherId(other)));
  if (!id || afterForeign(t, letters.next) > letters.next) return undefined;
  const isBeforeArticle = t
    .word(/^[:,(]$/.test(t.symbol(letters.next)) ? letters.next + 1 : letters.next)
    .startsWith('art');
  // «CEDAW/C/PER/CO/7» is a document.
  if (t.symbol(letters.next) === '/' && t.isGlued(letters.next)) return undefined;
  const isShared = ambiguous.has(letters.value);
  const joined = joinedTo(t, i, letters.next, setting);
  const norm: Norm = {
    ...(joined?.instrument === id ? joined : plainNorm(i, letters.next, id)),
    ...(isShared && { isShared }),
  };
  const isSure = letters.value.length >= sureLength || isWhole(t, i, letters.next);
  if (setting.isLinked || isBeforeArticle || isSure) return norm;
  if (!isAlone(t, i, letters.next)) return undefined;
  return isShared ? { ...norm, isWeak: true } : norm;
}

/** Capitals with or without points: `cpp` for CPP, C.P.P. and C. P. P. */
export function lettersAt(t: Tokens, i: number): Read<string> | undefined {
  if (!t.isUpper(i) && !/^[A-Z]+(?:onst|o)$/.test(t.raw(i))) return undefined;
  const word = t.word(i);
  if (word === 'c' && t.word(i + 1) === 'de' && /^p+$/.test(t.word(i + 2))) {
    return { value: `cde${t.word(i + 2)}`, next: i + 3 };
  }
  if (word === 'c' && t.symbol(i + 1) === '.' && t.word(i + 2) === 'de' && t.word(i + 3) === 'p') {
    const tail = lettersAt(t, i + 3);
    return tail && { value: `cde${tail.value}`, next: tail.next };
  }
  if (word.length > 1) return { value: word, next: i + 1 };
  let value = '';
  let next = i;
  while (
    t.isUpper(next) &&
    t.raw(next).length < 3 &&
    t.symbol(next + 1) === '.' &&
    t.isGlued(next + 1)
  ) {
    value += t.word(next);
    next += 2;
    if (value.length > 5) return undefined;
  }
  if (value.length === 0) return undefined;
  // The last letter may have lost its point: «C.P.P».
  if (t.isUpper(next) && t.raw(next).length === 1 && t.isGlued(next)) {
    value += t.word(next);
    next++;
  }
  return value.length > 1 ? { value, next } : undefined;
}

function isAlone(t: Tokens, i: number, next: number): boolean {
  if (!owners.test(t.word(i - 1)) || t.isNumber(next)) return false;
  return !t.isCapital(next) || t.isUpper(next);
}

/** Whether the text is nothing but the initials, as in a search box. */
function isWhole(t: Tokens, i: number, next: number): boolean {
  return i === 0 && next >= t.count;
}
