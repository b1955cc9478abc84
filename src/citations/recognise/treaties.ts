import { afterMark } from './marks.ts';
import { otherId, plainNorm, textOf, type Norm } from './norm.ts';
import type { Tokens } from './tokens.ts';
import { afterName } from './walk.ts';

const nouns =
  /^(?:convencion|convenio|pacto|protocolo|tratado|declaracion|estatuto|convention|covenant|protocol|treaty|declaration)$/;
const notTreaties =
  /^(?:colectiv[oa]s?|jurada|interinstitucional|arbitral|interes|policial|social|sanitario|covid)$/;
const initials = /^(?:cadh|pidcp|pidesc|dudh|cedaw|cdn|dadh|daddh|cappdh|iccpr|icescr|crc|cmnucc)$/;

/** A treaty: `other:` with its name, so that its articles are not taken for those of a Peruvian norm. */
export function treatyAt(t: Tokens, i: number): Norm | undefined {
  if (initials.test(t.word(i)) && t.isUpper(i)) return plainNorm(i, i + 1, otherId(t.raw(i)));
  if (!nouns.test(t.word(i)) || !t.isCapital(i)) return undefined;
  const number = afterMark(t, i + 1);
  let to = t.isNumber(number) ? number + 1 : afterName(t, i + 1);
  if (t.isNumber(number) && /^(?:de|of)$/.test(t.word(to))) to = Math.max(to, afterName(t, to));
  if (to <= i + 1 || notTreaties.test(t.word(to - 1)) || notTreaties.test(t.word(i + 1))) {
    return undefined;
  }
  return plainNorm(i, to, otherId(textOf(t, i, to)));
}
