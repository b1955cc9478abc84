/** Value in the fold table of a unit that belongs to a word but has no letter of its own. */
export const skipped = 1;

const limit = 0x250;
const table = new Uint16Array(limit);
for (let code = 0; code < limit; code++) {
  const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase();
  // «º» and «ª» are letters to Unicode; here they mark a number.
  if (/\p{L}/u.test(base) && base !== 'º' && base !== 'ª') table[code] = base.charCodeAt(0);
}
table[0xad] = skipped;
/** Inside a word, what a scanner makes of «í»: «Const¡tuc¡ón». */
export const scannedI = 0xa1;
table[scannedI] = 'i'.charCodeAt(0);

/** The letter of a UTF-16 unit, lower case and without accents; 0 if it is not part of a word. */
export function foldUnit(unit: number): number {
  if (unit < limit) return table[unit] ?? 0;
  if (unit < 0x370) return skipped;
  if (unit < 0x2000) return unit;
  return (unit >= 0x200b && unit <= 0x200d) || unit === 0xfeff ? skipped : 0;
}

/** A word as the lexicon knows it: lower case, without accents, soft hyphens or joiners. */
export function foldWord(text: string): string {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) < 0x80) at++;
  if (at === text.length) return text.toLowerCase();
  let folded = text.slice(0, at).toLowerCase();
  for (; at < text.length; at++) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit > skipped) folded += String.fromCharCode(unit);
  }
  return folded;
}

/** Whether a UTF-16 unit is an ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Whether a UTF-16 unit is white space, line breaks included. */
export function isSpace(unit: number): boolean {
  return (
    unit === 32 || (unit > 8 && unit < 14) || (unit > 0x7f && /\s/.test(String.fromCharCode(unit)))
  );
}

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
 * @param spelt other spellings of words, each with its word
 */
export function createLexicon(
  list: Iterable<string>,
  slippery: Iterable<string> = [],
  spelt: Iterable<readonly [string, string]> = [],
): Lexicon {
  const words = ['', ...new Set(list)];
  const numbers = new Map(words.map((word, number) => [word, number]));
  for (const [spelling, word] of spelt) {
    const number = numbers.get(word);
    if (number !== undefined && !numbers.has(spelling)) numbers.set(spelling, number);
  }
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
