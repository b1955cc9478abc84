import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { penaltyYears, yearsBars, yearsSize } from '../../src/components/penalty-years.ts';
import { projectOnce } from '../../src/documents/read-once.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const all = [...registry.instruments.values()].flatMap(({ provisions }) => [
  ...provisions.values(),
]);
const drawn = all.filter((provision) => penaltyYears(provision).length > 0);

test('only what changed its years of prison is drawn', () => {
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.length).toBeLessThan(all.length / 2);
  for (const provision of drawn) {
    const years = penaltyYears(provision).map(({ base, gravest }) =>
      JSON.stringify([base.penalty.imprisonment, gravest?.penalty.imprisonment]),
    );
    expect(new Set(years).size, provision.id).toBeGreaterThan(1);
  }
  const once = all.filter(({ versions }) => versions.length === 1);
  expect(once.length).toBeGreaterThan(0);
  expect(once.flatMap(penaltyYears)).toEqual([]);
});

test('a bar stands for its years on one axis, within the drawing, apart from the next version', () => {
  const { width, top, bottom, bar } = yearsSize;
  for (const provision of drawn) {
    const columns = yearsBars(penaltyYears(provision));
    const all = columns.flatMap(({ bars }) => bars);
    const most = Math.max(...all.map(({ high }) => high));
    for (const { y, height, low, high } of all) {
      expect(y).toBeCloseTo(bottom - (high / most) * (bottom - top), 0);
      if (high > low) expect(y + height).toBeCloseTo(bottom - (low / most) * (bottom - top), 0);
    }
    for (const [index, { x, bars }] of columns.entries()) {
      const end = x + bars.length * (bar + 4);
      expect(end, provision.id).toBeLessThanOrEqual(columns[index + 1]?.x ?? width);
    }
  }
});

test('the article on images without consent is drawn: its gravest form grew', () => {
  const [article] = drawn.filter(({ id }) => id === 'art_154-B');
  const rows = article ? penaltyYears(article) : [];
  expect(rows.map(({ gravest }) => gravest?.penalty.imprisonment?.maxYears)).toEqual([6, 15]);
});
