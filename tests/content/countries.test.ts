import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { valuesByCountry } from '../../src/export/kit/values.ts';
import { rowsInOrder } from '../../src/registry/countries.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const countries = [...registry.countries.values()].map(({ data }) => data);
const abroad = countries.filter(({ id }) => id !== 'pe');

test('the duty to report is told wherever it was read, and where it was not, a kit says that it reaches everybody', () => {
  const values = valuesByCountry(registry, 'es');
  for (const { id, answers } of abroad) {
    const said = values[id]?.['regla-de-denuncia'] ?? '';
    for (const row of ['deber-de-denunciar-adultas', 'deber-de-denunciar-menores'])
      if (!answers.some((each) => each.row === row))
        expect(said, `${id} ${row}`).toMatch(/como si alcanzara a cualquier persona/);
    expect(values[id]?.['guion-de-limites'], id).toMatch(/no puedo prometerte secreto/);
  }
});

test('an answer that is our reading alone is never held as the text of the law', () => {
  for (const { id, answers } of abroad)
    for (const { row, level, says } of answers)
      if (level === 'official') expect(says.es, `${id} ${row}`).not.toMatch(/seg[uú]n la prensa/i);
});

test('what the new data law of Chile says is told with its day unsure, and never as in force', () => {
  const said = countries.flatMap(({ id, answers }) =>
    answers.filter(({ from }) => id === 'cl' && Object.hasOwn(from ?? {}, 'ley-21719')),
  );
  expect(said.length).toBeGreaterThan(3);
  for (const { says, level, starts } of said) {
    expect(says.es).toMatch(/no comprobamos si se aplazó/);
    expect(`${says.es} ${says.en}`).not.toMatch(/vigente|in force/i);
    expect(level).toBe('inference');
    expect(starts).toBeUndefined();
  }
});

test('of Paraguay no penal cell is told, as its code was read without its reforms', () => {
  const conducts = rowsInOrder(registry, 'conducts').map(({ id }) => id);
  const rows = registry.countries.get('py')?.data.answers.map(({ row }) => row) ?? [];
  expect(rows.filter((row) => conducts.includes(row))).toEqual([]);
});

test('a definition is not said to be a crime', () => {
  for (const { id, answers } of countries)
    for (const { row, kind, says } of answers)
      if (kind === 'definition') expect(says.es, `${id} ${row}`).not.toMatch(/^Es (un )?delito/);
});

test('each blank of a country, but a rule of ours, has the question that helps to fill it', () => {
  for (const { id, scope, row } of [...registry.blanks.values()].map(({ data }) => data))
    if (scope === 'country') expect([id, row === undefined]).toEqual([id, false]);
});

test('each question is answered somewhere, but the one that nobody has read yet', () => {
  const answered = new Set(countries.flatMap(({ answers }) => answers.map(({ row }) => row)));
  expect([...registry.countryRows.keys()].filter((row) => !answered.has(row))).toEqual([
    'ley-y-quien-pide-ayuda',
  ]);
});
