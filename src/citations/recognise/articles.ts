import { articleAt, type Article } from './article.ts';
import { isArticleWord } from './article-words.ts';
import { afterOf, chainAfter } from './chain.ts';
import * as es from './es.ts';
import { afterMark, afterSeparator, isQuote } from './marks.ts';
import { romanText, type Read } from './numerals.ts';
import { isPartWord } from './parts.ts';
import { rangeAfter, rangeOf } from './ranges.ts';
import type { Tokens } from './tokens.ts';
import { afterBracket } from './walk.ts';

const mostArticles = 2000;

const afterSingle = new Set(
  'de,del,y,e,o,u,a,al,en,que,se,of,and,or,to,in,codigo,ley,decreto,respectivamente,ambos'.split(
    ',',
  ),
);

/** Reads one article or a list of them; `i` is the token after the word «artículo». */
export function articlesAt(t: Tokens, i: number, isPlural: boolean): Read<Article[]> | undefined {
  let at = i;
  if (t.symbol(at) === '.') at++;
  // «art.º 7», «artº 7».
  if (t.isGlued(at) && /^[°ºª]$/.test(t.symbol(at)))
    at = t.symbol(at + 1) === '.' ? at + 2 : at + 1;
  if (/^(?:del|los|el)$/.test(t.word(at)) && isPlural) at++;
  at = afterMark(t, at);
  const first = articleAt(t, at);
  if (!first || es.units.has(t.word(first.next))) return undefined;
  const list: Article[] = [first.value];
  let next = first.next;
  for (;;) {
    const from = list[list.length - 1];
    const range = from && rangeAfter(t, next, from);
    if (range) {
      if (range.value) list.push({ ...range.value, since: from.number });
      next = range.next;
    }
    const chain = chainAfter(t, next, isPlural);
    const last = list[list.length - 1];
    if (chain && last) {
      last.paths = nested(last.paths, chain.paths);
      next = chain.next;
    } else if (isPlural) next = afterHeadingOf(t, next);
    next = withNumeral(t, next, list[list.length - 1]);
    const separated = afterBoth(t, next);
    // «5, 7 y del 9 al 12».
    const isSpan = separated > next && isPlural && t.word(separated) === 'del';
    // «el artículo 119 y el 120».
    const isNamed = t.word(separated) === 'el' && separated > next && t.isNumber(separated + 1);
    const after = afterMark(t, isSpan || isNamed ? separated + 1 : separated);
    if (separated === next || list.length > mostArticles) break;
    const item = t.symbol(next) === '.' ? undefined : articleAt(t, after);
    // «arts. VII, 304 y 307-A»: of the preliminary title first, then of the body.
    const isSameKind = item?.value.isRoman === last?.isRoman;
    const isListed = isPlural || (item !== undefined && !t.isWord(item.next));
    const goesToBody = isListed && last?.isRoman === true && item?.value.isRoman === false;
    if (!item || !isItem(t, item.next, isPlural, isSameKind || goesToBody)) break;
    // «numerales 3 del artículo 5 y 4 del artículo 6».
    if (isArticleWord(t, afterOf(t, item.next))) break;
    if (last && isNumeralOf(last, item.value)) {
      last.paths.push([`para_${item.value.number}`]);
      next = item.next;
      continue;
    }
    list.push(item.value);
    next = item.next;
  }
  return { value: list, next };
}

/** The token after a separator, or after «como» in «tanto el artículo 119 como el 120». */
function afterBoth(t: Tokens, i: number): number {
  return t.word(i) === 'como' && t.word(i + 1) === 'el' ? i + 1 : afterSeparator(t, i);
}

