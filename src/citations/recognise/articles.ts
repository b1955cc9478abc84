import * as es from './es.ts';
import { chainAfter } from './chain.ts';
import { afterDegree, afterMark, afterRange, afterSeparator, isDash } from './marks.ts';
import { cardinalAt, isRoman, ordinalAt, romanRange, type Read } from './numerals.ts';
import { isPartWord } from './parts.ts';
import type { Tokens } from './tokens.ts';

/** An article with the parts of it that are named: `139`, [['para_3'], ['para_5']]. */
export interface Article {
  number: string;
  isRoman: boolean;
  paths: string[][];
  /** The last of a range: the articles after this number are meant too. */
  since?: string;
}

const mostArticles = 2000;
const widest = 1000;
const latin = new Set('bis,ter,quater,quinquies,sexies,septies,octies'.split(','));
const afterSingle = new Set(
  'de,del,y,e,o,u,a,al,en,que,se,of,and,or,to,in,codigo,ley,decreto,respectivamente,ambos'.split(
    ',',
  ),
);

/** Reads one article or a list of them; `i` is the token after the word «artículo». */
export function articlesAt(t: Tokens, i: number, isPlural: boolean): Read<Article[]> | undefined {
  let at = i;
  if (t.symbol(at) === '.') at++;
  if (/^(?:del|los|el)$/.test(t.word(at)) && isPlural) at++;
  at = afterMark(t, at);
  const first = articleAt(t, at);
  if (!first) return undefined;
  const list: Article[] = [first.value];
  let next = first.next;
  for (;;) {
    const from = list[list.length - 1];
    const range = from && rangeAfter(t, next, from);
    if (range) {
      if (range.value) list.push({ ...range.value, since: from.number });
      next = range.next;
    }
    const chain = chainAfter(t, next, isPlural);
    const last = list[list.length - 1];
    if (chain && last) {
      last.paths = nested(last.paths, chain.paths);
      next = chain.next;
    }
    const after = afterMark(t, afterSeparator(t, next));
    if (after === next || list.length > mostArticles) break;
    const item = t.symbol(next) === '.' ? undefined : articleAt(t, after);
    if (!item || !isItem(t, item.next, isPlural, item.value.isRoman === first.value.isRoman)) break;
    list.push(item.value);
    next = item.next;
  }
  return { value: list, next };
}

/** Identifiers of articles: `art_139__para_3`, or `tp__art_IX` in a preliminary title; ranges are expanded. */
export function articleIds(articles: Article[], isPreliminary: boolean): string[] {
  const ids: string[] = [];
  for (const article of articles) {
    const stem = `${isPreliminary || article.isRoman ? 'tp__' : ''}art_`;
    for (const number of rangeOf(article)) ids.push(stem + number);
    if (article.paths.length > 0) ids.pop();
    for (const path of article.paths)
      ids.push(stem + article.number + pathId(article.number, path));
    if (ids.length > mostArticles) break;
  }
  return ids;
}

function rangeOf({ number, isRoman: isRomanNumber, since }: Article): string[] {
  if (since === undefined) return [number];
  const range = isRomanNumber ? romanRange(since, number)?.slice(1) : numbersBetween(since, number);
  return range ?? [number];
}

/** Every path of the outer list continued by every path of the inner one. */
export function nested(outer: string[][], inner: string[][]): string[][] {
  if (outer.length === 0) return inner;
  if (inner.length === 0) return outer;
  return outer.length * inner.length > 400
    ? outer
    : outer.flatMap((path) => inner.map((rest) => [...path, ...rest]));
}

/** Splits the number of a numeral that carries its article: `28.1` of article 28 is numeral 1. */
function pathId(article: string, path: string[]): string {
  return path
    .map((value) => {
      if (!value.includes('.')) return `__${value}`;
      const pieces = value.slice(value.indexOf('_') + 1).split('.');
      if (pieces[0] === article) pieces.shift();
      return pieces
        .map((piece) => (/\d/.test(piece) ? `__para_${piece}` : `__lit_${piece}`))
        .join('');
    })
    .join('');
}

function articleAt(t: Tokens, i: number): Read<Article> | undefined {
  if (t.isNumber(i)) return figureAt(t, i);
  const raw = t.raw(i);
  if (t.isWord(i) && isRoman(raw) && /^[IVX]+$/.test(raw)) {
    return { value: { number: raw, isRoman: true, paths: [] }, next: afterDegree(t, i + 1) };
  }
  if (/^unico$|^sole$/.test(t.word(i))) {
    return { value: { number: 'unico', isRoman: false, paths: [] }, next: i + 1 };
  }
  const word = ordinalAt(t, i) ?? cardinalAt(t, i);
  // «artículos 7 y Segunda Disposición», «artículo 5 y segundo párrafo».
  if (word && (/^(?:disp|compl|final|trans)/.test(t.word(word.next)) || isPartWord(t, word.next))) {
    return undefined;
  }
  return (
    word && { value: { number: String(word.value), isRoman: false, paths: [] }, next: word.next }
  );
}

function figureAt(t: Tokens, i: number): Read<Article> | undefined {
  let digits = t.raw(i);
  let next = i + 1;
  // «1,351»: an article of the Civil Code with a thousands mark.
  if (
    /^[12]$/.test(digits) &&
    /[.,]/.test(t.symbol(next)) &&
    t.isGlued(next) &&
    t.isGlued(next + 1)
  ) {
    if (t.raw(next + 1).length === 3 && t.isNumber(next + 1)) {
      digits += t.raw(next + 1);
      next += 2;
    }
  }
  if (digits.length > 4) return undefined;
  next = afterDegree(t, next);
  if (t.isGlued(next) && es.ordinalEndings.has(t.word(next)) && !t.isUpper(next)) {
    next = afterDegree(t, next + 1);
  }
  if (t.symbol(next) === ')' && t.isGlued(next) && t.word(next + 1) === 'de') next++;
  const suffix = suffixAt(t, next);
  const number = String(Number(digits)) + (suffix ? `-${suffix.value}` : '');
  const path = pathAfter(t, suffix?.next ?? next);
  return {
    value: { number, isRoman: false, paths: path.value.length > 0 ? [path.value] : [] },
    next: path.next,
  };
}

