import { any, behind, skipTo, many, not, opt, peek, raw, seq, symbol, word } from './grammar.ts';
import type { TokensRead, Tokens } from './grammar.ts';
import { maxDistance } from './limits.ts';
import { listAt } from './marks.ts';
import { orderAt, rangeAt, partValueAt } from './part-value.ts';
import { type PartKind, partKindOf, w } from './words.ts';

/** Parts of an article named together: «literales a) y b)», «segundo párrafo». */
export interface Parts {
  /** `para_3`, `lit_b`, `al_2`, `al_last`; a dotted number keeps its dots: `para_28.1`. */
  values: string[];
  kind: 'para' | 'lit' | 'al';
  next: number;
}

/** Articles have hundreds; what is numbered inside one seldom passes this. */
const mostNumerals = 50;

/**
 * Reads parts named together.
 * @param amongArticles whether a number after the first may be another article («5, inciso 2, 7»)
 */
function partsAt(t: Tokens, i: number, amongArticles = false): Parts | undefined {
  const at = t.after(i, below);
  const kind = partKindOf(t.word(at));
  return kind ? afterHead(t, at, kind, amongArticles) : orderedAt(t, i);
}

/** «primer y segundo párrafos», «último párrafo», «tercer inciso». */
function orderedAt(t: Tokens, i: number): Parts | undefined {
  // «el primer y el tercer párrafo».
  const orders = listAt<string>(t, i, (at, last) => orderAt(t, last ? t.after(at, w.the) : at));
  if (!orders || !t.is(orders.next, w.partWord)) return undefined;
  const { next, value } = orders;
  const isParagraph = partKindOf(t.word(next)) === 'paragraph' || t.is(next, w.orderedPart);
  const kind = isParagraph ? 'al' : 'para';
  const named = isParagraph ? undefined : partValueAt(t, t.after(next + 1, w.point), 'item');
  // «segundo numeral 3», «21° inc. o)» would be two things.
  if (named && (t.isNumber(next + 1) || isClosed(t, named.next))) return undefined;
  return {
    values: value.map((each) => `${kind}_${each}`),
    kind,
    next: t.after(next + 1, shortenedEnd),
  };
}

/** «tercer párr. del», «tercer párr., de la»: the point ends no sentence. */
const shortenedEnd = seq(
  behind(word('parr inc num')),
  w.point,
  peek(any(symbol(',;)'), w.ofInLowerCase)),
);

const isClosed = (t: Tokens, next: number): boolean => t.symbol(next - 1) === ')';
/** «sub numeral 2.1.6», «sub-literal». */
const below = seq(word('sub'), opt(w.dash), peek(w.partWord));

/** «el inciso: a)», «el inciso, a)». */
const pause = seq(symbol(',:'), peek(seq(raw(/./), symbol(')'))));

function afterHead(
  t: Tokens,
  i: number,
  head: PartKind,
  amongArticles: boolean,
): Parts | undefined {
  const isPlural = t.word(i).endsWith('s');
  const at = t.after(t.after(i + 1, w.point), pause);
  let isFirstClosed = false;
  /** Whether another value belongs to the list, and not to what the text goes on with. */
  const mayFollow = (from: number, { value, next }: TokensRead<string>, last: string) => {
    // «5º (incisos 1 y 3) y 8º»: the bracket closes the list.
    const before = t.is(from - 1, w.the) ? from - 2 : from - 1;
    if (!isFirstClosed && isClosed(t, before) && !isClosed(t, next)) return false;
    if (kindOf(value) !== kindOf(last) || /\d/.test(value) !== /\d/.test(last)) return false;
    if (value.startsWith('lit')) return isLetterAlone(t, from, next);
    // «140 ins. 2), 3), 161»: another article.
    const isLarge = !value.includes('.') && Number(value.slice(5)) > mostNumerals;
    const isArticle = isLarge || (amongArticles && !isPlural);
    // «incisos 1, 2 y 24, literales g) y h)»: the last of the list has parts of its own.
    const isLast =
      (isPlural || !amongArticles) && t.is(from - 1, w.conjunction) && !t.is(from - 2, w.comma);
    return !isArticle && (isLast || t.is(next, free));
  };
  const list = listAt<string>(
    t,
    isPlural ? t.after(at, w.ofThePlural) : at,
    (from, last) => {
      const item = partValueAt(t, from, head);
      if (last === undefined && item) isFirstClosed = isClosed(t, item.next);
      return item && (last === undefined || mayFollow(from, item, last)) ? item : undefined;
    },
    (from, last) => rangeAt(t, from, last, head) ?? letterBeside(t, from, last, head),
  );
  return list && { values: list.value, kind: kindOf(list.value[0]), next: list.next };
}

