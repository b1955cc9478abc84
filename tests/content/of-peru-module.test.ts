import { expect, test } from 'vitest';
import { moduleOfPeru } from '../../src/documents/of-peru-module.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { firstModules } from '../../src/registry/gate.ts';

const { registry } = projectOnce(process.cwd());
const of = (id: string) => {
  const data = registry.training.get(id)?.data;
  if (data?.kind !== 'module') throw new Error(id);
  return moduleOfPeru(data, registry);
};

test('a module says where its copy for another country differs, where it names a number and which questions are read', () => {
  const m9 = of('m9');
  expect(m9.changes).toContainEqual({ list: 'outcomes' });
  expect(
    m9.changes.some((place) => 'activity' in place && place.activity.es.includes('delitos')),
  ).toBe(true);
  expect(m9.rows).toContain('difusion-de-imagenes');
  expect(of('m3').calls.length).toBeGreaterThan(0);
  expect(of('m7')).toEqual({ changes: [], calls: [], rows: [] });
});

test('each question that stands for law is one of the sheet', () => {
  for (const id of firstModules(registry))
    for (const row of of(id).rows)
      expect(registry.countryRows.has(row), `${id}: ${row}`).toBe(true);
});
