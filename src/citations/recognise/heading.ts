import { articlesAt } from './articles.ts';
import { any, many, symbol, type Test, type Tokens } from './grammar.ts';
import { w } from './words.ts';

/** The token after the heading of an article itself («Artículo 5.- Objeto»), or `i` if it is none. */
export function afterHeading(t: Tokens, i: number): number {
  if (!t.is(i, w.oneArticle) || !t.isCapital(i) || !isOpening(t, i)) return i;
  const end = articlesAt(t, i + 1, false)?.next;
  if (end === undefined) return i;
  const next = isMarked(t, i) ? t.after(end, marks) : end;
  // «**Artículo 5°** El Estado», as files with marks write it.
  if (next > end && opensLine(t, i)) return next;
  // «ARTÍCULO QUINTO», where the text is cut.
  if (next >= t.count && i > 0 && opensLine(t, i) && t.isUpper(i + 1)) return next;
  if (t.is(next, headingEnd)) return afterHeadingEnd(t, i, next);
  const isLine = opensLine(t, i) && t.isCapital(next + 1);
  if (t.is(next, w.dash) && (isLine || !t.isGlued(next + 1)))
    return t.is(next + 1, w.normBegun) ? i : next + 1;
  if (t.symbol(next) === ':') return next + 1;
  const isTitle = t.startsLine(next) || !(t.isUpper(next) || t.is(next, w.normBegun));
  return opensLine(t, i) && t.isCapital(next) && isTitle ? next : i;
}

/** What marks a heading or words in bold or italics. */
const marks = many(symbol('*_'));
const isMarked: Test = (t, i) => t.is(i - 1, symbol('*_#'));

/** Whether a line begins at the token, or at the marks before it. */
const opensLine: Test = (t, i) => {
  let at = i;
  while (!t.startsLine(at) && t.is(at - 1, symbol('*_#>'))) at--;
  return t.startsLine(at);
};

const headingEnd = any(symbol('.,'), w.quote);

function afterHeadingEnd(t: Tokens, i: number, end: number): number {
  const next = isMarked(t, i) ? t.after(end + 1, marks) : end + 1;
  if (t.is(next, w.dash)) return t.after(next + 1, marks);
  if (t.symbol(end) !== '.') return i;
  if (opensLine(t, i)) return next;
  // «… que corresponda. Artículo 2.», where the text is cut after the number.
  const isWhole =
    next < t.count ? t.is(i - 1, w.quote) || t.isCapital(next) : isAfterSentence(t, i);
  return isWhole ? next : i;
}

/** Whether a sentence, a line, a quotation or a list item begins at the token. */
const isOpening: Test = (t, i) =>
  opensLine(t, i) ||
  t.is(i - 1, w.quote) ||
  /^[.;:[\]•*#|–—-]$/.test(t.symbol(i - 1)) ||
  // «LEY DEL JOVEN EMPRESARIO Artículo 1. Objeto», «29 diciembre, 2023 Artículo 1.-»: the lines were joined.
  t.isNumber(i - 1) ||
  (t.isUpper(i - 1) && !t.isUpper(i) && t.raw(i - 1).length > 2);

const isAfterSentence: Test = (t, i) => t.is(i - 1, w.point) && !t.isCapital(i - 2);
