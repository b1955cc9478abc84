import type { Article } from './article.ts';
import { isArticleWord, isPluralArticle } from './article-words.ts';
import { articleIds, articlesAt, nested } from './articles.ts';
import { afterOf, chainAt, type Chain } from './chain.ts';
import { dispositionsAt } from './dispositions.ts';
import { afterDegree, afterSeparator, isDash } from './marks.ts';
import { ordinalAt, type Read } from './numerals.ts';
import { isPartWord } from './parts.ts';
import type { Tokens } from './tokens.ts';

/** Words before «con» or «with» that join two provisions. */
const together =
  /^(?:concorda(?:nte|ncia|d[oa])|conjunt(?:o|a|amente)|junto|juntamente|relacion|together|conjunction|connection)$/;

/** Provisions named together, before it is known of which norm. */
export interface Clause {
  from: number;
  next: number;
  /** Their identifiers; a function, as a long list of ranges may be cut short. */
  provisions: () => string[];
  /** A numeral that says its article but not the word: «numeral 12.2»; it needs its norm beside it. */
  isLoose?: boolean;
}

const mostProvisions = 2000;
const determiners = new Set(
  'el,la,los,las,del,de,al,a,en,por,con,el/los,the,of,in,to,su,sus'.split(','),
);

const changes = /^(?:adicion|incorporacion|inclusion|modificacion|derogacion|derogatoria)$/;

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
  if (isArticleWord(t, i) || !isPartWord(t, i)) return clauseAt(t, i) ?? i + 1;
  const chain = chainAt(t, i, 'before');
  return chain ? (nestedClauseAt(t, i, chain) ?? chain.next) : i + 1;
}

function nestedClauseAt(t: Tokens, i: number, chain: Chain): Clause | undefined {
  const of = afterOf(t, chain.next);
  const at = of > chain.next ? of : t.symbol(of) === ',' || isDash(t, of) ? of + 1 : of;
  const inArticle = articleClauseAt(t, at, chain.paths) ?? numeralOfTitle(t, at, chain.paths);
  if (inArticle) return { from: i, next: inArticle.next, provisions: inArticle.value };
  const inDisposition = of > chain.next ? dispositionsAt(t, of) : undefined;
  if (inDisposition) {
    const { value, next } = inDisposition;
    const provisions = () =>
      value.flatMap((id) => chain.paths.map((path) => [id, ...path].join('__')));
    return { from: i, next, provisions };
  }
  const sections = /^sections?$/.test(t.word(i)) ? sectionsAt(t, i, chain) : undefined;
  if (sections) return sections;
  const dotted = dottedArticles(chain.paths);
  if (!dotted) return undefined;
  const provisions = () => articleIds(dotted, false);
  return { from: i, next: chain.next, provisions, isLoose: true };
}

/** The clause that follows another with «y», «, el» or «así como», if there is one. */
export function clauseAfter(t: Tokens, i: number): Clause | undefined {
  let at = afterSeparator(t, i);
  if (t.word(at) === 'asi' && t.word(at + 1) === 'como') at += 2;
  at = afterTogether(t, at);
  if (at === i) return undefined;
  at = afterDeterminers(t, at);
  // «y la adición en la Quinta Disposición», «y la incorporación del artículo 7».
  if (changes.test(t.word(at)) && determiners.has(t.word(at + 1))) at = afterDeterminers(t, at + 1);
  return unnamedPartAt(t, at) ?? clauseAt(t, at);
}

/** «concordante con», «en concordancia con», «junto con», «together with». */
function afterTogether(t: Tokens, i: number): number {
  const at = t.word(i) === 'en' || t.word(i) === 'in' ? i + 1 : i;
  return together.test(t.word(at)) && /^(?:con|with)$/.test(t.word(at + 1)) ? at + 2 : i;
}

function afterDeterminers(t: Tokens, i: number): number {
  let at = i;
  while (at < i + 3 && determiners.has(t.word(at))) at++;
  return at;
}

/** «First article of Law N.° 28671», «primer artículo»: the order stands before the word. */
function orderedArticleAt(t: Tokens, i: number): Clause | undefined {
  const order = t.isNumber(i) ? undefined : ordinalAt(t, i);
  if (!order || isPluralArticle(t, order.next) !== false) return undefined;
  if (t.isNumber(order.next + 1)) return undefined;
  return { from: i, next: order.next + 1, provisions: () => [`art_${order.value}`] };
}

