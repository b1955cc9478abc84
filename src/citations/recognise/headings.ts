import { articlesAt } from './articles.ts';
import { isArticleWord } from './article-words.ts';
import { clauseAt } from './groups.ts';
import { isDash, isQuote } from './marks.ts';
import type { Tokens } from './tokens.ts';

/** The token after the heading of an article itself («Artículo 5.- Objeto»), or `i` if it is none. */
export function afterHeading(t: Tokens, i: number): number {
  if (!isArticleWord(t, i) || !t.isCapital(i) || t.word(i).endsWith('s') || !isOpening(t, i))
    return i;
  const article = articlesAt(t, i + 1, false);
  if (!article) return i;
  const isFirst = t.startsLine(i) || i === 0;
  let next = article.next;
  if (isFirst && t.startsLine(next) && next < t.count && t.isCapital(next)) return next;
  // «ARTÍCULO QUINTO», where the text is cut.
  if (t.startsLine(i) && i > 0 && next >= t.count && t.isUpper(i) && t.isUpper(i + 1)) return next;
  if (t.symbol(next) === '.' || t.symbol(next) === ',' || isQuote(t, next)) {
    const isPoint = t.symbol(next) === '.';
    next++;
    if (t.symbol(next) === '-' || isDash(t, next)) return next + 1;
    const isEnd =
      isFirst || isQuote(t, i - 1) || next >= t.count || t.isCapital(next) || isQuote(t, next);
    const isLast = isAfterTitle(t, i) || isAfterSentence(t, i);
    return isPoint && isEnd && (isFirst || next < t.count || isLast) ? next : i;
  }
  if (isDash(t, next) && !t.isGlued(next + 1)) return isNormNear(t, next + 1) ? i : next + 1;
  if (isDash(t, next) && t.isCapital(next + 1) && isFirst) return next + 1;
  if (t.symbol(next) === ':' && !clauseAt(t, next + 1)) return next + 1;
  const isTitle = isFirst && t.isCapital(next) && !t.isUpper(next) && !isNormNear(t, next);
  return isTitle && article.next === i + 2 ? next : i;
}

/** Whether a sentence, a line, a quotation or a list item begins at the token. */
function isOpening(t: Tokens, i: number): boolean {
  if (i === 0 || t.startsLine(i) || isQuote(t, i - 1) || isAfterTitle(t, i)) return true;
  return /^[.;:[\]•*#|–—-]$/.test(t.symbol(i - 1));
}

/** «LEY DEL JOVEN EMPRESARIO Artículo 1. Objeto», «29 diciembre, 2023 Artículo 1.-»: the lines were joined. */
function isAfterTitle(t: Tokens, i: number): boolean {
  if (t.isNumber(i - 1)) return true;
  return t.isUpper(i - 1) && !t.isUpper(i) && t.raw(i - 1).length > 2;
}

/** «… que corresponda. Artículo 2.»: the text is cut after the number. */
function isAfterSentence(t: Tokens, i: number): boolean {
  return (
    t.symbol(i - 1) === '.' && t.isWord(i - 2) && !t.isCapital(i - 2) && t.raw(i - 2).length > 3
  );
}

function isNormNear(t: Tokens, i: number): boolean {
  return /^(?:ley|leyes|decreto|d|ds|dl|dleg|codigo|constitucion|reglamento|tuo|texto|c[a-z]{1,3})$/.test(
    t.word(i),
  );
}
