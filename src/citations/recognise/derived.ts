import { codeAt } from './codes.ts';
import { constitutionAt } from './constitution.ts';
import { any, skipTo, not, opt, peek, raw, seq, symbol, type Tokens, word } from './grammar.ts';
import { initialsAt, lettersAt } from './initials.ts';
import { maxDistance } from './limits.ts';
import { afterClosing } from './marks.ts';
import {
  isKind,
  isOther,
  keyAt,
  otherId,
  plainNorm,
  regulationKey,
  tokenText,
  titledNorm,
} from './norm.ts';
import type { Norm } from './norm.ts';
import { isDraft, numberedAt } from './numbered.ts';
import { registeredAt } from './registered.ts';
import { titledAt } from './titles.ts';
import { afterName } from './walk.ts';
import { w } from './words.ts';

/** «de la», «of the», «relating to»; «Single Ordered Text of the “Law for the Promotion of Employment”». */
const linker = any(
  seq(word('relative relating related'), word('to')),
  seq(word('to'), opt(w.the), peek(w.numberedHead)),
  seq(w.linking, opt(w.the), opt(w.quote)),
);

/** A regulation or a TUO, which is not the norm it belongs to: «Reglamento de la Ley N.° 29733». */
export function derivedAt(
  t: Tokens,
  i: number,
  isLinked = false,
  isInner = false,
): Norm | undefined {
  const after = afterConsolidated(t, i);
  if (after > i) return consolidatedAt(t, i, after, isInner);
  return t.is(i, w.regulation) ? regulationAt(t, i, isLinked, isInner) : undefined;
}

function consolidatedAt(t: Tokens, i: number, after: number, isInner: boolean): Norm | undefined {
  const of = t.after(after, linker);
  const base = baseAt(t, of, isInner) ?? (of > after ? byInitials(t, of) : undefined);
  if (!base) return byName(t, i, after);
  const key = `tuo ${keyOf(base)}`;
  // «TUO D.S. N.° 055-99-EF»: its own number. That of the Código Procesal Civil is the code itself.
  const isOwn = of === after && isKind(base, 'ds');
  const isBase = base.instrument === undefined || t.norms.derived.get(key) === base.instrument;
  return isOwn || isBase ? { ...base, from: i } : joined(t, i, base, key);
}

function regulationAt(t: Tokens, i: number, isLinked: boolean, isInner: boolean): Norm | undefined {
  const noun = t.after(i + 1, w.regulationKind);
  const of = t.after(noun, linker);
  const base = of > noun ? baseAt(t, of, isInner) : undefined;
  if (base?.instrument === undefined && base) return { ...base, from: i };
  if (base) return joined(t, i, base, regulationKey(keyOf(base)));
  // «artículo 11 del Reglamento, aprobado por el Decreto Supremo N.° 67-2017-EF»: it has no other name.
  const by = t.after(i + 1, any(w.approvedBy, bracketOfNumber));
  const number = numberedAt(t, by);
  // «artículo 37 de su Reglamento (D.S. N.° 009-2016-MIMP)».
  if (number && isLinked && t.is(by - 1, w.opening)) {
    const to = afterClosing(t, by - 1, number.to);
    return { ...number, from: i, to, next: Math.max(to, number.next) };
  }
  // «el Reglamento D.S. N.° 016-2024-JUS»: the number alone, unless a provision is of it.
  if (number)
    return isLinked
      ? { ...number, from: i, ...(by > i + 1 && { to: i + 1, next: i + 1 }) }
      : undefined;
  // «la Ley y su Reglamento General»: no name.
  if (t.is(i - 1, w.its) && !isLinked && !t.isCapital(noun) && !t.is(noun, w.regulationAbout))
    return undefined;
  return t.isCapital(i) ? (byName(t, i, i + 1) ?? approvedLater(t, i)) : undefined;
}

const bracketOfNumber = seq(w.opening, peek(w.numberedHead));

/** «TUO de la LOPJ, D.S. N.° 017-93-JUS»: initials that the registry does not hold. */
function byInitials(t: Tokens, i: number): Norm | undefined {
  return t.is(i, unknownInitials) ? titledNorm(t, i, i + 1) : undefined;
}

const unknownInitials = seq(raw(/^\p{Lu}{3,8}$/u), not(w.shouted));

/** By its own name: «Reglamento Nacional de Tránsito», «Regulation of the Personal Data Protection [Law]». */
function byName(t: Tokens, i: number, after: number): Norm | undefined {
  const end = afterName(t, after);
  const to = t.word(end) === 'law' ? end + 1 : end;
  return to > after ? joined(t, i, titledNorm(t, i, to), keyAt(t, i, to)) : undefined;
}

const laterStop = any(w.clauseEnd, w.verb);
const later = any(
  seq(w.that, w.anyWord, skipTo(maxDistance.name, peek(seq(w.comma, w.approvedBy)), laterStop)),
  seq(w.regulationAbout, skipTo(maxDistance.name, peek(w.approvedBy), laterStop)),
);

/** «Reglamento para la venta de gas, aprobado por Decreto Supremo N.° 006-2005-EM»; not «que sustituirá al aprobado por». */
function approvedLater(t: Tokens, i: number): Norm | undefined {
  const at = later(t, i + 1);
  const id = at < 0 ? undefined : numberedAt(t, t.after(at, w.approvedBy))?.instrument;
  return id === undefined ? undefined : titledNorm(t, i, at, id);
}

/** The identifier of a norm, or its title if it has none. */
function keyOf(norm: Norm): string {
  return (isOther(norm) ? norm.key : undefined) ?? norm.instrument ?? '';
}

function joined(t: Tokens, from: number, base: Norm, key: string): Norm {
  // A title is not the name of a decree: the number after it is the regulation's or the TUO's.
  if (base.key !== undefined && isKind(base, 'ds')) return { ...base, from, key };
  const at = t.after(base.next, w.joint);
  const number = at > base.next ? numberedAt(t, at) : undefined;
  if (number && isKind(number, 'ds', 'dleg', 'tuo')) {
    const to = afterClosing(t, base.next, number.to);
    return { ...plainNorm(from, to, number.instrument), key };
  }
  const norm = {
    ...plainNorm(from, base.to, otherId(tokenText(t, from, base.to))),
    next: base.next,
  };
  return isDraft(t, from) ? norm : { ...norm, key };
}

function baseAt(t: Tokens, i: number, isInner: boolean): Norm | undefined {
  if (t.is(i, w.regulation) || afterConsolidated(t, i) > i)
    return isInner ? undefined : derivedAt(t, i, true, true);
  return (
    numberedAt(t, i, true) ??
    codeAt(t, i, true) ??
    registeredAt(t, i, true) ??
    constitutionAt(t, i, true) ??
    initialsAt(t, i, true) ??
    titledAt(t, i, true)
  );
}

const tuo = word('tuo');
/** «Texto Único Ordenado», with «- TUO» or «(TUO)»; «Unified Ordered Text». */
const consolidated = any(
  tuo,
  seq(w.consolidatedText, opt(seq(opt(w.joint), tuo, opt(symbol(')'))))),
  w.englishConsolidated,
);
/** «T.U.O.» */
const dotted = seq(word('t'), symbol('.'));

function afterConsolidated(t: Tokens, i: number): number {
  const letters = t.is(i, dotted) ? lettersAt(t, i) : undefined;
  return letters?.value === 'tuo' ? letters.next : t.after(i, consolidated);
}
