import { foldUnit, skipped } from './characters.ts';

/** A closed set of folded words, found by hash while the text is read. */
export interface Lexicon {
  /** The word of each number; number 0 is no word. */
  words: readonly string[];
  /** Number of the word in `text[start, end)` whose hash is given, or 0. */
  find(text: string, start: number, end: number, hash: number): number;
}

/** Adds a folded letter to the hash of a word. */
export function addToHash(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

/** Builds a lexicon of folded words; repetitions are harmless. */
export function createLexicon(list: Iterable<string>): Lexicon {
  const words = ['', ...new Set(list)];
  let size = 1024;
  while (size < words.length * 4) size *= 2;
  const mask = size - 1;
  const slots = new Uint16Array(size);
  const hashes = new Int32Array(words.length);
  for (let id = 1; id < words.length; id++) {
    let hash = 0;
    for (const letter of words[id] ?? '') hash = addToHash(hash, letter.charCodeAt(0));
    hashes[id] = hash;
    let slot = spread(hash) & mask;
    while (slots[slot]) slot = (slot + 1) & mask;
    slots[slot] = id;
  }
  return {
    words,
    find(text, start, end, hash) {
      let slot = spread(hash) & mask;
      for (;;) {
        const id = slots[slot] ?? 0;
        if (id === 0) return 0;
        if (hashes[id] === hash && isSame(words[id] ?? '', text, start, end)) return id;
        slot = (slot + 1) & mask;
      }
    },
  };
}

function spread(hash: number): number {
  return hash ^ (hash >>> 12) ^ (hash >>> 21);
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  let at = 0;
  for (let i = start; i < end; i++) {
    const letter = foldUnit(text.charCodeAt(i));
    if (letter === skipped) continue;
    if (letter !== word.charCodeAt(at)) return false;
    at++;
  }
  return at === word.length;
}
