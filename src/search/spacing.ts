import type { Lang } from '../registry/schema/common.ts';
import { emptyWords, stemOf } from '../text/stems.ts';
import { sound } from './danger-phrases.ts';
import { beginsAlike, isNear } from './words.ts';

/** The shortest word that is looked for within another, and the shortest that is made of two. */
const shortest = { within: 4, whole: 5 };

/** Reads words that were typed together («melosmando») or apart («de nuncia») as they are written. */
export class Spacing {
  /** Stems that entries have, and as they sound. */
  private readonly known: readonly string[];
  private readonly heard: ReadonlySet<string>;
  /** Words that say nothing, as they sound. */
  private readonly empty: ReadonlySet<string>;
  private readonly same: ReadonlyMap<string, string>;
  private readonly lang: Lang;

  constructor(known: readonly string[], same: ReadonlyMap<string, string>, lang: Lang) {
    this.known = known;
    this.heard = new Set(this.known.map((stem) => sound(stem, lang)));
    this.empty = new Set([...emptyWords(lang)].map((word) => sound(word, lang)));
    this.same = same;
    this.lang = lang;
  }

  /**
   * The words, with those that nobody writes put together or cut where that makes words that entries have.
   * @param isOdd of each word, whether no entry has it and it says something
   */
  mended(words: readonly string[], isOdd: readonly boolean[]): string[] {
    const mended: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? '';
      const next = words[at + 1];
      // One of two that is a word by itself, and is odd beside the other, was one with it.
      if (next !== undefined && (isOdd[at] || isOdd[at + 1]) && this.isWhole(word, next)) {
        mended.push(word + next);
        at++;
      } else if (isOdd[at] && !this.isKnown(word)) mended.push(...this.parted(word));
      else mended.push(word);
    }
    return mended;
  }

  private isWhole(one: string, other: string): boolean {
    const word = one + other;
    return (
      word.length >= shortest.whole &&
      ![one, other].some((each) => this.isKnown(each) && each.length >= shortest.within) &&
      this.isKnown(word)
    );
  }

  /** A word cut where it was typed together. One with a slip is left whole, though both its halves be words. */
  private parted(word: string): string[] {
    const says = (part: string) => !this.empty.has(sound(part, this.lang));
    // «ala», «dela»: two that say nothing.
    for (let at = 1; at < word.length; at++) {
      const halves = [word.slice(0, at), word.slice(at)];
      if (!halves.some(says)) return halves;
    }
    const parts = this.cut(word);
    return !parts || (parts.filter(says).length > 1 && this.isSlip(word)) ? [word] : parts;
  }

  private isSlip(word: string): boolean {
    const own = stemOf(word, this.lang);
    return this.known.some(
      (stem) =>
        beginsAlike(own, stem) && (isNear(own, stem) || (stem.length > 4 && own.startsWith(stem))),
    );
  }

  /** A word as two or three that are known, of which one at least carries sense; the longest last. */
  private cut(word: string, depth = 2): string[] | undefined {
    for (let at = 1; at <= word.length - shortest.within; at++) {
      const [first, rest] = [word.slice(0, at), word.slice(at)];
      const isEmpty = this.empty.has(sound(first, this.lang)) && at > 1;
      if (!isEmpty && !(at >= shortest.within && this.isKnown(first))) continue;
      if (this.isKnown(rest)) return [first, rest];
      const others = depth > 1 ? this.cut(rest, depth - 1) : undefined;
      if (others) return [first, ...others];
    }
    return undefined;
  }

  private isKnown(word: string): boolean {
    const own = stemOf(word, this.lang);
    return this.same.has(own) || this.heard.has(sound(own, this.lang));
  }
}
