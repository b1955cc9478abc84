/** The words, numbers and symbols of a text; asking beyond either edge finds nothing. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** What norms are called. */
  readonly norms: NormIndex;
  /** Whether the text is English, which may quote Spanish. */
  readonly isEnglish: boolean;
  /** Whether it was typed in a search box, where names have no capitals. */
  readonly isTyped: boolean;
  start(i: number): number;
  end(i: number): number;
  /** The token as written. */
  raw(i: number): string;
  /** The folded word, without slips, or nothing if the token is not a word. */
  word(i: number): string;
  /** The symbol, or nothing if the token is a word or a number. */
  symbol(i: number): string;
  /** The code of the symbol; 0 if the token is none. */
  unit(i: number): number;
  isWord(i: number): boolean;
  isNumber(i: number): boolean;
  /** Whether nothing stands between this token and the one before. */
  isGlued(i: number): boolean;
  /** Whether bold type begins or ends between this token and the one before. */
  isParted(i: number): boolean;
  /** Whether a line ends between this token and the one before; true at the start of the text. */
  startsLine(i: number): boolean;
  /** Whether the token is a word that begins with a capital. */
  isCapital(i: number): boolean;
  /** Whether the token is a word written in capitals only. */
  isUpper(i: number): boolean;
  /** Whether the pattern stands at the token. */
  is(i: number, pattern: Pattern): boolean;
  /** The token after the pattern, or `i` if it does not stand there. */
  after(i: number, pattern: Pattern): number;
}

/** A step in the tree of names: the words that may come next, and what is called so if the name ends here. */
export interface NameNode {
  next: Map<string, NameNode>;
  /** Norms called so, first the one meant when nothing else is said; empty text for one that has no identifier. */
  ids: string[];
  /** Whether only English names end here. */
  isEnglish: boolean;
}

/** What the norms of the registry are called, ready to be found while a text is read. */
export interface NormIndex {
  root: NameNode;
  /** Norms whose identifier is not the one that their kind and number would give. */
  numbers: ReadonlyMap<string, string>;
  /** Norms by their folded initials: `cpp`. */
  initials: ReadonlyMap<string, string>;
  /** Regulations and consolidated texts by the key of what they belong to: `reglamento ley-30364`. */
  derived: ReadonlyMap<string, string>;
  /** The number of the last article of norms of which it is known. */
  lastArticles: ReadonlyMap<string, number>;
  /** The years that tell a norm from an older one of its name. */
  years: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Something read from the tokens, and the token after it. */
export interface TokensRead<T> {
  value: T;
  next: number;
}

/** Reads something at a token, or nothing if that does not stand there. */
export type Reader<T> = (t: Tokens, i: number) => TokensRead<T> | undefined;

/** Gives the token after what it reads at `i`, or {@link no} if that does not stand there. */
export type Pattern = (t: Tokens, i: number) => number;

/** Whether something holds at a token. */
export type Test = (t: Tokens, i: number) => boolean;

/** What a pattern gives when it does not stand there. */
export const no = -1;

/** The words of lists written between blanks; a bar parts Spanish from English for who reads. */
export function listOf(...texts: string[]): string[] {
  return texts.flatMap((text) => text.split(/\s+/)).filter((each) => each !== '' && each !== '|');
}

/** One of the words, given between blanks, each a shape: `modificad[oa]s?`. */
export function word(...shapes: string[]): Pattern {
  const plain = new Set<string>();
  const others: string[] = [];
  for (const shape of listOf(...shapes)) {
    const all = wordsOf(shape);
    if (all) for (const each of all) plain.add(each);
    else others.push(shape);
  }
  const rest = others.length > 0 ? new RegExp(`^(?:${others.join('|')})$`) : undefined;
  return (t, i) => {
    const text = t.word(i);
    return text !== '' && (plain.has(text) || rest?.test(text) === true) ? i + 1 : no;
  };
}

/** Every word of a shape of letters, `[oa]`, `(?:a|b)` and `?`: a set is found faster than a shape is tried. */
function wordsOf(shape: string): string[] | undefined {
  if (!/^(?:\(\?:[a-z|]*\)\??|\[[a-z]+\]\??|[a-z]\??)+$/.test(shape)) return undefined;
  let all = [''];
  for (const [, group, set, letter, mark] of shape.matchAll(
    /(?:\(\?:([a-z|]*)\)|\[([a-z]+)\]|([a-z]))(\?)?/g,
  )) {
    const options = group?.split('|') ?? Array.from(set ?? letter ?? '');
    if (mark) options.push('');
    all = all.flatMap((head) => options.map((tail) => head + tail));
  }
  return all;
}

/** One of the symbols. */
export function symbol(symbols: string): Pattern {
  const all = new Set(Array.from(symbols, (each) => each.charCodeAt(0)));
  return (t, i) => (all.has(t.unit(i)) ? i + 1 : no);
}

/** A number or word whose text has the shape. */
export function raw(shape: RegExp): Pattern {
  return (t, i) => (shape.test(t.raw(i)) ? i + 1 : no);
}

/** One token for which the test holds. */
export function token(test: Test): Pattern {
  return (t, i) => (test(t, i) ? i + 1 : no);
}

/** Nothing, if the test holds there. */
export function where(test: Test): Pattern {
  return (t, i) => (test(t, i) ? i : no);
}

/** Nothing, if the pattern stands just before. */
export function behind(pattern: Pattern): Pattern {
  return (t, i) => (pattern(t, i - 1) === no ? no : i);
}

/** One after another. */
export function seq(...patterns: Pattern[]): Pattern {
  return (t, i) => {
    let at = i;
    for (const pattern of patterns) {
      at = pattern(t, at);
      if (at === no) return no;
    }
    return at;
  };
}

/** The first of them that stands there. */
export function any(...patterns: Pattern[]): Pattern {
  return (t, i) => {
    for (const pattern of patterns) {
      const next = pattern(t, i);
      if (next !== no) return next;
    }
    return no;
  };
}

/** It, or nothing. */
export function opt(pattern: Pattern): Pattern {
  return (t, i) => t.after(i, pattern);
}

/** It, as often as it stands there, at most so many times; or nothing. */
export function many(pattern: Pattern, most = Infinity): Pattern {
  return (t, i) => {
    let at = i;
    for (let times = 0; times < most; times++) {
      const next = pattern(t, at);
      if (next === no || next === at) break;
      at = next;
    }
    return at;
  };
}

/** Nothing, if the pattern stands there. */
export function peek(pattern: Pattern): Pattern {
  return (t, i) => (pattern(t, i) === no ? no : i);
}

/** Nothing, unless the pattern stands there. */
export function not(pattern: Pattern): Pattern {
  return (t, i) => (pattern(t, i) === no ? i : no);
}

/** What `target` gives where it first stands, fewer than `most` tokens on, if `stop` does not stand before it. */
export function skipTo(most: number, target: Pattern, stop: Pattern = () => no): Pattern {
  return (t, i) => {
    for (let at = i; at < i + most && at <= t.count; at++) {
      const next = target(t, at);
      if (next !== no) return next;
      if (stop(t, at) !== no) return no;
    }
    return no;
  };
}
