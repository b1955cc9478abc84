import { expect, test } from 'vitest';
import { isOldestRead } from '../../src/facts/read-days.ts';
import { registry } from '../../src/facts/site-facts.ts';

const oldest = (id: string) => {
  const route = registry.routes.get(id);
  if (!route) throw new Error(`No route is called ${id}.`);
  const { file, data } = route;
  return isOldestRead(data.verification.readThrough, [file]);
};

test('a day is the oldest of several only where something the record cites was read in a later year', () => {
  expect(oldest('demanda-civil')).toBe(true);
  expect(oldest('denuncia-penal')).toBe(false);
  expect(isOldestRead(undefined, ['src/data/routes/demanda-civil.yaml'])).toBe(false);
  expect(isOldestRead('2020-01-01', [undefined])).toBe(false);
});