/** «139.21, 22»: a number after a dotted one, higher than its numeral and lower than its article. */
function isNumeralOf({ number, paths }: Article, item: Article): boolean {
  const path = paths.at(-1);
  const numeral = path?.length === 1 ? /^para_(\d+)$/.exec(path[0] ?? '')?.[1] : undefined;
  if (numeral === undefined || item.isRoman || !/^\d+$/.test(item.number)) return false;
  const value = Number(item.number);
  return item.paths.length === 0 && value > Number(numeral) && value < parseInt(number, 10);
}

/** «artículo 5 N.° 3»: a numeral without its word. */
function withNumeral(t: Tokens, i: number, article: Article | undefined): number {
  const at = afterMark(t, i);
  if (at === i || !t.isNumber(at) || !article) return i;
  article.paths = nested(article.paths, [[`para_${Number(t.raw(at))}`]]);
  return at + 1;
}

/** «107 (parricidio), 108 «homicidio» y 108-B»: what an article is about, inside a list. */
function afterHeadingOf(t: Tokens, i: number): number {
  const isBracket = t.symbol(i) === '(';
  if (!isBracket && !isQuote(t, i)) return i;
  let end = isBracket ? afterBracket(t, i, 20) : i;
  for (let at = i + 1; end === i && at < i + 20; at++) {
    if (isQuote(t, at) && !(isQuote(t, at + 1) || at === i + 1)) end = at + 1;
  }
  const after = afterSeparator(t, end);
  return end > i && after > end && t.isNumber(after) ? end : i;
}

/** Identifiers of articles: `art_139__para_3`, or `tp__art_IX` in a preliminary title; ranges are expanded. */
export function articleIds(articles: Article[], isPreliminary: boolean): string[] {
  const ids: string[] = [];
  for (const article of articles) {
    const stem = `${isPreliminary || article.isRoman ? 'tp__' : ''}art_`;
    // «artículo sétimo del Título Preliminar»: there articles have Roman numbers.
    const printed = (number: string) => (isPreliminary ? romanOf(number) : number);
    for (const number of rangeOf(article)) ids.push(stem + printed(number));
    if (article.paths.length > 0) ids.pop();
    for (const path of article.paths)
      ids.push(stem + printed(article.number) + pathId(article.number, path));
    if (ids.length > mostArticles) break;
  }
  return ids;
}

function romanOf(number: string): string {
  return /^[1-9]\d?$/.test(number) ? romanText(Number(number)) : number;
}

/** Every path of the outer list continued by every path of the inner one. */
export function nested(outer: string[][], inner: string[][]): string[][] {
  if (outer.length === 0) return inner;
  if (inner.length === 0) return outer;
  return outer.length * inner.length > 400
    ? outer
    : outer.flatMap((path) => inner.map((rest) => [...path, ...rest]));
}

/**
 * Splits the number of a numeral that carries what it is in: `28.1` of article 28 is numeral 1, and `28.1.3` of
 * that numeral is its 3.
 */
function pathId(article: string, path: string[]): string {
  const within = [article];
  let id = '';
  for (const value of path) {
    const pieces = value.slice(value.indexOf('_') + 1).split('.');
    if (pieces.length === 1) {
      within.push(...pieces);
      id += `__${value}`;
      continue;
    }
    const isCarried = (count: number) =>
      within.slice(0, count).join() === pieces.slice(0, count).join();
    const carried = isCarried(within.length) ? within.length : Number(isCarried(1));
    for (const piece of pieces.slice(carried)) {
      within.push(piece);
      id += /\d/.test(piece) ? `__para_${piece}` : `__lit_${piece}`;
    }
  }
  return id;
}

/** Whether a number in the list may be an article, by what follows it. */
function isItem(t: Tokens, next: number, isPlural: boolean, isSameKind: boolean): boolean {
  const word = t.word(next);
  if (!isSameKind || es.units.has(word) || t.symbol(next) === '%') return false;
  if (word === 'de' && es.units.has(t.word(next + 1))) return false;
  if (isPlural || word === '' || isPartWord(t, next) || afterSingle.has(word)) return true;
  return t.isCapital(next);
}
