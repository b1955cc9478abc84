import { articleIds, articlesAt } from './articles.ts';
import { clauseAt, clausesAfter, clauseProvisions } from './clauses.ts';
import { any, behind, skipTo, many, not, opt, peek, raw, seq, symbol, word } from './grammar.ts';
import type { TokensRead, Test, Tokens } from './grammar.ts';
import { afterHeading } from './heading.ts';
import { maxDistance } from './limits.ts';
import { isCalledByNumber, type Norm } from './norm.ts';
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
): TokensRead<string[]> | undefined {
  const listed = listedAt(t, norm) ?? numbersAfter(t, norm);
  if (listed) return listed;
  const joined = t.after(norm.next, lead);
  const isOpen = t.is(norm.next, skipTo(joined - norm.next, w.opening));
  const at = t.after(joined, inIts);
  // «el Código, modificado por la Ley N.° 31000, en el artículo 5» is of the code.
  if (isSecondary && t.is(at, afterIts)) return undefined;
  if (t.startsLine(at) && at === norm.next) return undefined;
  // «LEY DEL DEPORTE Artículo 1. Objeto»: the law itself begins.
  const isOwnTitle = t.startsLine(at) || (t.isUpper(norm.to - 1) && !t.isUpper(at));
  if (isOwnTitle && afterHeading(t, at) > at) return undefined;
  const first = clauseAt(t, at);
  if (!first || isLinked(t, first.next)) return undefined;
  const clauses = clausesAfter(t, first, isLinked);
  const { next } = clauses[clauses.length - 1] ?? first;
  return { value: clauseProvisions(clauses), next: isOpen ? t.after(next, w.closing) : next };
}

const joint = any(w.opening, symbol(',:/'), w.dash);
/** «Ley 30364 (2015), artículo 8», «Law 27942 (sexual harassment), art. 4»: a gloss that names no provision. */
const glossed = seq(
  w.opening,
  skipTo(
    maxDistance.phrase,
    w.closing,
    any(w.article, w.partWord, w.numberedHead, w.code, w.clauseEnd),
  ),
  opt(w.comma),
  peek(seq(many(any(w.inside, w.itsOrWhose, w.determiner), 2), any(w.article, w.partWord))),
);
/** «, específicamente el», «, in particular». */
const especially = any(
  word(
    'especificamente especialmente particularmente concretamente specifically particularly notably especially',
  ),
  seq(word('en in'), word('particular especial concreto')),
);
/** «Código Civil — Libro III (arts. 233-659)»: where in the norm they stand. */
const division = seq(w.division, any(w.number, raw(/^[IVXLC]+$/)), many(joint, 2));
const lead = seq(
  opt(glossed),
  // «the Civil Code’s article 1969».
  opt(seq(symbol("'’"), w.possessive)),
  opt(w.ofOurs),
  many(joint, mostJoints),
  opt(division),
  opt(seq(opt(w.comma), especially)),
  // «la Ley N.° 26366, que en su artículo 3».
  opt(seq(w.that, peek(seq(w.inside, w.its)))),
);
const afterIts = behind(any(w.its, behind(word('en'))));
const inIts = any(
  seq(w.throughOrIn, any(w.determiner, peek(w.article))),
  w.itsOrWhose,
  seq(behind(any(especially, symbol(':'))), w.determiner, peek(w.article)),
);

/** «cuatro delitos al Código Penal (151-A, 154-B y 176-C)»: the word for them is not said; one of them has a letter. */
function numbersAfter(t: Tokens, norm: Norm): TokensRead<string[]> | undefined {
  if (!isCalledByNumber(norm) || !t.is(norm.next, numberInBracket)) return undefined;
  const read = articlesAt(t, norm.next + 1, true);
  if (!read || !t.is(read.next, w.closing)) return undefined;
  const value = articleIds(read.value, false);
  return value.some((id) => /\d-[A-Z]/.test(id)) ? { value, next: read.next + 1 } : undefined;
}

const numberInBracket = seq(w.opening, w.number);
const index = seq(not(w.touching), symbol(':'), peek(w.number));
const filedEnd = seq(opt(w.comma), opt(word('otros')), symbol('/'));

/**
 * «Código Penal : 189», «Ley 29245 : 2,Ley 31699 : 1», as courts list the law a ruling applies; «CÓDIGO:PENAL 170,
 * 171/…», «REFORMA CONST.140º/…», as Congress files its bills.
 */
function listedAt(t: Tokens, { from, to, next: at }: Norm): TokensRead<string[]> | undefined {
  const isFiled = t.isUpper(from) && t.isNumber(at) && !t.isNumber(to - 1);
  if (!isFiled && !t.is(at, index)) return undefined;
  const read = articlesAt(t, isFiled ? at : at + 1, isFiled);
  if (!read) return undefined;
  const { next } = read;
  const isList = isFiled ? t.is(next, filedEnd) : !t.isWord(next) || t.startsLine(next);
  return isList ? { value: articleIds(read.value, false), next } : undefined;
}
