import { foreignAt } from './foreign.ts';
import { any, not, seq, type Tokens, word } from './grammar.ts';
import { maxDistance } from './limits.ts';
import { namedAt } from './names.ts';
import { foreignNorm, keyAt, type Norm, otherId, plainNorm, tokenText } from './norm.ts';
import { approver, isDraft } from './numbered.ts';
import { afterName } from './walk.ts';
import { w } from './words.ts';

/** Other codes are law too, except those that an organisation gives itself: «código de conducta». */
const unlisted = seq(w.of, not(w.ownCode), w.anyWord);

/** A code by its name: «Código Penal», «nuevo Código Procesal Penal», «Code of Civil Procedure». */
export function codeAt(t: Tokens, i: number, isLinked = false): Norm | undefined {
  const at = t.after(i, w.newCode);
  if (t.isEnglish && t.word(at) === 'code') return englishCodeAt(t, at, i);
  if (!t.is(at, w.code)) return undefined;
  const after = at + 1;
  const named = namedAt(t, after, t.norms.root.next.get('codigo'));
  if (named) {
    const isPlain = at > i && !isLinked && !t.isCapital(i);
    const first = finished(t, isPlain ? at : i, named.to, named.node.ids);
    return t.word(at) === 'codigos' ? withOthers(t, first) : first;
  }
  // «artículo 4 del Código de Tránsito»: of a code we do not know; on its own, only with the norm that approves it.
  const to = t.isCapital(at) ? afterName(t, after) : after;
  const norm = finished(t, i, to, []);
  const isNamed = (isLinked && t.is(after, unlisted)) || approver(t, norm)?.instrument;
  return isNamed ? { ...norm, key: keyAt(t, i, to) } : undefined;
}

/** «Code of Criminal Procedure», and the names that end with the noun: «Criminal Procedure Code». */
function englishCodeAt(t: Tokens, code: number, i: number): Norm | undefined {
  const named = namedAt(t, code);
  if (named) return finished(t, i, named.to, named.node.ids);
  for (let at = code - maxDistance.few; at < code; at++) {
    const before = t.isWord(at) ? namedAt(t, at) : undefined;
    if (before?.to !== code + 1) continue;
    const isNew = t.word(at - 1) === 'new' && t.isCapital(at - 1);
    return finished(t, isNew ? at - 1 : at, code + 1, before.node.ids);
  }
  return undefined;
}

/** «los Códigos Civil y Penal»: the noun is said once. */
function withOthers(t: Tokens, first: Norm): Norm {
  const more: Norm[] = [];
  for (let end = first.next; ;) {
    const from = t.after(end, w.separator);
    const named = from > end ? namedAt(t, from, t.norms.root.next.get('codigo')) : undefined;
    if (!named || !t.isCapital(from))
      return more.length > 0 ? { ...first, more, next: end } : first;
    more.push(finished(t, from, named.to, named.node.ids));
    end = named.to;
  }
}

function finished(t: Tokens, from: number, to: number, ids: readonly string[]): Norm {
  const [id = '', ...others] = ids;
  const foreign = id === 'foreign' ? foreignNorm(from, to, to) : foreignAt(t, from, to);
  if (foreign) return id === 'foreign' ? { ...foreign, isUnsaid: true } : foreign;
  if (isDraft(t, from)) return plainNorm(from, to, undefined);
  const before = from - 1;
  const hasYear = t.is(to, ofYear);
  const end = hasYear ? to + 2 : to;
  const isOwn = (at: number) => t.norms.years.get(id)?.has(t.raw(at)) === true;
  const isOtherYear = (hasYear && !isOwn(to + 1)) || (t.is(before, w.year) && !isOwn(before));
  const norm = plainNorm(from, end, otherId(tokenText(t, from, end)));
  if (t.is(before, w.old) || isOtherYear) return norm;
  if (id === '') return { ...norm, key: keyAt(t, from, to), isUnsaid: t.is(from, theirCode) };
  return { ...norm, instrument: id, others };
}

const ofYear = seq(w.of, w.year);
/** Ours is «Código de Procedimientos Civiles», and there is none of labour. */
const theirCode = seq(
  word('codigo'),
  w.of,
  any(seq(word('procedimiento'), word('civil penal')), word('trabajo')),
);
