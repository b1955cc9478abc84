import { appositionAfter } from './apposition.ts';
import { codeAt } from './codes.ts';
import { constitutionAt } from './constitution.ts';
import { derivedAt } from './derived.ts';
import { initialsAt } from './initials.ts';
import { foldName } from './marks.ts';
import { textOf, type Norm, type Setting } from './norm.ts';
import { numberedAt } from './numbered.ts';
import { outsideAt } from './outside.ts';
import { registeredAt } from './registered.ts';
import { titledAt } from './titles.ts';
import type { Tokens } from './tokens.ts';
import { treatyAt } from './treaties.ts';
import { nameBefore } from './walk.ts';

/** Reads the name of a norm, with its number and what else it is called. */
export function normAt(t: Tokens, i: number, setting: Setting, floor = 0): Norm | undefined {
  const registered = registeredAt(t, i, setting);
  const derived = derivedAt(t, i, setting);
  const read =
    derived ??
    numberedAt(t, i, setting) ??
    codeAt(t, i, setting) ??
    constitutionAt(t, i, setting) ??
    outsideAt(t, i) ??
    titledAt(t, i, setting, floor) ??
    initialsAt(t, i, setting) ??
    treatyAt(t, i, setting);
  const norm =
    registered && registered.to >= (read?.to ?? 0) ? withTitle(registered, derived) : read;
  if (norm) return appositionAfter(t, withEnglishTitle(t, norm, setting, floor), setting);
  return setting.isEnglish && setting.isLinked ? englishAhead(t, i, setting) : undefined;
}

/** Of a regulation the number comes before the title, and what the passage says before what the registry says. */
function withTitle(registered: Norm, derived: Norm | undefined): Norm {
  if (derived?.key === undefined) return registered;
  return { ...derived, next: Math.max(registered.next, derived.next) };
}

/** «Artificial Intelligence Law No. 31814»: a title before the number belongs to the name. */
function withEnglishTitle(t: Tokens, norm: Norm, setting: Setting, floor: number): Norm {
  if (!setting.isEnglish || t.word(norm.from) !== 'law' || !t.isNumber(norm.to - 1)) return norm;
  const from = nameBefore(t, norm.from, floor);
  // «Refugee Law No. 27891 … the Refugee Law».
  return from < norm.from ? { ...norm, from, key: foldName(textOf(t, from, norm.from + 1)) } : norm;
}

/** After «of the», an English name begins before its noun: «Peruvian Penal Code», «Data Protection Law». */
function englishAhead(t: Tokens, i: number, setting: Setting): Norm | undefined {
  for (let at = i; at < i + 9; at++) {
    const word = t.word(at);
    // «the 1991 Criminal Code».
    const isYear = at === i && /^(?:19|20)\d\d$/.test(t.raw(at));
    if (word === '' && !isYear && !/['’]/.test(t.symbol(at))) return undefined;
    if (
      /^(?:law|code|constitution|act|legislative|supreme|regulations?|convention|covenant)$/.test(
        word,
      )
    ) {
      const norm =
        at > i ? normAt(t, at, { ...setting, isLinked: word === 'constitution' }, i) : undefined;
      return norm && norm.from >= i ? norm : undefined;
    }
  }
  return undefined;
}
