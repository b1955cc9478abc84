import { codeAt } from './codes.ts';
import { foldName } from './marks.ts';
import { textOf, type Norm, type Setting } from './norm.ts';
import { numberedAt } from './numbered.ts';
import { titleAfter } from './title-after.ts';
import type { Tokens } from './tokens.ts';
import { afterBracket, afterClosing, afterJoint } from './walk.ts';

/**
 * Takes in what else a norm is called right after its name: the title after a number, the number after a code,
 * «(en adelante, …)». Norms inside such a title are not citations of their own.
 */
export function appositionAfter(t: Tokens, norm: Norm, setting: Setting): Norm {
  if (norm.more) return norm;
  if (isCode(norm)) return numberAfter(t, norm, setting);
  let next = norm.next;
  // «Ley de Aguas, Ley N.° 29338, Ley …»: what has been named already has its title.
  const title = isNumber(t, norm) && !hasTitle(t, norm) ? titleAfter(t, norm, setting) : undefined;
  if (title) next = title.next;
  const decree = title && ownDecree(t, norm, next, setting);
  if (decree) return decree;
  next = glossAfter(t, next);
  const key = norm.key ?? (title?.key === '' ? undefined : title?.key);
  return { ...norm, next, ...(key !== undefined && { key }) };
}

/** «TUO del D. Leg. 728, Ley de Productividad (D.S. N.° 003-97-TR)»: its own number, after the title of the law. */
function ownDecree(t: Tokens, norm: Norm, i: number, setting: Setting): Norm | undefined {
  if (!/^(?:tuo|reglamento) /.test(norm.key ?? '') || !/^[(,]$/.test(t.symbol(i))) return undefined;
  const number = numberedAt(t, i + 1, setting);
  if (!number?.instrument?.startsWith('ds-')) return undefined;
  const to = afterClosing(t, i, number.to);
  return { ...norm, to, next: to, instrument: number.instrument };
}

function hasTitle(t: Tokens, norm: Norm): boolean {
  const isList = t.symbol(norm.next) === ',' && t.word(norm.next + 1) === 'ley';
  const isLaw = norm.key !== undefined && norm.instrument?.startsWith('ley-') === true;
  return isLaw && isList && t.isCapital(norm.next + 1);
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
    norm.others?.includes(number?.instrument ?? '') === true ||
    (norm.instrument?.startsWith('other:') && number?.instrument !== undefined);
  if (!number || !isSame) return { ...norm, next: otherNameAfter(t, at, norm, setting) };
  const to = afterClosing(t, afterJoint(t, at) - 1, number.to);
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

/** «(en adelante, LPAG)», «(CPP)», «, LOM». */
function glossAfter(t: Tokens, i: number): number {
  if (t.symbol(i) === '(') {
    const isGloss =
      /^(?:en|el|la|hereinafter|desde|lo)$/.test(t.word(i + 1)) &&
      /^(?:adelante|lo|sucesivo|referred)$/.test(t.word(i + 2));
    const isShort = t.isUpper(i + 1) && t.symbol(i + 2) === ')' && t.raw(i + 1).length > 1;
    // «(en adelante, la Ley N.° 29230)» names it once more.
    const isNamed = isGloss && t.isNumber(afterBracket(t, i, 12) - 2);
    if ((isGloss && !isNamed) || isShort || t.word(i + 1) === 'hereinafter')
      return afterBracket(t, i);
    return i;
  }
  return i;
}
