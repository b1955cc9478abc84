import { afterForeign, isAbroad, isForeignBefore } from './foreign.ts';
import { foldName } from './marks.ts';
import { namedAt } from './names.ts';
import { foreignNorm, plainNorm, textOf, type Norm, type Setting } from './norm.ts';
import { isEnacted, joinedTo } from './titles.ts';
import type { Tokens } from './tokens.ts';
import { isLight } from './walk.ts';

/** Names that other grammars read, as they say more than which norm is meant. */
const ownGrammar = /^(?:codigo|nuevo|code|new|constitucion|constitution)$/;
/** A name of fewer words may be the beginning of another: «Ley del Servicio Civil de Carrera». */
const sureLength = 4;

/** A norm by a name that the registry gives it: «Convención de Belém do Pará», «Ley de acoso político». */
export function registeredAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  if (ownGrammar.test(t.word(i)) || !(setting.isLinked || t.isCapital(i))) return undefined;
  const named = namedAt(t, i, setting.isEnglish);
  const id = named?.node.ids[0];
  if (!named || !id || id === 'const' || isCode(t, i, named.to)) return undefined;
  const { to } = named;
  if (isDraft(t, i) || isEnacted(t, i)) return undefined;
  const foreign = afterForeign(t, to);
  if (foreign > to || isForeignBefore(t, i) || isAbroad(t, i, true))
    return foreignNorm(i, to, foreign);
  const joined = joinedTo(t, i, to, setting);
  if (joined?.instrument !== undefined) return joined;
  if (goesOn(t, to, named.length)) return undefined;
  return { ...plainNorm(i, to, id), key: foldName(textOf(t, i, to)) };
}

/** «propuesta de Reglamento de la Ley 30947»: not the one that was approved. */
export function isDraft(t: Tokens, i: number): boolean {
  const before = /^(?:de|del)$/.test(t.word(i - 1)) ? t.word(i - 2) : t.word(i - 1);
  return /^(?:(?:ante)?proyectos?|propuestas?|autografas?|bill|draft)$/.test(before);
}

/** «Civil Procedure Code»: English names end with the noun. */
function isCode(t: Tokens, i: number, to: number): boolean {
  return t.word(to - 1) === 'code' && !/^(?:law|legislative)$/.test(t.word(i));
}

/** Whether the name found is only the beginning of a longer one. */
function goesOn(t: Tokens, i: number, length: number): boolean {
  if (t.isCapital(i) && t.isWord(i)) return !t.isUpper(i) || t.isUpper(i - 1);
  if (length >= sureLength || !/^(?:del?|sobre|contra|para|on|against|for|of)$/.test(t.word(i)))
    return false;
  const at = isLight(t, i + 1) ? i + 2 : i + 1;
  return t.isCapital(at) && t.word(at) !== 'peru';
}
