import { codeAt } from './codes.ts';
import { derivedAt } from './derived.ts';
import { isArticleWord } from './groups.ts';
import { afterMark, foldName, isDash, isQuote } from './marks.ts';
import { textOf, type Norm, type Setting } from './norm.ts';
import { numberedAt } from './numbered.ts';
import type { Tokens } from './tokens.ts';
import { afterBracket, afterJoint, afterName, isClauseEnd, isVerb } from './walk.ts';

const heads =
  /^(?:ley|leyes|decreto|codigo|reglamento|texto|tuo|nueva|nuevo|law|norma|regulations?)$/;
const furthest = 90;
const amending =
  /^(?:modific|derog|incorpor|restitu|sustitu|precis|adicion|prorrog|ampli|suspend|agreg|interpret|reform)/;

/**
 * Takes in what else a norm is called right after its name: the title after a number, the number after a code,
 * «(en adelante, …)». Norms inside such a title are not citations of their own.
 */
export function appositionAfter(t: Tokens, norm: Norm, setting: Setting): Norm {
  if (norm.more) return norm;
  if (isCode(norm)) return numberAfter(t, norm, setting);
  let next = norm.next;
  const title = isNumber(t, norm) ? titleAfter(t, norm, setting) : undefined;
  if (title) next = title.next;
  next = glossAfter(t, next);
  const key = norm.key ?? (title?.key === '' ? undefined : title?.key);
  return { ...norm, next, ...(key !== undefined && { key }) };
}

function isCode(norm: Norm): boolean {
  return /^(?:cp|cpp|cc|cpc|cna|ncpco|other:C[oó]digo.*)$/i.test(norm.instrument ?? '');
}

function isNumber(t: Tokens, norm: Norm): boolean {
  return (
    t.isNumber(norm.to - 1) || t.isNumber(norm.to - 2) || /^(?:ds|tuo)-/.test(norm.instrument ?? '')
  );
}

/** «Código Penal, Decreto Legislativo 635», «Código Procesal Constitucional, contenido en la Ley N.° 31307». */
function numberAfter(t: Tokens, norm: Norm, setting: Setting): Norm {
  if (t.isNumber(norm.to - 1) && !/^(?:19|20)\d\d$/.test(t.raw(norm.to - 1))) {
    const next = titleAfter(t, norm, setting)?.next ?? norm.next;
    return { ...norm, next: glossAfter(t, next) };
  }
  let at = glossAfter(t, norm.to);
  at = /^(?:peruano|vigente|peru)$/.test(t.word(at)) ? at + 1 : at;
  let number = numberedAt(t, afterJoint(t, at), setting);
  if (!number && /^contenid[oa]$/.test(t.word(afterJoint(t, at)))) {
    const from = afterJoint(t, at) + 2;
    number = numberedAt(t, /^(?:la|el)$/.test(t.word(from)) ? from + 1 : from, setting);
  }
  const isSame =
    number?.instrument === norm.instrument ||
    (norm.instrument?.startsWith('other:') && number?.instrument !== undefined);
  if (!number || !isSame) return { ...norm, next: otherNameAfter(t, at, norm, setting) };
  const isClosed = t.symbol(afterJoint(t, at) - 1) === '(' && t.symbol(number.to) === ')';
  const to = isClosed ? number.to + 1 : number.to;
  return { ...number, from: norm.from, to, next: to, key: foldName(textOf(t, norm.from, norm.to)) };
}

/** «the Criminal Code (Código Penal)»: the same code by another name. */
function otherNameAfter(t: Tokens, i: number, norm: Norm, setting: Setting): number {
  if (t.symbol(i) !== '(') return i;
  const other = codeAt(t, i + 1, setting);
  return other?.instrument === norm.instrument && t.symbol(other?.to ?? i) === ')'
    ? (other?.to ?? i) + 1
    : i;
}

