import { approver } from './context.ts';
import { afterForeign, isAbroad, isForeignBefore, namesCountry } from './foreign.ts';
import { foldName } from './marks.ts';
import { namedAt } from './names.ts';
import {
  foreignNorm,
  otherId,
  phraseAt,
  plainNorm,
  textOf,
  type Norm,
  type Setting,
} from './norm.ts';
import type { Tokens } from './tokens.ts';
import { afterName } from './walk.ts';

const olds = /^(?:antiguo|anterior|abrogado|derogado|viejo|old|former|previous)$/;
const drafts = /^(?:ante)?proyectos?$/;

/** Other codes are law too, except those that an organisation gives itself. */
const unlisted =
  /^del? (?!(?:etica|conducta|barras|convivencia|buen|buenas|honor|verificacion|seguridad)\b)/;

/** Words before «Code» in the longest English name of a code. */
const longestEnglish = 6;

/** A code by its name: «Código Penal», «nuevo Código Procesal Penal», «Code of Civil Procedure». */
export function codeAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const { isEnglish, isLinked } = setting;
  const isNew = /^(?:nuevo|new)$/.test(t.word(i));
  const at = isNew ? i + 1 : i;
  if (isEnglish && t.word(at) === 'code') return englishCodeAt(t, at, i);
  if (!/^c[oe]digos?$|^codlgo$|^cadigo$|^codico$/.test(t.word(at))) return undefined;
  const after = at + 1;
  const codes = t.norms.root.next.get('codigo');
  const named = codes && namedAt(t, after, isEnglish, codes);
  if (named) {
    const from = isNew && !isLinked && !t.isCapital(i) ? at : i;
    return finished(t, from, named.to, named.node.ids);
  }
  // «artículo 4 del Código de Tránsito»: of a code we do not know; on its own, only with the norm that approves it.
  const to = t.isCapital(at) ? afterName(t, after) : after;
  if (to === after) return undefined;
  const norm = finished(t, i, to, []);
  const isNamed =
    (isLinked && unlisted.test(phraseAt(t, after, 11))) ||
    approver(t, norm, setting)?.instrument !== undefined;
  return isNamed ? { ...norm, key: foldName(textOf(t, i, to)) } : undefined;
}

/** «Code of Criminal Procedure», and the names that end with the noun: «Criminal Procedure Code». */
function englishCodeAt(t: Tokens, code: number, i: number): Norm | undefined {
  const named = namedAt(t, code, true);
  if (named) return finished(t, i, named.to, named.node.ids);
  for (let at = code - longestEnglish; at < code; at++) {
    const before = t.isWord(at) ? namedAt(t, at, true) : undefined;
    if (before?.to !== code + 1) continue;
    const isNew = t.word(at - 1) === 'new' && t.isCapital(at - 1);
    return finished(t, isNew ? at - 1 : at, code + 1, before.node.ids);
  }
  return undefined;
}

function finished(t: Tokens, from: number, to: number, ids: readonly string[]): Norm {
  const [id = '', ...others] = ids;
  const before = from - 1;
  const beforeArticle = /^(?:del?|of)$/.test(t.word(before)) ? before - 1 : before;
  const foreign = afterForeign(t, to);
  const isTheirs = foreign > to || isForeignBefore(t, from) || isListedAbroad(t, to);
  if (isTheirs || isAbroad(t, from, true) || id === 'foreign') {
    return foreignNorm(from, to, foreign);
  }
  if (drafts.test(t.word(beforeArticle))) return plainNorm(from, to, undefined);
  const name = textOf(t, from, to);
  const year = /^(?:de|del|of)$/.test(t.word(to)) && /^(?:1[89]|20)\d\d$/.test(t.raw(to + 1));
  const end = year ? to + 2 : to;
  const isYear = (at: number) => t.norms.years.get(id)?.has(t.raw(at)) === true;
  const isOtherYear =
    (year && !isYear(to + 1)) || (/^1[89]\d\d$/.test(t.raw(before)) && !isYear(before));
  const isOld = olds.test(t.word(before)) || isOtherYear;
  if (isOld) return plainNorm(from, end, otherId(textOf(t, from, end) || name));
  if (id === '')
    return { ...plainNorm(from, end, otherId(textOf(t, from, end) || name)), key: foldName(name) };
  return { ...plainNorm(from, end, id), ...(others.length > 0 && { others }) };
}

/** «del Código Penal y del Código de Salud de California»: the country is said once. */
function isListedAbroad(t: Tokens, i: number): boolean {
  if (!/^[ye]$/.test(t.word(i)) || !/^(?:el|del|al)$/.test(t.word(i + 1))) return false;
  const other = t.word(i + 2) === 'codigo' ? afterName(t, i + 3) : i;
  return other > i + 3 && (namesCountry(t, i + 3, other) || afterForeign(t, other) > other);
}
