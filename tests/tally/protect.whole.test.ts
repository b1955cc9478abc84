import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBy, mayShow, shownBounds } from '../../src/tally/counts.ts';
import { keyOf, keysOf, shownCounts, type Universe } from '../../src/tally/protect.ts';
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
const sets = [
  ...Array.from({ length: 30 }, (_, seed) => ({
    seed,
    visits: madeVisits(12 + (seed % 15), small, seed, {
      teams: 3 + (seed % 3),
      skew: 1 + (seed % 4),
    }),
  })),
  // Here visits with a code say how many visits to the office there were at least.
  { seed: 240, visits: madeVisits(17, small, 240, { teams: 3, firsts: 1, skew: 1 }) },
];

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

describe('over made-up visits of any shape', () => {
  const wide: Universe = {
    region: ['r1', 'r2', 'r3', 'r4'],
    office: ['o1', 'o2', 'o3', 'o4'],
    answer: ['si', 'parte', 'no'],
    asked: ['p1', 'p2', 'p3'],
    quarter: ['2026-T1', '2026-T2', '2026-T3'],
    code: ['c1', 'c2', 'c3'],
  };
  const shape = fc.record({
    count: fc.integer({ min: 0, max: 250 }),
    seed: fc.integer(),
    teams: fc.integer({ min: 1, max: 8 }),
    firsts: fc.double({ min: 0.1, max: 1, noNaN: true }),
    skew: fc.double({ min: 0.5, max: 4, noNaN: true }),
  });
  const made = ({ count, seed, ...rest }: { count: number; seed: number }) =>
    madeVisits(count, wide, seed, rest);

  test('a count that is shown has its people and its teams, and none that is most of it', () => {
    let shownAny = 0;
    fc.assert(
      fc.property(shape, (own) => {
        const visits = made(own);
        for (const [key, count] of shownCounts(visits, wide)) {
          shownAny += 1;
          const held = visits.filter((visit) => keysOf(visit).includes(key));
          expect(held).toHaveLength(count);
          expect(held.filter(({ isFirst }) => isFirst).length).toBeGreaterThanOrEqual(5);
          const teams = [...new Set(held.map(({ team }) => team))];
          expect(teams.length).toBeGreaterThanOrEqual(3);
          for (const team of teams)
            expect(held.filter((each) => each.team === team).length / count).toBeLessThanOrEqual(
              0.6,
            );
        }
      }),
      { numRuns: 40 },
    );
    expect(shownAny).toBeGreaterThan(0);
  });

  test('neither the order of the rows nor the letters of the teams change what is shown', () => {
    fc.assert(
      fc.property(shape, (own) => {
        const visits = made(own);
        const others = visits.map((visit) => ({ ...visit, team: `Z${visit.team}` })).reverse();
        expect(shownCounts(others, wide)).toEqual(shownCounts(visits, wide));
      }),
      { numRuns: 20 },
    );
  });

  test('the only hidden cell of a row is not what is left of it', () => {
    fc.assert(
      fc.property(shape, (own) => {
        const shown = shownCounts(made(own), wide);
        for (const [rows, columns] of [
          ['region', 'office'],
          ['office', 'answer'],
          ['answer', 'asked'],
          ['asked', 'quarter'],
        ] as const)
          for (const row of wide[rows]) {
            const total = shown.get(keyOf([rows, row]));
            const cells = wide[columns].map((column) =>
              shown.get(keyOf([rows, row], [columns, column])),
            );
            const hidden = cells.filter((cell) => cell === undefined).length;
            if (total === undefined || hidden !== 1) continue;
            // What somebody who subtracts can tell of the only hidden one: each figure may be off by two.
            const bounds = cells.flatMap((cell) => (cell === undefined ? [] : [shownBounds(cell)]));
            const least = shownBounds(total).low - bounds.reduce((sum, { high }) => sum + high, 0);
            const most = shownBounds(total).high - bounds.reduce((sum, { low }) => sum + low, 0);
            expect(most - Math.max(0, least)).toBeGreaterThanOrEqual(limits.apart);
          }
      }),
      { numRuns: 60 },
    );
  });
});
