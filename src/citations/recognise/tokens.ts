import { foldUnit, foldWord, isDigit, isSpace, scannedI, skipped } from './characters.ts';
import { addToHash, type Lexicon } from './lexicon.ts';

const number = -1;
const firstSymbol = -2;
const end = -1_000_000;
const slots = 64;

/**
 * The words, numbers and symbols of a text; asking beyond either edge finds nothing. One text is read at a
 * time: each new one takes the room of the one before, since making room costs as much as reading.
 */
export class Tokens {
  readonly text: string;
  readonly count: number;
  /** Number of the word in the lexicon (0: not in it), −1 for a number, −2 − unit for a symbol. */
  readonly codes: Int32Array;
  readonly #lexicon: Lexicon;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.#lexicon = lexicon;
    let { starts, ends, codes } = room;
    let count = 0;
    const length = text.length;
    let at = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      if (unit === 32 || isSpace(unit)) {
        at++;
        continue;
      }
      if (count === codes.length) {
        room = { starts: doubled(starts), ends: doubled(ends), codes: doubled(codes) };
        ({ starts, ends, codes } = room);
      }
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
      starts[count] = start;
      ends[count] = at;
      codes[count++] = code;
    }
    folded.places.fill(-1);
    this.count = count;
    this.codes = codes;
    this.#starts = starts;
    this.#ends = ends;
  }

  start(i: number): number {
    return i < this.count ? (this.#starts[i] ?? 0) : this.text.length;
  }

  end(i: number): number {
    return i < this.count ? (this.#ends[i] ?? 0) : this.text.length;
  }

  /** The token as written. */
  raw(i: number): string {
    return this.#code(i) === end ? '' : this.text.slice(this.start(i), this.end(i));
  }

  /** The folded word, or nothing if the token is not a word. */
  word(i: number): string {
    const code = this.#code(i);
    if (code > 0) return this.#lexicon.words[code] ?? '';
    if (code !== 0) return '';
    const slot = i & (slots - 1);
    if (folded.places[slot] !== i) {
      folded.places[slot] = i;
      folded.words[slot] = foldWord(this.raw(i));
    }
    return folded.words[slot] ?? '';
  }

  /** The symbol, or nothing if the token is a word or a number. */
  symbol(i: number): string {
    const code = this.#code(i);
    return code <= firstSymbol && code !== end ? String.fromCharCode(firstSymbol - code) : '';
  }

  isWord(i: number): boolean {
    return this.#code(i) >= 0;
  }

  isNumber(i: number): boolean {
    return this.#code(i) === number;
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

  #code(i: number): number {
    return i >= 0 && i < this.count ? (this.codes[i] ?? end) : end;
  }
}

/** Where the tokens of a text are kept; as large as the largest so far. */
let room = {
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  codes: new Int32Array(1024),
};

/** The last words folded, as the same few are asked for again and again; each has one slot it may be in. */
const folded = { places: new Int32Array(slots), words: [] as string[] };

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
