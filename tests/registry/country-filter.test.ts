import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { isLittleRead } from '../../src/views/countries/in-matrix.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('each country of the table of all conducts has its line in the filter, and no other', () => {
  const { registry } = projectOnce(root);
  const inTable = [...registry.countries.values()].flatMap(({ id, data }) =>
    isLittleRead(registry, data) ? [] : [id],
  );
  const css = readFileSync(`${root}src/styles/countries.css`, 'utf8');
  const lines = [...css.matchAll(/\[value='(\w+)'\]:checked\)\) \[data-pais='(\w+)'\]/g)];
  expect(lines.every(([, box, row]) => box === row)).toBe(true);
  expect(lines.map(([, box]) => box).toSorted()).toEqual(inTable.toSorted());
});
