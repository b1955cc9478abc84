import { any, many, not, opt, seq, symbol, token, type Tokens, word } from './grammar.ts';
import { afterGlosses, normName } from './glosses.ts';
import { reach } from './limits.ts';
import { type Norm, titledNorm } from './norm.ts';
import { normAt } from './norms.ts';
import { joinedTo, numberedAt } from './numbered.ts';
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
  const isElided = t.is(of, elided);
  const start = t.after(of, w.inForce);
  const norm = isElided ? undefined : normAt(t, start, true, start);
  if (norm) return { kind: 'norm', norm };
  if (t.is(of, w.self)) return { kind: 'other', next: of };
  const back = backAt(t, of);
  if (back || isElided || t.is(of, w.division)) return back;
  if (!t.is(of, w.normNoun)) return ofUnknown(t, at, of);
  // «of the decree Decreto Supremo N.° 004-2016-MC».
  const named = numberedAt(t, of + 1);
  if (named?.instrument !== undefined) return { kind: 'norm', norm: named };
  return { kind: 'back', noun: t.word(of), next: of + 1 };
}

/** «art. 5 decreto legislativo 650», «artículo 10, Ley 29783», «art. 5 (Ley 29733)», «art. 39 LCNANC». */
function adjacentNorm(t: Tokens, i: number, isAfterNorm: boolean): Link | undefined {
  // «el artículo 27 la Ley N.° 30225»: a «de» left out.
  const isShort = !isAfterNorm && t.is(i, w.the) && !!numberedAt(t, i + 1);
  const at = isShort ? i + 1 : t.after(i, beside);
  // «D.S. N.° 111-2006-EF, Art. 1 D.S. N.° 189-2007-EF, Art. 1»: a list of norms, each with its article.
  if (isAfterNorm && (t.is(i, commaOrDash) || numberedAt(t, at))) return undefined;
  if (at >= t.count || t.is(at, w.that) || isFar(t, i, at, isAfterNorm)) return undefined;
  const norm = normAt(t, at, true, at);
  if (!norm) return at === i ? acronymAt(t, at) : undefined;
  const to = t.is(i, w.opening) ? t.after(norm.to, w.closing) : norm.to;
  return { kind: 'norm', norm: { ...norm, to, next: Math.max(to, norm.next) } };
}

const glossSymbol = seq(
  not(w.comma),
  token((t, i) => t.symbol(i) !== ''),
);
const glossStop = any(w.clauseEnd, w.article, w.partWord, glossSymbol);
const ofNorm = seq(ofJoint, normName);
const ofOrInNorm = seq(opt(w.comma), w.ofOrInNorm);

/** «artículo 122 que sanciona … del Código Penal»: a gloss between, with no other provision in it. */
function glossedNorm(t: Tokens, i: number): Link | undefined {
  const start = t.after(i, w.comma);
  if (!t.is(start, w.glossOpener)) return undefined;
  const mayPause = !t.is(start, w.that);
  for (let at = start + 1; at < start + reach.phrase && !t.is(at, glossStop); at++) {
    if (!mayPause && t.is(at, w.comma)) return undefined;
    if (!t.is(at, ofOrInNorm) || !t.is(at, ofNorm)) continue;
    const of = afterOf(t, at);
    const norm = normAt(t, of, true, of);
    if (norm?.instrument !== undefined) return { kind: 'norm', norm };
  }
  return undefined;
}

const legalNoun = seq(w.normNoun, opt(w.legal));

/** «de la misma ley», «de dicho cuerpo legal», «de su reglamento»: a norm named before. */
function backAt(t: Tokens, of: number): Link | undefined {
  if (t.is(of - 1, w.its) && t.is(of, w.normNoun))
    return { kind: 'back', noun: `su ${t.word(of)}`, next: of + 1 };
  if (!t.is(of, w.backwards) && !t.is(of - 1, w.backwards)) return undefined;
  const noun = t.after(of, w.backwards);
  return { kind: 'back', noun: t.word(noun), next: t.after(noun, legalNoun) };
}

/** What a provision is of, if it is no norm we know; nothing if it may be of none: «artículo 5 de manera». */
function ofUnknown(t: Tokens, at: number, of: number): Link | undefined {
  if (!t.is(t.after(at, w.comma), w.ofOrTo) || t.isNumber(of) || t.is(of, w.point))
    return undefined;
  const acronym = acronymAt(t, of);
  if (acronym) return acronym;
  if (of === at + 1 && t.is(of, w.adverbial)) return undefined;
  const approved = approvedText(t, of);
  if (approved) return { kind: 'norm', norm: approved };
  return t.is(at, w.spanishTo) ? undefined : { kind: 'other', next: of };
}

/** «de los Lineamientos de Organización del Estado, aprobados mediante el Decreto Supremo N.° 054-2018-PCM». */
function approvedText(t: Tokens, i: number): Norm | undefined {
  if (!t.isCapital(i)) return undefined;
  const to = afterName(t, i + 1);
  const by = t.after(to, w.approvedBy);
  const id = by > to ? numberedAt(t, by)?.instrument : undefined;
  return id === undefined ? undefined : titledNorm(t, i, to, id);
}

/** «art. 39 LCNANC», «artículo 16 de la LOGR»: a norm by initials that the passage may explain. */
function acronymAt(t: Tokens, i: number): Link | undefined {
  const raw = t.raw(i);
  if (!t.isUpper(i) || raw.length < 2 || raw.length > longestInitials || isRoman(raw))
    return undefined;
  // Where the words around are all in capitals, capitals mean nothing.
  if (t.is(i, w.light) || t.is(i + 1, w.shouted) || t.is(i - 2, w.shouted)) return undefined;
  if (t.is(i, w.foreignInitials)) return { kind: 'other', next: i + 1 };
  return { kind: 'norm', norm: joinedTo(t, i, i + 1) ?? titledNorm(t, i, i + 1) };
}

const commaOrDash = any(w.comma, w.dash);
const beside = any(w.comma, w.opening, symbol('-–—'));

/** Whether a gap in the page parts what stands at `at` from the provision. */
function isFar(t: Tokens, i: number, at: number, isAfterNorm: boolean): boolean {
  const between = t.text.slice(t.end(at - 1), t.start(at));
  if (between.length < 2 || t.is(i, w.comma)) return false;
  return isAfterNorm || /\n\s|\s{3}/.test(between);
}

/** «LEY ORGÁNICA DEL...»: Congress leaves out the name it has given before. */
const elided = seq(word('ley'), many(w.elidedWord, 4), w.point, w.point);
