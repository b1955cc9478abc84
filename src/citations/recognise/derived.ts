import { articlesAt } from './articles.ts';
import { codeAt } from './codes.ts';
import { constitutionAt } from './constitution.ts';
import { any, gap, opt, peek, seq, symbol, type Tokens, word } from './grammar.ts';
import { initialsAt, lettersAt } from './initials.ts';
import {
  afterClosing,
  afterJoint,
  clauseEnd,
  comma,
  dash,
  foldName,
  opening,
  quote,
} from './marks.ts';
import {
  isKind,
  isOther,
  type Norm,
  otherId,
  plainNorm,
  regulationKey,
  type Setting,
  textOf,
} from './norm.ts';
import { isDraft, numberedAt } from './numbered.ts';
import { registeredAt } from './registered.ts';
import { titledAt } from './titles.ts';
import { afterName, verb } from './walk.ts';
import { w } from './words.ts';

/** A regulation named in lower case says what approves it within so many words. */
const longestName = 30;

/** A regulation or a TUO, which is not the norm it belongs to: «Reglamento de la Ley N.° 29733». */
export function derivedAt(
  t: Tokens,
  i: number,
  setting: Setting,
  isInner = false,
): Norm | undefined {
  const after = afterConsolidated(t, i);
  if (after > i) return consolidatedAt(t, i, after, setting, isInner);
  return t.is(i, w.regulation) ? regulationAt(t, i, setting, isInner) : undefined;
}

function consolidatedAt(
  t: Tokens,
  i: number,
  after: number,
  setting: Setting,
  isInner: boolean,
): Norm | undefined {
  const of = t.after(after, linker);
  // «TUO D.S. N.° 055-99-EF»: its own number.
  const own = of === after ? numberedAt(t, after, setting) : undefined;
  if (isKind(own, 'ds')) return own && { ...own, from: i };
  // «TUO D. Leg. 728», «TUO Ley del Impuesto a la Renta».
  const isDirect = own !== undefined || (t.word(after) === 'ley' && t.isCapital(after));
  const base = of > after || isDirect ? baseAt(t, of, setting, isInner) : undefined;
  if (!base) return byName(t, i, afterName(t, after), after, setting);
  if (base.instrument === undefined) return { ...base, from: i };
  const key = `tuo ${keyOf(base)}`;
  // That of the Código Procesal Civil is the code itself.
  if (t.norms.derived.get(key) === base.instrument) return { ...base, from: i };
  return joined(t, i, base, key, setting);
}

function regulationAt(t: Tokens, i: number, setting: Setting, isInner: boolean): Norm | undefined {
  const part = ofArticle(t, i);
  if (part > i) return plainNorm(i, part, otherId(textOf(t, i, part)));
  const number = numberedAt(t, i + 1, setting);
  // «el Reglamento D.S. N.° 016-2024-JUS»: the number alone, unless a provision is of it.
  if (number) return setting.isLinked ? { ...number, from: i } : undefined;
  const noun = t.after(i + 1, w.regulationKind);
  const of = t.after(noun, linker);
  const base = of > noun ? baseAt(t, of, setting, isInner) : undefined;
  if (base?.instrument !== undefined)
    return joined(t, i, base, regulationKey(keyOf(base)), setting);
  if (base) return { ...base, from: i };
  const approved = setting.isLinked ? approvedNext(t, i, setting) : undefined;
  if (approved || !t.isCapital(i)) return approved;
  return byName(t, i, afterName(t, i + 1), i + 1, setting) ?? approvedLater(t, i, setting);
}

/** By its own name: «Reglamento Nacional de Tránsito», «Regulation of the Personal Data Protection [Law]». */
function byName(
  t: Tokens,
  i: number,
  end: number,
  after: number,
  setting: Setting,
): Norm | undefined {
  const to = t.word(end) === 'law' && t.isCapital(end) ? end + 1 : end;
  if (to <= after) return undefined;
  const name = textOf(t, i, to);
  const key = foldName(name);
  return joined(t, i, { ...plainNorm(i, to, otherId(name)), key }, key, setting);
}

