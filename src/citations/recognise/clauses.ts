import { type Article, articleIds, articlesAt } from './articles.ts';
import { any, many, opt, raw, seq, symbol, word } from './grammar.ts';
import type { Read, Reader, Test, Tokens } from './grammar.ts';
import { mostListed } from './limits.ts';
import { listAt } from './marks.ts';
import { isRoman, ordinalAt } from './numerals.ts';
import { afterOf, type Chain, chainAt, nested, ofJoint, type Paths } from './parts.ts';
import { dispositionKinds, w } from './words.ts';

/** Provisions named together, before it is known of which norm. */
export interface Clause {
  from: number;
  next: number;
  /** Their identifiers; a function, as a long list of ranges may be cut short. */
  provisions: () => string[];
  /** A numeral that says its article but not the word: «numeral 12.2»; it needs its norm beside it. */
  isLoose?: boolean;
}

/** Reads provisions that name their article or disposition; nothing if `i` does not begin any. */
export function clauseAt(t: Tokens, i: number): Clause | undefined {
  const clause = clauseOrNext(t, i);
  return typeof clause === 'number' ? undefined : clause;
}

/** A clause, or the token after parts whose article is not named, so that they are not read again. */
export function clauseOrNext(t: Tokens, i: number): Clause | number {
  const direct = articlesClauseAt(t, i, i);
  if (direct) return direct;
  const chain = chainAt(t, i, 'before');
  if (chain) return nestedClauseAt(t, i, chain) ?? chain.next;
  const named = orderedArticleAt(t, i) ?? dispositionsAt(t, i);
  return named ? { from: i, next: named.next, provisions: () => named.value } : i + 1;
}

const beside = any(w.comma, w.dash);

function nestedClauseAt(t: Tokens, i: number, chain: Chain): Clause | undefined {
  const { paths } = chain;
  const of = afterOf(t, chain.next);
  const at = of > chain.next ? of : t.after(of, beside);
  const inArticle = articlesClauseAt(t, i, at, paths) ?? numeralOfTitle(t, i, at, paths);
  if (inArticle) return inArticle;
  const disposition = of > chain.next ? dispositionsAt(t, of) : undefined;
  if (disposition) {
    const { value, next } = disposition;
    const provisions = () => value.flatMap((id) => paths.map((path) => [id, ...path].join('__')));
    return { from: i, next, provisions };
  }
  const loose = sectionsAt(t, i, chain) ?? dottedArticles(chain);
  if (!loose) return undefined;
  const { next, value } = loose;
  return { from: i, next, provisions: () => articleIds(value, false), isLoose: true };
}

/** «así como», «concordante con», «en concordancia con», «junto con», «together with». */
const joint = seq(opt(seq(word('asi'), word('como'))), opt(seq(opt(w.inside), w.together, w.with)));
/** «de los», «en el», «y la»; «y la adición en la Quinta Disposición», «y la incorporación del artículo 7». */
const lead = seq(
  many(w.clauseDeterminer, 3),
  opt(seq(w.change, w.clauseDeterminer, many(w.clauseDeterminer, 2))),
);

/** The clause that follows another with «y», «, el» or «así como», if there is one. */
export function clauseAfter(t: Tokens, i: number): Clause | undefined {
  const joined = t.after(t.after(i, w.separator), joint);
  if (joined === i) return undefined;
  const at = t.after(joined, lead);
  return unnamedPartAt(t, at) ?? clauseAt(t, at);
}

/** A clause and those that follow it, up to one that `isLinked` says is of another norm. */
export function clausesAfter(t: Tokens, first: Clause, isLinked: Test): Clause[] {
  const clauses = [first];
  for (let { next } = first; ;) {
    const clause = clauseAfter(t, next);
    if (!clause || isLinked(t, clause.next)) return clauses;
    clauses.push(clause);
    next = clause.next;
  }
}

/** «First article of Law N.° 28671», «primer artículo»: the order stands before the word. */
function orderedArticleAt(t: Tokens, i: number): Read<string[]> | undefined {
  const order = t.isNumber(i) ? undefined : ordinalAt(t, i);
  if (!order || !t.is(order.next, w.oneArticle)) return undefined;
  return { value: [`art_${order.value}`], next: order.next + 1 };
}

const closedLetter = seq(raw(/^[a-zñ]$/i), symbol(')'));

/** «literales b) del artículo 21 y c) del artículo 22»: the word for the part is said once. */
function unnamedPartAt(t: Tokens, i: number): Clause | undefined {
  const isLetter = t.is(i, closedLetter);
  if (!isLetter && !/^\d\d?$/.test(t.raw(i))) return undefined;
  const end = isLetter ? i + 2 : i + 1;
  const of = afterOf(t, end);
  const path = isLetter ? `lit_${t.raw(i).toLowerCase()}` : `para_${Number(t.raw(i))}`;
  return of > end ? articlesClauseAt(t, i, of, [[path]]) : undefined;
}

/** The identifiers of clauses together, without repetitions, at most {@link mostListed}. */
export function provisionsOf(clauses: Clause[]): string[] {
  const all = new Set<string>();
  let seen = 0;
  for (const clause of clauses) {
    const ids = clause.provisions();
    for (const id of ids) all.add(id);
    seen += ids.length;
    if (seen >= mostListed) break;
  }
  return [...all].slice(0, mostListed);
}

