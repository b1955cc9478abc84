import type { Tokens } from './tokens.ts';

/** A norm named in the text. */
export interface Norm {
  /** First token of the name. */
  from: number;
  /** Token after the name: after its number, when it has one. */
  to: number;
  /** Token after all that belongs to the name: a title or a gloss that follows the number. */
  next: number;
  /** Identifier; nothing for what is not Peruvian law or not law at all. */
  instrument: string | undefined;
  /** The folded name, by which its number may be given elsewhere in the passage. */
  key?: string;
  /** Of another country: what follows is not ours either. */
  isForeign?: boolean;
  /** Initials that may mean something else («el CC»): a citation only if the passage names the norm otherwise. */
  isWeak?: boolean;
  /** Initials that other countries use too («CP»): not ours where the passage names theirs and not ours in full. */
  isShared?: boolean;
  /** Other norms of the same name, one of which a number beside it may say is meant. */
  others?: readonly string[];
  /** Further norms of the same list: «Leyes 27867 y 27902». */
  more?: Norm[];
}

/** Where a name may stand: after a provision, or on its own in running text. */
export interface Setting {
  isLinked: boolean;
  isEnglish: boolean;
}

/** A norm that ends where its name ends. */
export function plainNorm(from: number, to: number, instrument: string | undefined): Norm {
  return { from, to, next: to, instrument };
}

/** A norm of another country, which ends at `next`. */
export function foreignNorm(from: number, to: number, next: number): Norm {
  return { from, to, next: Math.max(to, next), instrument: undefined, isForeign: true };
}

/** Words from `i` on, folded and joined by blanks, up to the first symbol or number. */
export function phraseAt(t: Tokens, i: number, most: number): string {
  let phrase = '';
  for (let at = i; at < i + most && t.isWord(at); at++) phrase += (at > i ? ' ' : '') + t.word(at);
  return phrase;
}

/** Number of words in a phrase. */
export function wordCount(phrase: string): number {
  return phrase === '' ? 0 : phrase.trim().split(' ').length;
}

/** The text of tokens, with white space made single blanks. */
export function textOf(t: Tokens, from: number, to: number): string {
  return to > from ? t.text.slice(t.start(from), t.end(to - 1)).replace(/\s+/g, ' ') : '';
}

/** The identifier of a norm that has no identifier of its own. */
export function otherId(name: string): string {
  return `other:${name}`;
}
