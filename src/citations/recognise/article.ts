import * as es from './es.ts';
import { afterDegree, isDash } from './marks.ts';
import { cardinalAt, isRoman, ordinalAt, type Read } from './numerals.ts';
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

const latin = new Set(
  'bis,ter,quater,quinquies,quintus,sexies,septies,octies,nonies,decies'.split(','),
);

/** Reads one article: «154-B», «2(24)(f)», «IX», «único», «cuatrocientos cuatro». */
export function articleAt(t: Tokens, i: number): Read<Article> | undefined {
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
  const hasDegree = next > i + 1;
  const suffix = suffixAt(t, next);
  const number = String(Number(digits)) + (suffix ? `-${suffix.value}` : '');
  const path = pathAfter(t, suffix?.next ?? next, hasDegree);
  // «artículo 2.2. del Decreto»: the point ends no sentence.
  const isPointed =
    t.symbol(path.next) === '.' &&
    (/^del?$/.test(t.raw(path.next + 1)) || t.symbol(path.next + 1) === ',');
  return {
    value: { number, isRoman: false, paths: path.value.length > 0 ? [path.value] : [] },
    next: isPointed ? path.next + 1 : path.next,
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
  return letter !== 'A' || !t.isWord(next) || /^(?:y|e|en|al?|del?|of|and)$/.test(t.word(next))
    ? { value: letter, next }
    : undefined;
}

/** Parts glued to the number: 139.3, 428.1.d, 2(24)(f), 5 a), and after a degree sign 66°1). */
function pathAfter(t: Tokens, i: number, hasDegree: boolean): Read<string[]> {
  const path: string[] = [];
  let next = i;
  if (hasDegree && t.isNumber(i) && t.isGlued(i) && t.raw(i).length < 3) {
    path.push(`para_${Number(t.raw(i))}`);
    next = t.symbol(i + 1) === ')' ? i + 2 : i + 1;
  }
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
    } else if (isLetterName(t, at, letter) && (at > next || isLetter(t, at))) {
      path.push(`lit_${t.raw(at).toLowerCase()}`);
    } else return { value: path, next };
    next = at + 1;
    if (isBracket) next++;
    else if (t.symbol(next) === ')' && !t.isNumber(at)) next++;
    next = afterDegree(t, next);
  }
}

/** «b)», «aa)»; but «(art. 1969 CC)» ends with a code. */
function isLetterName(t: Tokens, i: number, letter: string): boolean {
  return /^[a-z]$/.test(letter) || /^([a-z])\1$/.test(t.raw(i));
}

function isLetter(t: Tokens, i: number): boolean {
  if (t.symbol(i + 1) === ')') return t.isGlued(i + 1);
  return /^[b-df-np-tv-x]$/.test(t.raw(i)) && /^del?$/.test(t.word(i + 1));
}
