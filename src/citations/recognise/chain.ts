import { any, gap, many, opt, seq, symbol, type Tokens } from './grammar.ts';
import { afterSeparator, comma, dash } from './marks.ts';
import { type Parts, partsAt } from './parts.ts';
import { w } from './words.ts';

/** Parts nested in one another: each path goes from the outermost to the innermost. */
export interface Chain {
  paths: string[][];
  next: number;
}

/** No law nests or lists more parts than this before it says the article. */
const deepest = 24;
/** More paths than this from one list in another are a slip. */
const mostPaths = 400;
/** Words in brackets after a part that may still be about it: «(numeral 2, sobre la reserva)». */
const longestGloss = 25;

/**
 * Reads parts that stand before their article («literal a) del numeral 3 del …», inside out) or after it
 * («, numeral 3, literal a)», outside in).
 */
export function chainAt(
  t: Tokens,
  i: number,
  side: 'before' | 'after',
  amongArticles = false,
): Chain | undefined {
  const first = partsAt(t, i, amongArticles);
  if (!first) return undefined;
  const done: string[][] = [];
  let inherited: Parts[] = [];
  let levels: Parts[] = [first];
  const finished = (next: number): Chain => ({
    paths: [...done, ...product([...inherited, ...levels])],
    next,
  });
  let chain = finished(first.next);
  let best = isOfArticle(t, chain.next) ? undefined : chain;
  while (done.length + levels.length < deepest) {
    const joint = jointAt(t, chain.next);
    const parts = joint && partsAt(t, joint.next, amongArticles);
    if (!parts) break;
    const all = [...inherited, ...levels];
    const same = (list: Parts[]) => list.findIndex((level) => level.kind === parts.kind);
    if (joint.kind === 'of') {
      levels = [parts, ...levels];
      inherited = [];
    } else if (joint.kind === 'and') {
      done.push(...product(all));
      inherited = all.slice(0, Math.max(0, same(all)));
      levels = [parts];
    } else if (same(levels) >= 0) {
      done.push(...product(all));
      levels = [...levels.slice(0, same(levels)), parts];
    } else
      levels = side === 'before' && parts.kind === 'para' ? [parts, ...levels] : [...levels, parts];
    chain = finished(parts.next);
    // «literal a) y numeral 3 del artículo 7»: the last part is of another article.
    if (!isOfArticle(t, chain.next)) best = chain;
  }
  return side === 'before' ? chain : best;
}

const introduction = seq(any(w.adding, w.inside), many(w.determiner));
const dashes = many(dash, 2);

/** The parts after an article, with what may stand between: «, en su», «(», «incorporando un», « —». */
export function chainAfter(t: Tokens, i: number, amongArticles: boolean): Chain | undefined {
  const joined = t.after(i, symbol(',:'));
  const dashed = t.after(joined, dashes);
  const isOpen = t.symbol(dashed) === '(';
  const at = t.after(isOpen ? dashed + 1 : dashed, introduction);
  const chain = chainAt(t, at, 'after', amongArticles);
  if (!chain || (!isOpen && at === joined)) return chain;
  if (!isOpen) {
    const end = t.after(chain.next, dashes);
    return t.is(end, comma) || t.isWord(end) ? { ...chain, next: end } : chain;
  }
  if (t.symbol(chain.next) === ')') return { ...chain, next: chain.next + 1 };
  if (t.symbol(chain.next - 1) === ')') return chain;
  return { ...chain, next: t.after(chain.next, gap(longestGloss, symbol(')'))) };
}

const ofPattern = seq(opt(comma), opt(w.within), w.ofOrIn, many(w.ofOwner), opt(w.cited));

/** The token after «del», «de la», «of the» and the like, with «citado» if it follows; `i` if none. */
export function afterOf(t: Tokens, i: number): number {
  return t.after(i, ofPattern);
}

function jointAt(t: Tokens, i: number): { kind: 'of' | 'and' | 'comma'; next: number } | undefined {
  if (partsAt(t, i)) return { kind: 'comma', next: i };
  const after = t.symbol(i) === ';' ? i : afterSeparator(t, i);
  if (after > i) {
    const next = t.after(after, w.determiner);
    if (after > i + 1 || !t.is(i, comma)) return { kind: 'and', next };
    if (partsAt(t, next)) return { kind: next > after ? 'and' : 'comma', next };
  }
  const of = afterOf(t, i);
  return of > i ? { kind: 'of', next: of } : undefined;
}

function isOfArticle(t: Tokens, i: number): boolean {
  const of = afterOf(t, i);
  return of > i && t.is(of, w.article);
}

function product(levels: Parts[]): string[][] {
  let paths: string[][] = [[]];
  for (const level of levels) {
    if (paths.length * level.values.length > mostPaths) return paths;
    paths = paths.flatMap((path) => level.values.map((value) => [...path, value]));
  }
  return paths;
}