/** «incisos k) l) y m)»: a comma left out. */
function letterBeside(
  t: Tokens,
  i: number,
  last: string,
  head: PartKind,
): TokensRead<string[]> | undefined {
  const isBeside = last.startsWith('lit_') && isClosed(t, i) && t.is(i, closedLetter);
  const item = isBeside ? partValueAt(t, i, head) : undefined;
  return item && { value: [item.value], next: item.next };
}

const closedLetter = seq(raw(/^[a-z]$/), w.touching, symbol(')'));
const kindOf = (value = ''): Parts['kind'] => value.split('_')[0] as Parts['kind'];

/** A number that is followed by its own part belongs elsewhere. */
const free = not(seq(opt(symbol(',(')), w.partWord));
const lastVowel = seq(
  behind(w.conjunction),
  w.anyWord,
  opt(w.comma),
  w.ofOrIn,
  any(w.the, w.article, w.normBegun),
);
/** «literal b), D. Leg. 1410». */
const initial = seq(w.upper, w.point);

function isLetterAlone(t: Tokens, from: number, next: number): boolean {
  if (isClosed(t, next) || t.is(next - 1, w.quote)) return true;
  if (t.is(from, initial)) return false;
  // «literales d y e de la Constitución», «a, c y e, del artículo».
  if (t.is(from, w.vowel)) return t.is(next, w.listedLetter) || t.is(from, lastVowel);
  return !t.isWord(next) || t.is(next, w.afterLetter);
}

/** Parts nested in one another: each path goes from the outermost to the innermost. */
export type Paths = string[][];

/** Parts read together, and the token after them. */
export interface Chain {
  paths: Paths;
  next: number;
  /** Whether the dash that closes them is all that parts them from the next article. */
  isUnparted?: boolean;
}

/** No law nests or lists more parts than this before it says the article. */
const deepest = 24;
/** More paths than this from one list in another are a slip. */
const mostPaths = 400;

/**
 * Reads parts that stand before their article («literal a) del numeral 3 del …», inside out) or after it
 * («, numeral 3, literal a)», outside in).
 */
export function chainAt(
  t: Tokens,
  i: number,
  side: 'before' | 'after',
  amongArticles = false,
): Chain | undefined {
  const first = partsAt(t, i, amongArticles);
  if (!first) return undefined;
  const done: string[][] = [];
  let inherited: Parts[] = [];
  let levels: Parts[] = [first];
  const finished = (next: number): Chain => ({
    paths: [...done, ...product([...inherited, ...levels])],
    next,
  });
  let chain = finished(first.next);
  let best = t.is(chain.next, ofArticle) ? undefined : chain;
  // «article 4, number 4 of item b of article 21»: what is said inside out is of the article that comes.
  let begun: Chain | undefined;
  let isInsideOut = false;
  while (done.length + levels.length < deepest) {
    const joint = jointAt(t, chain.next);
    const parts = joint && (partsAt(t, joint.next, amongArticles) ?? unnamedAt(t, joint.next));
    if (!parts) break;
    const all = [...inherited, ...levels];
    const same = all.findIndex((level) => level.kind === parts.kind);
    if (joint.kind !== 'of' && !isInsideOut) begun = best;
    isInsideOut = isInsideOut || joint.kind === 'of';
    if (joint.kind === 'of') {
      levels = [parts, ...levels];
      inherited = [];
    } else if (joint.kind === 'and' || same >= 0) {
      done.push(...product(all));
      inherited = all.slice(0, Math.max(0, same));
      levels = [parts];
    } else if (
      side === 'before' &&
      parts.kind === 'para' &&
      levels[levels.length - 1]?.kind !== 'al'
    )
      // «literal a), numeral 3, del artículo 5», but «segundo párrafo, inciso 3, del artículo 170».
      levels = [parts, ...levels];
    else {
      const whole = levels.slice(0, -1);
      const [list] = levels.slice(-1);
      // «incisos 1, 2 y 24, literal h»: the letter is of the last.
      if (list?.kind === 'para' && parts.kind === 'lit' && list.values.length > 1) {
        const [others, last] = [list.values.slice(0, -1), list.values.slice(-1)];
        done.push(...product([...inherited, ...whole, { ...list, values: others }]));
        levels = [...whole, { ...list, values: last }, parts];
      } else levels = [...levels, parts];
    }
    chain = finished(parts.next);
    // «literal a) y numeral 3 del artículo 7»: the last part is of another article.
    if (!t.is(chain.next, ofArticle)) best = chain;
  }
  if (side === 'before') return chain;
  return isInsideOut && t.is(chain.next, ofArticle) ? begun : best;
}