/** A clause that begins at `from`, with its articles at `i`, each with the inner paths. */
function articlesClauseAt(
  t: Tokens,
  from: number,
  i: number,
  inner: Paths = [],
): Clause | undefined {
  const isPlural = t.is(i, w.articles);
  const read = isPlural || t.is(i, w.oneArticle) ? articlesAt(t, i + 1, isPlural) : undefined;
  if (!read) return undefined;
  const articles = read.value;
  for (const article of isPlural ? articles : articles.slice(0, 1))
    article.paths = nested(article.paths, inner);
  const title = t.after(read.next, ofPreliminary);
  const isTitle = title > read.next;
  // «artículos VII del Título Preliminar y 2»: the list goes on in the body.
  const body = t.after(title, w.separator);
  const more = isTitle && isPlural && body > title ? articlesAt(t, body, true) : undefined;
  return {
    from,
    next: more?.next ?? title,
    provisions: () => [...articleIds(articles, isTitle), ...articleIds(more?.value ?? [], false)],
  };
}

const ofPreliminary = seq(any(ofJoint, opt(beside)), w.preliminary);

/** «sections 384 through 401 of the Criminal Code»: articles, when no article is named. */
function sectionsAt(t: Tokens, i: number, chain: Chain): Read<Article[]> | undefined {
  const read = t.is(i, w.section) ? articlesAt(t, i + 1, t.word(i).endsWith('s')) : undefined;
  const isWrong =
    !read || read.next < chain.next || read.value.some(({ number }) => isRoman(number));
  return isWrong ? undefined : read;
}

/** «numeral VI del Título Preliminar»: the numeral is the article. */
function numeralOfTitle(t: Tokens, from: number, i: number, paths: Paths): Clause | undefined {
  const numbers = paths.map(([first = '']) => first.replace(/^para_/, ''));
  if (!t.is(i, w.preliminary) || !numbers.every((each) => /^(?:[IVX]+|\d+)$/.test(each)))
    return undefined;
  const next = t.after(i, w.preliminary);
  return { from, next, provisions: () => numbers.map((each) => `tp__art_${each}`) };
}

/** «numeral 12.2» says its article: 12. */
function dottedArticles({ paths, next }: Chain): Read<Article[]> | undefined {
  const value = paths.flatMap((path) => {
    const number = /^para_(\d+)\./.exec(path[0] ?? '')?.[1];
    return number === undefined ? [] : [{ number, paths: [path] }];
  });
  return value.length === paths.length ? { value, next } : undefined;
}

/** «Sexta Disposición Complementaria Final», «disposición complementaria modificatoria única», «1.ª DCF». */
export const dispositionsAt: Reader<string[]> = (t, i) => {
  const before = ordersAt(t, i);
  // «Quinta y Sexta de las Disposiciones Finales».
  const noun = before ? t.after(before.next, ofThe) : i;
  const kind = kindAt(t, noun);
  if (!kind) return undefined;
  const orders = before ?? ordersAt(t, t.after(kind.next, w.comma));
  return (
    orders && {
      value: orders.value.map((order) => `${kind.value}_${order}`),
      next: before ? kind.next : orders.next,
    }
  );
};

const ofThe = seq(word('de'), word('la las'));

/** Orders in words or figures, listed: «segunda y tercera», «la Primera y la Segunda», «única». */
function ordersAt(t: Tokens, i: number): Read<string[]> | undefined {
  return listAt<string>(t, i, (from, last) => {
    const at = last === undefined ? from : t.after(from, w.the);
    if (t.is(at, w.only)) return { value: 'unica', next: at + 1 };
    const order = ordinalAt(t, at);
    return order && { value: String(order.value), next: order.next };
  });
}

const kindJoint = any(w.conjunction, symbol(','));
const kindWord = any(...dispositionKinds.map(([shape]) => shape));
const kindWords = opt(seq(kindWord, many(seq(opt(kindJoint), kindWord))));

/** «Disposición Complementaria Final», «Final Complementary Provision», «DCF»: the prefix of its identifier. */
function kindAt(t: Tokens, i: number): Read<string> | undefined {
  if (t.is(i, w.shortDisposition) && t.isUpper(i)) return { value: t.word(i), next: i + 1 };
  const noun = t.after(i, kindWords);
  if (!t.is(noun, w.disposition)) return undefined;
  const [from, to] = noun > i ? [i, noun] : [i + 1, t.after(i + 1, kindWords)];
  const letters = new Set<string>();
  for (let at = from; at < to; at++)
    for (const [shape, letter] of dispositionKinds) if (t.is(at, shape)) letters.add(letter);
  return letters.size > 0
    ? { value: prefixOf([...letters]), next: Math.max(to, noun + 1) }
    : undefined;
}

function prefixOf(letters: string[]): string {
  if (letters.includes('f') && letters.includes('t')) return 'dft';
  const last = letters.find((letter) => letter !== 'c');
  if (last === undefined) return 'dc';
  // «Disposición Final», without «Complementaria», is one all the same.
  return letters.includes('c') || last !== 'm' ? `dc${last}` : `d${last}`;
}
