import { foldUnit, foldWord, isDigit, isSpace, scannedI, skipped } from './characters.ts';
import { addToHash, type Lexicon } from './lexicon.ts';
import type { NormIndex } from './names.ts';

/** The words that the recogniser looks for, what may begin at each, and what norms are called. */
export interface Vocabulary {
  lexicon: Lexicon;
  /** What may begin at each word of the lexicon, by its number. */
  anchors: { es: Uint8Array; en: Uint8Array };
  norms: NormIndex;
}

const number = -1;
const firstSymbol = -2;
const end = -1_000_000;
/** Numbers kept of each token: where it starts, where it ends, what it is. */
const fields = 3;
/** Characters of a text for each token that room is made for at first. */
const perToken = 4;
/** Words whose folded form is kept, as the same few are asked for again and again; a power of two. */
const slots = 64;

/** The words, numbers and symbols of a text; asking beyond either edge finds nothing. */
export class Tokens {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly count: number;
  readonly #kept: Int32Array;
  readonly #places: number[] = [];
  readonly #words: string[] = [];
  constructor(text: string, vocabulary: Vocabulary) {
    const { lexicon } = vocabulary;
    this.text = text;
    this.vocabulary = vocabulary;
    let kept = new Int32Array((text.length / perToken + 8) * fields);
    let count = 0;
    const length = text.length;
    let at = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      if (unit === 32 || isSpace(unit)) {
        at++;
        continue;
      }
      if (count + fields > kept.length) kept = doubled(kept);
      const start = at++;
      let letter = foldUnit(unit);
      let code = firstSymbol - unit;
      if (letter > skipped && unit !== scannedI) {
        let hash = addToHash(0, letter);
        while (at < length && (letter = foldUnit(text.charCodeAt(at))) !== 0) {
          if (letter > skipped) hash = addToHash(hash, letter);
          at++;
        }
        code = lexicon.find(text, start, at, hash);
      } else if (isDigit(unit)) {
        while (at < length && isDigit(text.charCodeAt(at))) at++;
        code = number;
      }
      kept[count] = start;
      kept[count + 1] = at;
      kept[count + 2] = code;
      count += fields;
    }
    this.count = count / fields;
    this.#kept = kept;
  }

  /** What norms are called. */
  get norms(): NormIndex {
    return this.vocabulary.norms;
  }

  start(i: number): number {
    return i < this.count ? (this.#kept[i * fields] ?? 0) : this.text.length;
  }

  end(i: number): number {
    return i < this.count ? (this.#kept[i * fields + 1] ?? 0) : this.text.length;
  }

  /** The token as written. */
  raw(i: number): string {
    return this.code(i) === end ? '' : this.text.slice(this.start(i), this.end(i));
  }

  /** The folded word, or nothing if the token is not a word. */
  word(i: number): string {
    const code = this.code(i);
    if (code > 0) return this.vocabulary.lexicon.words[code] ?? '';
    if (code !== 0) return '';
    const slot = i & (slots - 1);
    if (this.#places[slot] !== i) {
      this.#places[slot] = i;
      this.#words[slot] = foldWord(this.raw(i));
    }
    return this.#words[slot] ?? '';
  }

  /** The symbol, or nothing if the token is a word or a number. */
  symbol(i: number): string {
    const code = this.code(i);
    return code <= firstSymbol && code !== end ? String.fromCharCode(firstSymbol - code) : '';
  }

  isWord(i: number): boolean {
    return this.code(i) >= 0;
  }

  isNumber(i: number): boolean {
    return this.code(i) === number;
  }

  /** Whether nothing stands between this token and the one before. */
  isGlued(i: number): boolean {
    return i > 0 && i < this.count && this.start(i) === this.end(i - 1);
  }

  /** Whether a line ends between this token and the one before; true at the start of the text. */
  startsLine(i: number): boolean {
    if (i <= 0 || i >= this.count) return i === 0;
    for (let at = this.end(i - 1); at < this.start(i); at++) {
      if (this.text.charCodeAt(at) === 10) return true;
    }
    return false;
  }

  /** Whether the token is a word that begins with a capital. */
  isCapital(i: number): boolean {
    if (!this.isWord(i)) return false;
    const unit = this.text.charCodeAt(this.start(i));
    if (unit < 0x80) return unit < 0x61;
    const first = String.fromCharCode(unit);
    return first !== first.toLowerCase();
  }

  /** Whether the token is a word written in capitals only. */
  isUpper(i: number): boolean {
    if (!this.isCapital(i)) return false;
    const raw = this.raw(i);
    return raw === raw.toUpperCase();
  }

  /** Number of the word in the lexicon (0: not in it), −1 for a number, −2 − unit for a symbol. */
  code(i: number): number {
    return i >= 0 && i < this.count ? (this.#kept[i * fields + 2] ?? end) : end;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
