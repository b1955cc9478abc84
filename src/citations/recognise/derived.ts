import { articlesAt } from './articles.ts';
import { codeAt } from './codes.ts';
import { constitutionAt } from './constitution.ts';
import { initialsAt, lettersAt } from './initials.ts';
import { foldName, isQuote } from './marks.ts';
import { otherId, plainNorm, textOf, type Norm, type Setting } from './norm.ts';
import { numberedAt } from './numbered.ts';
import { isDraft, registeredAt } from './registered.ts';
import { titledAt } from './titles.ts';
import type { Tokens } from './tokens.ts';
import { afterClosing, afterJoint, afterName, isClauseEnd, isVerb } from './walk.ts';

const regulations = /^reglamentos?$|^regulations?$/;

/** A regulation or a TUO, which is not the norm it belongs to: «Reglamento de la Ley N.° 29733». */
export function derivedAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const consolidated = afterConsolidated(t, i);
  if (consolidated > i) return consolidatedAt(t, i, consolidated, setting);
  return regulationAt(t, i, setting);
}

/** The key of the regulation or TUO of a norm, as {@link derivedAt} gives it. */
export function regulationKey(base: string): string {
  return `reglamento ${base}`;
}

function consolidatedAt(
  t: Tokens,
  i: number,
  after: number,
  setting: Setting,
  isInner = false,
): Norm | undefined {
  const of = afterLinker(t, after);
  // «TUO D.S. N.° 055-99-EF»: its own number.
  const own = of === after ? numberedAt(t, after, setting) : undefined;
  if (own?.instrument?.startsWith('ds-')) return { ...own, from: i };
  // «TUO D. Leg. 728», «TUO Ley del Impuesto a la Renta».
  const isLaw = t.word(after) === 'ley' && t.isCapital(after);
  const isDirect = of === after && (own !== undefined || isLaw);
  const base = of > after || isDirect ? baseAt(t, of, setting, isInner) : undefined;
  if (!base) {
    const to = withLaw(t, afterName(t, after));
    if (to <= after) return undefined;
    const name = textOf(t, i, to);
    return joined(
      t,
      i,
      { from: i, to, next: to, instrument: otherId(name) },
      foldName(name),
      setting,
    );
  }
  if (base.instrument === undefined) return { ...base, from: i };
  const key = `tuo ${keyOf(base)}`;
  // That of the Código Procesal Civil is the code itself.
  if (t.norms.derived.get(key) === base.instrument) return { ...base, from: i };
  return joined(t, i, base, key, setting);
}

function regulationAt(t: Tokens, i: number, setting: Setting, isInner = false): Norm | undefined {
  if (!regulations.test(t.word(i))) return undefined;
  const part = ofArticle(t, i);
  if (part > i) return { ...plainNorm(i, part, otherId(textOf(t, i, part))) };
  const number = numberedAt(t, i + 1, setting);
  // «el Reglamento D.S. N.° 016-2024-JUS»: the number alone, unless a provision is of it.
  if (number) return setting.isLinked ? { ...number, from: i } : undefined;
  const noun = /^(?:general|nacional|unico|vigente|actual)$/.test(t.word(i + 1)) ? i + 2 : i + 1;
  const of = afterLinker(t, noun);
  const base = of > noun ? baseAt(t, of, setting, isInner) : undefined;
  if (base) {
    if (base.instrument === undefined) return { ...base, from: i };
    return joined(t, i, base, regulationKey(keyOf(base)), setting);
  }
  const approved = setting.isLinked ? approvedNext(t, i, setting) : undefined;
  if (approved || !t.isCapital(i)) return approved;
  const to = withLaw(t, afterName(t, i + 1));
  if (to <= i + 1) return approvedLater(t, i, setting);
  const name = textOf(t, i, to);
  const norm: Norm = { from: i, to, next: to, instrument: otherId(name), key: foldName(name) };
  return joined(t, i, norm, foldName(name), setting);
}

/** «Reglamento del artículo 7 de la Ley N.° 26505»: the regulation is cited, not the article. */
function ofArticle(t: Tokens, i: number): number {
  const at = afterLinker(t, i + 1);
  if (at === i + 1 || !/^articulos?$/.test(t.word(at))) return i;
  const read = articlesAt(t, at + 1, t.word(at).endsWith('s'));
  const of = read ? afterLinker(t, read.next) : i;
  const law =
    read && of > read.next ? numberedAt(t, of, { isLinked: true, isEnglish: false }) : undefined;
  return law ? law.to : i;
}

