import { any, behind, skipTo, not, opt, peek, raw, seq, symbol, word } from './grammar.ts';
import type { TokensRead, Tokens } from './grammar.ts';
import { mostListed, maxDistance } from './limits.ts';
import { afterBracket, listAt } from './marks.ts';
import { figuresAt, isRoman, numbersAfter, romansAfter, romanText, saidAt } from './numerals.ts';
import { afterOf, chainAfter, nested, ofPreliminary, type Paths } from './parts.ts';
import { w } from './words.ts';

/** An article with the parts of it that are named: `139`, [['para_3'], ['para_5']]. */
export interface Article {
  /** `154-B`; in Roman numerals, of a preliminary title. */
  number: string;
  paths: Paths;
  /** Whether its parts are glued to the number: «139.3», and not «139, numeral 3». */
  isDotted?: boolean;
  /** Whether the dash after it closes its parts, and is that of no range. */
  isUnparted?: boolean;
}

/** The Civil Code, the longest of ours, has 2122 articles. */
const longestNumber = 4;
/** «artículos 7 y Segunda Disposición», «artículo 5 y segundo párrafo»: the order of something else. */
const otherNoun = any(w.dispositionBegun, w.partWord);

/** Reads one article: «154-B», «N.° 2(24)(f)», «IX», «único», «cuatrocientos cuatro». */
function articleAt(t: Tokens, i: number): TokensRead<Article> | undefined {
  const at = t.after(i, w.numberMark);
  if (t.isNumber(at)) return figureAt(t, at);
  // «artículos IX del Título Preliminar y 86»: a Roman numeral says that it is of it.
  if (/^[IVX]+$/.test(t.raw(at)))
    return { value: { number: t.raw(at), paths: [] }, next: t.after(at + 1, ofPreliminary) };
  if (t.is(at, w.onlyArticle)) return { value: { number: 'unico', paths: [] }, next: at + 1 };
  const said = saidAt(t, at);
  if (!said || t.is(said.next, otherNoun)) return undefined;
  return { value: { number: String(said.value), paths: [] }, next: said.next };
}

const overThousand = raw(/^[12]$/);
const ordinalEnding = seq(w.touching, not(w.upper), w.ordinalEnding);
const bracketBeforeOf = seq(w.touching, symbol(')'), peek(w.of));
/** «artículo 229[12] del Código», the mark of a note. */
const noteMark = seq(w.touching, symbol('['), opt(symbol('^')), w.number, symbol(']'));
/** «5°», «1er», «8) de». */
const mark = any(w.ordinalMark, ordinalEnding, bracketBeforeOf, noteMark);
/** «artículo 2.2. del Decreto»: the point ends no sentence. */
const pointWithin = seq(w.point, peek(any(raw(/^del?$/), w.comma)));

function figureAt(t: Tokens, i: number): TokensRead<Article> | undefined {
  // «1,351», but «92,93,159».
  const { value: digits, next: whole } = t.is(i, overThousand)
    ? figuresAt(t, i)
    : { value: t.raw(i), next: i + 1 };
  if (digits.length > longestNumber) return undefined;
  const marked = t.after(t.after(whole, mark), mark);
  const suffix = suffixAt(t, marked);
  const number = String(Number(digits)) + (suffix ? `-${suffix.value}` : '');
  const { value: path, next } = pathAfter(t, suffix?.next ?? marked);
  const paths = path.length > 0 ? [path] : [];
  const end = otherBrackets(t, next, path, paths);
  return { value: { number, paths, isDotted: paths.length > 0 }, next: t.after(end, pointWithin) };
}

/** «-B», « B», «bis»; a letter apart from its number may be a word. */
function suffixAt(t: Tokens, i: number): TokensRead<string> | undefined {
  const at = t.after(i, w.dash);
  if (t.is(at, w.latin)) return { value: t.word(at), next: at + 1 };
  // «129-Ñ» is another article than «129-N».
  const letter = /^ñ$/i.test(t.raw(at)) ? 'Ñ' : t.word(at).toUpperCase();
  if (!/^[A-ZÑ]$/.test(letter) || (t.symbol(at + 1) === ')' && !t.isGlued(at))) return undefined;
  const next = t.after(t.after(at + 1, w.ordinalMark), noteFigure);
  const isSure = t.isGlued(at) || (at === i ? mayStandApart(t, at, next) : t.isUpper(at));
  return isSure && (at > i || t.isUpper(at)) ? { value: letter, next } : undefined;
}

