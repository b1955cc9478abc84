import { any, gap, not, opt, peek, raw, seq, symbol } from './grammar.ts';
import type { Read, Reader, Tokens } from './grammar.ts';
import { mostListed, reach } from './limits.ts';
import { afterBracket } from './marks.ts';
import {
  cardinalAt,
  countUp,
  figuresAt,
  isBefore,
  isRoman,
  numbersAfter,
  ordinalAt,
  romansAfter,
  romanText,
} from './numerals.ts';
import { afterOf, chainAfter, nested } from './parts.ts';
import { w } from './words.ts';

/** An article with the parts of it that are named: `139`, [['para_3'], ['para_5']]. */
export interface Article {
  /** `154-B`; in Roman numerals, of a preliminary title. */
  number: string;
  paths: string[][];
  /** The last of a range: the articles after this number are meant too. */
  since?: string;
}

/** The Civil Code, the longest of ours, has 2122 articles. */
const longestNumber = 4;
/** A numeral of more figures is the number of something else. */
const longestNumeral = 3;

function plain(number: string, next: number): Read<Article> {
  return { value: { number, paths: [] }, next };
}

/** «artículos 7 y Segunda Disposición», «artículo 5 y segundo párrafo»: the order of something else. */
const otherNoun = any(w.dispositionBegun, w.partWord);

/** Reads one article: «154-B», «2(24)(f)», «IX», «único», «cuatrocientos cuatro». */
const articleAt: Reader<Article> = (t, i) => {
  if (t.isNumber(i)) return figureAt(t, i);
  const text = t.raw(i);
  if (/^[IVX]+$/.test(text) && isRoman(text)) return plain(text, t.after(i + 1, w.ordinalMark));
  if (t.is(i, w.onlyArticle)) return plain('unico', i + 1);
  const said = ordinalAt(t, i) ?? cardinalAt(t, i);
  return said && !t.is(said.next, otherNoun) ? plain(String(said.value), said.next) : undefined;
};

const ordinalEnding = seq(w.touching, not(w.upper), w.ordinalEnding);
const bracketBeforeOf = seq(w.touching, symbol(')'), peek(w.of));
/** «artículo 2.2. del Decreto»: the point ends no sentence. */
const pointWithin = seq(w.point, peek(any(raw(/^del?$/), w.comma)));

function figureAt(t: Tokens, i: number): Read<Article> | undefined {
  const { value: digits, next: whole } = figuresAt(t, i);
  if (digits.length > longestNumber) return undefined;
  const marked = t.after(whole, w.ordinalMark);
  const end = t.after(t.after(t.after(marked, ordinalEnding), w.ordinalMark), bracketBeforeOf);
  const suffix = suffixAt(t, end);
  const number = String(Number(digits)) + (suffix ? `-${suffix.value}` : '');
  const path = pathAfter(t, suffix?.next ?? end, end > i + 1);
  const paths = path.value.length > 0 ? [path.value] : [];
  return { value: { number, paths }, next: t.after(path.next, pointWithin) };
}

/** «-B», « B», «bis»; a letter apart from its number may be a word. */
function suffixAt(t: Tokens, i: number): Read<string> | undefined {
  const at = t.after(i, w.dash);
  if (t.is(at, w.latin)) return { value: t.word(at), next: at + 1 };
  const letter = t.word(at).toUpperCase();
  if (!/^[A-Z]$/.test(letter) || t.raw(at).length > 1) return undefined;
  const next = t.after(at + 1, w.ordinalMark);
  if (t.symbol(at + 1) === ')' && !t.isGlued(at)) return undefined;
  const isSure = t.isGlued(at) || (at === i ? mayStandApart(t, at, next) : t.isUpper(at));
  return isSure && (at > i || t.isUpper(at)) ? { value: letter, next } : undefined;
}

/** «154 B del», not «5 Y», nor «5 A favor». */
function mayStandApart(t: Tokens, i: number, next: number): boolean {
  if (/[EOUY]/.test(t.raw(i)) || t.isNumber(next) || t.is(next, w.point)) return false;
  return t.raw(i) !== 'A' || !t.isWord(next) || t.is(next, w.afterLetter);
}

