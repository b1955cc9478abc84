import { codeAt } from './codes.ts';
import { isArticleWord } from './article-words.ts';
import { isDash, isQuote } from './marks.ts';
import type { Setting } from './norm.ts';
import { numberedAt } from './numbered.ts';
import type { Tokens } from './tokens.ts';
import { afterName, isClauseEnd, isVerb } from './walk.ts';

/** How many tokens a title may have. */
export const furthest = 90;
const amending =
  /^(?:modific|derog|incorpor|restitu|sustitu|precis|adicion|prorrog|ampli|suspend|agreg|interpret|reform)/;

/** The end of a title: at once for a plain name, or where the sentence goes on for «Ley que modifica …». */
export function afterTitle(t: Tokens, i: number, setting: Setting): number {
  const plain = afterName(t, i + 1);
  const isPlain =
    plain > i + 1 && (/^[,.;:()]$/.test(t.symbol(plain)) || /^[ye]$/.test(t.word(plain)));
  if (isPlain) return plain;
  const namesNorms = amends(t, i);
  let hasPause = false;
  for (let at = i + 1; at < i + furthest; at++) {
    if (isAcronym(t, at)) at += 3;
    if (!namesNorms && isArticleWord(t, at)) {
      if (t.startsLine(at)) return at;
      break;
    }
    const isPause = isDash(t, at) && !(t.isGlued(at) && t.isGlued(at + 1));
    const isEnd = isClauseEnd(t, at) || /^[):]$/.test(t.symbol(at)) || isQuote(t, at) || isPause;
    const isTitle = namesNorms || hasThat(t, i, at) || isClosedBy(t, i, at);
    if (isEnd) return isTitle ? at : Math.max(plain, i + 1);
    if (isVerb(t, at) && !isWithin(t, at, i)) return Math.max(plain, at - 1);
    if (goesOn(t, at) || isNextNorm(t, at, !namesNorms, setting)) return at;
    // After a pause, a norm is no longer part of a title that does not say it changes any.
    if (hasPause && !namesNorms && (numberedAt(t, at, setting) ?? codeAt(t, at, setting))) break;
    hasPause ||= t.symbol(at) === ',';
  }
  return Math.max(plain, i + 1);
}

/** «—ley de …—», «(ley de …)»: the title ends where what opened it closes. */
function isClosedBy(t: Tokens, i: number, at: number): boolean {
  return (isDash(t, i - 1) && isDash(t, at)) || (t.symbol(i - 1) === '(' && t.symbol(at) === ')');
}

/** Whether the title says that its norm changes others, which it then names: «Ley que modifica …». */
function amends(t: Tokens, i: number): boolean {
  // «Ley de Reforma de los artículos 191 y 194 de la Constitución».
  if (t.word(i + 2) === 'reforma' && (isArticleWord(t, i + 4) || isArticleWord(t, i + 5)))
    return true;
  for (let at = i + 1; at < i + 8; at++) {
    if (t.word(at) === 'que') return amending.test(t.word(at + 1)) || amending.test(t.word(at + 2));
  }
  return false;
}

/** A verb of the title itself follows «que», «de», «y» or opens it: «Ley que establece», «Decreto que modifica y regula». */
function isWithin(t: Tokens, i: number, start: number): boolean {
  return /^(?:que|y|e|se|no|o|lo|la|las|los|el)$/.test(t.word(i - 1)) && hasThat(t, start, i);
}

function hasThat(t: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (t.word(at) === 'que') return true;
  return false;
}

/** «, en su artículo», «(artículo», «, artículo», «y el artículo» of a title that says «que». */
function goesOn(t: Tokens, i: number): boolean {
  const symbol = t.symbol(i);
  if (symbol === '(') return true;
  if (symbol !== ',') return false;
  const word = t.word(i + 1);
  if (
    /^(?:art|arts|articulos?|inciso|numeral|literal|cuyos?|cuyas?|publicad[oa]|modificad[oa]s?|aprobad[oa]|se|la|el|cual|que|asi|en)$/.test(
      word,
    )
  ) {
    return word !== 'en' || /^(?:su|sus|el|los|adelante)$/.test(t.word(i + 2));
  }
  return false;
}

/** «Ley que modifica la Ley 27972, …, y la Ley 27867, …, para fortalecer»: what both are changed for. */
function hasPurpose(t: Tokens, i: number): boolean {
  for (let at = i; at < i + 24 && !isClauseEnd(t, at); at++) {
    const isPurpose = /^(?:para|respecto|sobre|con|a|referid[oa]s?)$/.test(t.word(at + 1));
    if (t.symbol(at) === ',' && isPurpose) return true;
  }
  return false;
}

/** «Ley que amplía el régimen del Organismo de Formalización (COFOPRI), previsto en …»: the title goes on. */
function isAcronym(t: Tokens, i: number): boolean {
  if (t.symbol(i) !== '(' || t.symbol(i + 2) !== ')' || isClauseEnd(t, i + 3)) return false;
  return t.isUpper(i + 1) && t.raw(i + 1).length > 2;
}

/** «y la Ley N.° …», «, Ley N.° …»: a norm of its own follows the title. */
function isNextNorm(t: Tokens, i: number, isAfterComma: boolean, setting: Setting): boolean {
  const isComma = t.symbol(i) === ',';
  if (!/^[ye]$/.test(t.word(i)) && !isComma) return false;
  if (t.word(i + 1).startsWith('derog')) return true;
  // «Ley que modifica la Ley 27972 y la Ley 27867» names both in its title.
  if (!isComma && !isAfterComma && (t.symbol(i - 1) !== ',' || hasPurpose(t, i + 3))) return false;
  const at = /^(?:la|el|del|de)$/.test(t.word(i + 1)) ? i + 2 : i + 1;
  const from = /^(?:la|el)$/.test(t.word(at)) ? at + 1 : at;
  if (from === i + 1 && isComma && !isAfterComma) return false;
  if (from > i + 1 && t.word(from) === 'constitucion' && t.isCapital(from)) return true;
  if (from > i + 1 && t.word(from) === 'codigo') return codeAt(t, from, setting) !== undefined;
  return /^(?:ley|decreto|d|ds|dl|su)$/.test(t.word(from)) && !!numberedAt(t, from, setting);
}
