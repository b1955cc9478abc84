import { reviewPace } from '../words/reading-pace.ts';
import type { ItemKind, ReviewItem } from './item.ts';

/** The most of the time that each kind takes while others wait, so that none eats it all. Ours. */
const share = {
  question: 0.25,
  conflict: 0.1,
  inference: 0.35,
  danger: 0.4,
} as const satisfies Partial<Record<ItemKind, number>>;

/** Minutes that it takes to read something of so many words, and to answer. */
const minutesFor = (words: number): number =>
  words / reviewPace.wordsPerMinute + reviewPace.minutesPerAnswer;

/**
 * What fits in a time, in the order in which it is asked, and how much is left for another day.
 * @param wordsOf how many words an item adds to those chosen already: a law that two rest on is read once
 */
export function within(
  items: readonly ReviewItem[],
  minutes: number,
  wordsOf: (item: ReviewItem, chosen: ReadonlySet<ReviewItem>) => number,
): { chosen: ReviewItem[]; minutes: number; left: number } {
  const chosen = new Set<ReviewItem>();
  // Below this nothing fits.
  const least = minutesFor(0);
  let spent = 0;
  const take = (kind: ItemKind | undefined, most: number) => {
    let own = 0;
    for (const item of items) {
      if ((kind !== undefined && item.kind !== kind) || chosen.has(item)) continue;
      if (spent + least > minutes || own + least > most) break;
      const cost = minutesFor(wordsOf(item, chosen));
      if (spent + cost > minutes || own + cost > most) continue;
      chosen.add(item);
      spent += cost;
      own += cost;
    }
  };
  for (const kind of ['question', 'conflict', 'inference', 'danger'] as const)
    take(kind, minutes * share[kind]);
  take(undefined, minutes);
  return {
    chosen: items.filter((item) => chosen.has(item)),
    minutes: Math.round(spent),
    left: items.length - chosen.size,
  };
}