/** Parts glued to the number: 139.3, 428.1.d, 2(24)(f), 5 a), and after a degree sign 66°1). */
function pathAfter(t: Tokens, i: number, hasDegree: boolean): Read<string[]> {
  const path: string[] = [];
  let next = i;
  if (hasDegree && t.isNumber(i) && t.isGlued(i)) {
    path.push(`para_${Number(t.raw(i))}`);
    next = t.after(i + 1, symbol(')'));
  }
  for (;;) {
    const isBracket = t.is(next, bracketed);
    const at = isBracket ? next + 1 : t.after(next, gluedPoint);
    if (t.isNumber(at) && at > next && t.raw(at).length <= longestNumeral) {
      path.push(`para_${Number(t.raw(at))}`);
    } else if (t.is(at, letterName) && (at > next || t.is(at, closedLetter))) {
      path.push(`lit_${t.raw(at).toLowerCase()}`);
    } else return { value: path, next };
    const closes = isBracket || (t.symbol(at + 1) === ')' && !t.isNumber(at));
    next = t.after(closes ? at + 2 : at + 1, w.ordinalMark);
  }
}

const gluedPoint = seq(w.touching, w.point, w.touching);
const inBrackets = seq(symbol('('), raw(/./), symbol(')'));
const bracketed = any(seq(w.touching, inBrackets), seq(inBrackets, peek(w.of)));
/** «b)», «aa)»; but «(art. 1969 CC)» ends with a code. */
const letterName = raw(/^(?:[a-z]|([a-z])\1|[A-Z])$/);
const closedLetter = any(
  seq(raw(/./), w.touching, symbol(')')),
  seq(raw(/^[b-df-np-tv-x]$/), not(symbol(')')), w.of),
);

/** The numbers that an article stands for: its own, or all of the range it ends. */
function rangeOf({ number: last, since }: Article): string[] {
  if (since === undefined) return [last];
  return (isRoman(last) ? romansAfter(since, last) : numbersAfter(since, last)) ?? [last];
}

/** After a number so marked, a dash with blanks is a range whatever follows: «48° - 54°». */
const marked = symbol('°ºª');

/** The end of a range after `from`; parts of one article («2.22-25») are added to it at once. */
function rangeAfter(t: Tokens, i: number, from: Article): Read<Article | undefined> | undefined {
  const after = t.after(i, w.range);
  if (after === i) return undefined;
  const isDash = t.is(i, w.dash);
  const isLoose = isDash && !t.is(i, w.hyphen);
  if (isLoose && !t.is(i - 1, marked) && t.isWord(after + 1)) return undefined;
  // «Art. 55° - Art. 59°».
  const named = isLoose ? t.after(after, w.article) : after;
  const to = articleAt(t, t.after(t.after(named, w.point), w.numberMark));
  if (!to || isRoman(to.value.number) !== isRoman(from.number)) return undefined;
  const { value, next } = to;
  const [first = []] = from.paths;
  const part = first[first.length - 1];
  if (isDash && part?.startsWith('para_')) {
    const parts = countUp(Number(part.slice(5)), Number(value.number)) ?? [];
    from.paths.push(...parts.map((each) => [`para_${each}`]));
    return { value: undefined, next };
  }
  const isRange = isRoman(from.number)
    ? romansAfter(from.number, value.number) !== undefined
    : isBefore(from.number, value.number);
  return isRange ? { value, next } : undefined;
}

/** «art. 7», «art.º 7», «artº 7». */
const wordEnd = seq(opt(w.point), opt(seq(w.touching, symbol('°ºª'))), opt(w.point));
/** «5, 7 y del 9 al 12»; «el artículo 119 y el 120». */
const again = seq(w.the, w.number);

/** Reads one article or a list of them; `i` is the token after the word «artículo». */
export function articlesAt(t: Tokens, i: number, isPlural: boolean): Read<Article[]> | undefined {
  const at = t.after(i, wordEnd);
  const first = articleAt(t, t.after(isPlural ? t.after(at, w.ofThePlural) : at, w.numberMark));
  if (!first || t.is(first.next, w.unit)) return undefined;
  let last = first.value;
  const list = [last];
  let { next } = first;
  while (list.length <= mostListed) {
    const range = rangeAfter(t, next, last);
    if (range?.value) list.push((last = { ...range.value, since: last.number }));
    next = afterParts(t, range?.next ?? next, last, isPlural);
    const separated = t.is(next, w.asWellAs) ? next + 1 : t.after(next, w.separator);
    const isAgain = t.is(separated, again) || (isPlural && t.word(separated) === 'del');
    const item =
      separated > next && articleAt(t, t.after(isAgain ? separated + 1 : separated, w.numberMark));
    if (!item || !isItem(t, item, last, isPlural)) break;
    next = item.next;
    list.push((last = item.value));
  }
  return { value: list, next };
}

