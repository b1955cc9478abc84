import type { Lang } from '../registry/schema/common.ts';
import type { SearchEntry } from './entries.ts';
import { isNear, stems } from './words.ts';

/** An entry and how well it answers. */
export interface Ranked {
  entry: SearchEntry;
  /** 0 to about 1.3: how like it is to the likest phrase, and how much all its phrases speak of the query. */
  score: number;
  /** True if what matched is too little to be given as the answer. */
  isWeak: boolean;
}

// Found by leaving each phrase out in turn and asking for it: of 381 phrases the entry that lost it comes first
// for half and among three for three quarters (`tests/search`).
/** How much the likest phrase counts; the rest is how often the words stand in all of them. */
const likest = 0.3;
/** How soon a word that stands in one more phrase stops adding. */
const saturation = 0.8;
/** What a word counts that stands in the line under the title. */
const inText = 0.4;
/** An entry of many phrases needs a word more often for it to weigh as much: how much, and from how many on. */
const lengthWeight = 0.3;
const usualLength = 12;
/** The most that often-repeated words can give. */
const most = 1.5;
/** A definition is seldom what is looked for, unless it is named; a page that gathers others, not often. */
const factors: Partial<Record<SearchEntry['k'], number>> = { term: 0.7, page: 0.85 };
/** What a phrase says and the query does not: people type less than a phrase holds. */
const unsaid = 0.2;
/** Below this an answer is a guess. */
const sure = 0.5;
const hopeless = 0.15;

/** An entry, cut into stems. */
interface Row {
  entry: SearchEntry;
  phrases: string[][];
  title: string[];
  /** How often each stem stands in the phrases and the title. */
  counts: Map<string, number>;
  text: Set<string>;
}

/** An index of entries: made once, asked many times. */
export class Ranker {
  readonly #lang: Lang;
  readonly #rows: Row[];
  readonly #frequency = new Map<string, number>();

  constructor(entries: readonly SearchEntry[], lang: Lang) {
    this.#lang = lang;
    this.#rows = entries.map((entry) => {
      const phrases = entry.p.map((phrase) => stems(phrase, lang));
      const title = stems(entry.t, lang);
      const counts = new Map<string, number>();
      for (const stem of [...phrases.flat(), ...title])
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
      return { entry, phrases, title, counts, text: new Set(stems(entry.d, lang)) };
    });
    for (const { counts, text } of this.#rows) {
      for (const stem of new Set([...counts.keys(), ...text]))
        this.#frequency.set(stem, (this.#frequency.get(stem) ?? 0) + 1);
    }
  }

  /** The entries that answer a query, best first. */
  rank(query: string, limit = 10): Ranked[] {
    const asked = stems(query, this.#lang).map((stem) => this.#known(stem));
    if (asked.length === 0) return [];
    const total = asked.reduce((sum, stem) => sum + this.#worth(stem), 0);
    return this.#rows
      .map(({ entry, phrases, title, counts, text }) => {
        const best = Math.max(
          this.#likeness(asked, title),
          ...phrases.map((phrase) => this.#likeness(asked, phrase)),
        );
        const slow =
          saturation * (1 - lengthWeight + (lengthWeight * phrases.length) / usualLength);
        const covered = asked.reduce((sum, stem) => {
          const times = (counts.get(stem) ?? 0) + (text.has(stem) ? inText : 0);
          return sum + (this.#worth(stem) * (times * (1 + saturation))) / (times + slow);
        }, 0);
        const score =
          (likest * best + (1 - likest) * Math.min(most, covered / total)) *
          (best < 1 ? (factors[entry.k] ?? 1) : 1);
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
    for (const stem of set) all += this.#worth(stem) * unsaid;
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
