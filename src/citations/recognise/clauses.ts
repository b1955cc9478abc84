import type { Article } from './article.ts';
import { articleIds, articlesAt, nested } from './articles.ts';
import { afterOf, type Chain, chainAt } from './chain.ts';
import { dispositionsAt } from './dispositions.ts';
import { any, many, opt, raw, type Read, seq, symbol, type Tokens } from './grammar.ts';
import { afterDegree, afterSeparator, comma, dash, point, quote } from './marks.ts';
import { ordinalAt } from './numerals.ts';
import { isPartWord } from './parts.ts';
import { w } from './words.ts';

/** Provisions named together, before it is known of which norm. */
export interface Clause {
  from: number;
  next: number;
  /** Their identifiers; a function, as a long list of ranges may be cut short. */
  provisions: () => string[];
  /** A numeral that says its article but not the word: «numeral 12.2»; it needs its norm beside it. */
  isLoose?: boolean;
}

/** A citation of more provisions is cut short: a text made to be long. */
const mostProvisions = 2000;
/** «de los», «en el», «y la»: no more words lead to a provision. */
const determiners = many(w.clauseDeterminer, 3);

/** Reads provisions that name their article or disposition; nothing if `i` does not begin any. */
export function clauseAt(t: Tokens, i: number): Clause | undefined {
  const direct = articleClauseAt(t, i, []);
  if (direct) return { from: i, next: direct.next, provisions: direct.value };
  const chain = chainAt(t, i, 'before');
  if (chain) return nestedClauseAt(t, i, chain);
  const ordered = orderedArticleAt(t, i);
  if (ordered) return ordered;
  const dispositions = dispositionsAt(t, i);
  return dispositions && { from: i, next: dispositions.next, provisions: () => dispositions.value };
}

/** A clause, or the token after parts whose article is not named, so that they are not read again. */
export function clauseOrNext(t: Tokens, i: number): Clause | number {
  if (t.is(i, w.article) || !isPartWord(t, i)) return clauseAt(t, i) ?? i + 1;
  const chain = chainAt(t, i, 'before');
  return chain ? (nestedClauseAt(t, i, chain) ?? chain.next) : i + 1;
}

const beside = any(comma, dash);

function nestedClauseAt(t: Tokens, i: number, chain: Chain): Clause | undefined {
  const of = afterOf(t, chain.next);
  const at = of > chain.next ? of : t.after(of, beside);
  const inArticle = articleClauseAt(t, at, chain.paths) ?? numeralOfTitle(t, at, chain.paths);
  if (inArticle) return { from: i, next: inArticle.next, provisions: inArticle.value };
  const inDisposition = of > chain.next ? dispositionsAt(t, of) : undefined;
  if (inDisposition) {
    const { value, next } = inDisposition;
    const provisions = () =>
      value.flatMap((id) => chain.paths.map((path) => [id, ...path].join('__')));
    return { from: i, next, provisions };
  }
  const loose = sectionsAt(t, i, chain) ?? dottedArticles(chain);
  const provisions = () => articleIds(loose?.value ?? [], false);
  return loose && { from: i, next: loose.next, provisions, isLoose: true };
}

/** «concordante con», «en concordancia con», «junto con», «together with». */
const together = seq(opt(w.inside), w.together, w.with);
/** «y la adición en la Quinta Disposición», «y la incorporación del artículo 7». */
const change = seq(w.change, w.clauseDeterminer, many(w.clauseDeterminer, 2));

/** The clause that follows another with «y», «, el» or «así como», if there is one. */
export function clauseAfter(t: Tokens, i: number): Clause | undefined {
  const joined = t.after(t.after(afterSeparator(t, i), w.soAs), together);
  if (joined === i) return undefined;
  const at = t.after(t.after(joined, determiners), change);
  return unnamedPartAt(t, at) ?? clauseAt(t, at);
}

/** «First article of Law N.° 28671», «primer artículo»: the order stands before the word. */
function orderedArticleAt(t: Tokens, i: number): Clause | undefined {
  const order = t.isNumber(i) ? undefined : ordinalAt(t, i);
  if (!order || !t.is(order.next, w.oneArticle) || t.isNumber(order.next + 1)) return undefined;
  return { from: i, next: order.next + 1, provisions: () => [`art_${order.value}`] };
}

const closedLetter = seq(raw(/^[a-zñ]$/i), symbol(')'));

/** «literales b) del artículo 21 y c) del artículo 22»: the word for the part is said once. */
function unnamedPartAt(t: Tokens, i: number): Clause | undefined {
  const isLetter = t.is(i, closedLetter);
  if (!isLetter && !/^\d\d?$/.test(t.raw(i))) return undefined;
  const end = isLetter ? i + 2 : afterDegree(t, i + 1);
  const of = afterOf(t, end);
  const path = isLetter ? `lit_${t.raw(i).toLowerCase()}` : `para_${Number(t.raw(i))}`;
  const inner = of > end ? articleClauseAt(t, of, [[path]]) : undefined;
  return inner && { from: i, next: inner.next, provisions: inner.value };
}

/** The identifiers of clauses together, without repetitions, at most {@link mostProvisions}. */
export function provisionsOf(clauses: Clause[]): string[] {
  const all = new Set<string>();
  let seen = 0;
  for (const clause of clauses) {
    const ids = clause.provisions();
    for (const id of ids) all.add(id);
    seen += ids.length;
    if (seen >= mostProvisions) break;
  }
  return [...all].slice(0, mostProvisions);
}

