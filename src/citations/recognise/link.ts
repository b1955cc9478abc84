import { afterOf } from './chain.ts';
import { isArticleWord } from './article-words.ts';
import { foldName, isQuote } from './marks.ts';
import { isRoman, ordinalAt } from './numerals.ts';
import { isPartWord } from './parts.ts';
import { otherId, plainNorm, textOf, type Norm, type Setting } from './norm.ts';
import { normAt } from './norms.ts';
import { numberedAt } from './numbered.ts';
import { joinedTo } from './titles.ts';
import type { Tokens } from './tokens.ts';
import { afterBracket, afterName, isClauseEnd, isLight, isVerb } from './walk.ts';

/** What a provision is said to belong to. */
export type Link =
  | { kind: 'norm'; norm: Norm }
  /** A norm named before: «de la misma ley», «de dicho código». `noun` tells which. */
  | { kind: 'back'; noun: string; next: number }
  /** Something that is not a norm we know: «de la Directiva», «del contrato». */
  | { kind: 'other'; next: number };

const divisions =
  /^(?:capitulo|titulo|libro|seccion|subcapitulo|parte|anexo|chapter|title|book|part|annex)s?$/;
const backwards =
  /^(?:dich[oa]|citad[oa]|referid[oa]|mencionad[oa]|mism[oa]|aludid[oa]|indicad[oa]|precitad[oa]|antedich[oa]|same|said|that|aforementioned|abovementioned)$/;
const self = /^(?:presente|este|esta|this|present)$/;
const nouns =
  /^(?:ley|norma|codigo|decreto|reglamento|texto|cuerpo|dispositivo|ordenamiento|constitucion|carta|law|code|act|decree|regulation|norm)$/;
const foreignInitials = /^(?:gdpr|rgpd|lgpd|lft|ccyc|cccn|lopd|lopdgdd|lssi|lfpdppp|bgb|stgb|usc)$/;
const adverbial =
  /^(?:manera|forma|fecha|modo|acuerdo|conformidad|oficio|dicho|tal|ser|la|los|las|el)$/;
const glossOpeners =
  /^(?:que|sobre|referid[oa]s?|relativ[oa]s?|incorporando|contenid[oa]s?|establecid[oa]s?|previst[oa]s?|recogid[oa]s?|tipificad[oa]s?|regulad[oa]s?|concernientes?|denominad[oa]s?|correspondientes?|vigentes?|incluid[oa]s?|set|contained|established)$/;

/**
 * Finds the norm after a provision that ends at `i`; nothing when the provision stands bare.
 * @param isAfterNorm whether another norm stands just before, so that «, Ley N.° …» begins a new citation
 */
export function linkAfter(
  t: Tokens,
  i: number,
  setting: Setting,
  isAfterNorm = false,
): Link | undefined {
  const at = afterGlosses(t, i);
  const linked = { ...setting, isLinked: true };
  const of = afterOf(t, at);
  if (of > at) {
    const link = ofLink(t, at, of, linked);
    if (link) return link;
  } else {
    const adjacent = adjacentNorm(t, at, linked, isAfterNorm);
    if (adjacent) return adjacent;
  }
  const norm = glossedNorm(t, at, linked);
  return norm && { kind: 'norm', norm };
}

function ofLink(t: Tokens, at: number, of: number, setting: Setting): Link | undefined {
  const isPossessive = /^(?:del?|of|al?)$/.test(t.word(t.symbol(at) === ',' ? at + 1 : at));
  const start = /^(?:actual|vigente|propi[oa]|nuestr[oa]|citad[oa]|peruvian)$/.test(t.word(of))
    ? of + 1
    : of;
  const norm = isElided(t, of) ? undefined : normAt(t, start, setting, start);
  if (norm) return { kind: 'norm', norm };
  const word = t.word(of);
  if (self.test(word)) return { kind: 'other', next: of };
  const own = /^(?:su|sus|its)$/.test(t.word(of - 1)) && nouns.test(word);
  if (own) return { kind: 'back', noun: `su ${word}`, next: of + 1 };
  if (backwards.test(word) || backwards.test(t.word(of - 1))) {
    const noun = backwards.test(word) ? of + 1 : of;
    const isLegal = /^(?:legal|normativ[oa])$/.test(t.word(noun + 1));
    const end = nouns.test(t.word(noun)) ? noun + (isLegal ? 2 : 1) : noun;
    return { kind: 'back', noun: t.word(noun), next: end };
  }
  if (isElided(t, of) || divisions.test(word)) return undefined;
  if (nouns.test(word)) {
    // «of the decree Decreto Supremo N.° 004-2016-MC».
    const named = numberedAt(t, of + 1, setting);
    if (named?.instrument !== undefined) return { kind: 'norm', norm: named };
    return { kind: 'back', noun: word, next: of + 1 };
  }
  if (!isPossessive || t.isNumber(of) || t.symbol(of) === '.') return undefined;
  const acronym = acronymAt(t, of, setting);
  if (acronym) return acronym;
  if (of === at + 1 && adverbial.test(word)) return undefined;
  const approved = approvedText(t, of, setting);
  if (approved) return { kind: 'norm', norm: approved };
  return /^al?$/.test(t.word(at)) ? undefined : { kind: 'other', next: of };
}

