import { type Article, articleIds, articlesAt } from './articles.ts';
import {
  any,
  behind,
  skipTo,
  many,
  opt,
  peek,
  type TokensRead,
  type Reader,
  seq,
  word,
} from './grammar.ts';
import type { Test, Tokens } from './grammar.ts';
import { mostListed, maxDistance } from './limits.ts';
import { afterBracket, listAt } from './marks.ts';
import { isRoman, ordinalAt } from './numerals.ts';
import { afterOf, type Chain, chainAt, nested, ofPreliminary, type Paths } from './parts.ts';
import { partValueAt } from './part-value.ts';
import { dispositionKinds, w } from './words.ts';

/** Provisions named together, before it is known of which norm. */
export interface Clause {
  from: number;
  next: number;
  /** Their identifiers. */
  provisions: string[];
  /** Whether something that is no provision stands between it and the one before: it must have the same norm. */
  isApart?: boolean;
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
  const dispositions = dispositionsAt(t, i);
  if (!dispositions) return i + 1;
  return { from: i, next: dispositions.next, provisions: dispositions.value };
}

/** «el inciso a) el artículo 45»: a «de» left out. */
const leftOut = seq(w.the, peek(w.oneArticle));

/** Parts with what they are of: «literal a) del artículo 5», «párrafo de la Primera Disposición», «numeral 12.2». */
function nestedClauseAt(t: Tokens, from: number, chain: Chain): Clause | undefined {
  const { paths } = chain;
  const end = t.after(chain.next, w.andFollowing);
  const of = afterOf(t, end);
  const at = of > end ? of : t.after(of, any(w.comma, leftOut));
  const inArticle = articlesClauseAt(t, from, at, paths);
  if (inArticle) return inArticle;
  const title = t.after(at, w.preliminary);
  // «numeral VI del Título Preliminar»: the numeral is the article.
  if (title > at)
    return {
      from,
      next: title,
      provisions: paths.map(([first = '']) => `tp__art_${first.slice(5)}`),
    };
  const disposition = of > end ? dispositionsAt(t, of) : undefined;
  if (disposition) {
    const { value, next } = disposition;
    const provisions = value.flatMap((id) => paths.map((path) => [id, ...path].join('__')));
    return { from, next, provisions };
  }
  const loose = sectionsAt(t, from, chain) ?? dottedArticles(chain);
  return (
    loose && { from, next: loose.next, provisions: articleIds(loose.value, false), isLoose: true }
  );
}

/** «así como», «concordante con», «en concordancia con», «junto con», «together with». */
const joint = seq(opt(seq(word('asi'), word('como'))), opt(w.alongWith));
/** «de los», «en el», «y la»; «e incorporar el», «y la incorporación del artículo 7». */
const lead = seq(
  opt(w.adding),
  many(w.clauseDeterminer, 3),
  opt(seq(w.change, w.clauseDeterminer, many(w.clauseDeterminer, 2))),
);

/** The clause that follows another with «y», «, el» or «así como», if there is one. */
export function clauseAfter(t: Tokens, i: number): Clause | undefined {
  const joined = t.after(t.after(i, w.separator), joint);
  const at = t.after(joined, lead);
  const clause = joined > i ? (unnamedPartAt(t, at) ?? clauseAt(t, at)) : undefined;
  return clause ?? clauseApart(t, i);
}

/** «artículo 3 (derechos no enumerados) y la Cuarta Disposición», «…, o por los delitos previstos en los artículos». */
function clauseApart(t: Tokens, i: number): Clause | undefined {
  const end = t.symbol(i) === '(' ? afterBracket(t, i, maxDistance.gloss) : i;
  const bracket = t.is(i, skipTo(end - i, w.article)) ? i : end;
  const joined = t.after(bracket, w.separator);
  const at = t.after(joined, offences);
  if (joined === bracket || (bracket === i && at === joined)) return undefined;
  const clause = clauseAt(t, t.after(at, lead));
  return clause && { ...clause, isApart: true };
}

const offences = seq(
  many(w.clauseDeterminer, 2),
  w.offences,
  opt(w.foreseen),
  peek(seq(w.clauseDeterminer, many(w.clauseDeterminer, 2), any(w.article, w.partWord))),
);

/** A clause and those that follow it, up to one that `isLinked` says is of another norm. */
export function clausesAfter(t: Tokens, first: Clause, isLinked: Test): Clause[] {
  const clauses = [first];
  for (let { next } = first; ;) {
    const clause = clauseAfter(t, next);
    if (!clause || clause.isApart || isLinked(t, clause.next)) return clauses;
    clauses.push(clause);
    next = clause.next;
  }
}

/** «literales b) del artículo 21 y c) del artículo 22»: the word for the part is said once. */
function unnamedPartAt(t: Tokens, i: number): Clause | undefined {
  const part = partValueAt(t, i, 'item');
  const of = part ? afterOf(t, part.next) : i;
  return part && of > part.next ? articlesClauseAt(t, i, of, [[part.value]]) : undefined;
}

