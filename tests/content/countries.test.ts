import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadDrawn } from '../../src/citations/drawn-records.ts';

const { registry } = loadDrawn(fileURLToPath(new URL('../..', import.meta.url)));
const abroad = [...registry.countries.values()].filter(({ id }) => id !== 'pe');

test.each(abroad)(
  '$id is told by sources of its own, with their day, and nothing of Peru',
  ({ data }) => {
    for (const { row, cites, services, source } of data.answers) {
      expect([row, cites, services]).toEqual([row, undefined, undefined]);
      expect(source?.date).toMatch(/^\d{4}-/);
    }
  },
);

test.each(abroad)('a telephone of $id comes from a page of 2025 or later', ({ data }) => {
  const lines = [
    'policia',
    'ambulancia',
    'linea-de-suicidio',
    'linea-de-ninez',
    'linea-de-violencia',
  ];
  for (const { row, source } of data.answers)
    if (lines.includes(row)) expect((source?.date ?? '') >= '2025').toBe(true);
});

test('the duty to report is asked for adults and for under-18s, and answered wherever a sheet stands', () => {
  for (const { data } of registry.countries.values()) {
    const rows = data.answers.map(({ row }) => row);
    expect(rows).toContain('deber-de-denunciar-adultas');
    expect(rows).toContain('deber-de-denunciar-menores');
  }
});
