import type { Mention } from './draft.ts';
import { isArticleWord } from './article-words.ts';
import { foldName } from './marks.ts';
import type { Norm, Setting } from './norm.ts';
import { numberedAt } from './numbered.ts';
import type { Tokens } from './tokens.ts';
import { isClauseEnd } from './walk.ts';

const heads = /^(?:ley|decreto|ds|dl|codigo|reglamento|tuo)$/;
const means = /^(?:por|mediante|con|segun|by|through)$/;
const amended =
  /^(?:modificad|incorporad|sustituid|derogad|adicionad|introducid|agregad|amended|modified|repealed|inserted)/;
const changed = /^(?:modific|incorpor|sustituy|derog|adicion|agreg|introduj)(?:o|a|aron|eron)$/;
const dated =
  /^(?:de|del|fecha|publicad[oa]|el|en|enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre)$/;
const approved =
  /^(?:aprobad[oa]s?|promulgad[oa]|dad[oa]|publicad[oa]|contenid[oa]|regulad[oa]|recogid[oa]|approved|enacted)$/;
const approving =
  /^(?:aprueba|apruebe|aprobo|aprobara|aprobaba|apruebase|aprobar|aprobando|aprobandose|approves|approved|approving)$/;

/** Whether the norm is named only as what changed another: «modificado por el artículo 1 de», or listed after it. */
export function isAmending(t: Tokens, from: number, last: Mention | undefined): boolean {
  let at = from - 1;
  const isListed = last?.isSecondary === true && from - last.norm.next < 4;
  // «… y la Ley», «…, la Ley»; not «a la Ley», which is the one changed.
  const joint = /^(?:la|el)$/.test(t.word(at)) ? at - 1 : at;
  if (isListed && (/^(?:y|e)$/.test(t.word(joint)) || t.symbol(joint) === ',')) return true;
  while (/^(?:el|la|los|las|the|lo|dispuesto|articulo)$/.test(t.word(at))) at--;
  // «la Ley N.° 27867 y sus modificatorias Leyes N.° 27902 y 28013».
  if (/^modificatorias?$/.test(t.word(/^[:,(]$/.test(t.symbol(at)) ? at - 1 : at))) return true;
  if (!means.test(t.word(at))) return false;
  return amended.test(t.word(at - 1)) || amended.test(t.word(at - 2));
}

/** Whether what follows says that the norm changed another: «la Ley 31583, de fecha 5 de octubre, que modificó el». */
export function isAmender(t: Tokens, norm: Norm): boolean {
  for (let at = norm.next; at < norm.next + 12 && !isClauseEnd(t, at); at++) {
    if (t.word(at) === 'que')
      return changed.test(t.word(at + 1)) && !/^ley|^decreto/.test(t.word(at - 1));
    if (!/^[,(]$/.test(t.symbol(at)) && !dated.test(t.word(at)) && !t.isNumber(at)) return false;
  }
  return false;
}

/** The norm that approves the one just named: «…, aprobado por Decreto Supremo N.° 009-2016-MIMP». */
export function approver(t: Tokens, norm: Norm, setting: Setting): Norm | undefined {
  let at = norm.next;
  if (/^[,(-]$/.test(t.symbol(at))) at++;
  while (/^(?:que|fue|se|el|cual|ha|sido|which|was)$/.test(t.word(at))) at++;
  if (approved.test(t.word(at))) at++;
  else if (!means.test(t.word(at)) && norm.key !== undefined) at = afterApproved(t, at);
  const isIn = t.word(at) === 'en' && /^(?:regulad|recogid)[oa]$/.test(t.word(at - 1));
  if (!means.test(t.word(at)) && !isIn && t.word(at - 1) !== 'contenido') return undefined;
  at++;
  while (
    /^(?:el|la|del|articulo|unico)$/.test(t.word(at)) ||
    (t.isNumber(at) && t.word(at + 1) === 'del')
  )
    at++;
  return numberedAt(t, at, setting);
}

/** The token after «aprobado», when the rest of a long name stands between. */
function afterApproved(t: Tokens, i: number): number {
  for (let at = i; at < i + 25 && !isClauseEnd(t, at); at++) {
    if (approved.test(t.word(at))) return at + 1;
    if (isArticleWord(t, at) || heads.test(t.word(at))) break;
  }
  return i;
}

/** The norm named just before that approves the one at `from`: «D. S. N.° 3-2013-JUS, que aprueba el Reglamento de». */
export function approvedBy(t: Tokens, from: number, mentions: Mention[]): Norm | undefined {
  const last = mentions[mentions.length - 1];
  if (!last) return undefined;
  let at = from - 1;
  while (/^(?:el|la|los|nuevo|the)$/.test(t.word(at))) at--;
  if (!approving.test(t.word(at))) return undefined;
  return from - last.norm.next < 8 ? last.norm : undefined;
}

/** Remembers the title and the initials of a norm whose number is given. */
export function registerNames(t: Tokens, norm: Norm, names: Map<string, string>): void {
  const { instrument, key, next } = norm;
  if (instrument === undefined || instrument.startsWith('other:')) return;
  if (key !== undefined && !names.has(key)) names.set(key, instrument);
  const [start, end] = [t.end(norm.to - 1), t.end(next - 1)];
  const after = t.text.slice(start, Math.min(end + 60, start + 300));
  const initials = /^[^.;]*?(?:\(|,\s|en adelante,?\s(?:la\s|el\s)?["“«]?)([A-Z]{2,8})\b/.exec(
    after,
  )?.[1];
  if (initials !== undefined && !names.has(foldName(initials)))
    names.set(foldName(initials), instrument);
}
