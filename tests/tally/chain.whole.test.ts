import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tooClose } from '../../src/tally/apart.ts';
import { countBy, rounded } from '../../src/tally/counts.ts';
import { type Published, shownCounts, type Universe } from '../../src/tally/protect.ts';
import { readVisits } from '../../src/tally/read.ts';
import { mostBefore, publishedOf, tallyOf } from '../../src/tally/tally.ts';
import { limits, type Visit } from '../../src/tally/tables.ts';
import { subtracted, tried } from '../support/releases.ts';
import { bytesOf, choices, sheetText } from '../support/tally.ts';
import { type Known, madeVisits } from '../support/visits.ts';

/** Publications of some sheets, one after the other. */
type Chain = (sheets: readonly (readonly Visit[])[], universe: Universe) => readonly Published[];

const after: Chain = (sheets, universe) =>
  sheets.reduce<readonly Published[]>(
    (earlier, visits) => [
      ...earlier,
      { visits, universe, shown: shownCounts(visits, universe, earlier) },
    ],
    [],
  );
/** Each as if there were no other. */
const alone: Chain = (sheets, universe) =>
  sheets.map((visits) => ({ visits, universe, shown: shownCounts(visits, universe) }));

/** Counts that a publication does not show and that all of them together tell too well. */
function tooWellKnown(releases: readonly Published[], known: readonly Known[]): string[] {
  return releases.flatMap(({ shown, universe }, at) =>
    [...(known[at] ?? [])]
      .filter(
        ([key, { low, high }]) =>
          !shown.has(key) && high - low < limits.apart && isIn(key, universe),
      )
      .map(([key, { low, high }]) => `${at + 1}: ${key}: ${low}-${high}`),
  );
}
/** Whether a count is of a quarter that a publication has. */
const isIn = (key: string, { quarter }: Universe): boolean => {
  const [, own] = /quarter=([^&]+)/.exec(key) ?? [];
  return own === undefined || quarter.includes(own);
};

/** Sheets of which each has the visits of the one before it, and enough others. */
function growing(universe: Universe, seed: number, first: number, more: number): Visit[][] {
  const shape = { teams: 4, skew: 1 + (seed % 3) };
  const sheets = [madeVisits(first, universe, seed, shape)];
  for (let step = 1; step < 2 + (seed % 2); step++) {
    const before = sheets.at(-1) ?? [];
    for (let tries = 0; ; tries++) {
      const added = madeVisits(more, universe, seed + 1000 * (step + 10 * tries), shape);
      if (tooClose([...before, ...added], before)) continue;
      sheets.push([...before, ...added]);
      break;
    }
  }
  return sheets;
}
const total = (releases: readonly Published[]): number =>
  releases.reduce((sum, { shown }) => sum + shown.size, 0);

describe('two or three publications of two offices and two answers, every way tried', () => {
  const two: Universe = {
    ...{ region: ['r'], office: ['o1', 'o2'], answer: ['si', 'no'] },
    ...{ asked: ['p'], quarter: ['2026-T1'], code: [] },
  };
  const pairOf = ({ office, answer }: Visit) => [`${office} ${answer}`];
  const chains = Array.from({ length: 160 }, (_, seed) =>
    growing(two, seed, 14 + (seed % 9), 12 + (seed % 5)),
  );
  const known = (make: Chain) =>
    chains.map((sheets) => {
      const releases = make(sheets, two);
      const counts = [...countBy(sheets.at(-1) ?? [], pairOf).values()];
      const most = Math.max(...counts.map(({ visits }) => visits)) + limits.apart;
      return { releases, told: tooWellKnown(releases, tried(releases, most)) };
    });

  test('tell no hidden count better than one that is shown', () => {
    const made = known(after);
    expect(made.flatMap(({ told }) => told)).toEqual([]);
    expect(made.reduce((sum, { releases }) => sum + total(releases), 0)).toBeGreaterThan(
      chains.length * 8,
    );
  });

  test('do tell some where each is made as if it were alone', () => {
    expect(known(alone).flatMap(({ told }) => told).length).toBeGreaterThan(2);
  });
});

