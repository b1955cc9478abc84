import { countBy, mayShow } from './counts.ts';
import { limits, type Visit } from './tables.ts';

/**
 * Why tables of some visits may not follow those that were published of others, if so: who subtracts the two would
 * see what changed. Visits are only added, and those added are themselves enough to be shown together.
 */
export function tooClose(
  visits: readonly Visit[],
  published: readonly Visit[],
): 'gone' | 'close' | undefined {
  const left = new Map<string, number>();
  for (const visit of published) add(left, keyOf(visit), 1);
  const added = visits.filter((visit) => {
    const key = keyOf(visit);
    if (!left.get(key)) return true;
    add(left, key, -1);
    return false;
  });
  if ([...left.values()].some((count) => count > 0)) return 'gone';
  if (added.length === 0) return undefined;
  const together = countBy(added, () => ['']).get('');
  return mayShow(together, limits.least) ? undefined : 'close';
}

const add = (counts: Map<string, number>, key: string, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** Two visits with the same key say the same. */
const keyOf = (visit: Visit): string =>
  JSON.stringify([
    visit.team,
    visit.region,
    visit.quarter,
    visit.office,
    visit.asked,
    visit.answer,
    [...visit.codes].sort(),
    visit.isFirst,
  ]);
