import type { Lang } from '../registry/schema/common.ts';
import type { SearchEntry } from './entries.ts';
import { isNear, stems } from './words.ts';

/** An entry and how well it answers. */
export interface Ranked {
  entry: SearchEntry;
  /** 0 to about 1: how much of the sense of the query it covers, a whole phrase counting most. */
  score: number;
  /** True if what matched is too little to be given as the answer. */
  isWeak: boolean;
}

/** How much less a word counts where it stands. */
const weights = { title: 1, phrase: 1, text: 0.45 };
/** Below this an answer is a guess. */
const sure = 0.5;
const hopeless = 0.22;

/** An index of entries: made once, asked many times. */
export class Ranker {
  readonly #lang: Lang;
  readonly #rows: { entry: SearchEntry; phrases: string[][]; title: string[]; text: Set<string> }[];
  readonly #frequency = new Map<string, number>();

  constructor(entries: readonly SearchEntry[], lang: Lang) {
    this.#lang = lang;
    this.#rows = entries.map((entry) => ({
      entry,
      phrases: entry.p.map((phrase) => stems(phrase, lang)),
      title: stems(entry.t, lang),
      text: new Set(stems(entry.d, lang)),
    }));
    for (const { phrases, title, text } of this.#rows) {
      for (const stem of new Set([...phrases.flat(), ...title, ...text]))
        this.#frequency.set(stem, (this.#frequency.get(stem) ?? 0) + 1);
    }
  }

  /** The entries that answer a query, best first. */
  rank(query: string, limit = 10): Ranked[] {
    const asked = stems(query, this.#lang).map((stem) => this.#known(stem));
    if (asked.length === 0) return [];
    const total = asked.reduce((sum, stem) => sum + this.#worth(stem), 0);
    return this.#rows
      .map(({ entry, phrases, title, text }) => {
        const best = Math.max(
          0,
          ...phrases.map((phrase) => this.#likeness(asked, phrase)),
          this.#likeness(asked, title) * weights.title,
        );
        const own = new Set([...phrases.flat(), ...title]);
        const covered =
          asked.reduce(
            (sum, stem) =>
              sum +
              this.#worth(stem) *
                (own.has(stem) ? weights.phrase : text.has(stem) ? weights.text : 0),
            0,
          ) / total;
        const score = 0.62 * best + 0.38 * covered;
        return { entry, score, isWeak: score < sure };
      })
      .filter(({ score }) => score > hopeless)
      .sort((a, b) => b.score - a.score || (a.entry.u < b.entry.u ? -1 : 1))
      .slice(0, limit);
  }

  /** How alike a query and a phrase are: what they share over what either says, weighed by rarity. */
  #likeness(asked: readonly string[], phrase: readonly string[]): number {
    if (phrase.length === 0) return 0;
    const set = new Set(phrase);
    let shared = 0;
    let all = 0;
    for (const stem of asked) {
      const worth = this.#worth(stem);
      all += worth;
      if (set.delete(stem)) shared += worth;
    }
    // What the phrase says and the query does not counts half: people type less than a phrase holds.
    for (const stem of set) all += this.#worth(stem) / 2;
    return all === 0 ? 0 : shared / all;
  }

  /** The stem as the entries write it: itself, or the one a letter away. */
  #known(stem: string): string {
    if (this.#frequency.has(stem)) return stem;
    let found = stem;
    let most = 0;
    for (const [known, count] of this.#frequency) {
      if (count > most && isNear(stem, known)) {
        found = known;
        most = count;
      }
    }
    return found;
  }

  /** Rare words say more; a word nobody uses says that something was not understood. */
  #worth(stem: string): number {
    const count = this.#frequency.get(stem) ?? 0.5;
    return Math.log(1 + this.#rows.length / count);
  }
}
