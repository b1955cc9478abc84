import { any, behind, not, opt, seq, type Tokens, word } from './grammar.ts';
import { foreignAt } from './foreign.ts';
import { namedAt } from './names.ts';
import { type Norm, titledNorm } from './norm.ts';
import { isDraft, isEnacted, joinedTo } from './numbered.ts';
import { w } from './words.ts';

/** A name of fewer words may be the beginning of another: «Ley del Servicio Civil de Carrera». */
const sureLength = 4;
/** Names of codes and of the Constitution say more than which norm is meant: they have grammars of their own. */
const ownGrammar = any(w.code, w.newCode, w.constitution, word('code'));

/** A norm by a name that the registry gives it: «Convención de Belém do Pará», «Ley de acoso político». */
export function registeredAt(t: Tokens, i: number, isLinked: boolean): Norm | undefined {
  const mayBegin = isLinked || t.isTyped || t.isCapital(i);
  const named = mayBegin && !t.is(i, ownGrammar) ? namedAt(t, i) : undefined;
  const id = named?.node.ids[0];
  if (!id || id === 'const' || isCode(t, i, named.to)) return undefined;
  const { to, length } = named;
  if (isDraft(t, i) || isEnacted(t, i)) return undefined;
  // A treaty is the same everywhere: «Budapest Convention», «en Chile, la Convención de Belém do Pará».
  const isTreaty = t.is(i, w.treaty) || t.is(to - 1, w.treaty);
  const foreign = isTreaty ? undefined : foreignAt(t, i, to);
  if (foreign) return foreign;
  const joined = joinedTo(t, i, to);
  if (joined?.instrument !== undefined) return joined;
  const goesOn = length < sureLength && t.is(to, longerName);
  if (!t.isParted(to) && (goesOn || t.is(to, nextCapital))) return undefined;
  return { ...titledNorm(t, i, to, id), isTitled: !isTreaty };
}

/** «Civil Procedure Code»: English names end with the noun. */
function isCode(t: Tokens, i: number, to: number): boolean {
  return t.word(to - 1) === 'code' && !t.is(i, w.numberedHead);
}

/** The name found is only the beginning of a longer one. */
const nextCapital = any(seq(not(w.upper), w.capital), seq(behind(w.upper), w.upper));
const longerName = seq(w.nameGoesOn, opt(w.light), not(word('peru')), w.capital);
