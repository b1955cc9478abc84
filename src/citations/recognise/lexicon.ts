import { foldUnit, skipped } from './characters.ts';

/** A closed set of folded words and their slips, found by hash while the text is read. */
export interface Lexicon {
  /** The word of each number; number 0 is no word. */
  words: readonly string[];
  /** Number of the word that `text[start, end)`, whose hash is given, is or is a slip of; or 0. */
  find(text: string, start: number, end: number, hash: number): number;
}

/** Adds a folded letter to the hash of a word. */
export function addToHash(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

/**
 * Builds a lexicon of folded words; repetitions are harmless.
 * @param slippery words that are also found with one slip: a letter left out, put in, changed or out of place
 */
export function createLexicon(list: Iterable<string>, slippery: Iterable<string> = []): Lexicon {
  const words = ['', ...new Set(list)];
  const numbers = new Map(words.map((word, number) => [word, number]));
  for (const word of slippery) {
    const number = numbers.get(word);
    if (number !== undefined)
      for (const slip of slipsOf(word)) if (!numbers.has(slip)) numbers.set(slip, number);
  }
  const spellings = [...numbers.keys()];
  const found = Int32Array.from(numbers.values());
  const hashes = Int32Array.from(spellings, hashOf);
  let size = 1024;
  while (size < spellings.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Uint16Array(size);
  for (let each = 1; each < spellings.length; each++) {
    let slot = spread(hashes[each] ?? 0) & mask;
    while (slots[slot]) slot = (slot + 1) & mask;
    slots[slot] = each;
  }
  return {
    words,
    find(text, start, end, hash) {
      let slot = spread(hash) & mask;
      for (;;) {
        const each = slots[slot] ?? 0;
        if (each === 0) return 0;
        if (hashes[each] === hash && isSame(spellings[each] ?? '', text, start, end))
          return found[each] ?? 0;
        slot = (slot + 1) & mask;
      }
    },
  };
}

/** Every spelling one slip away that keeps the last letter, by which a word is told from others of its family. */
function* slipsOf(word: string): Generator<string> {
  for (let i = 0; i < word.length - 1; i++) {
    const [head, letter, tail] = [word.slice(0, i), word.charAt(i), word.slice(i + 1)];
    yield head + tail;
    yield head + tail.charAt(0) + letter + tail.slice(1);
    for (const other of 'abcdefghijklmnopqrstuvwxyz') {
      yield head + other + tail;
      yield head + other + letter + tail;
    }
  }
}

function hashOf(word: string): number {
  let hash = 0;
  for (const letter of word) hash = addToHash(hash, letter.charCodeAt(0));
  return hash;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 12) ^ (hash >>> 21);
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  let at = 0;
  for (let i = start; i < end; i++) {
    const letter = foldUnit(text.charCodeAt(i));
    if (letter <= skipped) continue;
    if (letter !== word.charCodeAt(at)) return false;
    at++;
  }
  return at === word.length;
}