/** «208-A2 del Código Penal», the mark of a note. */
const noteFigure = seq(w.touching, raw(/^\d\d?$/), peek(w.ofInLowerCase));

/** «154 B del», not «5 Y», nor «5 A favor». */
function mayStandApart(t: Tokens, i: number, next: number): boolean {
  if (/[EOUY]/.test(t.raw(i)) || t.isNumber(next) || t.is(next, w.point)) return false;
  return t.raw(i) !== 'A' || !t.isWord(next) || t.is(next, w.afterLetter);
}

const gluedPoint = seq(w.touching, w.point, w.touching);
/** «66°1)», «164°3». */
const afterDegree = seq(behind(w.degree), w.touching, raw(/^\d\d?$/));
/** No numeral has three figures: «264.266» are two articles of a list, the comma misread. */
const misread = seq(gluedPoint, raw(/^\d{3,4}$/));
const inBrackets = seq(symbol('('), raw(/./), symbol(')'));
const bracketed = any(seq(w.touching, inBrackets), seq(inBrackets, peek(w.of)));
const inLetterBrackets = seq(symbol('('), raw(/^[a-z]$/), symbol(')'), not(w.anyWord));
/** «b)», «aa)»; but «(art. 1969 CC)» ends with a code. */
const letterName = raw(/^(?:[a-z]|([a-z])\1|[A-Z])$/);
const closedLetter = any(
  seq(raw(/./), w.touching, symbol(')')),
  // «5 b de la Ley», «7c. de la Convención».
  seq(raw(/^[b-df-np-tv-x]$/), opt(seq(w.touching, w.point)), w.of),
);

/** «artículo 20 1) de la Convención», as bodies of the United Nations write. */
const halfBracket = seq(
  not(w.touching),
  w.number,
  w.touching,
  symbol(')'),
  peek(seq(opt(w.comma), w.of)),
);

/** Parts glued to the number: 139.3, 428.1.d, 2(24)(f), 5 a). */
function pathAfter(t: Tokens, i: number): TokensRead<string[]> {
  const path: string[] = [];
  for (let next = i; ;) {
    // «139.3», «2(24)(f)», «art. 2.24 (d)».
    const isBracket = t.is(next, bracketed) || (path.length > 0 && t.is(next, inLetterBrackets));
    const at = isBracket ? next + 1 : t.after(next, gluedPoint);
    const isHalf = t.is(next, halfBracket);
    const isMarked = t.is(next, afterDegree);
    if (t.is(next, misread)) return { value: path, next };
    if (t.isNumber(at) && (at > next || isHalf || isMarked)) path.push(`para_${Number(t.raw(at))}`);
    else if (t.is(at, letterName) && (at > next || t.is(at, closedLetter)))
      path.push(`lit_${t.raw(at).toLowerCase()}`);
    else return { value: path, next };
    const isClosed = t.symbol(at + 1) === ')' && (isMarked || !t.isNumber(at));
    const closes = isBracket || isHalf || isClosed;
    next = t.after(closes ? at + 2 : at + 1, w.ordinalMark);
  }
}

const againInBrackets = seq(w.separator, peek(seq(inBrackets, not(w.closing))));

/** «173(1) and (2)», «2(24)(d), (e) and (f)»: adds the other brackets of the innermost part to the paths. */
function otherBrackets(t: Tokens, i: number, path: string[], paths: Paths): number {
  const isOpen = path.length > 0 && t.symbol(i - 1) === ')' && t.symbol(i - 3) === '(';
  let next = i;
  while (isOpen && t.is(next, againInBrackets)) {
    const at = t.after(next, w.separator) + 1;
    if (t.isNumber(at) !== t.isNumber(i - 2)) break;
    const value = t.isNumber(at) ? `para_${Number(t.raw(at))}` : `lit_${t.raw(at).toLowerCase()}`;
    paths.push([...path.slice(0, -1), value]);
    next = at + 2;
  }
  return next;
}