/** «Reglamento para la venta de gas, aprobado por Decreto Supremo N.° 006-2005-EM»: a name in lower case. */
function approvedLater(t: Tokens, i: number, setting: Setting): Norm | undefined {
  if (!/^(?:para|sobre|del?|que)$/.test(t.word(i + 1))) return undefined;
  for (let at = t.word(i + 1) === 'que' ? i + 3 : i + 2; at < i + 30 && !isClauseEnd(t, at); at++) {
    if (/^aprobad[oa]$/.test(t.word(at))) {
      // «el Reglamento que sustituirá al aprobado por» is another.
      if (t.word(i + 1) === 'que' && t.symbol(at - 1) !== ',') return undefined;
      const by = /^(?:por|mediante|con)$/.test(t.word(at + 1)) ? at + 2 : at + 1;
      const number = numberedAt(t, t.word(by) === 'el' ? by + 1 : by, setting);
      if (number?.instrument === undefined) return undefined;
      const to = t.symbol(at - 1) === ',' ? at - 1 : at;
      return { ...plainNorm(i, to, number.instrument), key: foldName(textOf(t, i, to)) };
    }
    if (isVerb(t, at)) return undefined;
  }
  return undefined;
}

/** «artículo 11 del Reglamento, aprobado por el Decreto Supremo N.° 67-2017-EF»: it has no other name. */
function approvedNext(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const at = t.symbol(i + 1) === ',' ? i + 2 : i + 1;
  if (!/^(?:aprobado|promulgado|approved)$/.test(t.word(at))) return undefined;
  if (!/^(?:por|mediante|con|by|through)$/.test(t.word(at + 1))) return undefined;
  const from = /^(?:el|la)$/.test(t.word(at + 2)) ? at + 3 : at + 2;
  const number = numberedAt(t, from, setting);
  return number?.instrument === undefined ? undefined : plainNorm(i, i + 1, number.instrument);
}

/** The identifier of a norm, or its title if it has none. */
function keyOf({ instrument = '', key }: Norm): string {
  return instrument.startsWith('other:') ? (key ?? instrument) : instrument;
}

function joined(t: Tokens, from: number, base: Norm, key: string, setting: Setting): Norm {
  // A title is not the name of a decree: the number after it is the regulation's or the TUO's.
  if (base.key !== undefined && base.instrument?.startsWith('ds-')) return { ...base, from, key };
  const at = afterJoint(t, base.next);
  const number = at > base.next ? numberedAt(t, at, setting) : undefined;
  if (number && /^(?:ds|dleg|tuo)-/.test(number.instrument ?? '')) {
    const to = afterClosing(t, base.next, number.to);
    return { from, to, next: to, instrument: number.instrument, key };
  }
  const named = {
    from,
    to: base.to,
    next: base.next,
    instrument: otherId(textOf(t, from, base.to)),
  };
  return isDraft(t, from) ? named : { ...named, key };
}

function baseAt(t: Tokens, i: number, setting: Setting, isInner = false): Norm | undefined {
  const linked = { ...setting, isLinked: true };
  const consolidated = afterConsolidated(t, i);
  if (consolidated > i)
    return isInner ? undefined : consolidatedAt(t, i, consolidated, linked, true);
  if (regulations.test(t.word(i))) return isInner ? undefined : regulationAt(t, i, linked, true);
  return (
    numberedAt(t, i, linked) ??
    codeAt(t, i, linked) ??
    registeredAt(t, i, linked) ??
    constitutionAt(t, i, linked) ??
    initialsAt(t, i, linked) ??
    titledAt(t, i, linked)
  );
}

/** «Regulation of the Personal Data Protection [Law]»: a name ends before the noun. */
function withLaw(t: Tokens, i: number): number {
  return t.word(i) === 'law' && t.isCapital(i) ? i + 1 : i;
}

function afterConsolidated(t: Tokens, i: number): number {
  const word = t.word(i);
  if (word === 'tuo') return i + 1;
  if (word === 'texto' && /^(?:unico|integrado)$/.test(t.word(i + 1))) {
    const next = /^(?:ordenado|concordado|unificado)$/.test(t.word(i + 2)) ? i + 3 : i + 2;
    const short = afterJoint(t, next);
    // «Texto Único Ordenado - TUO de la Ley», «Texto Único Ordenado (TUO) de la Ley».
    if (t.word(short) !== 'tuo') return next;
    return t.symbol(short + 1) === ')' ? short + 2 : short + 1;
  }
  if (word === 't' && t.symbol(i + 1) === '.') {
    const letters = lettersAt(t, i);
    if (letters?.value === 'tuo') return letters.next;
  }
  if (/^(?:unified|consolidated|single)$/.test(word)) {
    for (let at = i + 1; at < i + 4; at++) if (t.word(at) === 'text') return at + 1;
  }
  return i;
}

function afterLinker(t: Tokens, i: number): number {
  if (/^(?:relative|relating|related)$/.test(t.word(i)) && t.word(i + 1) === 'to') return i + 2;
  if (!/^(?:del?|of|for|on|under)$/.test(t.word(i))) return i;
  const next = /^(?:la|las|los|el|the)$/.test(t.word(i + 1)) ? i + 2 : i + 1;
  // «Single Ordered Text of the “Law for the Promotion of Employment”».
  return isQuote(t, next) ? next + 1 : next;
}
