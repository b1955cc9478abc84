// Which pages a query is likely to want, as learned from questions of people (`src/search-learn`): a query and a page are
// each a few numbers, and the nearer they are the likelier the page.
import type { Lang } from '../registry/schema/common.ts';
import { stemOf } from '../text/stems.ts';
import { heard } from './danger-phrases.ts';
import {
  added,
  type LearnedFile,
  type LearnedWordsFile,
  type ReadIndexFile,
  type StartFile,
} from './index-files.ts';

/**
 * What a query says, of which something may be learned, each thing once: every word cut to its stem, as it sounds; the
 * word itself, which tells who did it («escribí», «escribió»); and each two that follow one another («le escrib», «me
 * escrib»). Each begins with a stem, the longer of two, so that what is said of a word stands in few files.
 */
export function learnedTerms(query: string, lang: Lang): string[] {
  const words = heard(query, lang)
    .split(' ')
    .filter((word) => word !== '' && word !== '.');
  const stems = words.map((word) => stemOf(word, lang));
  const terms = stems.flatMap((stem, at) => {
    const [word = stem, next] = [words[at], stems[at + 1]];
    const own = word === stem ? [stem] : [stem, `${stem}:${word.slice(stem.length)}`];
    if (next === undefined) return own;
    return [...own, stem.length > next.length ? `${stem}>${next}` : `${next}<${stem}`];
  });
  return [...new Set(terms)];
}

/** The stem that a term begins with: the whole of it, if it is one. */
export const stemOfTerm = (term: string): string => /^[^:<>]*/.exec(term)?.[0] ?? term;

/**
 * In which of so many files a term stands: all that begin with one stem in the same, so that a query asks for no more
 * files than it has words; and no list of where each is has to travel.
 */
export function fileOfTerm(term: string, files: number): number {
  const letters = Array.from(stemOfTerm(term), (letter) => letter.charCodeAt(0));
  return letters.reduce((sum, letter) => (sum * 31 + letter) % 1e6, 7) % files;
}

/** The most steps, up or down, that a letter says. */
export const mostSteps = 15;
/** Steps as letters: the one in the middle of those from `0` on is none. */
const middle = '0'.charCodeAt(0) + mostSteps;

/** Whole numbers from -{@link mostSteps} to {@link mostSteps} as letters that need no mark in JSON. */
export const asLetters = (steps: readonly number[]): string =>
  steps.map((each) => String.fromCharCode(middle + each)).join('');

/** Reads what {@link asLetters} wrote. */
const asSteps = (letters: string): number[] =>
  Array.from(letters, (letter) => letter.charCodeAt(0) - middle);

/** What stands for a page where a question is for none. */
export const nowhere = '';
/** From how likely on it is that no page answers. */
const half = 0.5;

/** Tells which entries a query is likely to want; loads only the words of the query, and the pages once. */
export class Learned {
  private readonly start: StartFile;
  private readonly lang: Lang;
  private readonly read: ReadIndexFile;
  /** The entries that are told of, and never learned. */
  private readonly unlearned: ReadonlySet<number>;
  private pages: Promise<number[][]> | undefined;

  constructor(start: StartFile, lang: Lang, read: ReadIndexFile) {
    this.start = start;
    this.unlearned = new Set(
      start.readers.flatMap(([, rows, onlyTold]) => (onlyTold ? added(rows) : [])),
    );
    this.lang = lang;
    this.read = read;
  }

  /**
   * How likely each entry is what a query wants, above 0 to 1. Those that only what a query tells may put first are left
   * out: who suffered harm and who did it say much the same words. None where it is likelier that no page answers, or if
   * nothing was learned of any of its words. Never rejects: without what it takes, pages are ranked by their words alone.
   * @param told the entries that what the query tells puts first: with one of those, all of them count
   */
  async shares(query: string, told: readonly number[] = []): Promise<ReadonlyMap<number, number>> {
    const { learned } = this.start;
    if (!learned) return new Map();
    try {
      // Both at once: where each answer of a network is slow, one wait and not two.
      const [words, pages] = await Promise.all([
        this.known(learnedTerms(query, this.lang), learned.files),
        (this.pages ??= this.loadPages()),
      ]);
      if (words.length === 0) return new Map();
      const all = likelihoods(words, pages, learned.steps);
      const none = this.start.phrases.length;
      if ((all.get(none) ?? 0) > half && told.length === 0) return new Map();
      all.delete(none);
      if (told.every((row) => !this.unlearned.has(row)))
        for (const row of this.unlearned) all.delete(row);
      return all;
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
  private async known(terms: readonly string[], files: number): Promise<number[][]> {
    const found = await Promise.all(
      terms.map(async (term) => {
        const file = await this.read<LearnedWordsFile>(`v${fileOfTerm(term, files)}`);
        return Object.prototype.hasOwnProperty.call(file, term) ? file[term] : undefined;
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
): Map<number, number> {
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
