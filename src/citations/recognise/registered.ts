import { afterForeign, isAbroad, isForeignBefore } from './foreign.ts';
import type { Tokens } from './grammar.ts';
import { foldName } from './marks.ts';
import { namedAt } from './names.ts';
import { foreignNorm, type Norm, plainNorm, type Setting, textOf } from './norm.ts';
import { isDraft, isEnacted, joinedTo } from './numbered.ts';
import { w } from './words.ts';

/** A name of fewer words may be the beginning of another: «Ley del Servicio Civil de Carrera». */
const sureLength = 4;

/** A norm by a name that the registry gives it: «Convención de Belém do Pará», «Ley de acoso político». */
export function registeredAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  // Names of codes and of the Constitution say more than which norm is meant: they have grammars of their own.
  const mayBegin = setting.isLinked || setting.isTyped === true || t.isCapital(i);
  if (t.is(i, w.ownGrammar) || !mayBegin) return undefined;
  const named = namedAt(t, i, setting.isEnglish);
  const id = named?.node.ids[0];
  if (!named || !id || id === 'const' || isCode(t, i, named.to)) return undefined;
  const { to } = named;
  if (isDraft(t, i) || isEnacted(t, i)) return undefined;
  const foreign = afterForeign(t, to);
  // A treaty is the same everywhere: «Budapest Convention», «en Chile, la Convención de Belém do Pará».
  const isTreaty = t.is(i, w.treaty) || t.is(to - 1, w.treaty);
  if (!isTreaty && (foreign > to || isForeignBefore(t, i) || isAbroad(t, i, true)))
    return foreignNorm(i, to, foreign);
  const joined = joinedTo(t, i, to, setting);
  if (joined?.instrument !== undefined) return joined;
  if (goesOn(t, to, named.length)) return undefined;
  return { ...plainNorm(i, to, id), key: foldName(textOf(t, i, to)) };
}

/** «Civil Procedure Code»: English names end with the noun. */
function isCode(t: Tokens, i: number, to: number): boolean {
  return t.word(to - 1) === 'code' && !t.is(i, w.numberedHead);
}

/** Whether the name found is only the beginning of a longer one. */
function goesOn(t: Tokens, i: number, length: number): boolean {
  if (t.isCapital(i)) return !t.isUpper(i) || t.isUpper(i - 1);
  if (length >= sureLength || !t.is(i, w.nameGoesOn)) return false;
  const at = t.after(i + 1, w.light);
  return t.isCapital(at) && t.word(at) !== 'peru';
}
