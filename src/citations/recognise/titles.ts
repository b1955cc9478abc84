import { afterForeign, isAbroad, isForeignBefore, namesCountry } from './foreign.ts';
import { afterMark, foldName, isDash } from './marks.ts';
import { foreignNorm, otherId, plainNorm, textOf, type Norm, type Setting } from './norm.ts';
import { numberedAt } from './numbered.ts';
import { numberAt } from './numbers.ts';
import type { Tokens } from './tokens.ts';
import { afterClosing, afterJoint, afterName, isClauseEnd, isVerb, nameBefore } from './walk.ts';

const openers =
  /^(?:organic[ao]|general|marco|especial|nacional|universitaria|del?|para|contra|sobre|procesal|penal|servir|anti[a-z]+|forestal|concursal)$/;
const notLaws =
  /^(?:ohm|moore|murphy|newton|benford|hooke|faraday|coulomb|gauss|boyle|snell|zipf|pareto|godwin|metcalfe|amdahl|linus|conway|brooks|goodhart|postel|fitts|hick|parkinson|say|okun|gresham|la (?:selva|gravedad|jungla|oferta|materia|vida)|dios|talion|semaforos?|reforma.*)$/;
/** Branches of the law, and laws of nature. */
const branches =
  /^(?:civil|common|criminal|penal|international|roman|family|labou?r|constitutional|administrative|private|public|case|natural) law$|^(?:first|second|third) law\b/;
/** A law by its title, with its number when one stands next to it: «Ley General de Salud, Ley N.° 26842». */
export function titledAt(t: Tokens, i: number, setting: Setting, floor = 0): Norm | undefined {
  if (t.word(i) === 'ley') return spanishAt(t, i, setting);
  if (!setting.isEnglish) return undefined;
  if (t.word(i) === 'act') return actAt(t, i, setting, floor);
  return t.word(i) === 'law' || t.word(i) === 'code' ? englishAt(t, i, setting, floor) : undefined;
}

/** The end of a title from `from`, joined to the number that follows it at `end`. */
export function joinedTo(t: Tokens, from: number, end: number, setting: Setting): Norm | undefined {
  let at = afterJoint(t, end);
  const isOpen = t.symbol(end) === '(';
  if (at > end && /^(?:formally|officially|namely)$/.test(t.word(at))) at++;
  const mark = afterMark(t, at);
  let number = numberedAt(t, at, setting);
  if (!number && mark > at && !t.isWord(end)) number = bareNumber(t, at, mark);
  if (!number && mark > end && at === end) number = bareNumber(t, at, mark);
  // «Law on Prior Consultation 29785», «LEY ORGÁNICA DE ELECCIONES 26859».
  const isBracketed = isOpen && t.symbol(at + 1) === ')';
  // «Personal Data Protection Law (29733)».
  if (!number && isBracketed && /^[23]\d{4}$/.test(t.raw(at))) number = bareNumber(t, at, at);
  if (!number && at === end && /^[23]\d{4}$/.test(t.raw(end))) number = bareNumber(t, end, end);
  if (!number) return undefined;
  const to = afterClosing(t, end, number.to);
  return {
    ...number,
    from,
    to,
    next: Math.max(to, number.next),
    key: foldName(textOf(t, from, end)),
  };
}

function bareNumber(t: Tokens, from: number, mark: number): Norm | undefined {
  if (t.raw(mark).length < 4 && !/^\d[.,]/.test(t.text.slice(t.start(mark)))) return undefined;
  const read = numberAt(t, mark, 'ley', true);
  return read && plainNorm(from, read.next, read.value);
}

function spanishAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const first = i + 1;
  if (isEnacted(t, i)) return plainNorm(i, Math.max(afterName(t, first), first), undefined);
  const isOpener = openers.test(t.word(first));
  if (!isOpener && !(t.isCapital(first) && t.isCapital(i) && !t.isUpper(i))) {
    return t.word(first) === 'que' ? bracketedAt(t, i, setting) : undefined;
  }
  const end = Math.max(afterName(t, first), isOpener ? first : i);
  const named =
    end > first || (end === first && !/^(?:del?|para|sobre|contra)$/.test(t.word(first)));
  if (named) {
    const joined = joinedTo(
      t,
      i,
      Math.max(end, first + (isOpener && end === first ? 1 : 0)),
      setting,
    );
    if (joined) return joined;
  }
  const loose = looseAt(t, i, setting);
  if (loose) return loose;
  // In capitals, «LEY PARA …» opens the title of a bill.
  if (t.isUpper(i) && t.word(first) === 'para') return undefined;
  if (!t.isCapital(i) && !setting.isLinked) return undefined;
  const to = end > first ? end : lowerName(t, first, setting);
  if (to <= first) return undefined;
  if (t.isNumber(to) && t.symbol(to + 1) === '/') return plainNorm(i, to + 3, undefined);
  return named1(t, i, to);
}

/** «Ha dado la Ley siguiente: LEY DEL …»: the law itself, not a citation of it. */
export function isEnacted(t: Tokens, i: number): boolean {
  if (t.symbol(i - 1) !== ':') return false;
  const words = [t.word(i - 3), t.word(i - 2)];
  return words.includes('siguiente') && /^(?:ley|siguiente)$/.test(t.word(i - 2));
}

