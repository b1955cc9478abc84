import { isArticleWord } from './article-words.ts';
import { afterSeparator, isDash } from './marks.ts';
import { partsAt, type Parts } from './parts.ts';
import type { Tokens } from './tokens.ts';

/** Parts nested in one another: each path goes from the outermost to the innermost. */
export interface Chain {
  paths: string[][];
  next: number;
}

/** No law nests or lists more parts than this before it says the article. */
const deepest = 24;
const determiners = new Set('el,la,los,las,su,sus,un,una,the,its'.split(','));
const glosses = new Set('incorporando,agregando,adicionando,anadiendo,modificando'.split(','));

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
  let next = first.next;
  const finished = (): Chain => ({ paths: [...done, ...product([...inherited, ...levels])], next });
  const steps = [finished()];
  while (done.length + levels.length < deepest) {
    const joint = jointAt(t, next);
    const parts = joint && partsAt(t, joint.next, amongArticles);
    if (!joint || !parts) break;
    if (joint.kind === 'of') {
      levels = [parts, ...levels];
      inherited = [];
    } else if (joint.kind === 'and') {
      done.push(...product([...inherited, ...levels]));
      const all = [...inherited, ...levels];
      const same = all.findIndex((level) => level.kind === parts.kind);
      inherited = same > 0 ? all.slice(0, same) : [];
      levels = [parts];
    } else {
      const same = levels.findIndex((level) => level.kind === parts.kind);
      if (same >= 0) {
        done.push(...product([...inherited, ...levels]));
        levels = [...levels.slice(0, same), parts];
      } else if (side === 'before' && parts.kind === 'para') levels = [parts, ...levels];
      else levels = [...levels, parts];
    }
    next = parts.next;
    if (side === 'after') steps.push(finished());
  }
  if (side === 'before') return finished();
  // «literal a) y numeral 3 del artículo 7»: the last part is of another article.
  while (steps.length > 0) {
    const last = steps.pop();
    if (last && !isOfArticle(t, last.next)) return last;
  }
  return undefined;
}

/** The parts after an article, with what may stand between: «, en su», «(», «incorporando un». */
export function chainAfter(t: Tokens, i: number, amongArticles: boolean): Chain | undefined {
  let at = i;
  if (t.symbol(at) === ',' || t.symbol(at) === ':') at++;
  // «7 —numeral 2—», «7 --numeral 2--», «7 - numeral 2».
  const dashed = at;
  while (isDash(t, at) && at < dashed + 2) at++;
  const isOpen = t.symbol(at) === '(';
  if (isOpen) at++;
  if (glosses.has(t.word(at)) || t.word(at) === 'en' || t.word(at) === 'in') {
    at++;
    while (determiners.has(t.word(at))) at++;
  }
  const chain = chainAt(t, at, 'after', amongArticles);
  if (!chain || (!isOpen && at === dashed)) return chain;
  if (!isOpen) {
    let end = chain.next;
    while (isDash(t, end) && end < chain.next + 2) end++;
    return { ...chain, next: t.symbol(end) === ',' || t.isWord(end) ? end : chain.next };
  }
  if (t.symbol(chain.next) === ')') return { ...chain, next: chain.next + 1 };
  if (t.symbol(chain.next - 1) === ')') return chain;
  for (let end = chain.next; end < chain.next + 25; end++) {
    if (t.symbol(end) === ')') return { ...chain, next: end + 1 };
  }
  return chain;
}

/** The token after «del», «de la», «of the» and the like, with «citado» if it follows; `i` if none. */
export function afterOf(t: Tokens, i: number): number {
  let next = t.symbol(i) === ',' ? i + 1 : i;
  if (t.word(next) === 'dentro' && /^del?$/.test(t.word(next + 1))) next++;
  const word = t.word(next);
  if (!/^(?:del?|al?|en|of|in|to|from)$/.test(word)) return i;
  next++;
  while (/^(?:el|la|los|las|su|sus|ta|ia|the|its|said)$/.test(t.word(next))) next++;
  if (/^(?:citad|referid|mencionad|mism|aludid|precitad)[oa]s?$/.test(t.word(next))) next++;
  return next;
}

function jointAt(t: Tokens, i: number): { kind: 'of' | 'and' | 'comma'; next: number } | undefined {
  if (partsAt(t, i)) return { kind: 'comma', next: i };
  const after = t.symbol(i) === ';' ? i : afterSeparator(t, i);
  if (after > i) {
    const isComma = after === i + 1 && t.symbol(i) === ',';
    const next = determiners.has(t.word(after)) ? after + 1 : after;
    if (!isComma) return { kind: 'and', next };
    if (partsAt(t, next)) return { kind: next > after ? 'and' : 'comma', next };
  }
  const of = afterOf(t, i);
  return of > i ? { kind: 'of', next: of } : undefined;
}

function isOfArticle(t: Tokens, i: number): boolean {
  const of = afterOf(t, i);
  return of > i && isArticleWord(t, of);
}

function product(levels: Parts[]): string[][] {
  let paths: string[][] = [[]];
  for (const level of levels) {
    if (paths.length * level.values.length > 400) return paths;
    paths = paths.flatMap((path) => level.values.map((value) => [...path, value]));
  }
  return paths;
}