/** The token after the parts of an article, which are added to it, or after what it is about. */
function afterParts(t: Tokens, i: number, article: Article, isPlural: boolean): number {
  const chain = chainAfter(t, i, isPlural);
  if (chain) article.paths = nested(article.paths, chain.paths);
  const next = chain?.next ?? (isPlural ? afterHeadingOf(t, i) : i);
  // «artículo 5 N.° 3»: a numeral without its word.
  const mark = t.after(next, w.numberMark);
  if (mark === next || !t.isNumber(mark)) return next;
  article.paths = nested(article.paths, [[`para_${Number(t.raw(mark))}`]]);
  return mark + 1;
}

const quoted = seq(w.quote, gap(reach.gloss, w.quote));

/** «107 (parricidio), 108 «homicidio» y 108-B»: what an article is about, inside a list. */
function afterHeadingOf(t: Tokens, i: number): number {
  const end = t.symbol(i) === '(' ? afterBracket(t, i, reach.gloss) : t.after(i, quoted);
  const after = t.after(end, w.separator);
  return end > i && after > end && t.isNumber(after) ? end : i;
}

/** What follows a number that counts something else. */
const counted = any(w.unit, symbol('%'), seq(w.of, w.unit));
/** What follows a number that is an article, when only one was announced. */
const singleEnd = any(w.afterSingle, w.partWord);

/** Whether what was read in the list may be an article, by what follows it. */
function isItem(t: Tokens, item: Read<Article>, last: Article, isPlural: boolean): boolean {
  const { value, next } = item;
  // «arts. VII, 304 y 307-A»: of the preliminary title first, then of the body.
  const isTitle = isRoman(value.number) && !isRoman(last.number);
  if (isTitle || t.is(next, counted)) return false;
  // «numerales 3 del artículo 5 y 4 del artículo 6».
  if (t.is(afterOf(t, next), w.article)) return false;
  return isPlural || !t.isWord(next) || t.is(next, singleEnd) || t.isCapital(next);
}

/** Identifiers of articles: `art_139__para_3`, or `tp__art_IX` in a preliminary title; ranges are expanded. */
export function articleIds(articles: Article[], isPreliminary: boolean): string[] {
  const ids: string[] = [];
  for (const article of articles) {
    const stem = `${isPreliminary || isRoman(article.number) ? 'tp__' : ''}art_`;
    // «artículo sétimo del Título Preliminar»: there articles have Roman numbers.
    const printed = (each: string) =>
      isPreliminary && /^[1-9]\d?$/.test(each) ? romanText(Number(each)) : each;
    for (const each of rangeOf(article)) ids.push(stem + printed(each));
    if (article.paths.length > 0) ids.pop();
    for (const path of article.paths)
      ids.push(stem + printed(article.number) + pathId(article.number, path));
    if (ids.length > mostListed) break;
  }
  return ids;
}

/**
 * Splits the number of a numeral that carries what it is in: `28.1` of article 28 is numeral 1, and `28.1.3` of
 * that numeral is its 3.
 */
function pathId(article: string, path: string[]): string {
  const within = [article];
  let id = '';
  for (const value of path) {
    const pieces = value.slice(value.indexOf('_') + 1).split('.');
    const isCarried = (count: number) =>
      within.slice(0, count).join() === pieces.slice(0, count).join();
    const carried = isCarried(within.length) ? within.length : Number(isCarried(1));
    const own = pieces.length > 1 ? pieces.slice(carried) : pieces;
    within.push(...own);
    id +=
      pieces.length > 1
        ? own.map((piece) => `__${/\d/.test(piece) ? 'para' : 'lit'}_${piece}`).join('')
        : `__${value}`;
  }
  return id;
}