function suffixAt(t: Tokens, i: number): Read<string> | undefined {
  const at = isDash(t, i) ? i + 1 : i;
  const word = t.word(at);
  if (latin.has(word)) return { value: word, next: at + 1 };
  if (!t.isWord(at) || t.raw(at).length !== 1 || !/[a-z]/.test(word)) return undefined;
  const next = afterDegree(t, at + 1);
  const letter = word.toUpperCase();
  if (t.symbol(at + 1) === ')' && !t.isGlued(at)) return undefined;
  if (at > i) return t.isGlued(at) || t.isUpper(at) ? { value: letter, next } : undefined;
  if (!t.isUpper(at)) return undefined;
  if (t.isGlued(at)) return { value: letter, next };
  if (/[EOUY]/.test(letter) || t.isNumber(next) || t.symbol(next) === '.') return undefined;
  return letter !== 'A' || !t.isWord(next) || /^(?:y|e|del?|of|and)$/.test(t.word(next))
    ? { value: letter, next }
    : undefined;
}

/** Parts glued to the number: 139.3, 428.1.d, 2(24)(f), 5 a). */
function pathAfter(t: Tokens, i: number): Read<string[]> {
  const path: string[] = [];
  let next = i;
  for (;;) {
    const symbol = t.symbol(next);
    const isBracket =
      symbol === '(' &&
      t.symbol(next + 2) === ')' &&
      (t.isGlued(next) || /^(?:of|del?)$/.test(t.word(next + 3)));
    const isDot = symbol === '.' && t.isGlued(next) && t.isGlued(next + 1);
    const at = isBracket || isDot ? next + 1 : next;
    const letter = t.word(at);
    if (t.isNumber(at) && at > next && t.raw(at).length < 4) {
      path.push(`para_${Number(t.raw(at))}`);
    } else if (/^[a-z]$|^([a-z])\1$/.test(letter) && (at > next || isLetter(t, at))) {
      path.push(`lit_${t.raw(at).toLowerCase()}`);
    } else return { value: path, next };
    next = at + 1;
    if (isBracket) next++;
    else if (t.symbol(next) === ')' && !t.isNumber(at)) next++;
    next = afterDegree(t, next);
  }
}

function isLetter(t: Tokens, i: number): boolean {
  if (t.symbol(i + 1) === ')') return t.isGlued(i + 1);
  return /^[b-df-np-tv-x]$/.test(t.raw(i)) && /^del?$/.test(t.word(i + 1));
}

/** The end of a range after `from`; parts of one article («2.22-25») are added to it at once. */
function rangeAfter(t: Tokens, i: number, from: Article): Read<Article | undefined> | undefined {
  const after = afterRange(t, i);
  if (after === i) return undefined;
  if (isDash(t, i) && !(t.isGlued(i) && t.isGlued(after))) return undefined;
  const to = articleAt(t, afterMark(t, after));
  if (!to || from.isRoman !== to.value.isRoman) return undefined;
  const part = isDash(t, i) ? from.paths[0]?.at(-1) : undefined;
  if (part?.startsWith('para_') && to.value.paths.length === 0) {
    const parts = numbersBetween(part.slice(5), to.value.number) ?? [];
    from.paths.push(...parts.map((number) => [`para_${number}`]));
    return { value: undefined, next: to.next };
  }
  const isRange = from.isRoman
    ? romanRange(from.number, to.value.number) !== undefined
    : isBefore(from.number, to.value.number);
  return isRange ? { value: to.value, next: to.next } : undefined;
}

/** The numbers after the first up to the last; nothing if they are no range. */
function numbersBetween(from: string, to: string): string[] | undefined {
  const [first = '', firstLetter = ''] = from.split('-');
  const [last = '', lastLetter = ''] = to.split('-');
  const low = Number(first);
  const high = Number(last);
  if (!isBefore(from, to)) return undefined;
  const numbers: string[] = [];
  for (let number = low + 1; number <= high; number++) numbers.push(String(number));
  if (!lastLetter) return numbers;
  const start = high === low && firstLetter ? firstLetter.charCodeAt(0) + 1 : 65;
  for (let letter = start; letter <= lastLetter.charCodeAt(0); letter++) {
    numbers.push(`${high}-${String.fromCharCode(letter)}`);
  }
  return numbers;
}

function isBefore(from: string, to: string): boolean {
  const [low = '', firstLetter = ''] = from.split('-');
  const [high = '', lastLetter = ''] = to.split('-');
  const width = Number(high) - Number(low);
  return width === 0
    ? lastLetter.length === 1 && lastLetter > firstLetter
    : width > 0 && width <= widest;
}

/** Whether a number in the list may be an article, by what follows it. */
function isItem(t: Tokens, next: number, isPlural: boolean, isSameKind: boolean): boolean {
  const word = t.word(next);
  if (!isSameKind || es.units.has(word) || t.symbol(next) === '%') return false;
  if (word === 'de' && es.units.has(t.word(next + 1))) return false;
  if (isPlural || word === '' || isPartWord(t, next) || afterSingle.has(word)) return true;
  return t.isCapital(next);
}