/** «, inciso 2», «: inciso 2», «Art. 28. inciso a)». */
const pauseOrColon = any(symbol(',:'), seq(w.point, peek(seq(not(w.capital), w.partWord))));
const introduction = seq(any(w.amending, w.inside), many(w.determiner));
const dashes = many(w.dash, 2);
const opened = seq(symbol('('), opt(introduction));
const glossEnd = skipTo(maxDistance.gloss, symbol(')'));

/** The parts after an article, with what may stand between: «, en su», «(», «incorporando un», « —». */
export function chainAfter(t: Tokens, i: number, amongArticles: boolean): Chain | undefined {
  const joined = t.after(i, pauseOrColon);
  const dashed = t.after(joined, dashes);
  const isOpen = t.is(dashed, opened);
  const at = isOpen ? t.after(dashed, opened) : t.after(dashed, introduction);
  const chain = chainAt(t, at, 'after', amongArticles);
  if (!chain || (!isOpen && at === joined)) return chain;
  if (isOpen)
    return isClosed(t, chain.next) ? chain : { ...chain, next: t.after(chain.next, glossEnd) };
  const end = t.after(chain.next, dashes);
  if (t.is(end, w.comma) || t.isWord(end)) return { ...chain, next: end };
  // «4 - literal u)- 6, 8»: a comma left out.
  return { ...chain, isUnparted: dashed > joined && t.isNumber(end) };
}

/** «del», «de la», «of the» and the like, with «citado» if it follows. */
export const ofJoint = seq(
  opt(w.comma),
  opt(seq(word('dentro'), peek(w.of))),
  w.ofOrIn,
  many(w.ofOwner),
  opt(w.cited),
);

/** «del Título Preliminar». */
export const ofPreliminary = seq(any(ofJoint, opt(w.comma)), w.preliminary);

/** The token after {@link ofJoint}; `i` if none stands there. */
export function afterOf(t: Tokens, i: number): number {
  return t.after(i, ofJoint);
}

/** «incisos d) al numeral 1, e) al numeral 2»: the word for the part is said once. */
function unnamedAt(t: Tokens, i: number): Parts | undefined {
  const part = partValueAt(t, i, 'item');
  const of = part && isClosed(t, part.next) ? afterOf(t, part.next) : i;
  if (!part || of <= part.next || !partsAt(t, of)) return undefined;
  return { values: [part.value], kind: kindOf(part.value), next: part.next };
}

function jointAt(t: Tokens, i: number): { kind: 'of' | 'and' | 'comma'; next: number } | undefined {
  if (partsAt(t, i)) return { kind: 'comma', next: i };
  const after = t.after(i, w.separator);
  const next = t.after(t.after(t.after(after, w.alongWith), w.adding), w.determiner);
  if (after > i && (partsAt(t, next) ?? unnamedAt(t, next)))
    return { kind: next === i + 1 && t.is(i, w.comma) ? 'comma' : 'and', next };
  const of = afterOf(t, i);
  return of > i ? { kind: 'of', next: of } : undefined;
}

const ofArticle = seq(ofJoint, w.article);

function product(levels: Parts[]): Paths {
  const paths = levels.map(({ values }) => values.map(pathOf));
  return paths.reduce((outer, inner) => nested(outer, inner), [[]]);
}

/** «literal a.5»: the fifth numeral of the letter. */
function pathOf(value: string): string[] {
  const [first = '', ...rest] = value.startsWith('lit_') ? value.split('.') : [value];
  return [first, ...rest.map((piece) => (isNaN(Number(piece)) ? `lit_${piece}` : `para_${piece}`))];
}

/** Every path of the outer list continued by every path of the inner one. */
export function nested(outer: Paths, inner: Paths): Paths {
  if (outer.length === 0) return inner;
  if (inner.length === 0 || outer.length * inner.length > mostPaths) return outer;
  return outer.flatMap((path) => inner.map((rest) => [...path, ...rest]));
}