function articleClauseAt(
  t: Tokens,
  i: number,
  inner: string[][],
): Read<() => string[]> | undefined {
  const isPlural = t.is(i, w.articles);
  const read = isPlural || t.is(i, w.oneArticle) ? articlesAt(t, i + 1, isPlural) : undefined;
  if (!read) return undefined;
  const articles = read.value;
  articles.forEach((article, index) => {
    if (isPlural || index === 0) article.paths = nested(article.paths, inner);
  });
  const title = afterPreliminary(t, read.next);
  const isTitle = title > read.next;
  // «artículos VII del Título Preliminar y 2»: the list goes on in the body.
  const from = afterSeparator(t, title);
  const more = isTitle && isPlural && from > title ? articlesAt(t, from, true) : undefined;
  return {
    value: () => [...articleIds(articles, isTitle), ...articleIds(more?.value ?? [], false)],
    next: more?.next ?? title,
  };
}

/** «sections 384 through 401 of the Criminal Code»: articles, when no article is named. */
function sectionsAt(t: Tokens, i: number, chain: Chain): Read<Article[]> | undefined {
  const read = t.is(i, w.section) ? articlesAt(t, i + 1, t.word(i).endsWith('s')) : undefined;
  const isWrong = !read || read.next < chain.next || read.value.some(({ isRoman }) => isRoman);
  return isWrong ? undefined : read;
}

/** «numeral VI del Título Preliminar»: the numeral is the article. */
function numeralOfTitle(t: Tokens, i: number, paths: string[][]): Read<() => string[]> | undefined {
  const numbers = paths.map(([first = '']) => first.replace(/^para_/, ''));
  if (!t.is(i, w.preliminary) || !numbers.every((each) => /^(?:[IVX]+|\d+)$/.test(each)))
    return undefined;
  return { value: () => numbers.map((each) => `tp__art_${each}`), next: t.after(i, w.preliminary) };
}

/** «numeral 12.2» says its article: 12. */
function dottedArticles({ paths, next }: Chain): Read<Article[]> | undefined {
  const value = paths.flatMap((path) => {
    const number = /^para_(\d+)\./.exec(path[0] ?? '')?.[1];
    return number === undefined ? [] : [{ number, isRoman: false, paths: [path] }];
  });
  return value.length === paths.length && value.length > 0 ? { value, next } : undefined;
}

function afterPreliminary(t: Tokens, i: number): number {
  const of = afterOf(t, i);
  const at = of === i ? t.after(i, beside) : of;
  return t.is(at, w.preliminary) ? t.after(at, w.preliminary) : i;
}

const headingEnd = any(symbol('.,'), quote);

/** The token after the heading of an article itself («Artículo 5.- Objeto»), or `i` if it is none. */
export function afterHeading(t: Tokens, i: number): number {
  if (!t.is(i, w.oneArticle) || !t.isCapital(i) || !isOpening(t, i)) return i;
  const article = articlesAt(t, i + 1, false);
  if (!article) return i;
  const { next } = article;
  const isFirst = t.startsLine(i);
  if (isFirst && t.startsLine(next) && next < t.count && t.isCapital(next)) return next;
  // «ARTÍCULO QUINTO», where the text is cut.
  if (isFirst && i > 0 && next >= t.count && t.isUpper(i) && t.isUpper(i + 1)) return next;
  if (t.is(next, headingEnd)) return afterHeadingEnd(t, i, next, isFirst);
  if (t.is(next, dash) && !t.isGlued(next + 1)) return t.is(next + 1, w.normBegun) ? i : next + 1;
  if (t.is(next, dash) && t.isCapital(next + 1) && isFirst) return next + 1;
  if (t.symbol(next) === ':' && !clauseAt(t, next + 1)) return next + 1;
  const isTitle = isFirst && t.isCapital(next) && !t.isUpper(next) && !t.is(next, w.normBegun);
  return isTitle && next === i + 2 ? next : i;
}

function afterHeadingEnd(t: Tokens, i: number, end: number, isFirst: boolean): number {
  const next = end + 1;
  if (t.is(next, dash)) return next + 1;
  if (t.symbol(end) !== '.') return i;
  if (next >= t.count) return isFirst || isAfterTitle(t, i) || isAfterSentence(t, i) ? next : i;
  return isFirst || t.is(i - 1, quote) || t.isCapital(next) || t.is(next, quote) ? next : i;
}

/** Whether a sentence, a line, a quotation or a list item begins at the token. */
function isOpening(t: Tokens, i: number): boolean {
  if (t.startsLine(i) || t.is(i - 1, quote) || isAfterTitle(t, i)) return true;
  return /^[.;:[\]•*#|–—-]$/.test(t.symbol(i - 1));
}

/** «LEY DEL JOVEN EMPRESARIO Artículo 1. Objeto», «29 diciembre, 2023 Artículo 1.-»: the lines were joined. */
function isAfterTitle(t: Tokens, i: number): boolean {
  if (t.isNumber(i - 1)) return true;
  return t.isUpper(i - 1) && !t.isUpper(i) && t.raw(i - 1).length > 2;
}

/** «… que corresponda. Artículo 2.»: the text is cut after the number. */
function isAfterSentence(t: Tokens, i: number): boolean {
  return t.is(i - 1, point) && t.isWord(i - 2) && !t.isCapital(i - 2) && t.raw(i - 2).length > 3;
}
