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
  const added = addedTo(visits, published);
  if (added.length !== visits.length - published.length) return 'gone';
  if (added.length === 0) return undefined;
  const together = countBy(added, () => ['']).get('');
  return mayShow(together, limits.least) ? undefined : 'close';
}

/** The visits that are not among those that were published: as many of each as there are more. */
export function addedTo(visits: readonly Visit[], published: readonly Visit[]): Visit[] {
  const left = new Map<string, number>();
  for (const visit of published) add(left, keyOf(visit), 1);
  return visits.filter((visit) => {
    const key = keyOf(visit);
    if (!left.get(key)) return true;
    add(left, key, -1);
    return false;
  });
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
