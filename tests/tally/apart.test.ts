import { describe, expect, test } from 'vitest';
import { tooClose } from '../../src/tally/apart.ts';
import { rounded, shownBounds } from '../../src/tally/counts.ts';
import { shownCounts, type Universe } from '../../src/tally/protect.ts';
import { readVisits } from '../../src/tally/read.ts';
import { tallyOf } from '../../src/tally/tally.ts';
import type { Visit } from '../../src/tally/tables.ts';
import { bytesOf, choices, sheetText } from '../support/tally.ts';
import { madeVisits } from '../support/visits.ts';

const universe: Universe = {
  region: ['r1', 'r2'],
  office: ['o1', 'o2', 'o3'],
  answer: ['si', 'no'],
  asked: ['p1', 'p2'],
  quarter: ['2026-T1', '2026-T2'],
  code: ['c1', 'c2'],
};
const read = readVisits(bytesOf(sheetText), choices, 'es');
const all = 'visits' in read ? read.visits : [];
const figuresOf = (visits: readonly Visit[]) =>
  new Map([...shownCounts(visits, universe)].map(([key, count]) => [key, rounded(count)]));

describe('two publications that differ by one visit', () => {
  const pairs = Array.from({ length: 40 }, (_, seed) => {
    const visits = madeVisits(60 + seed, universe, seed);
    return { visits, fewer: visits.slice(1) };
  });
  /** How much each figure that both show changed. */
  const changes = pairs.flatMap(({ visits, fewer }) => {
    const [now, then] = [figuresOf(visits), figuresOf(fewer)];
    return [...now].flatMap(([key, figure]) => {
      const before = then.get(key);
      return before === undefined ? [] : [figure - before];
    });
  });

  test('no figure changes by more than 5, and most do not change', () => {
    expect(new Set(changes)).toEqual(new Set([0, 5]));
    expect(changes.filter((change) => change === 0).length / changes.length).toBeGreaterThan(0.8);
  });

  test('but some do, and tell the visit: so the second is refused', () => {
    expect(changes.filter((change) => change === 5).length).toBeGreaterThan(0);
    for (const { visits, fewer } of pairs) {
      expect(tooClose(visits, fewer)).toBe('close');
      expect(tooClose(fewer, visits)).toBe('gone');
    }
  });
});

test('a team that is taken out, or visits of two teams, are refused; the same sheet again is not', () => {
  expect(
    tooClose(
      all.filter(({ team }) => team !== 'C'),
      all,
    ),
  ).toBe('gone');
  expect(
    tooClose(
      all,
      all.filter(({ team }) => team !== 'C'),
    ),
  ).toBe('close');
  expect(
    tooClose(
      all,
      all.filter(({ team }) => team !== 'C' && team !== 'D'),
    ),
  ).toBe('close');
  expect(tooClose([...all].reverse(), all)).toBeUndefined();
});

test('where enough was added, no figure that both show tells how many visits it gained', () => {
  const then = madeVisits(120, universe, 7);
  const now = [...then, ...madeVisits(40, universe, 8)];
  expect(tooClose(now, then)).toBeUndefined();
  const [before, after] = [shownCounts(then, universe), shownCounts(now, universe)];
  let compared = 0;
  for (const [key, count] of after) {
    const earlier = before.get(key);
    if (earlier === undefined) continue;
    compared += 1;
    const [own, old] = [shownBounds(count), shownBounds(earlier)];
    expect(own.high - old.low - Math.max(0, own.low - old.high)).toBeGreaterThanOrEqual(2);
  }
  expect(compared).toBeGreaterThan(20);
});

test('the sheet of before is read with the same care, and what is wrong with it is told as its own', () => {
  const earlier = bytesOf(sheetText.replace('lima', 'Rosa'));
  expect(tallyOf(bytesOf(sheetText), choices, 'es', { before: [earlier] })).toEqual({
    problems: [expect.stringMatching(/^En una hoja de antes: Fila \d+, columna «region»/)],
    before: 0,
  });
  expect(
    tallyOf(bytesOf(sheetText), choices, 'es', { before: [bytesOf(sheetText)] }),
  ).toHaveProperty('tally');
});