/** «Reglamento del artículo 7 de la Ley N.° 26505»: the regulation is cited, not the article. */
function ofArticle(t: Tokens, i: number): number {
  const at = t.after(i + 1, linker);
  if (at === i + 1 || !t.is(at, w.article)) return i;
  const read = articlesAt(t, at + 1, t.word(at).endsWith('s'));
  const of = read ? t.after(read.next, linker) : i;
  const law =
    read && of > read.next ? numberedAt(t, of, { isLinked: true, isEnglish: false }) : undefined;
  return law ? law.to : i;
}

const approvedBy = seq(w.approved, w.by, opt(w.the));
const laterApproved = gap(longestName, peek(w.approved), any(clauseEnd, verb));

/** «Reglamento para la venta de gas, aprobado por Decreto Supremo N.° 006-2005-EM». */
function approvedLater(t: Tokens, i: number, setting: Setting): Norm | undefined {
  if (!t.is(i + 1, w.regulationAbout)) return undefined;
  const isThat = t.is(i + 1, w.that);
  const from = isThat ? i + 3 : i + 2;
  const at = laterApproved(t, from);
  // «el Reglamento que sustituirá al aprobado por» is another.
  if (at < from || (isThat && !t.is(at - 1, comma))) return undefined;
  const number = numberedAt(t, t.after(t.after(at + 1, w.by), w.the), setting);
  if (number?.instrument === undefined) return undefined;
  const to = t.is(at - 1, comma) ? at - 1 : at;
  return { ...plainNorm(i, to, number.instrument), key: foldName(textOf(t, i, to)) };
}

/** «artículo 11 del Reglamento, aprobado por el Decreto Supremo N.° 67-2017-EF»: it has no other name. */
function approvedNext(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const at = t.after(i + 1, comma);
  const by = t.after(at, approvedBy);
  const number = by > at ? numberedAt(t, by, setting) : undefined;
  return number?.instrument === undefined ? undefined : plainNorm(i, i + 1, number.instrument);
}

/** The identifier of a norm, or its title if it has none. */
function keyOf(norm: Norm): string {
  return (isOther(norm) ? norm.key : undefined) ?? norm.instrument ?? '';
}

function joined(t: Tokens, from: number, base: Norm, key: string, setting: Setting): Norm {
  // A title is not the name of a decree: the number after it is the regulation's or the TUO's.
  if (base.key !== undefined && isKind(base, 'ds')) return { ...base, from, key };
  const at = afterJoint(t, base.next);
  const number = at > base.next ? numberedAt(t, at, setting) : undefined;
  if (number && isKind(number, 'ds', 'dleg', 'tuo')) {
    const to = afterClosing(t, base.next, number.to);
    return { ...plainNorm(from, to, number.instrument), key };
  }
  const norm = { ...plainNorm(from, base.to, otherId(textOf(t, from, base.to))), next: base.next };
  return isDraft(t, from) ? norm : { ...norm, key };
}

function baseAt(t: Tokens, i: number, setting: Setting, isInner: boolean): Norm | undefined {
  const linked = { ...setting, isLinked: true };
  if (t.is(i, w.regulation) || afterConsolidated(t, i) > i)
    return isInner ? undefined : derivedAt(t, i, linked, true);
  return (
    numberedAt(t, i, linked) ??
    codeAt(t, i, linked) ??
    registeredAt(t, i, linked) ??
    constitutionAt(t, i, linked) ??
    initialsAt(t, i, linked) ??
    titledAt(t, i, linked)
  );
}

/** «Texto Único Ordenado», with «- TUO» or «(TUO)»; «Unified Ordered Text». */
const consolidated = any(
  word('tuo'),
  seq(
    w.consolidatedText,
    opt(seq(opt(any(comma, symbol(':'), opening, dash)), word('tuo'), opt(symbol(')')))),
  ),
  w.englishConsolidated,
);

function afterConsolidated(t: Tokens, i: number): number {
  const next = t.after(i, consolidated);
  if (next > i || t.word(i) !== 't' || t.symbol(i + 1) !== '.') return next;
  const letters = lettersAt(t, i);
  return letters?.value === 'tuo' ? letters.next : i;
}

/** «de la», «of the», «relating to»; «Single Ordered Text of the “Law for the Promotion of Employment”». */
const linker = any(w.relatingTo, seq(w.linking, opt(w.the), opt(quote)));
