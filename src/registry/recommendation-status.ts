import { monthsAfter } from './days.ts';
import type { Progress, RecommendationData } from './schema/recommendation.ts';

/** The last look at a recommendation; it has one at least. */
export function lastProgress({ id, progress }: RecommendationData): Progress {
  const last = progress.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
  if (!last) throw new Error(`The recommendation "${id}" has no progress. Run npm run check.`);
  return last;
}

/** Until which day its last look holds, `YYYY-MM-DD`. */
export const holdsUntil = (data: RecommendationData): string =>
  monthsAfter(lastProgress(data).on, data.indicator.everyMonths);

/** How it stands on a day: as its last look found it, or `unknown` once that is older than its period. */
export const statusOnDay = (data: RecommendationData, day: string): Progress['state'] =>
  day > holdsUntil(data) ? 'unknown' : lastProgress(data).state;
