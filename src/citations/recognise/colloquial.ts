import { articleIds, articlesAt } from './articles.ts';
import { any, behind, type TokensRead, seq, symbol, type Tokens, word } from './grammar.ts';
import { maxDistance } from './limits.ts';
import { linkAfter } from './link.ts';
import { isCalledByNumber, type Norm, articleOf } from './norm.ts';
import { afterOf, chainAt } from './parts.ts';
import { w } from './words.ts';

/** Articles whose word is not said, and the code they are of. */
interface Numbers {
  from: number;
  provisions: string[];
  norm: Norm;
}

const ofCode = any(word('del'), seq(word('de'), word('la')));
const determiner = any(w.the, word('del al'));
const aYear = w.year;
/** «el 154-B», «el 154, segundo párrafo», «el 154 y el 176-C, ambos». */
const lastOfNumbers = any(w.number, w.comma, w.both, w.partWord);

/**
 * «el 154-B del Código Penal», «los 170 al 174 del CP»: the numbers that stand before a code named at `i`, as press
 * and lawyers say them; not «la reforma del 2018 del Código Penal».
 * @param floor token before which nothing is read
 */
export function numbersBefore(t: Tokens, i: number, floor: number): Numbers | undefined {
  const of = t.is(i - 1, w.the) ? i - 2 : i - 1;
  if (
    t.isEnglish ||
    ofCode(t, of) !== i ||
    !(t.raw(of - 1).length === 1 || t.is(of - 1, lastOfNumbers))
  )
    return undefined;
  let found: Numbers | undefined;
  for (let from = of - 1; from > Math.max(floor, of - maxDistance.phrase); from--) {
    // «la reforma del 2018 del Código Penal», but «con el 1969 y el 1984 del Código Civil».
    const isYear = t.is(from, aYear) && !t.is(from - 1, w.the);
    if (!t.isNumber(from) || !t.is(from - 1, determiner) || isYear) continue;
    const read = articlesAt(t, from, true);
    const link = read && linkAfter(t, read.next);
    if (!read || link?.kind !== 'norm' || link.norm.from !== i) continue;
    if (!isCalledByNumber(link.norm)) return undefined;
    found = { from, provisions: articleIds(read.value, false), norm: link.norm };
  }
  return found;
}

/** «, en el literal a)», «, en su numeral 2». */
const inThe = seq(w.inside, w.determiner);
const partsEnd = any(symbol(',)]'), w.clauseEnd);

/** «artículo 122-B del Código Penal, segundo párrafo»: the parts of the one article that was named before its norm. */
export function partsBehind(
  t: Tokens,
  { next }: Norm,
  [id = '', ...more]: readonly string[],
): TokensRead<string[]> | undefined {
  const isWhole = more.length === 0 && articleOf(id) === id && id.startsWith('art_');
  const comma = t.after(next, w.comma);
  const chain = isWhole && comma > next ? chainAt(t, t.after(comma, inThe), 'after') : undefined;
  if (!chain || afterOf(t, chain.next) > chain.next) return undefined;
  if (!t.is(chain.next, partsEnd) && !t.is(chain.next, behind(symbol(')')))) return undefined;
  const value = articleIds([{ number: id.slice('art_'.length), paths: chain.paths }], false);
  return { value, next: chain.next };
}