/** «art. 5 decreto legislativo 650», «artículo 10, Ley 29783», «art. 5 (Ley 29733)», «art. 39 LCNANC». */
function adjacentNorm(
  t: Tokens,
  i: number,
  setting: Setting,
  isAfterNorm: boolean,
): Link | undefined {
  const isComma = t.symbol(i) === ',';
  const isOpen = t.symbol(i) === '(' || t.symbol(i) === '[';
  const isDashed = /^[-–—]$/.test(t.symbol(i));
  // «el artículo 27 la Ley N.° 30225»: a «de» left out.
  const isShort = /^(?:la|el)$/.test(t.word(i)) && !isAfterNorm && !!numberedAt(t, i + 1, setting);
  const at = isComma || isOpen || isDashed || isShort ? i + 1 : i;
  // «D.S. N.° 111-2006-EF, Art. 1 D.S. N.° 189-2007-EF, Art. 1»: a list of norms, each with its article.
  if (isAfterNorm && (isComma || isDashed || numberedAt(t, at, setting))) return undefined;
  const isNewCode = t.word(at) === 'nuevo' && t.word(at + 1) === 'codigo';
  if (at >= t.count || (/^(?:nuevo|que)$/.test(t.word(at)) && !isNewCode)) return undefined;
  const isFar = t.text.slice(t.end(at - 1), t.start(at)).length > 1 && !isComma;
  if (isFar && (isAfterNorm || /\n\s|\s{3}/.test(t.text.slice(t.end(at - 1), t.start(at))))) {
    return undefined;
  }
  const norm = normAt(t, at, setting, at);
  if (norm && (norm.instrument !== undefined || !isComma)) {
    if (!isOpen) return { kind: 'norm', norm };
    const isClosed = /^[)\]]$/.test(t.symbol(norm.to));
    const to = isClosed ? norm.to + 1 : norm.to;
    return { kind: 'norm', norm: { ...norm, to, next: Math.max(to, norm.next) } };
  }
  return at === i ? acronymAt(t, at, setting) : undefined;
}

/** «de los Lineamientos de Organización del Estado, aprobados mediante el Decreto Supremo N.° 054-2018-PCM». */
function approvedText(t: Tokens, i: number, setting: Setting): Norm | undefined {
  if (!t.isCapital(i)) return undefined;
  const to = Math.max(afterName(t, i + 1), i + 1);
  const at = t.symbol(to) === ',' ? to + 1 : to;
  if (!/^aprobad[oa]s?$/.test(t.word(at)) || !/^(?:por|mediante|con)$/.test(t.word(at + 1)))
    return undefined;
  const number = numberedAt(t, t.word(at + 2) === 'el' ? at + 3 : at + 2, setting);
  return number?.instrument === undefined
    ? undefined
    : { ...plainNorm(i, to, number.instrument), key: foldName(textOf(t, i, to)) };
}

/** «art. 39 LCNANC», «artículo 16 de la LOGR»: a norm by initials that the passage may explain. */
function acronymAt(t: Tokens, i: number, setting: Setting): Link | undefined {
  const raw = t.raw(i);
  const isWrong = raw.length < 2 || raw.length > 8 || isRoman(raw) || isLight(t, i);
  if (!t.isUpper(i) || isWrong || isShouted(t, i)) return undefined;
  if (foreignInitials.test(t.word(i))) return { kind: 'other', next: i + 1 };
  const norm = joinedTo(t, i, i + 1, setting) ?? {
    ...plainNorm(i, i + 1, otherId(raw)),
    key: t.word(i),
  };
  return { kind: 'norm', norm };
}

/** Skips what may stand before «de la Ley»: «y siguientes», «in fine», «(parricidio)», «del Capítulo II». */
function afterGlosses(t: Tokens, i: number): number {
  let at = i;
  for (let step = 0; step < 4; step++) {
    const start = at;
    if (/^(?:y|et)$/.test(t.word(at)) && /^(?:siguientes?|ss|sgtes|sigs|seq)$/.test(t.word(at + 1)))
      at += 2;
    if (t.word(at) === 'ss') at++;
    if (at > start && t.symbol(at) === '.') at++;
    if (t.word(at) === 'in' && t.word(at + 1) === 'fine') at += 2;
    // «222 segunda parte del».
    const order = ordinalAt(t, at);
    if (order && t.word(order.next) === 'parte') at = order.next + 1;
    const joint = t.symbol(at) === ',' ? at + 1 : at;
    if (/^(?:ambos|ambas|todos|todas|respectivamente|vigente|both)$/.test(t.word(joint))) {
      at = t.word(joint + 1) === 'ellos' ? joint + 2 : joint + 1;
    }
    if (t.symbol(at) === '(') {
      const close = afterBracket(t, at, 30);
      const isJoined = afterOf(t, close) > close && t.symbol(close) !== ',' && !t.startsLine(close);
      if (close > at && isJoined) at = close;
    }
    if (isQuote(t, at)) at = afterQuoted(t, at);
    at = afterChange(t, afterAside(t, at));
    at = afterDivision(t, at);
    if (at === start) break;
  }
  return at;
}

