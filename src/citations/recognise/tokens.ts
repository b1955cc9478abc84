import type { NormIndex, Pattern, Tokens } from './grammar.ts';
import { addToHash, foldUnit, foldWord, isDigit, isSpace, scannedI, skipped } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';

/** The words that the recogniser looks for, what may begin at each, and what norms are called. */
export interface Vocabulary {
  lexicon: Lexicon;
  /** What may begin at each word of the lexicon, by its number. */
  anchors: { es: Uint8Array; en: Uint8Array };
  norms: NormIndex;
}

/** What is kept of a token that is a number; a word has its number in the lexicon, 0 if it is not in it. */
const number = -1;
/** What is kept of a symbol is this less its code. */
const firstSymbol = -2;
/** What is found beyond the edges of the text. */
const nothing = -1_000_000;
/** Numbers kept of each token: where it starts, where it ends, what it is. */
const fields = 3;
/** Characters of a text for each token that room is made for at first. */
const perToken = 4;
/** Words whose folded form is kept, as the same few are asked for again and again; a power of two. */
const slots = 64;

/** The tokens of a text. */
export class TextTokens implements Tokens {
  readonly text: string;
  readonly norms: NormIndex;
  readonly isEnglish: boolean;
  readonly isTyped: boolean;
  readonly count: number;
  private readonly lexicon: Lexicon;
  private readonly kept: Int32Array;
  private readonly places: number[] = [];
  private readonly words: string[] = [];

  constructor(text: string, { lexicon, norms }: Vocabulary, isEnglish = false, isTyped = false) {
    this.text = text;
    this.norms = norms;
    this.isEnglish = isEnglish;
    this.isTyped = isTyped;
    this.lexicon = lexicon;
    const { kept, count } = split(text, lexicon);
    this.kept = kept;
    this.count = count;
  }

  start(i: number): number {
    return i < this.count ? (this.kept[i * fields] ?? 0) : this.text.length;
  }

  end(i: number): number {
    return i < this.count ? (this.kept[i * fields + 1] ?? 0) : this.text.length;
  }

  raw(i: number): string {
    return this.code(i) === nothing ? '' : this.text.slice(this.start(i), this.end(i));
  }

  word(i: number): string {
    const code = this.code(i);
    if (code > 0) return this.lexicon.words[code] ?? '';
    if (code !== 0) return '';
    const slot = i & (slots - 1);
    if (this.places[slot] !== i) {
      this.places[slot] = i;
      this.words[slot] = foldWord(this.raw(i));
    }
    return this.words[slot] ?? '';
  }

  symbol(i: number): string {
    const unit = this.unit(i);
    return unit === 0 ? '' : String.fromCharCode(unit);
  }

  unit(i: number): number {
    const code = this.code(i);
    return code <= firstSymbol && code !== nothing ? firstSymbol - code : 0;
  }

  isWord(i: number): boolean {
    return this.code(i) >= 0;
  }

  isNumber(i: number): boolean {
    return this.code(i) === number;
  }

  isGlued(i: number): boolean {
    return i > 0 && i < this.count && this.start(i) === this.end(i - 1);
  }

  isParted(i: number): boolean {
    return i > 0 && i < this.count && /[*_]/.test(this.text.slice(this.end(i - 1), this.start(i)));
  }

  startsLine(i: number): boolean {
    if (i <= 0 || i >= this.count) return i === 0;
    for (let at = this.end(i - 1); at < this.start(i); at++) {
      if (this.text.charCodeAt(at) === 10) return true;
    }
    return false;
  }

  isCapital(i: number): boolean {
    if (!this.isWord(i)) return false;
    const unit = this.text.charCodeAt(this.start(i));
    if (unit < 0x80) return unit < 0x61;
    const first = String.fromCharCode(unit);
    return first !== first.toLowerCase();
  }

  isUpper(i: number): boolean {
    if (!this.isCapital(i)) return false;
    const raw = this.raw(i);
    return raw === raw.toUpperCase();
  }

  is(i: number, pattern: Pattern): boolean {
    return pattern(this, i) >= 0;
  }

  after(i: number, pattern: Pattern): number {
    const next = pattern(this, i);
    return next < 0 ? i : next;
  }

  /** What the token is: see {@link number}, {@link firstSymbol} and {@link nothing}. */
  code(i: number): number {
    return i >= 0 && i < this.count ? (this.kept[i * fields + 2] ?? nothing) : nothing;
  }
}

function split(text: string, lexicon: Lexicon): { kept: Int32Array; count: number } {
  const { length } = text;
  let kept = new Int32Array((Math.ceil(length / perToken) + 8) * fields);
  let count = 0;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    if (unit === 32 || isSpace(unit)) {
      at++;
      continue;
    }
    if (isBold(text, at, unit)) {
      at += 2;
      continue;
    }
    if (count + fields > kept.length) kept = doubled(kept);
    const start = at++;
    let letter = foldUnit(unit);
    let code = firstSymbol - unit;
    if (letter > skipped && (unit !== scannedI || isScannedInc(text, start))) {
      let hash = addToHash(0, letter);
      while (at < length) {
        letter = foldUnit(text.charCodeAt(at));
        if (letter === 0 && !isScannedO(text, at)) break;
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
  return { kept, count: count / fields };
}

/** «**» and «__» mark words and are none: «**Ley 30364**, art. 5». */
function isBold(text: string, at: number, unit: number): boolean {
  return (unit === 42 || unit === 95) && text.charCodeAt(at + 1) === unit;
}

/** A scanner reads «Constitución» as «Constituci6n»: the figure is passed over as if it were left out. */
function isScannedO(text: string, at: number): boolean {
  return text.charCodeAt(at) === 54 && text.slice(at - 2, at + 2) === 'ci6n';
}

/** A scanner reads «inc.» as «¡nc.». */
function isScannedInc(text: string, at: number): boolean {
  return text.slice(at + 1, at + 4) === 'nc.';
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