function named1(t: Tokens, from: number, to: number): Norm | undefined {
  if (/^(?:del?|para|por|la|las|los|el|en|y|e)$/.test(t.word(to - 1))) return undefined;
  const name = textOf(t, from, to);
  const key = foldName(name);
  if (notLaws.test(key.replace(/^ley /, ''))) return undefined;
  if (branches.test(key)) return undefined;
  const foreign = afterForeign(t, to);
  const isForeign = foreign > to || /\bfederal\b/.test(key) || namesCountry(t, from, to);
  if (isForeign || isForeignBefore(t, from) || isAbroad(t, from, true)) {
    return foreignNorm(from, to, foreign);
  }
  return { ...plainNorm(from, to, otherId(name)), key };
}

/** A title in lower case after a provision: «artículo 4 de la ley general de salud». */
function lowerName(t: Tokens, i: number, { isLinked }: Setting): number {
  if (!isLinked || !/^(?:de|del)$/.test(t.word(i))) return openers.test(t.word(i)) ? i + 1 : i;
  let end = i;
  for (let at = i; at < i + 5 && t.isWord(at) && !isVerb(t, at) && t.word(at) !== 'que'; at++) {
    if (!/^(?:del?|la|las|los|el|y|e|en|para)$/.test(t.word(at))) end = at + 1;
  }
  return end;
}

/** A title with commas or lower case whose number comes later: «Ley para prevenir, … (Ley N.° 30364)». */
function looseAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  for (let at = i + 2; at < i + 45; at++) {
    if (isClauseEnd(t, at) || t.isNumber(at) || t.symbol(at) === ')') return undefined;
    if (isVerb(t, at)) return undefined;
    const isJoint = t.symbol(at) === ',' || t.symbol(at) === '(' || isDash(t, at);
    if (isNormHead(t, isJoint ? at + 1 : at)) {
      return isJoint ? joinedTo(t, i, at, setting) : undefined;
    }
    if (t.word(at).startsWith('art') && t.word(at).length < 10) return undefined;
  }
  return undefined;
}

/** «Ley que regula el teletrabajo (Ley N.° 31572)»: only with brackets, as a bill has no number. */
function bracketedAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  for (let at = i + 2; at < i + 40; at++) {
    if (isClauseEnd(t, at) || t.isNumber(at) || isNormHead(t, at)) return undefined;
    if (t.symbol(at) === '(') {
      return isNormHead(t, at + 1) ? joinedTo(t, i, at, setting) : undefined;
    }
  }
  return undefined;
}

function isNormHead(t: Tokens, i: number): boolean {
  return /^(?:ley|leyes|decretos?|d|dl|ds|dleg|law|act|legislative|supreme)$/.test(t.word(i));
}

function englishAt(t: Tokens, i: number, setting: Setting, floor: number): Norm | undefined {
  const lower = lowerEnglish(t, i, setting);
  if (lower) return lower;
  if (!t.isCapital(i)) return undefined;
  const before = nameBefore(t, i, floor);
  const hasTail = /^(?:on|for|of|to|against|that)$/.test(t.word(i + 1));
  const end = hasTail ? afterName(t, i + 1) : i + 1;
  const joined = joinedTo(t, before, Math.max(end, i + 1), setting);
  if (joined && (before < i || end > i + 1)) return joined;
  const loose = hasTail ? looseAt(t, i, setting) : undefined;
  if (loose) return { ...loose, from: before };
  if (before === i && end <= i + 1) return undefined;
  return named1(t, before, Math.max(end, i + 1));
}

/** «Peruvian Arbitration Act (D.L. 1071)», «General Act of Arbitration No. 26572»: with a number that is ours. */
function actAt(t: Tokens, i: number, setting: Setting, floor: number): Norm | undefined {
  const norm = t.isCapital(i) ? englishAt(t, i, setting, floor) : undefined;
  if (!norm?.instrument || !t.isNumber(t.symbol(norm.to - 1) === ')' ? norm.to - 2 : norm.to - 1))
    return undefined;
  for (let at = i + 1; at < norm.to; at++) if (isNormHead(t, at)) return norm;
  const isOurs =
    /^(?:peruvian|general|organic)$/.test(t.word(norm.from)) ||
    t.word(norm.from - 1) === 'peruvian';
  return isOurs ? norm : undefined;
}

/** «general law for cooperatives #15260». */
function lowerEnglish(t: Tokens, i: number, setting: Setting): Norm | undefined {
  if (!/^(?:for|on|of)$/.test(t.word(i + 1))) return undefined;
  const from = /^(?:general|organic|special)$/.test(t.word(i - 1)) ? i - 1 : i;
  for (let at = i + 2; at < i + 9 && !isClauseEnd(t, at); at++) {
    if (t.symbol(at) === ',' || t.isNumber(at) || isNormHead(t, at)) return undefined;
    const mark = afterMark(t, at);
    if (mark > at && t.raw(mark).length === 5) return joinedTo(t, from, at, setting);
  }
  return undefined;
}
