import { describe, expect, test } from 'vitest';
import { countBy, mayShow } from '../../src/tally/counts.ts';
import { keysOf, shownCounts, type Universe } from '../../src/tally/protect.ts';
import { limits, type Visit } from '../../src/tally/tables.ts';
import { madeVisits, solve } from '../support/visits.ts';

const small: Universe = {
  region: ['r'],
  office: ['o1', 'o2'],
  answer: ['si', 'no'],
  asked: ['p1', 'p2'],
  quarter: ['2026-T1'],
  code: ['c1', 'c2'],
};
const sets = Array.from({ length: 30 }, (_, seed) => ({
  seed,
  visits: madeVisits(12 + (seed % 15), small, seed, {
    teams: 3 + (seed % 3),
    skew: 1 + (seed % 4),
  }),
}));

/** Hidden counts that somebody who tries every way of filling in the tables knows too well. */
function tooWellKnown(shown: ReadonlyMap<string, number>, visits: readonly Visit[]): string[] {
  const known = solve(shown, small, visits.length + 8);
  return [...known]
    .filter(([key, { low, high }]) => !shown.has(key) && high - low < limits.apart)
    .map(([key, { low, high }]) => `${key}: ${low}-${high}`);
}

describe('a solver that tries every way of filling in the tables', () => {
  test('knows no hidden count better than one that is shown', () => {
    let figures = 0;
    for (const { seed, visits } of sets) {
      const shown = shownCounts(visits, small);
      figures += shown.size;
      if (shown.size > 0) expect([seed, tooWellKnown(shown, visits)]).toEqual([seed, []]);
    }
    expect(figures).toBeGreaterThan(60);
  });

  test('does know some where only the small ones are hidden', () => {
    const known = sets.flatMap(({ visits }) => {
      const counts = [...countBy(visits, keysOf)].filter(([, count]) => mayShow(count));
      return tooWellKnown(new Map(counts.map(([key, { visits: own }]) => [key, own])), visits);
    });
    expect(known.length).toBeGreaterThan(5);
  });
});
