import { articleIds, articlesAt } from './articles.ts';
import { afterHeading, type Clause, clauseAfter, clauseAt, provisionsOf } from './clauses.ts';
import { any, gap, many, opt, type Pattern, peek, seq, symbol, type Tokens } from './grammar.ts';
import type { LinkReader } from './link.ts';
import { closing, comma, dash, opening, point, year } from './marks.ts';
import type { Norm, Setting } from './norm.ts';
import { w } from './words.ts';

/** Provisions named after their norm: «Código Penal (artículos 170 al 178)». */
export interface Following {
  provisions: string[];
  /** Token after the citation, its closing bracket included. */
  to: number;
  next: number;
}

/** «(Transparency and Access to Public Information)»: words that say what a norm is about. */
const longestGloss = 12;
/** Punctuation between a norm and its provisions: «Code, 1991 (», «, :». */
const mostJoints = 3;
/** Characters in which Congress lists the articles that a bill changes. */
const longestList = 300;

/**
 * Reads provisions after a norm if only punctuation or «en su», «cuyo» stands between, and no verb.
 * @param isSecondary whether the norm amends another, of which «en su artículo» then is
 */
export function provisionsAfter(
  t: Tokens,
  norm: Norm,
  setting: Setting,
  isSecondary: boolean,
  linkAfter: LinkReader,
): Following | undefined {
  const listed = billNumbersAt(t, norm) ?? indexNumbersAt(t, norm);
  if (listed) return listed;
  const { at, isOpen } = afterJoints(t, norm.next);
  // «el Código, modificado por la Ley N.° 31000, en el artículo 5» is of the code.
  if (isSecondary && (t.is(at - 1, w.spanishIts) || t.word(at - 2) === 'en')) return undefined;
  // «LEY DEL DEPORTE Artículo 1. Objeto»: the law itself begins.
  const isOwnTitle = t.isUpper(norm.to - 1) && !t.isUpper(at);
  if (afterHeading(t, at) > at && (t.startsLine(at) || isOwnTitle)) return undefined;
  const first = clauseAt(t, at) ?? figuresAt(t, at);
  if (!first || (t.startsLine(at) && at === norm.next)) return undefined;
  if (linkAfter(t, first.next, setting, true)) return undefined;
  const clauses: Clause[] = [first];
  let { next } = first;
  for (;;) {
    const clause = clauseAfter(t, next);
    if (!clause || linkAfter(t, clause.next, setting, true)) break;
    clauses.push(clause);
    next = clause.next;
  }
  const to = isOpen ? t.after(next, closing) : next;
  return { provisions: provisionsOf(clauses), to, next: to };
}

const about = seq(symbol('('), gap(longestGloss, seq(symbol(')'), peek(comma)), aboutEnd));
function aboutEnd(t: Tokens, i: number): number {
  return t.isWord(i) && !t.is(i, w.article) ? -1 : i;
}
/** «Criminal Code, 1991, Article 119». */
const yearBetween: Pattern = (t, i) =>
  t.is(i - 1, comma) && t.is(i, year) && t.is(i + 1, comma) ? i + 1 : -1;
const joint = any(opening, symbol(',:/'), dash);
const lead = seq(
  // «the Civil Code’s article 1969».
  opt(seq(symbol("'’"), w.possessive)),
  opt(w.ofOurs),
  many(seq(joint, opt(yearBetween)), mostJoints),
  opt(seq(w.specifically, opt(comma))),
  // «la Ley N.° 26366, que en su artículo 3».
  opt(seq(w.that, peek(seq(w.inside, w.spanishIts)))),
);
const inIts = any(seq(w.throughOrIn, w.itsOrThe), w.itsOrWhose);

function afterJoints(t: Tokens, i: number): { at: number; isOpen: boolean } {
  const from = t.after(i, about);
  const to = t.after(from, lead);
  let isOpen = false;
  for (let at = from; at < to; at++) if (t.is(at, opening)) isOpen = true;
  const isIn = t.is(to, w.throughOrIn) && !t.is(to, inIts) && clauseAt(t, to + 1) !== undefined;
  return { at: isIn ? to + 1 : t.after(to, inIts), isOpen };
}

/** «la Ley N.° 30327, en sus 28.3 y 23.2»: articles and numerals without their words. */
function figuresAt(t: Tokens, i: number): Clause | undefined {
  if (t.word(i - 1) !== 'sus' || !t.is(i + 1, point) || !t.isGlued(i + 2)) return undefined;
  const read = articlesAt(t, i, true);
  return read && { from: i, next: read.next, provisions: () => articleIds(read.value, false) };
}

/** «Código Penal : 189», «Ley 29245 : 2,Ley 31699 : 1»: how courts list the law a ruling applies. */
function indexNumbersAt(t: Tokens, norm: Norm): Following | undefined {
  const isIndex = t.symbol(norm.next) === ':' && !t.isGlued(norm.next) && t.isNumber(norm.next + 1);
  const read = isIndex ? articlesAt(t, norm.next + 1, false) : undefined;
  if (!read || (t.isWord(read.next) && !t.startsLine(read.next))) return undefined;
  return { provisions: articleIds(read.value, false), to: read.next, next: read.next };
}

const billNumbers =
  /^\d{1,4}(?:-[A-Z])?[º°]?(?:(?:, ?| Y | y )\d{1,4}(?:-[A-Z])?[º°]?){0,40}(?=\s?\/|,?\s?OTROS\/)/;

/** «CÓDIGO:PENAL 170, 171/…», «REFORMA CONST.140º/…»: how Congress files its bills. */
function billNumbersAt(t: Tokens, norm: Norm): Following | undefined {
  if (!t.isUpper(norm.from) || !t.isNumber(norm.next)) return undefined;
  if (!/^(?:cp|cpp|cc|cpc|const)$/.test(norm.instrument ?? '')) return undefined;
  const start = t.start(norm.next);
  const numbers = billNumbers.exec(t.text.slice(start, start + longestList))?.[0];
  if (numbers === undefined) return undefined;
  let to = norm.next;
  while (to < t.count && t.end(to) <= start + numbers.length) to++;
  const provisions = numbers
    .split(/[,yY ]+/)
    .filter(Boolean)
    .map((each) => `art_${each.replace(/[º°]/, '')}`);
  return { provisions, to, next: to };
}