function titleAfter(
  t: Tokens,
  norm: Norm,
  setting: Setting,
): { next: number; key: string } | undefined {
  let at = norm.next;
  while ((afterJoint(t, at) > at || isQuote(t, at)) && at < norm.next + 3)
    at = afterJoint(t, at) + (isQuote(t, at) ? 1 : 0);
  if (t.word(at) === 'the' && at > norm.next) at++;
  const isQuoted = isQuote(t, at - 1);
  const word = t.word(at);
  const own = word === 'del' && at === norm.next ? codeAt(t, at + 1, setting) : undefined;
  if (own && own.instrument === norm.instrument) return { next: own.next, key: '' };
  if (!isQuoted && !heads.test(word)) {
    return (setting.isEnglish && englishTitle(t, at)) || looseTitle(t, norm.next);
  }
  if (heads.test(word) && !isQuoted && startsOwnName(t, at, norm, setting)) return undefined;
  const end = isQuoted ? afterQuote(t, at) : afterTitle(t, at, setting);
  const isOpen = t.symbol(norm.next) === '(';
  const next = isOpen && t.symbol(end) === ')' ? end + 1 : end;
  return next > at
    ? { next, key: foldName(textOf(t, at, Math.max(at + 1, afterName(t, at + 1)))) }
    : undefined;
}

/** «Ley N.° 27867, Ley N.° 27902»: the second is not the title of the first. */
function startsOwnName(t: Tokens, i: number, norm: Norm, setting: Setting): boolean {
  if (numberedAt(t, i, setting)) return true;
  const code = codeAt(t, i, setting);
  if (code) {
    const isOwn =
      code.instrument === norm.instrument || norm.instrument?.startsWith('ley-') === true;
    return !isOwn || isNumbered(t, code.to);
  }
  if (derivedAt(t, i, setting)) return !/^(?:ds|dleg|tuo|other)/.test(norm.instrument ?? '');
  return isNumbered(t, afterName(t, i + 1));
}

function isNumbered(t: Tokens, i: number): boolean {
  const mark = afterMark(t, i);
  return mark > i && t.isNumber(mark);
}

/** «Law No. 29733 (Personal Data Protection Law)», «Law No. 26702, General Law of the Financial System». */
function englishTitle(t: Tokens, i: number): { next: number; key: string } | undefined {
  if (!t.isCapital(i)) return undefined;
  for (let at = i; at < i + 9 && t.isWord(at); at++) {
    if (!/^(?:law|act|code)$/.test(t.word(at))) continue;
    const next = Math.max(at + 1, afterName(t, at + 1));
    const isClosed = t.symbol(i - 1) === '(' && t.symbol(next) === ')';
    return { next: isClosed ? next + 1 : next, key: foldName(textOf(t, i, next)) };
  }
  return undefined;
}

/** «Ley N.° 29733, de Protección de Datos Personales», «Law No. 29733 on Personal Data Protection». */
function looseTitle(t: Tokens, i: number): { next: number; key: string } | undefined {
  const at = t.symbol(i) === ',' ? i + 1 : i;
  if (!/^(?:del?|sobre|organica|general|on|for|of)$/.test(t.word(at))) return undefined;
  const next = afterName(t, /^(?:organica|general)$/.test(t.word(at)) ? at : at + 1);
  return next > at + 1 ? { next, key: foldName(`ley ${textOf(t, at, next)}`) } : undefined;
}

function afterQuote(t: Tokens, i: number): number {
  for (let at = i; at < i + furthest && at < t.count; at++) if (isQuote(t, at)) return at + 1;
  return i;
}

