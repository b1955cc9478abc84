import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { penaltyYears, yearsColumns, yearsSize } from '../src/components/penalty-years.ts';
import { loadRegistry } from '../src/registry/load.ts';

const { registry } = loadRegistry(fileURLToPath(new URL('..', import.meta.url)));
const all = [...registry.instruments.values()].flatMap(({ provisions }) => [
  ...provisions.values(),
]);
const drawn = all.filter((provision) => penaltyYears(provision).length > 0);

test('only what changed its years of prison is drawn', () => {
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.length).toBeLessThan(all.length / 2);
  for (const provision of drawn) {
    const years = penaltyYears(provision).map(({ penalty }) =>
      JSON.stringify(penalty.imprisonment),
    );
    expect(new Set(years).size, provision.id).toBeGreaterThan(1);
  }
  const once = all.filter(({ versions }) => versions.length === 1);
  expect(once.length).toBeGreaterThan(0);
  expect(once.flatMap(penaltyYears)).toEqual([]);
});

test('a column stands for its years on one axis, within the drawing, apart from the next', () => {
  const { width, top, bottom } = yearsSize;
  for (const provision of drawn) {
    const columns = yearsColumns(penaltyYears(provision));
    const most = Math.max(...columns.map(({ high }) => high));
    for (const [index, { x, y, height, low, high }] of columns.entries()) {
      expect(y).toBeCloseTo(bottom - (high / most) * (bottom - top), 0);
      if (high > low) expect(y + height).toBeCloseTo(bottom - (low / most) * (bottom - top), 0);
      expect(x + 60, provision.id).toBeLessThanOrEqual(width);
      const next = columns[index + 1];
      if (next) expect(next.x - x, provision.id).toBeGreaterThanOrEqual(60);
    }
  }
});