describe('two or three publications of larger tables, by adding and subtracting', () => {
  const wide: Universe = {
    region: ['r1', 'r2', 'r3'],
    office: ['o1', 'o2', 'o3', 'o4'],
    answer: ['si', 'parte', 'no'],
    asked: ['p1', 'p2', 'p3'],
    quarter: ['2026-T1', '2026-T2'],
    code: ['c1', 'c2', 'c3'],
  };
  const chains = Array.from({ length: 200 }, (_, seed) =>
    growing(wide, seed, 40 + 5 * (seed % 7), 16 + (seed % 5)),
  );
  const known = (make: Chain) =>
    chains.flatMap((sheets) => {
      const releases = make(sheets, wide);
      return tooWellKnown(releases, subtracted(releases));
    });

  test('no hidden count is told better than one that is shown', () => {
    expect(known(after)).toEqual([]);
  });

  test('some are where each is made as if it were alone', () => {
    expect(known(alone).length).toBeGreaterThan(2);
  });

  test('and most of what would be shown alone still is', () => {
    const [held, free] = [after, alone].map((make) =>
      chains.reduce((sum, sheets) => sum + (make(sheets, wide).at(-1)?.shown.size ?? 0), 0),
    );
    expect((held ?? 0) / (free ?? 1)).toBeGreaterThan(0.7);
  });
});

describe('sheets that told what they hid', () => {
  test.each([
    ['50-68-86', [50, 68, 86], 'code=le-cobran&office=police'],
    ['60-77', [60, 77], 'answer=no-se-pidio&asked=pide-denuncia'],
  ])('%s no longer do', (name, lengths, key) => {
    const file = new URL(`../fixtures/tally/cadena-${name}.csv`, import.meta.url);
    const lines = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
    const files = lengths.map((length) => bytesOf(lines.slice(0, length + 1).join('\n')));
    const sheets = files.map((own) => {
      const read = readVisits(own, choices, 'es');
      if ('problems' in read) throw new Error(read.problems.join());
      return read.visits;
    });
    const releases = publishedOf(sheets, choices);
    expect(releases).toHaveLength(lengths.length);
    expect(tooWellKnown(releases, subtracted(releases))).toEqual([]);
    const apart = sheets.flatMap((own) => publishedOf([own], choices));
    expect(tooWellKnown(apart, subtracted(apart)).join('\n')).toContain(key);
    // In whatever order they are given.
    const [last, ...before] = files.toReversed();
    const own = releases.at(-1)?.shown.get('');
    expect(tallyOf(last ?? bytesOf(''), choices, 'es', { before })).toMatchObject({
      tally: { follows: true, lacks: [], total: own === undefined ? null : rounded(own) },
    });
  });
});

test('the same sheet again is the same tables, and nothing of it counts as published if it had none', () => {
  const read = readVisits(bytesOf(sheetText), choices, 'es');
  const visits = 'visits' in read ? read.visits : [];
  const [once] = publishedOf([visits], choices);
  expect(publishedOf([visits, visits], choices)).toEqual([once]);
  expect(publishedOf([visits.slice(0, 8), visits], choices)).toEqual([once]);
});

test('more earlier sheets than are read, or two of them too alike, are refused', () => {
  const own = bytesOf(sheetText);
  const before = Array.from({ length: mostBefore + 1 }, () => own);
  expect(tallyOf(own, choices, 'es', { before })).toEqual({
    problems: [expect.stringMatching(/^Se leen 8 hojas de antes/)],
  });
  const rows = sheetText.trimEnd().split('\r\n');
  const [first, second] = [100, 101].map((count) => bytesOf(rows.slice(0, count + 1).join('\r\n')));
  expect(tallyOf(own, choices, 'es', { before: [second ?? own, first ?? own] })).toEqual({
    problems: [expect.stringMatching(/^Entre dos hojas de antes: .*cambió muy poco/)],
    before: 1,
  });
});
