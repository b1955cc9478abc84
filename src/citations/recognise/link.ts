import { any, skipTo, not, opt, peek, seq, symbol, type Tokens, word } from './grammar.ts';
import { afterGlosses, normName } from './glosses.ts';
import { maxDistance } from './limits.ts';
import { type Norm, titledNorm } from './norm.ts';
import { normAt } from './norms.ts';
import { approver, joinedTo, numberedAt } from './numbered.ts';
import { isRoman } from './numerals.ts';
import { afterOf, ofJoint } from './parts.ts';
import { afterName } from './walk.ts';
import { w } from './words.ts';

/** What a provision is said to belong to. */
export type Link =
  | { kind: 'norm'; norm: Norm }
  /** A norm named before: «de la misma ley», «de dicho código». `noun` tells which. */
  | { kind: 'back'; noun: string; next: number }
  /** Something that is not a norm we know: «de la Directiva», «del contrato». */
  | { kind: 'other'; next: number };

/** A norm by initials that the passage may explain has from two to so many letters. */
const longestInitials = 8;

/**
 * Reads what a provision that ends at a token belongs to; nothing when it stands bare.
 * @param isAfterNorm whether another norm stands just before, so that «, Ley N.° …» begins a new citation
 */
export function linkAfter(t: Tokens, i: number, isAfterNorm = false): Link | undefined {
  const at = afterGlosses(t, i);
  const of = afterOf(t, at);
  const link = of > at ? ofLink(t, at, of) : adjacentNorm(t, at, isAfterNorm);
  return link ?? glossedNorm(t, at);
}

function ofLink(t: Tokens, at: number, of: number): Link | undefined {
  const start = t.after(of, w.inForce);
  const norm = normAt(t, start, true, start);
  if (norm) return { kind: 'norm', norm };
  const back = listedBefore(t, of) ?? backAt(t, of);
  if (back || t.is(of, w.division)) return back;
  if (!t.is(of, w.normNoun)) return ofUnknown(t, at, of);
  return { kind: 'back', noun: t.word(of), next: of + 1 };
}

/** «el artículo 27 la Ley N.° 30225»: a «de» left out. */
const leftOut = seq(w.the, peek(seq(w.numberedHead, any(w.numberMark, w.number))));
const beside = any(w.comma, w.opening, w.dash, leftOut);

/** «art. 5 decreto legislativo 650», «artículo 10, Ley 29783», «art. 5 (Ley 29733)», «art. 39 LCNANC». */
function adjacentNorm(t: Tokens, i: number, isAfterNorm: boolean): Link | undefined {
  const at = t.after(i, beside);
  // «D.S. N.° 111-2006-EF, Art. 1 D.S. N.° 189-2007-EF, Art. 1»: a list of norms, each with its article.
  if (isAfterNorm && (t.is(i, w.comma) || numberedAt(t, at))) return undefined;
  // A gap in the page parts them.
  if (/\n\s|\s{3}/.test(t.text.slice(t.end(i - 1), t.start(i)))) return undefined;
  // «- Constitución, artículo 2», and on the next line «- Código Penal»; «(Art. 2) and the Civil Code».
  if ((t.is(i, w.dash) && t.startsLine(i)) || t.is(at, w.and)) return undefined;
  const norm = normAt(t, at, true, at);
  if (!norm) return at === i ? acronymAt(t, at) : undefined;
  const to = t.is(i, w.opening) ? t.after(norm.to, w.closing) : norm.to;
  return { kind: 'norm', norm: { ...norm, to, next: Math.max(to, norm.next) } };
}

const glossStop = any(
  w.clauseEnd,
  w.article,
  w.dispositionBegun,
  w.shortDisposition,
  w.partWord,
  seq(not(any(w.comma, w.anyWord, w.number)), w.anyToken),
);
const ofNorm = seq(peek(seq(opt(w.comma), w.ofOrInNorm)), ofJoint, peek(normName));

/** «artículo 122 que sanciona … del Código Penal»: a gloss between, with no other provision in it. */
const glossed = seq(
  opt(w.comma),
  any(
    seq(w.that, skipTo(maxDistance.phrase, ofNorm, any(glossStop, w.comma))),
    seq(w.glossOpener, skipTo(maxDistance.phrase, ofNorm, glossStop)),
  ),
);

function glossedNorm(t: Tokens, i: number): Link | undefined {
  const of = glossed(t, i);
  const norm = of < 0 ? undefined : normAt(t, of, true, of);
  return norm?.instrument === undefined ? undefined : { kind: 'norm', norm };
}

const orderEnd = any(symbol(',.;:)'), w.verb, w.conjunction, w.that, w.clauseEnd);
const oneOfTwo = any(
  seq(word('este esta'), word('ultimo ultima')),
  seq(word('ultimo ultima primero primera latter former'), peek(orderEnd)),
);

/** «de este último», «de la última», «del primero», «of the latter»: one of the two norms named before. */
function listedBefore(t: Tokens, of: number): Link | undefined {
  const next = oneOfTwo(t, of);
  return next < 0 ? undefined : { kind: 'back', noun: t.word(next - 1), next };
}

const legalNoun = seq(w.normNoun, opt(w.legal));

/** «de la misma ley», «de dicho cuerpo legal», «de su reglamento»: a norm named before. */
function backAt(t: Tokens, of: number): Link | undefined {
  if (t.is(of - 1, w.its) && t.is(of, w.normNoun))
    return { kind: 'back', noun: `su ${t.word(of)}`, next: of + 1 };
  if (!t.is(of, w.backwards) && !t.is(of - 1, w.backwards)) return undefined;
  // «of that same law».
  const noun = t.after(t.after(of, w.backwards), w.backwards);
  return { kind: 'back', noun: t.word(noun), next: t.after(noun, legalNoun) };
}

/** What a provision is of, if it is no norm we know; nothing if it may be of none: «artículo 5 de manera». */
function ofUnknown(t: Tokens, at: number, of: number): Link | undefined {
  if (!t.is(t.after(at, w.comma), w.ofOrTo) || t.isNumber(of) || t.is(of, w.point))
    return undefined;
  // «numeral 50.4 del artículo 50, del artículo 59 y del artículo 60 de la Ley»: the next of the list.
  if (t.is(of, w.article) || t.is(of, w.partWord)) return undefined;
  const acronym = acronymAt(t, of);
  if (acronym || t.is(of, w.adverbial)) return acronym;
  // «de los Lineamientos de Organización del Estado, aprobados mediante el Decreto Supremo N.° 054-2018-PCM».
  const named = t.isCapital(of) ? titledNorm(t, of, afterName(t, of + 1)) : undefined;
  const instrument = named && approver(t, named)?.instrument;
  if (named && instrument !== undefined) return { kind: 'norm', norm: { ...named, instrument } };
  return t.is(at, w.spanishTo) ? undefined : { kind: 'other', next: of };
}

/** «art. 39 LCNANC», «artículo 16 de la LOGR»: a norm by initials that the passage may explain. */
function acronymAt(t: Tokens, i: number): Link | undefined {
  const raw = t.raw(i);
  if (!t.isUpper(i) || raw.length < 2 || raw.length > longestInitials || isRoman(raw))
    return undefined;
  // Where the words around are all in capitals, capitals mean nothing.
  if (t.is(i, any(w.light, w.that)) || t.is(i + 1, w.shouted) || t.is(i - 2, w.shouted))
    return undefined;
  if (t.is(i, w.foreignInitials)) return { kind: 'other', next: i + 1 };
  return { kind: 'norm', norm: joinedTo(t, i, i + 1) ?? titledNorm(t, i, i + 1) };
}