/** «153-C "esclavitud" del»: the heading of an article, quoted before its norm. */
function afterQuoted(t: Tokens, i: number): number {
  for (let at = i + 1; at < i + 18; at++) {
    if (isQuote(t, at) && afterOf(t, at + 1) > at + 1) return at + 1;
  }
  return i;
}

/** «7, 12 e incorporación de Disposiciones Transitorias a la Ley»: what is added, which has no number. */
function afterChange(t: Tokens, i: number): number {
  const isChange =
    /^[ye]$/.test(t.word(i)) && /^(?:adicion|incorporacion|inclusion)$/.test(t.word(i + 1));
  for (let at = i + 3; isChange && at < i + 9 && t.isWord(at); at++) {
    if (isArticleWord(t, at) || isPartWord(t, at)) break;
    if (/^al?$/.test(t.word(at)) && isName(t, afterOf(t, at))) return at;
  }
  return i;
}

/** «173, o sus formas agravadas, del»: a few words between commas that name no other provision. */
function afterAside(t: Tokens, i: number): number {
  if (t.symbol(i) !== ',' || !/^(?:[oy]|incluid[oa]s?|en|con|sin)$/.test(t.word(i + 1))) return i;
  for (let at = i + 1; at < i + 9 && !isVerb(t, at); at++) {
    if (t.symbol(at) === ',') return afterOf(t, at + 1) > at + 1 ? at + 1 : i;
    if (!t.isWord(at) || isArticleWord(t, at) || isPartWord(t, at) || nouns.test(t.word(at))) break;
  }
  return i;
}

/** «del Capítulo II del Título III», up to the next «de». */
function afterDivision(t: Tokens, i: number): number {
  const of =
    t.word(i) === 'and' && t.word(i + 1) === 'section' && isRoman(t.raw(i + 2))
      ? i + 1
      : afterOf(t, i);
  if (
    of === i ||
    !(divisions.test(t.word(of)) || t.word(of) === 'section') ||
    t.word(of + 1).startsWith('prelim')
  )
    return i;
  for (let at = of + 1; at < of + 24; at++) {
    // «of Chapter II (Object), in Law».
    if (t.symbol(at) === '(') at = afterBracket(t, at, 20);
    if (isClauseEnd(t, at) || isArticleWord(t, at)) return i;
    const next = afterOf(t, at);
    const word = t.word(t.symbol(at) === ',' ? at + 1 : at);
    if (next > at && /^(?:del?|of|en|in)$/.test(word) && isName(t, next)) return at;
  }
  return i;
}

function isName(t: Tokens, i: number): boolean {
  return (
    divisions.test(t.word(i)) ||
    /^(?:ley|decreto|d|ds|dl|dleg|codigo|nuevo|constitucion|reglamento|tuo|texto|c[a-z]{1,3}|ncpp|law|code|penal|civil|criminal|legislative|supreme|peruvian)$/.test(
      t.word(i),
    )
  );
}

/** «artículo 122 que sanciona … del Código Penal»: a gloss between, with no other provision in it. */
function glossedNorm(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const start = t.symbol(i) === ',' ? i + 1 : i;
  if (!glossOpeners.test(t.word(start))) return undefined;
  const mayPause = t.word(start) !== 'que';
  for (let at = start + 1; at < start + 12; at++) {
    if (isClauseEnd(t, at) || isArticleWord(t, at) || isPartWord(t, at)) return undefined;
    if (t.symbol(at) !== '' && !(mayPause && t.symbol(at) === ',')) return undefined;
    const of = afterOf(t, at);
    if (of === at || !/^(?:del?|en|of|in)$/.test(t.word(t.symbol(at) === ',' ? at + 1 : at)))
      continue;
    if (!isName(t, of)) continue;
    const norm = normAt(t, of, setting, of);
    if (norm?.instrument !== undefined) return norm;
  }
  return undefined;
}

/** «LEY ORGÁNICA DEL...»: Congress leaves out the name it has given before. */
function isElided(t: Tokens, i: number): boolean {
  if (t.word(i) !== 'ley') return false;
  let at = i + 1;
  while (at < i + 5 && /^(?:organica|general|marco|del?|la|los|las|que|para)$/.test(t.word(at)))
    at++;
  return t.symbol(at) === '.' && t.symbol(at + 1) === '.';
}

/** Whether the words around are all in capitals, so that capitals mean nothing. */
function isShouted(t: Tokens, i: number): boolean {
  return (
    (t.isUpper(i + 1) && t.raw(i + 1).length > 3) || (t.isUpper(i - 2) && t.raw(i - 2).length > 4)
  );
}
