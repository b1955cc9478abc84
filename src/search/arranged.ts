import type { Ranked } from './rank.ts';

// Chosen on 280 questions that others wrote apart, and held since on others (docs/decisions/0030).
/** What each way of finding a page counts, beside how likely it is by what was learned. */
const counts = {
  /** That what the query tells puts it first, surely or not; each of the next, so much of the one before. */
  toldSurely: 0.8,
  told: 0.3,
  next: 0.6,
  /** How well its own words and phrases answer. */
  words: 0.1,
};
/**
 * How likely a page is by what was learned to be given at all, as an answer, and beside pages that the query tells: as a
 * guess, and as an answer too.
 */
const likely = { given: 0.02, sure: 0.4, beside: 0.1, surelyBeside: 0.2 };

/** An entry where what was learned counts too. */
export interface Arranged extends Ranked {
  /** Whether it has a place beside what the query tells, though it be no answer. */
  isLikely: boolean;
}

/**
 * Entries in the order in which they answer a query: by what the query tells, by what was learned of such questions
 * and by their words, together.
 * @param found what their words find, best first
 * @param shares how likely each is by what was learned, above 0 to 1
 * @param told those that what the query tells puts first
 * @param isSure whether what it tells is sure: it has few words, or who harms is of the police
 */
export function arranged(
  found: readonly Ranked[],
  shares: ReadonlyMap<number, number>,
  told: readonly number[],
  isSure: boolean,
): Arranged[] {
  const byWords = new Map(found.map((each) => [each.row, each]));
  const guessed = [...shares].flatMap(([row, share]) => (share >= likely.given ? [row] : []));
  const rows = new Set([...told, ...byWords.keys(), ...guessed]);
  const score = (row: number): number => {
    const place = told.indexOf(row);
    const first = place < 0 ? 0 : (isSure ? counts.toldSurely : counts.told) * counts.next ** place;
    return first + (shares.get(row) ?? 0) + counts.words * (byWords.get(row)?.score ?? 0);
  };
  return [...rows]
    .map((row): Arranged => {
      const { isWeak = true, ...rest } = byWords.get(row) ?? {};
      const share = shares.get(row) ?? 0;
      const sure = told.length > 0 ? likely.surelyBeside : likely.sure;
      const isAnswer = told.includes(row) || share >= sure;
      const isLikely = isAnswer || share >= likely.beside;
      return { ...rest, row, score: score(row), isWeak: isWeak && !isAnswer, isLikely };
    })
    .sort((a, b) => b.score - a.score);
}
