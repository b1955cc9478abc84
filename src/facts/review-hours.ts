import { type Reviewer, reviewer } from '../registry/schema/common.ts';
import kept from '../../review-hours.json' with { type: 'json' };

/** Minutes of reading and answering, and how many of those are of what comes first. */
type Minutes = Readonly<Record<'all' | 'first', number>>;

/** What the review takes, as `npm run review -- hours --write` counted it on the built site and keeps in `review-hours.json`. */
export const reviewKept: { date: string; minutes: Record<Reviewer, Minutes> } = kept;

const hours = (minutes: number): number => Math.round(minutes / 60);

/** Hours of each profession, the most first, and of all: a sum of what the rows say, so that they add up. */
export function reviewHours({ minutes } = reviewKept) {
  const rows = reviewer.options
    .map((role) => ({
      role,
      all: hours(minutes[role].all),
      first: hours(minutes[role].first),
    }))
    .toSorted((a, b) => b.all - a.all);
  const sum = (key: 'all' | 'first') => rows.reduce((total, row) => total + row[key], 0);
  return { rows, all: sum('all'), first: sum('first') };
}