/** The identifiers of clauses together, without repetitions, at most {@link mostListed}. */
export function clauseProvisions(clauses: Clause[]): string[] {
  return [...new Set(clauses.flatMap(({ provisions }) => provisions))].slice(0, mostListed);
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
  const { value: articles, next } = read;
  for (const article of isPlural ? articles : articles.slice(0, 1))
    article.paths = isOuter(article, inner)
      ? nested(inner, article.paths)
      : nested(article.paths, inner);
  const title = t.after(next, ofPreliminary);
  return { from, next: title, provisions: articleIds(articles, title > next) };
}

/** «primer párrafo del artículo 173, inciso 2»: the numeral is of the paragraph; not in «párrafo del artículo 28.1». */
function isOuter({ paths, isDotted }: Article, before: Paths): boolean {
  const isOf = (all: Paths, kind: string) =>
    all.length > 0 && all.every(([first = '']) => first.startsWith(kind));
  return !isDotted && isOf(before, 'al_') && isOf(paths, 'para_');
}

/** «sections 384 through 401 of the Criminal Code»: articles, when no article is named. */
function sectionsAt(t: Tokens, i: number, { next }: Chain): TokensRead<Article[]> | undefined {
  const read = t.is(i, w.section) ? articlesAt(t, i + 1, t.word(i).endsWith('s')) : undefined;
  const isOurs = read && read.next >= next && !read.value.some(({ number }) => isRoman(number));
  return isOurs ? read : undefined;
}

/** «numeral 12.2» says its article: 12. */
function dottedArticles({ paths, next }: Chain): TokensRead<Article[]> | undefined {
  const value = paths.flatMap((path) => {
    const number = /^para_(\d+)\./.exec(path[0] ?? '')?.[1];
    return number === undefined ? [] : [{ number, paths: [path] }];
  });
  return value.length === paths.length ? { value, next } : undefined;
}

/** «Sexta Disposición Complementaria Final», «disposición complementaria modificatoria única», «1.ª DCF». */
const dispositionsAt: Reader<string[]> = (t, i) => {
  const before = ordersAt(t, i);
  // «Quinta y Sexta de las Disposiciones Finales».
  const noun = before ? t.after(before.next, ofThe) : i;
  const kind = kindAt(t, noun);
  if (!kind) return undefined;
  // «**DISPOSICIONES FINALES**», and on the next line «**Primera.-**»: the law itself.
  const isHeading = t.isParted(kind.next) && t.startsLine(kind.next);
  const orders = before ?? (isHeading ? undefined : ordersAt(t, t.after(kind.next, w.comma)));
  return (
    orders && {
      value: orders.value.map((order) => `${kind.value}_${order}`),
      next: before ? kind.next : orders.next,
    }
  );
};

const ofThe = seq(word('de'), word('la las'));

/** Orders in words or figures, listed: «segunda y tercera», «la Primera y la Segunda», «única». */
function ordersAt(t: Tokens, i: number): TokensRead<string[]> | undefined {
  return listAt<string>(t, i, (from, last) => {
    const at = last === undefined ? from : t.after(from, w.the);
    if (t.is(at, w.only)) return { value: 'unica', next: at + 1 };
    const order = ordinalAt(t, at);
    return order && { value: String(order.value), next: order.next };
  });
}

const shortened = word('disp compl? transit? modif derog');
const kindJoint = opt(any(w.conjunction, w.comma));
const kindWord = any(...dispositionKinds.map(([shape]) => shape));
/** «Disp. Comp. Final». */
const kindWords = many(seq(kindJoint, kindWord, opt(seq(behind(shortened), w.point))));

/** «Disposición Complementaria Final», «Final Complementary Provision», «DCF»: the prefix of its identifier. */
function kindAt(t: Tokens, i: number): TokensRead<string> | undefined {
  if (t.is(i, w.shortDisposition)) return { value: t.word(i), next: i + 1 };
  const noun = kindWords(t, i);
  if (!t.is(noun, w.disposition)) return undefined;
  const after = t.after(noun + 1, w.point);
  const next = kindWords(t, t.word(noun) === 'disp' ? after : noun + 1);
  const letters = dispositionKinds.flatMap(([shape, letter]) =>
    t.is(i, skipTo(next - i, shape)) ? [letter] : [],
  );
  return letters.length > 0 ? { value: prefixOf(letters.join('')), next } : undefined;
}

/** Of «Complementaria», which says least, and one that is final, transitional, amending, repealing or additional. */
function prefixOf(letters: string): string {
  if (letters.includes('f') && letters.includes('t')) return 'dft';
  const last = letters.replace('c', '').charAt(0);
  // «Disposición Final», without «Complementaria», is one all the same.
  return letters.includes('c') || last !== 'm' ? `dc${last}` : `d${last}`;
}