/** «art. 7», «art.º 7», «artº 7». */
const wordEnd = seq(opt(w.point), opt(seq(w.touching, symbol('°ºª'))), opt(w.point));

/** «254, 255. 261, 264.266, 268»: a comma read as a point, where the list goes on. */
const listPoint = seq(
  w.point,
  peek(
    any(
      seq(w.touching, raw(/^\d{3,4}$/)),
      seq(
        raw(/^\d{2,4}$/),
        any(seq(w.comma, w.number), seq(w.spanishAnd, w.number, not(w.anyWord))),
      ),
    ),
  ),
);

const nextLetter = seq(w.dash, w.touching, raw(/^[B-Z]$/), not(seq(w.touching, w.number)));

/** «207 A-B-C-D»: the number is said once, and its letters one after another. */
function lettersAt(t: Tokens, i: number, last: string): TokensRead<Article[]> | undefined {
  const [number, letter = ''] = last.split('-');
  const next = nextLetter(t, i);
  const own = t.raw(next - 1);
  if (next < 0 || own.charCodeAt(0) !== letter.charCodeAt(0) + 1) return undefined;
  return { value: [{ number: `${number}-${own}`, paths: [] }], next };
}

/** Reads one article or a list of them; `i` is the token after the word «artículo». */
export function articlesAt(
  t: Tokens,
  i: number,
  isPlural: boolean,
): TokensRead<Article[]> | undefined {
  const at = t.after(i, wordEnd);
  const between = isPlural ? betweenAt(t, at) : undefined;
  if (between) return between;
  const withParts = ({ value, next }: TokensRead<Article>) => afterParts(t, next, value, isPlural);
  return listAt<Article>(
    t,
    isPlural ? t.after(at, w.ofThePlural) : at,
    (from, last) => {
      // «article 4, number 4 of item b»: a part.
      const item = last && t.is(from, w.partWord) ? undefined : articleAt(t, from);
      const isItem = item && (last ? mayFollow(t, item, last, isPlural) : !t.is(item.next, w.unit));
      return isItem ? { value: item.value, next: withParts(item) } : undefined;
    },
    (from, { number: first, paths, isUnparted }) => {
      const lettered = lettersAt(t, from, first);
      if (lettered) return lettered;
      const misreadAt = isPlural ? t.after(from, listPoint) : from;
      const risen = misreadAt > from ? articleAt(t, misreadAt) : undefined;
      if (risen && Number(risen.value.number) > Number(first))
        return { value: [risen.value], next: withParts(risen) };
      const isSaidAgain = t.is(t.is(i - 2, w.the) ? i - 3 : i - 2, w.rangeStart);
      const range = t.after(from, w.range);
      // «del artículo 384 al artículo 401».
      const after = isSaidAgain && range > from ? t.after(range, w.oneArticle) : range;
      // «48° - 54°», but not «5 - El juez», «5 - 3 años», nor «2.22-24».
      const isDash = t.is(from, w.dash) && !t.is(from, w.hyphen);
      const isLoose = isDash
        ? t.isWord(after + 1) && !t.is(after + 1, w.ofOrAnd)
        : t.is(from, w.hyphen) && paths.length > 0;
      const to = after === from || isLoose ? undefined : articleAt(t, after);
      if (to && isUnparted) return { value: [to.value], next: withParts(to) };
      const numbers = to && (isRoman(first) ? romansAfter : numbersAfter)(first, to.value.number);
      if (!numbers) return undefined;
      const between = numbers.slice(0, -1).map((number): Article => ({ number, paths: [] }));
      return { value: [...between, to.value], next: withParts(to) };
    },
  );
}

const betweenLead = seq(word('comprendidos'), word('entre'), opt(w.the));
const betweenJoint = seq(w.and, opt(w.the));

/** «los artículos comprendidos entre el 384 y el 401». */
function betweenAt(t: Tokens, i: number): TokensRead<Article[]> | undefined {
  const from = betweenLead(t, i);
  const first = from < 0 ? undefined : articleAt(t, from);
  const at = first ? betweenJoint(t, first.next) : -1;
  const last = at < 0 ? undefined : articleAt(t, at);
  const numbers = first && last && numbersAfter(first.value.number, last.value.number);
  if (!numbers) return undefined;
  const all = [first.value.number, ...numbers];
  return { value: all.map((number) => ({ number, paths: [] })), next: last.next };
}

