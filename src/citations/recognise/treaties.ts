import { afterMark, foldName } from './marks.ts';
import { otherId, plainNorm, textOf, type Norm, type Setting } from './norm.ts';
import type { Tokens } from './tokens.ts';
import { afterName, isVerb } from './walk.ts';

const nouns =
  /^(?:convencion|convenio|pacto|protocolo|tratado|declaracion|estatuto|convention|covenant|protocol|treaty|declaration)$/;
const notTreaties =
  /^(?:colectiv[oa]s?|jurada|interinstitucional|arbitral|interes|policial|sanitario|covid|actuacion|base|atencion)$/;
const initials = /^(?:cadh|pidcp|pidesc|dudh|cedaw|cdn|dadh|daddh|cappdh|iccpr|icescr|crc|cmnucc)$/;

/** A treaty: `other:` with its name, so that its articles are not taken for those of a Peruvian norm. */
export function treatyAt(t: Tokens, i: number, { isLinked }: Setting): Norm | undefined {
  // «CEDAW/C/PER/CO/7» is a document.
  const isSymbol = t.symbol(i + 1) === '/' && t.isGlued(i + 1);
  if (initials.test(t.word(i)) && t.isUpper(i) && !isSymbol)
    return plainNorm(i, i + 1, otherId(t.raw(i)));
  if (!nouns.test(t.word(i)) || !t.isCapital(i)) return undefined;
  const number = afterMark(t, i + 1);
  let to = t.isNumber(number) ? number + 1 : afterName(t, i + 1);
  if (t.isNumber(number) && /^(?:de|of)$/.test(t.word(to))) to = Math.max(to, afterName(t, to));
  if (to <= i + 1 && /^(?:sobre|contra|para|relativ[oa]|on|against)$/.test(t.word(i + 1))) {
    to = afterWords(t, i + 1);
  }
  for (let at = i + 1; at <= to; at++) if (notTreaties.test(t.word(at))) return undefined;
  if (to <= i + 1 && !isLinked) return undefined;
  const name = textOf(t, i, Math.max(to, i + 1));
  // A statute may be approved by a norm with a number, which then is its own.
  const key = t.word(i) === 'estatuto' ? { key: foldName(name) } : {};
  return { ...plainNorm(i, Math.max(to, i + 1), otherId(name)), ...key };
}

/** The end of a name in lower case: «sobre la eliminación de todas las formas de discriminación». */
function afterWords(t: Tokens, i: number): number {
  let end = i;
  for (let at = i; at < i + 16 && t.isWord(at) && !isVerb(t, at) && !isNormHead(t, at); at++) {
    if (!/^(?:del?|la|las|los|el|y|e|en|todas?|todos?)$/.test(t.word(at))) end = at + 1;
  }
  return end;
}

function isNormHead(t: Tokens, i: number): boolean {
  return /^(?:ley|decreto|codigo|articulo|que)$/.test(t.word(i));
}