/** «literales b) del artículo 21 y c) del artículo 22»: the word for the part is said once. */
function unnamedPartAt(t: Tokens, i: number): Clause | undefined {
  const isLetter = /^[a-zñ]$/i.test(t.raw(i)) && t.symbol(i + 1) === ')';
  if (!isLetter && !(t.isNumber(i) && t.raw(i).length < 3)) return undefined;
  const end = isLetter ? i + 2 : afterDegree(t, i + 1);
  const of = afterOf(t, end);
  if (of === end || !isArticleWord(t, of)) return undefined;
  const path = isLetter ? `lit_${t.raw(i).toLowerCase()}` : `para_${Number(t.raw(i))}`;
  const inner = articleClauseAt(t, of, [[path]]);
  return inner && { from: i, next: inner.next, provisions: inner.value };
}

/** The identifiers of clauses together, without repetitions, at most 2 000. */
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
  const isPlural = isPluralArticle(t, i);
  if (isPlural === undefined) return undefined;
  const read = articlesAt(t, i + 1, isPlural);
  if (!read) return undefined;
  const articles = read.value;
  articles.forEach((article, index) => {
    if (isPlural || index === 0) article.paths = nested(article.paths, inner);
  });
  const title = afterPreliminary(t, read.next);
  const isTitle = title > read.next;
  // «artículos VII del Título Preliminar y 2»: the list goes on in the body.
  const more = isTitle && isPlural ? articlesAt(t, afterSeparator(t, title), true) : undefined;
  if (more && afterSeparator(t, title) > title) {
    const value = () => [...articleIds(articles, true), ...articleIds(more.value, false)];
    return { value, next: more.next };
  }
  return { value: () => articleIds(articles, isTitle), next: title };
}

/** «sections 384 through 401 of the Criminal Code»: articles, when no article is named. */
function sectionsAt(t: Tokens, i: number, chain: Chain): Clause | undefined {
  const read = articlesAt(t, i + 1, t.word(i).endsWith('s'));
  if (!read || read.next < chain.next || read.value.some(({ isRoman }) => isRoman))
    return undefined;
  return {
    from: i,
    next: read.next,
    provisions: () => articleIds(read.value, false),
    isLoose: true,
  };
}

/** «numeral VI del Título Preliminar»: the numeral is the article. */
function numeralOfTitle(t: Tokens, i: number, paths: string[][]): Read<() => string[]> | undefined {
  const next = titleAt(t, i);
  if (next === i) return undefined;
  const numbers = paths.map((path) => path[0]?.replace(/^para_/, '') ?? '');
  if (!numbers.every((number) => /^(?:[IVX]+|\d+)$/.test(number))) return undefined;
  return { value: () => numbers.map((number) => `tp__art_${number}`), next };
}

/** «numeral 12.2» says its article: 12. */
function dottedArticles(paths: string[][]): Article[] | undefined {
  const articles = paths.map((path) => {
    const number = /^para_(\d+)\./.exec(path[0] ?? '')?.[1];
    return number === undefined ? undefined : { number, isRoman: false, paths: [path] };
  });
  const known = articles.filter((article) => article !== undefined);
  return known.length === articles.length && known.length > 0 ? known : undefined;
}

function afterPreliminary(t: Tokens, i: number): number {
  const of = afterOf(t, i);
  const at = of === i && (t.symbol(i) === ',' || isDash(t, i)) ? i + 1 : of;
  const next = titleAt(t, at);
  return next > at ? next : i;
}

function titleAt(t: Tokens, i: number): number {
  const word = t.word(i);
  const after = t.word(i + 1);
  if (word === 'titulo' && after.startsWith('prelim')) return i + 2;
  if (word === 'preliminary' && after === 'title') return i + 2;
  if (word === 'tp' && t.isUpper(i)) return i + 1;
  const isDotted = word === 't' && t.symbol(i + 1) === '.' && t.word(i + 2) === 'p';
  return isDotted ? (t.symbol(i + 3) === '.' ? i + 4 : i + 3) : i;
}