/** The token after the parts of an article, which are added to it, or after what it is about. */
function afterParts(t: Tokens, i: number, article: Article, isPlural: boolean): number {
  const chain = chainAfter(t, i, isPlural);
  if (chain) {
    article.paths = nested(article.paths, chain.paths);
    if (chain.isUnparted) article.isUnparted = true;
  }
  if (chain) return chain.next;
  // «233, 323 y ss., 345».
  const end = t.after(i, w.andFollowing);
  if (end > i && t.isNumber(t.after(end, w.separator))) return end;
  return isPlural ? afterHeadingOf(t, i) : i;
}

const dashEnd = seq(w.dash, not(seq(w.touching, w.anyWord)));
const set = any(
  seq(w.quote, skipTo(maxDistance.gloss, w.quote)),
  seq(not(w.touching), w.dash, skipTo(maxDistance.gloss, dashEnd, any(w.number, w.clauseEnd))),
);

/** «107 (parricidio), 108 «homicidio», 108-A —sicariato— y 108-B»: what an article is about, inside a list. */
function afterHeadingOf(t: Tokens, i: number): number {
  const end = t.symbol(i) === '(' ? afterBracket(t, i, maxDistance.gloss) : t.after(i, set);
  const after = t.after(end, w.separator);
  return end > i && t.isNumber(after) ? end : i;
}

/** What follows a number that is an article, when only one was announced. */
const singleEnd = any(w.afterSingle, w.partWord);

const sectionPoint = seq(w.point, w.capital);

/** Whether what was read in the list may be an article, by what follows it. */
function mayFollow(
  t: Tokens,
  item: TokensRead<Article>,
  last: Article,
  isPlural: boolean,
): boolean {
  const { value, next } = item;
  // «arts. VII, 304 y 307-A»: of the preliminary title first, then of the body.
  if (isRoman(value.number) && !isRoman(last.number)) return false;
  // «numerales 3 del artículo 5 y 4 del artículo 6».
  if (t.is(afterOf(t, next), w.article)) return false;
  // «el artículo 1969, 3. La culpa»: the next section.
  if (!isPlural && t.is(next, sectionPoint) && Number(value.number) < Number(last.number))
    return false;
  return isPlural || !t.isWord(next) || t.is(next, singleEnd) || t.isCapital(next);
}

/** Identifiers of articles: `art_139__para_3`, or `tp__art_IX` in a preliminary title. */
export function articleIds(articles: Article[], isPreliminary: boolean): string[] {
  const ids = articles.flatMap(({ number, paths }) => {
    // «artículo sétimo del Título Preliminar»: there articles have Roman numbers.
    const isSaid = isPreliminary && /^[1-9]\d?$/.test(number);
    const stem = `art_${isSaid ? romanText(Number(number)) : number}`;
    const article = isPreliminary || isRoman(number) ? `tp__${stem}` : stem;
    return paths.length > 0 ? paths.map((path) => article + pathId(number, path)) : [article];
  });
  return ids.slice(0, mostListed);
}

/**
 * The parts of an article. The number of a numeral may carry what it is in: `28.1` of article 28 is numeral 1, and
 * `28.1.3` of that numeral is its 3.
 */
function pathId(article: string, path: string[]): string {
  const within = [article];
  const ids = path.flatMap((part, at) => {
    // «inciso d.3 del literal d)».
    if (part.startsWith('lit_') && part === path[at - 1]) return [];
    const [kind = '', value = ''] = part.split('_');
    const pieces = value.split('.');
    // «apartado 2.4 del numeral 2 del artículo 42».
    const from = Math.max(0, within.indexOf(pieces[0] ?? ''));
    let carried = 0;
    while (carried + 1 < pieces.length && pieces[carried] === within[from + carried]) carried++;
    const own = pieces.slice(carried);
    within.push(...own);
    return own.map(
      (piece) => `__${pieces.length > 1 && isNaN(Number(piece)) ? 'lit' : kind}_${piece}`,
    );
  });
  return ids.join('');
}
