import { afterMark, isDash } from './marks.ts';
import { plainNorm, type Norm } from './norm.ts';
import type { Tokens } from './tokens.ts';

const documents =
  /^(?:res|resolucion(?:es)?|resolucien|ordenanzas?|directivas?|circular(?:es)?|acuerdos?|decision(?:es)?|casacion|expedientes?|oficios?|informes?|sentencias?|contratos?|bases|resolution|ordinance|directive|regulation)$/;
const bills = /^(?:ante)?proyectos?$|^autografas?$/;
const initials = /^(?:rm|rs|rd|rj|ra|rvm|om|rer)$/;

/** What has articles and is no norm we cite: a resolution, an ordinance, a directive, a bill with its number. */
export function outsideAt(t: Tokens, i: number): Norm | undefined {
  const word = t.word(i);
  if (bills.test(word)) return billAt(t, i);
  if (word === 'r' && t.isUpper(i) && t.symbol(i + 1) === '.') return shortened(t, i);
  if (initials.test(word) && t.isUpper(i)) return numbered(t, i, i + 1);
  if (!documents.test(word)) return undefined;
  for (let at = i + 1; at < i + 9 && (t.isWord(at) || t.symbol(at) === '.'); at++) {
    const number = afterMark(t, at);
    if (t.isNumber(number) && number > at) return plainNorm(i, afterNumber(t, number), undefined);
    if (/^(?:ley|decreto|d|ds|dl|codigo|constitucion|reglamento|tuo|texto)$/.test(t.word(at)))
      break;
    if (!t.isCapital(at) && !/^(?:de|del|la|el)$/.test(t.word(at))) break;
  }
  return numbered(t, i, i + 1);
}

/** A bill is left alone up to its number; what its title says it changes is law. */
function billAt(t: Tokens, i: number): Norm | undefined {
  let at = /^(?:de|del)$/.test(t.word(i + 1)) ? i + 2 : i + 1;
  if (t.word(at) === 'la') at++;
  if (t.word(at) !== 'ley' && t.word(at) !== 'decreto') return undefined;
  const number = afterMark(t, at + 1);
  return plainNorm(i, t.isNumber(number) ? afterNumber(t, number) : at + 1, undefined);
}

/** «R. N.° …», «R.M. 119-2008-PCM», «R. Superint. N.° 038-2002-SUNAT», «R. Leg. N.° …». */
function shortened(t: Tokens, i: number): Norm | undefined {
  for (let at = i + 2; at < i + 9; at++) {
    if (afterMark(t, at) > at || (t.isNumber(at) && at > i + 2)) return numbered(t, i, at);
    if (!(t.isCapital(at) || t.symbol(at) === '.' || /^de$/.test(t.word(at)))) break;
  }
  return undefined;
}

function numbered(t: Tokens, i: number, at: number): Norm | undefined {
  const number = afterMark(t, at);
  return t.isNumber(number) ? plainNorm(i, afterNumber(t, number), undefined) : undefined;
}

/** The token after a file number: 248-2024-CR/GRC. */
function afterNumber(t: Tokens, i: number): number {
  let next = i + 1;
  while (isDash(t, next) || (t.symbol(next) === '/' && t.isGlued(next))) {
    if (!t.isNumber(next + 1) && !t.isWord(next + 1)) break;
    if (!t.isGlued(next) && !t.isGlued(next + 1)) break;
    next += 2;
  }
  return next;
}
