import { any, behind, not, raw, seq, token, type Tokens, word } from './grammar.ts';
import { maxDistance } from './limits.ts';
import { w } from './words.ts';

/** The token after a name in capitals that goes on from `i`: «General de Salud», «Orgánica del Poder Judicial». */
export function afterName(t: Tokens, i: number): number {
  let end = i;
  const isShouted = t.isUpper(i - 1) && t.raw(i - 1).length > 1;
  for (let at = i; at < i + maxDistance.name; at++) {
    if (t.is(at, enumeration)) {
      end = ++at + 1;
      continue;
    }
    if (isNameEnd(t, at, i, isShouted)) break;
    // «Pará» is no preposition.
    if (t.is(at, w.light) && (isShouted || !t.isCapital(at))) continue;
    if (!t.isCapital(at)) break;
    end = at + 1;
  }
  return end;
}

function isNameEnd(t: Tokens, at: number, from: number, isShouted: boolean): boolean {
  if (!t.isWord(at) || t.is(at, w.stop) || t.is(at, w.that)) return true;
  // «Ecuador con la Ley Orgánica Integral y Perú con la Ley N.° 30364».
  if (t.is(at, andPeru)) return true;
  if (at > from && (t.symbol(at - 1) !== '' || t.isParted(at))) return true;
  if (isShouted && (t.is(at, w.verb) || !t.isUpper(at))) return true;
  // «Law No. 30096 on Computer Crimes and the Consumer Code»: another norm.
  return t.is(at, w.nextNorm) || t.is(at, initialOfLine);
}

const andPeru = seq(behind(w.and), word('peru'));
/** «Text of the Tax Code», and on the next line «S.D. N.° 179-2004-EF». */
const initialOfLine = seq(w.lineStart, raw(/^.$/), w.point);

const ownWord = seq(not(w.stop), w.capital);
const infinitive = token((t, i) => t.isCapital(i) && /[aei]r$/.test(t.word(i)));
/** «para Prevenir, Sancionar y Erradicar», «de Vivienda, Construcción y Saneamiento»: a comma within a name. */
const enumeration = any(
  seq(behind(w.capital), w.comma, ownWord, w.spanishAnd, ownWord),
  seq(behind(infinitive), w.comma, infinitive),
);

/** The token before a capitalised English name that ends at `i`: «[Personal] Data Protection Law». */
export function nameBefore(t: Tokens, i: number, floor: number): number {
  let start = i;
  for (let at = i - 1; at >= Math.max(floor, i - maxDistance.phrase); at--) {
    if (t.isCapital(at)) {
      if (t.is(at, w.stop)) break;
      start = at;
    } else if (!t.is(at, w.englishLink) || (at === i - 1 && t.word(at) === 'and')) break;
  }
  // «Your Rights Under Peruvian [Law]».
  for (let at = i - 1; at > start; at--) if (t.is(at, w.underPeru)) start = at;
  while (start < i && t.is(start, w.leading)) start++;
  return start;
}
