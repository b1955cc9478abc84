import { limits, type Visit } from './tables.ts';

/** Visits counted together. */
export interface Count {
  visits: number;
  firsts: number;
  byTeam: Map<string, number>;
}

/** Counts of visits under each key that a visit has. */
export function countBy(
  visits: readonly Visit[],
  keysOf: (visit: Visit) => readonly string[],
): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const visit of visits)
    for (const key of keysOf(visit)) {
      const count = counts.get(key) ?? { visits: 0, firsts: 0, byTeam: new Map<string, number>() };
      counts.set(key, count);
      count.visits += 1;
      count.firsts += visit.isFirst ? 1 : 0;
      count.byTeam.set(visit.team, (count.byTeam.get(visit.team) ?? 0) + 1);
    }
  return counts;
}

/**
 * What a count lacks to be shown; `before`: that what is public already would tell what it hides; `same`: that not
 * the same happened on every visit.
 */
export type Lack = 'people' | 'teams' | 'share' | 'before' | 'same';

/** What a count lacks to be shown: enough different people, enough teams, and none that is most of it. */
export function lacksOf(count: Count, people: number): Lack[] {
  const largest = Math.max(0, ...count.byTeam.values());
  return [
    ...(count.firsts < people ? (['people'] as const) : []),
    ...(count.byTeam.size < limits.teams ? (['teams'] as const) : []),
    ...(largest > count.visits * limits.share ? (['share'] as const) : []),
  ];
}

/** Whether a count may be shown. */
export const mayShow = (count: Count | undefined, people: number = limits.first): boolean =>
  count !== undefined && lacksOf(count, people).length === 0;

/** A count as it is shown. */
export const rounded = (visits: number): number => Math.round(visits / limits.base) * limits.base;

/** The smallest and the largest count that are shown like this one. */
export function shownBounds(visits: number): { low: number; high: number } {
  const half = (limits.base - 1) / 2;
  const shown = rounded(visits);
  return { low: Math.max(limits.first, shown - half), high: shown + half };
}
