import { articleIds, articlesAt } from './articles.ts';
import { type Clause, clauseAt, clausesAfter, provisionsOf } from './clauses.ts';
import { any, behind, gap, many, not, opt, peek, seq, symbol, word } from './grammar.ts';
import type { Read, Test, Tokens } from './grammar.ts';
import { afterHeading } from './heading.ts';
import { reach } from './limits.ts';
import type { Norm } from './norm.ts';
import { w } from './words.ts';

/** Punctuation between a norm and its provisions: «Code, 1991 (», «, :». */
const mostJoints = 3;

/**
 * Reads provisions after a norm, «Código Penal (artículos 170 al 178)», if only punctuation or «en su», «cuyo» stands
 * between, and no verb; the closing bracket is theirs.
 * @param isSecondary whether the norm amends another, of which «en su artículo» then is
 * @param isLinked whether provisions that end at a token are of another norm
 */
export function provisionsAfter(
  t: Tokens,
  norm: Norm,
  isSecondary: boolean,
  isLinked: Test,
): Read<string[]> | undefined {
  const listed = listedAt(t, norm);
  if (listed) return listed;
  const { at, isOpen } = afterJoints(t, norm.next);
  // «el Código, modificado por la Ley N.° 31000, en el artículo 5» is of the code.
  if (isSecondary && t.is(at, afterIts)) return undefined;
  // «LEY DEL DEPORTE Artículo 1. Objeto»: the law itself begins.
  const isOwnTitle = t.isUpper(norm.to - 1) && !t.isUpper(at);
  if (afterHeading(t, at) > at && (t.startsLine(at) || isOwnTitle)) return undefined;
  const first = clauseAt(t, at) ?? figuresAt(t, at);
  if (!first || (t.startsLine(at) && at === norm.next) || isLinked(t, first.next)) return undefined;
  const clauses = clausesAfter(t, first, isLinked);
  const { next } = clauses[clauses.length - 1] ?? first;
  return { value: provisionsOf(clauses), next: isOpen ? t.after(next, w.closing) : next };
}

const about = seq(
  symbol('('),
  gap(reach.phrase, seq(symbol(')'), peek(w.comma)), any(not(w.anyWord), w.article)),
);
const joint = any(w.opening, symbol(',:/'), w.dash);
const lead = seq(
  // «the Civil Code’s article 1969».
  opt(seq(symbol("'’"), w.possessive)),
  opt(w.ofOurs),
  // «Criminal Code, 1991, Article 119».
  many(seq(joint, opt(seq(behind(w.comma), w.year, peek(w.comma)))), mostJoints),
  opt(w.specifically),
  // «la Ley N.° 26366, que en su artículo 3».
  opt(seq(w.that, peek(seq(w.inside, w.its)))),
);
const afterIts = behind(any(w.its, behind(word('en'))));
const inIts = any(seq(w.throughOrIn, w.determiner), w.itsOrWhose);

function afterJoints(t: Tokens, i: number): { at: number; isOpen: boolean } {
  const from = t.after(i, about);
  const to = t.after(from, lead);
  return { at: t.after(to, inIts), isOpen: t.is(from, gap(to - from, w.opening)) };
}

const dotted = seq(behind(word('sus')), w.number, w.point, w.touching);

/** «la Ley N.° 30327, en sus 28.3 y 23.2»: articles and numerals without their words. */
function figuresAt(t: Tokens, i: number): Clause | undefined {
  const read = t.is(i, dotted) ? articlesAt(t, i, true) : undefined;
  return read && { from: i, next: read.next, provisions: () => articleIds(read.value, false) };
}

const index = seq(not(w.touching), symbol(':'), peek(w.number));
const filedEnd = seq(opt(w.comma), opt(word('otros')), symbol('/'));

/**
 * «Código Penal : 189», «Ley 29245 : 2,Ley 31699 : 1», as courts list the law a ruling applies; «CÓDIGO:PENAL 170,
 * 171/…», «REFORMA CONST.140º/…», as Congress files its bills.
 */
function listedAt(t: Tokens, { from, to, next: at }: Norm): Read<string[]> | undefined {
  const isFiled = t.isUpper(from) && t.isNumber(at) && !t.isNumber(to - 1);
  if (!isFiled && !t.is(at, index)) return undefined;
  const read = articlesAt(t, isFiled ? at : at + 1, isFiled);
  if (!read) return undefined;
  const { next } = read;
  const isList = isFiled ? t.is(next, filedEnd) : !t.isWord(next) || t.startsLine(next);
  return isList ? { value: articleIds(read.value, false), next } : undefined;
}
