import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import {
  knotRadius,
  layOutReforms,
  reformRows,
  reformsSince,
} from '../../src/components/reforms.ts';
import { findProvision, type Provision } from '../../src/registry/registry.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const since = '2018-09-13';
const day = '2026-02-14';
const of = (ref: string): Provision => {
  const [instrument = '', eId = ''] = ref.split('~');
  const found = findProvision(registry, instrument, eId);
  if (!found) throw new Error(`The registry lacks ${ref}`);
  return found;
};
const named = ['cp~art_154-B', 'cp~art_158', 'cp~art_183-A', 'cp~art_57', 'cpp~art_230'].map(of);
const late = of('ley-30096~art_12-A');
const chart = layOutReforms([...named, late], since, day);
const laneOf = (provision: Provision) => chart.lanes.find((lane) => lane.provision === provision);

describe('the reforms of several provisions', () => {
  test('one that a norm made, one that it changed and one that it took out are told apart', () => {
    const kinds = named.map((each) => reformsSince(each, since).map(({ kind }) => kind));
    expect(kinds).toEqual([
      ['born', 'changed'],
      ['changed'],
      ['changed', 'repealed'],
      ['changed', 'changed', 'changed'],
      // Its first text here is not the first that it had.
      ['changed', 'changed', 'changed'],
    ]);
  });

  test('a row is a day and a norm, the oldest first, and every reform is in one', () => {
    const rows = reformRows(named, since);
    const days = rows.map(({ date }) => date);
    expect(days).toEqual(days.toSorted());
    expect(new Set(rows.map(({ date, instrument }) => date + instrument)).size).toBe(rows.length);
    expect(rows.flatMap(({ reforms }) => reforms)).toHaveLength(
      named.flatMap((each) => reformsSince(each, since)).length,
    );
    const [both] = rows.filter(({ date }) => date === '2024-08-09');
    expect(both?.instrument).toBe('dleg-1625');
    expect(both?.reforms.map(({ provision }) => provision.id)).toEqual(['art_154-B', 'art_158']);
    expect(reformRows(named, '2025-01-01').map(({ instrument }) => instrument)).toEqual([
      'ley-32258',
      'dleg-1696',
      'dleg-1708',
    ]);
  });
});

describe('the drawing of the reforms', () => {
  test('a knot stands in the column of its year, within the drawing and apart from the one before', () => {
    for (const { provision, knots, y } of chart.lanes) {
      const reforms = reformsSince(provision, since);
      expect(knots.map(({ kind }) => kind)).toEqual(reforms.map(({ kind }) => kind));
      expect(y + knotRadius).toBeLessThan(chart.bottom);
      for (const [index, { x }] of knots.entries()) {
        expect(x + knotRadius).toBeLessThanOrEqual(chart.width);
        const before = knots[index - 1]?.x ?? -Infinity;
        expect(x - before, provision.id).toBeGreaterThan(knotRadius);
        const year = Number(reforms[index]?.version.from.slice(0, 4));
        const column = chart.years.findLast(({ from }) => from <= x);
        expect(column?.year, provision.id).toBe(year);
      }
    }
  });

  test('a line begins where its provision was made or at the edge, and ends at the day or where it was repealed', () => {
    const edge = chart.years[0]?.from;
    expect(laneOf(of('cp~art_57'))?.from).toBe(edge);
    expect(laneOf(late)?.from).toBe(laneOf(late)?.knots[0]?.x);
    const gone = laneOf(of('cp~art_183-A'));
    expect(gone?.to).toBe(gone?.knots.at(-1)?.x);
    expect(gone?.to).toBeLessThan(laneOf(of('cp~art_158'))?.to ?? 0);
  });

  test('the lanes of an instrument stand together under its name, none upon another', () => {
    expect(chart.heads.map(({ provision }) => provision.instrument.id)).toEqual([
      'cp',
      'cpp',
      'ley-30096',
    ]);
    const rows = [...chart.heads, ...chart.lanes].map(({ y }) => y);
    expect(new Set(rows).size).toBe(rows.length);
  });
});