/** The end of a title: at once for a plain name, or where the sentence goes on for «Ley que modifica …». */
function afterTitle(t: Tokens, i: number, setting: Setting): number {
  const derived = derivedAt(t, i, setting);
  if (derived) return titleAfter(t, derived, setting)?.next ?? derived.next;
  const code = codeAt(t, i, setting);
  if (code) return code.next;
  const plain = afterName(t, i + 1);
  const isPlain = plain > i + 1 && (/^[,.;:()]$/.test(t.symbol(plain)) || /^[ye]$/.test(t.word(plain)));
  if (isPlain) return plain;
  const namesNorms = amends(t, i);
  let hasPause = false;
  for (let at = i + 1; at < i + furthest; at++) {
    if (!namesNorms && isArticleWord(t, at)) break;
    const isEnd = isClauseEnd(t, at) || /^[):]$/.test(t.symbol(at)) || isQuote(t, at) || isDash(t, at);
    if (isEnd) return hasThat(t, i, at) ? at : Math.max(plain, i + 1);
    if (isVerb(t, at) && !isWithin(t, at, i)) return Math.max(plain, at - 1);
    if (goesOn(t, at) || isNextNorm(t, at, !namesNorms, setting)) return at;
    // After a pause, a norm is no longer part of a title that does not say it changes any.
    if (hasPause && !namesNorms && (numberedAt(t, at, setting) ?? codeAt(t, at, setting))) break;
    hasPause ||= t.symbol(at) === ',';
  }
  return Math.max(plain, i + 1);
}

/** Whether the title says that its norm changes others, which it then names: «Ley que modifica …». */
function amends(t: Tokens, i: number): boolean {
  for (let at = i + 1; at < i + 8; at++) {
    if (t.word(at) === 'que') return amending.test(t.word(at + 1)) || amending.test(t.word(at + 2));
  }
  return false;
}

/** A verb of the title itself follows «que», «de», «y» or opens it: «Ley que establece», «Decreto que modifica y regula». */
function isWithin(t: Tokens, i: number, start: number): boolean {
  return /^(?:que|y|e|se|no|o|lo|la|las|los|el)$/.test(t.word(i - 1)) && hasThat(t, start, i);
}

function hasThat(t: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (t.word(at) === 'que') return true;
  return false;
}

/** «, en su artículo», «(artículo», «, artículo», «y el artículo» of a title that says «que». */
function goesOn(t: Tokens, i: number): boolean {
  const symbol = t.symbol(i);
  if (symbol === '(') return true;
  if (symbol !== ',') return false;
  const word = t.word(i + 1);
  if (
    /^(?:art|arts|articulos?|inciso|numeral|literal|cuyos?|cuyas?|publicad[oa]|modificad[oa]s?|aprobad[oa]|se|la|el|cual|que|asi|en)$/.test(
      word,
    )
  ) {
    return word !== 'en' || /^(?:su|sus|el|los|adelante)$/.test(t.word(i + 2));
  }
  return false;
}

/** «y la Ley N.° …», «, Ley N.° …»: a norm of its own follows the title. */
function isNextNorm(t: Tokens, i: number, isAfterComma: boolean, setting: Setting): boolean {
  const isComma = t.symbol(i) === ',';
  if (!/^[ye]$/.test(t.word(i)) && !isComma) return false;
  if (/^derog/.test(t.word(i + 1))) return true;
  const at = /^(?:la|el|del|de)$/.test(t.word(i + 1)) ? i + 2 : i + 1;
  const from = /^(?:la|el)$/.test(t.word(at)) ? at + 1 : at;
  if (from === i + 1 && isComma && !isAfterComma) return false;
  if (from > i + 1 && t.word(from) === 'codigo') return codeAt(t, from, setting) !== undefined;
  return /^(?:ley|decreto|d|ds|dl|su)$/.test(t.word(from)) && !!numberedAt(t, from, setting);
}

/** «(en adelante, LPAG)», «(CPP)», «, LOM». */
function glossAfter(t: Tokens, i: number): number {
  if (t.symbol(i) === '(') {
    const isGloss =
      /^(?:en|el|la|hereinafter|desde|lo)$/.test(t.word(i + 1)) &&
      /^(?:adelante|lo|sucesivo|referred)$/.test(t.word(i + 2));
    const isShort = t.isUpper(i + 1) && t.symbol(i + 2) === ')' && t.raw(i + 1).length > 1;
    if (isGloss || isShort || t.word(i + 1) === 'hereinafter') return afterBracket(t, i);
    return i;
  }
  return i;
}
