import { isArticleWord } from './article-words.ts';
import { articleIds, articlesAt } from './articles.ts';
import { clauseAfter, clauseAt, provisionsOf, type Clause } from './groups.ts';
import { afterHeading } from './headings.ts';
import { linkAfter } from './link.ts';
import { isDash } from './marks.ts';
import type { Norm, Setting } from './norm.ts';
import type { Tokens } from './tokens.ts';

/** Provisions named after their norm: «Código Penal (artículos 170 al 178)». */
export interface Following {
  provisions: string[];
  /** Token after the citation, its closing bracket included. */
  to: number;
  next: number;
}

/**
 * Reads provisions after a norm if only punctuation or «en su», «cuyo» stands between, and no verb.
 * @param isSecondary whether the norm amends another, of which «en su artículo» then is
 */
export function provisionsAfter(
  t: Tokens,
  norm: Norm,
  setting: Setting,
  isSecondary: boolean,
): Following | undefined {
  const listed = billNumbersAt(t, norm) ?? indexNumbersAt(t, norm);
  if (listed) return listed;
  const { at, isOpen } = afterJoints(t, norm.next);
  // «el Código, modificado por la Ley N.° 31000, en el artículo 5» is of the code.
  const isOfFirst = /^(?:su|sus)$/.test(t.word(at - 1)) || t.word(at - 2) === 'en';
  if (isSecondary && isOfFirst) return undefined;
  // «LEY DEL DEPORTE Artículo 1. Objeto»: the law itself begins.
  const isOwnTitle = t.isUpper(norm.to - 1) && !t.isNumber(norm.to - 1) && !t.isUpper(at);
  if (afterHeading(t, at) > at && (t.startsLine(at) || isOwnTitle)) return undefined;
  const first = clauseAt(t, at) ?? figuresAt(t, at);
  if (!first || (t.startsLine(at) && at === norm.next)) return undefined;
  if (linkAfter(t, first.next, setting, true)) return undefined;
  const clauses: Clause[] = [first];
  let last = first;
  for (;;) {
    const next = clauseAfter(t, last.next);
    if (!next || linkAfter(t, next.next, setting, true)) break;
    clauses.push(next);
    last = next;
  }
  const isClosed = isOpen && /^[)\]]$/.test(t.symbol(last.next));
  const to = isClosed ? last.next + 1 : last.next;
  return { provisions: provisionsOf(clauses), to, next: to };
}

function afterJoints(t: Tokens, i: number): { at: number; isOpen: boolean } {
  let at = afterGloss(t, i);
  let isOpen = false;
  // «the Civil Code’s article 1969».
  if (/^['’]$/.test(t.symbol(at)) && t.word(at + 1) === 's') at += 2;
  if (/^(?:peruano|peruana|vigente|peru)$/.test(t.word(at))) at++;
  for (let step = 0; step < 3; step++) {
    if (/^[([]$/.test(t.symbol(at))) isOpen = true;
    else if (!/^[,:/]$/.test(t.symbol(at)) && !isDash(t, at)) break;
    at++;
    // «Criminal Code, 1991, Article 119».
    if (/^(?:19|20)\d\d$/.test(t.raw(at)) && t.symbol(at + 1) === ',' && t.symbol(at - 1) === ',')
      at++;
  }
  if (
    /^(?:especificamente|concretamente|especialmente|precisamente|specifically)$/.test(t.word(at))
  ) {
    at++;
    if (t.symbol(at) === ',') at++;
  }
  // «la Ley N.° 26366, que en su artículo 3».
  if (t.word(at) === 'que' && t.word(at + 1) === 'en' && /^sus?$/.test(t.word(at + 2))) at++;
  const word = t.word(at);
  if (/^(?:en|in|mediante|through|segun|conforme)$/.test(word)) {
    const next = t.word(at + 1);
    if (/^(?:su|sus|el|los|la|las|its|the)$/.test(next)) at += 2;
    else if (clauseAt(t, at + 1)) at++;
  } else if (/^cuy[oa]s?$/.test(word)) at++;
  else if (/^(?:su|sus|its)$/.test(word)) at++;
  return { at, isOpen };
}

/** «Law 27806 (Transparency and Access to Public Information), article 3»: words that say what it is about. */
function afterGloss(t: Tokens, i: number): number {
  if (t.symbol(i) !== '(') return i;
  let at = i + 1;
  while (at < i + 12 && t.isWord(at) && !isArticleWord(t, at)) at++;
  return t.symbol(at) === ')' && t.symbol(at + 1) === ',' ? at + 1 : i;
}

/** «la Ley N.° 30327, en sus 28.3 y 23.2»: articles and numerals without their words. */
function figuresAt(t: Tokens, i: number): Clause | undefined {
  if (t.word(i - 1) !== 'sus' || t.symbol(i + 1) !== '.' || !t.isGlued(i + 2)) return undefined;
  const read = articlesAt(t, i, true);
  return read && { from: i, next: read.next, provisions: () => articleIds(read.value, false) };
}

/** «Código Penal : 189», «Ley 29245 : 2,Ley 31699 : 1»: how courts list the law a ruling applies. */
function indexNumbersAt(t: Tokens, norm: Norm): Following | undefined {
  const isIndex = t.symbol(norm.next) === ':' && !t.isGlued(norm.next) && t.isNumber(norm.next + 1);
  const read = isIndex ? articlesAt(t, norm.next + 1, false) : undefined;
  if (!read || (read.next < t.count && t.isWord(read.next) && !t.startsLine(read.next)))
    return undefined;
  return { provisions: articleIds(read.value, false), to: read.next, next: read.next };
}

/** «CÓDIGO:PENAL 170, 171/…», «REFORMA CONST.140º/…»: how Congress files its bills. */
function billNumbersAt(t: Tokens, norm: Norm): Following | undefined {
  if (!t.isUpper(norm.from) || !t.isNumber(norm.next)) return undefined;
  if (!/^(?:cp|cpp|cc|cpc|const)$/.test(norm.instrument ?? '')) return undefined;
  const numbers =
    /^\d{1,4}(?:-[A-Z])?[º°]?(?:(?:, ?| Y | y )\d{1,4}(?:-[A-Z])?[º°]?){0,40}(?=\s?\/|,?\s?OTROS\/)/.exec(
      t.text.slice(t.start(norm.next), t.start(norm.next) + 300),
    );
  if (!numbers) return undefined;
  const end = t.start(norm.next) + numbers[0].length;
  let to = norm.next;
  while (to < t.count && t.end(to) <= end) to++;
  const provisions = numbers[0]
    .split(/[,yY ]+/)
    .filter(Boolean)
    .map((number) => `art_${number.replace(/[º°]/, '')}`);
  return { provisions, to, next: to };
}
