import { type Article, articleAt, rangeAfter, rangeOf } from './article.ts';
import { afterOf, chainAfter } from './chain.ts';
import { any, number, type Read, seq, symbol, type Tokens } from './grammar.ts';
import { afterBracket, afterMark, afterSeparator, point, quote } from './marks.ts';
import { romanText } from './numerals.ts';
import { w } from './words.ts';

/** More articles than these are read no further: a text made to be long, not a citation. */
const mostArticles = 2000;
/** More paths than these from one list in another are a slip. */
const mostPaths = 400;
/** Words that say what an article of a list is about: «107 (parricidio)». */
const longestHeading = 20;

/** «art. 7», «art.º 7», «artº 7». */
const wordEnd: typeof point = (t, i) => {
  const at = t.after(i, point);
  return t.isGlued(at) && t.is(at, symbol('°ºª')) ? t.after(at + 1, point) : at;
};
/** «5, 7 y del 9 al 12»; «el artículo 119 y el 120». */
const again = seq(w.the, number);

/** Reads one article or a list of them; `i` is the token after the word «artículo». */
export function articlesAt(t: Tokens, i: number, isPlural: boolean): Read<Article[]> | undefined {
  const at = t.after(i, wordEnd);
  const first = articleAt(t, afterMark(t, isPlural ? t.after(at, w.ofThePlural) : at));
  if (!first || t.is(first.next, w.unit)) return undefined;
  const list: Article[] = [first.value];
  let next = first.next;
  for (;;) {
    const range = rangeAfter(t, next, lastOf(list));
    if (range?.value) list.push({ ...range.value, since: lastOf(list).number });
    const last = lastOf(list);
    next = afterParts(t, range?.next ?? next, last, isPlural);
    const separated = t.is(next, w.asWellAs) ? next + 1 : afterSeparator(t, next);
    if (separated === next || list.length > mostArticles || t.is(next, point)) break;
    const isSpan = isPlural && t.word(separated) === 'del';
    const item = articleAt(
      t,
      afterMark(t, isSpan || t.is(separated, again) ? separated + 1 : separated),
    );
    if (!item || !isItem(t, item, last, isPlural)) break;
    next = item.next;
    list.push(item.value);
  }
  return { value: list, next };
}

function lastOf(list: Article[]): Article {
  return list[list.length - 1] ?? { number: '', isRoman: false, paths: [] };
}

/** The token after the parts of an article, which are added to it, or after what it is about. */
function afterParts(t: Tokens, i: number, article: Article, isPlural: boolean): number {
  const chain = chainAfter(t, i, isPlural);
  if (chain) article.paths = nested(article.paths, chain.paths);
  const next = chain?.next ?? (isPlural ? afterHeadingOf(t, i) : i);
  // «artículo 5 N.° 3»: a numeral without its word.
  const mark = afterMark(t, next);
  if (mark === next || !t.isNumber(mark)) return next;
  article.paths = nested(article.paths, [[`para_${Number(t.raw(mark))}`]]);
  return mark + 1;
}

/** «107 (parricidio), 108 «homicidio» y 108-B»: what an article is about, inside a list. */
function afterHeadingOf(t: Tokens, i: number): number {
  let end = t.symbol(i) === '(' ? afterBracket(t, i, longestHeading) : i;
  for (let at = i + 1; t.is(i, quote) && end === i && at < i + longestHeading; at++) {
    if (t.is(at, quote) && !(t.is(at + 1, quote) || at === i + 1)) end = at + 1;
  }
  const after = afterSeparator(t, end);
  return end > i && after > end && t.isNumber(after) ? end : i;
}

/** What follows a number that is an article, when only one was announced. */
const singleEnd = any(w.afterSingle, w.partWord);
/** What follows a number that counts something else. */
const counted = any(w.unit, symbol('%'), seq(w.of, w.unit));

/** Whether what was read in the list may be an article, by what follows it. */
function isItem(
  t: Tokens,
  { value, next }: Read<Article>,
  last: Article,
  isPlural: boolean,
): boolean {
  // «arts. VII, 304 y 307-A»: of the preliminary title first, then of the body.
  const isBody = last.isRoman && !value.isRoman && (isPlural || !t.isWord(next));
  if ((value.isRoman !== last.isRoman && !isBody) || t.is(next, counted)) return false;
  // «numerales 3 del artículo 5 y 4 del artículo 6».
  if (t.is(afterOf(t, next), w.article)) return false;
  return isPlural || !t.isWord(next) || t.is(next, singleEnd) || t.isCapital(next);
}

/** Identifiers of articles: `art_139__para_3`, or `tp__art_IX` in a preliminary title; ranges are expanded. */
export function articleIds(articles: Article[], isPreliminary: boolean): string[] {
  const ids: string[] = [];
  for (const article of articles) {
    const stem = `${isPreliminary || article.isRoman ? 'tp__' : ''}art_`;
    // «artículo sétimo del Título Preliminar»: there articles have Roman numbers.
    const printed = (each: string) =>
      isPreliminary && /^[1-9]\d?$/.test(each) ? romanText(Number(each)) : each;
    for (const each of rangeOf(article)) ids.push(stem + printed(each));
    if (article.paths.length > 0) ids.pop();
    for (const path of article.paths)
      ids.push(stem + printed(article.number) + pathId(article.number, path));
    if (ids.length > mostArticles) break;
  }
  return ids;
}

/** Every path of the outer list continued by every path of the inner one. */
export function nested(outer: string[][], inner: string[][]): string[][] {
  if (outer.length === 0) return inner;
  if (inner.length === 0 || outer.length * inner.length > mostPaths) return outer;
  return outer.flatMap((path) => inner.map((rest) => [...path, ...rest]));
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
