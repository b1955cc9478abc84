// Which pages a query is likely to want, as learned from questions of people (`src/search-learn`): a query and a page are
// each a few numbers, and the nearer they are the likelier the page.
import type { Lang } from '../registry/schema/common.ts';
import { stemOf } from '../text/stems.ts';
import { heard } from './danger-phrases.ts';
import {
  fileOf,
  type LearnedFile,
  type LearnedWordsFile,
  type ReadIndexFile,
  type StartFile,
} from './index-files.ts';

/** The words of a query that something may have been learned of: all of them, as they sound, cut to their stems, once. */
export const learnedStems = (query: string, lang: Lang): string[] => [
  ...new Set(
    heard(query, lang)
      .split(' ')
      .filter((word) => word !== '' && word !== '.')
      .map((word) => stemOf(word, lang)),
  ),
];

/** Steps as letters: the one in the middle of those from `0` on is none. */
const middle = 48 + 15;
/** The most steps, up or down, that a letter says. */
export const mostSteps = 15;

/** Whole numbers from -{@link mostSteps} to {@link mostSteps} as letters that need no mark in JSON. */
export const asLetters = (steps: readonly number[]): string =>
  steps.map((each) => String.fromCharCode(middle + each)).join('');

/** Reads what {@link asLetters} wrote. */
const asSteps = (letters: string): number[] =>
  Array.from(letters, (letter) => letter.charCodeAt(0) - middle);

/** Tells which entries a query is likely to want; loads only the words of the query, and the pages once. */
export class Learned {
  private readonly start: StartFile;
  private readonly lang: Lang;
  private readonly read: ReadIndexFile;
  private pages: Promise<number[][]> | undefined;

  constructor(start: StartFile, lang: Lang, read: ReadIndexFile) {
    this.start = start;
    this.lang = lang;
    this.read = read;
  }

  /**
   * How likely each entry is what a query wants: entry → above 0 to 1, all together 1. None if nothing was learned of
   * any of its words. Never rejects: without what it takes, pages are ranked by their words alone.
   */
  async shares(query: string): Promise<ReadonlyMap<number, number>> {
    const { learned } = this.start;
    if (!learned) return new Map();
    try {
      const words = await this.known(learnedStems(query, this.lang), learned.words);
      if (words.length === 0) return new Map();
      this.pages ??= this.loadPages();
      return likelihoods(words, await this.pages, learned.steps);
    } catch (error) {
      console.error(error);
      this.pages = undefined;
      return new Map();
    }
  }

  private async loadPages(): Promise<number[][]> {
    const file = await this.read<LearnedFile>('learned');
    return file.map(asSteps);
  }

  /** Of each word that something was learned of, its numbers. */
  private async known(stems: readonly string[], firsts: readonly string[]): Promise<number[][]> {
    const found = await Promise.all(
      stems.map(async (stem) => {
        const file = await this.read<LearnedWordsFile>(`v${fileOf(firsts, stem)}`);
        return Object.prototype.hasOwnProperty.call(file, stem) ? file[stem] : undefined;
      }),
    );
    return found.flatMap((letters) => (letters === undefined ? [] : [asSteps(letters)]));
  }
}

/**
 * @param words of each word its numbers and, last, how rare it is
 * @param pages of each entry its numbers and, last, how often it is wanted at all; of one that nothing was learned of, none
 */
function likelihoods(
  words: readonly (readonly number[])[],
  pages: readonly (readonly number[])[],
  steps: NonNullable<StartFile['learned']>['steps'],
): ReadonlyMap<number, number> {
  const size = (words[0]?.length ?? 1) - 1;
  const rarity = Math.hypot(...words.map((word) => ((word[size] ?? 0) + mostSteps) * steps.rarity));
  const query = Array.from(
    { length: size },
    (_, at) => words.reduce((sum, word) => sum + (word[at] ?? 0), 0) * (steps.word / rarity),
  );
  const near = pages.flatMap((page, row): [number, number][] => {
    if (page.length === 0) return [];
    const same = query.reduce((sum, each, at) => sum + each * (page[at] ?? 0), 0) * steps.page;
    return [[row, Math.exp(same + (page[size] ?? 0) * steps.often)]];
  });
  const all = near.reduce((sum, [, each]) => sum + each, 0);
  return new Map(near.map(([row, each]) => [row, each / all]));
}
