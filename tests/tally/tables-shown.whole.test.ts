import { expect, test } from 'vitest';
import { tallyText } from '../../src/tally/print.ts';
import { sameIn } from '../../src/tally/same.ts';
import { tallyOf } from '../../src/tally/tally.ts';
import { bytesOf, choices } from '../support/tally.ts';
import { sheet, problemsOf, few, noted, visits } from '../support/hostile-sheet.ts';

/** What is said and shown of some visits, in every way that it is written. */
const told = (own: string[], before: string[][] = []) => {
  const made = tallyOf(bytesOf(sheet(...own)), choices, 'es', {
    before: before.map((each) => bytesOf(sheet(...each))),
  });
  if ('problems' in made) throw new Error(made.problems.join());
  const { tally, warnings } = made;
  const shown = tally.tables.filter((table) => table.rows.length > 0).map(({ id }) => id);
  const written = (['md', 'csv', 'json'] as const).map((format) => tallyText(tally, format));
  return { tally, warnings, shown, written: written.join('\n') };
};

const turn = (at: number, ...values: string[]) => values[Math.floor(at / 3) % values.length] ?? '';

const varied = (at: number, kind = turn(at, 'police', 'court')) =>
  `${kind};${turn(at, 'pide-copia', 'pide-denuncia')};${turn(at, 'respuesta-no', 'respuesta-si', 'respuesta-en-parte')};`;

test('a composite account is spoken of from three first visits on, and with its permission', () => {
  expect(noted(few(2))).toMatch(/Tampoco alcanza para un relato compuesto: hacen falta 3 caminos/);
  expect(noted(few(2))).not.toMatch(/Relato compuesto\. Junta/);
  expect(noted(few(3))).toMatch(
    /de 3 caminos o más, solo de quienes dijeron sí al permiso 7 de T50/,
  );
});

test('a sheet in which the same happened on every visit has no table, though no figure of an office tells it', () => {
  // Each team went to its own kind of office, so that no office has a figure.
  const own = ['police', 'prosecutor', 'court'];
  const apart = visits(60, (at) => `${own[at % 3] ?? ''};pide-otra;respuesta-no;deriva`);
  // All went to one kind of office; what they asked for and met differs.
  const one = visits(
    60,
    (at) =>
      `police;${turn(at, 'pide-otra', 'pide-copia')};respuesta-no;${turn(at, 'deriva', 'culpa-o-duda', '')}`,
  );
  // The answers differ, and a code is always there.
  const code = visits(60, (at) => `${varied(at).replace('respuesta-si', 'respuesta-no')}deriva`);
  for (const rows of [apart, one, code]) {
    const { tally, written } = told(rows);
    expect(tally).toMatchObject({ tables: [], total: null, lacks: ['same'] });
    expect(written).toContain('pasó lo mismo');
    expect(written).not.toMatch(/\b60\b(?! %)|Relato compuesto/);
  }
  expect(told(visits(60, (at) => varied(at))).tally.lacks).toEqual([]);
});

test('no table comes out that has an office where the same always happened, nor is it told why', () => {
  const always = (at: number) => `prosecutor;${turn(at, 'pide-copia', 'pide-denuncia')}`;
  const base = visits(60, (at) => varied(at));
  for (const more of [
    visits(21, (at) => `${always(at)};respuesta-no;`),
    visits(21, (at) => `${always(at)};${turn(at, 'respuesta-no', 'respuesta-en-parte')};deriva`),
    // One team alone: no figure of it would be shown.
    visits(6, (at) => `${always(at)};respuesta-no;`).map((row) => row.replace(/^./, 'A')),
  ]) {
    const { warnings, shown, written } = told([...base, ...more]);
    expect(warnings.join()).toMatch(/En todas las visitas a «Fiscalía» pasó lo mismo/);
    expect(shown).toEqual(['requests', 'quarters']);
    expect(written).not.toMatch(/Fiscalía|Comisaría|Juzgado|pasó lo mismo/);
  }
  const often = visits(21, (at) => `${always(at)};${turn(at, 'respuesta-no', 'respuesta-si')};`);
  expect(told([...base, ...often])).toMatchObject({ warnings: [] });
  expect(told([...base, ...often]).written).toContain('Fiscalía');
});

test('no table comes out that has a request that always had the same answer', () => {
  const base = visits(60, (at) => varied(at));
  const same = visits(21, (at) => `${turn(at, 'police', 'court')};pide-medidas;respuesta-no;`);
  const { warnings, shown, written } = told([...base, ...same]);
  expect(warnings.join()).toMatch(/con el pedido «Medidas de protección»/);
  expect(shown).not.toContain('requests');
  expect(shown).not.toContain('quarters');
  expect(shown).toContain('answers');
  expect(written).not.toContain('Medidas de protección');
});

test('what was added to the last tables is looked at by itself', () => {
  const base = visits(60, (at) => varied(at));
  const added = visits(30, (at) => varied(at).replace(/respuesta-[a-z-]+/, 'respuesta-no'));
  expect(told([...base, ...added]).tally.lacks).toEqual([]);
  expect(told([...base, ...added], [base]).tally).toMatchObject({ tables: [], lacks: ['same'] });
});

test('a figure that reads as all is told, and one that does not is not', () => {
  const universe = {
    ...{ region: [], quarter: [], asked: ['a'] },
    ...{ office: ['o'], answer: ['yes', 'no'], code: ['c'] },
  };
  const same = (figures: Record<string, number>) =>
    sameIn([], universe, new Map(Object.entries(figures)));
  const groups = (figures: Record<string, number>) => same(figures).groups.map(({ of }) => of);
  expect(same({ '': 60, 'answer=no': 58 }).isWhole).toBe(true);
  expect(same({ '': 60, 'code=c': 58 }).isWhole).toBe(true);
  expect(same({ '': 60, 'answer=no': 57 }).isWhole).toBe(false);
  expect(groups({ 'office=o': 12, 'office=o&answer=no': 9 })).toEqual(['office']);
  expect(groups({ 'office=o&answer=no': 9 })).toEqual(['office']);
  expect(groups({ 'office=o': 13, 'office=o&answer=no': 9 })).toEqual([]);
  expect(groups({ 'office=o': 12, 'office=o&answer=no': 8, 'office=o&answer=yes': 5 })).toEqual([]);
  expect(groups({ 'office=o': 12, 'code=c&office=o': 8 })).toEqual(['office']);
  expect(groups({ 'office=o': 13, 'code=c&office=o': 8 })).toEqual([]);
  expect(groups({ 'asked=a': 12, 'answer=no&asked=a': 9 })).toEqual(['asked']);
  expect(groups({ 'answer=no&asked=a': 9 })).toEqual([]);
});

test('made-up visits of a rehearsal are refused among others, and alone show nothing and say so', () => {
  const rehearsal = visits(8, (at) => varied(at)).map((row) => row.replace(/^./, 'Ensayo'));
  const real = visits(60, (at) => varied(at));
  expect(problemsOf(sheet(...real, ...rehearsal))[0]).toMatch(
    /^La fila 62 es de un ensayo \(equipo «ensayo»\): es una visita inventada/,
  );
  expect(problemsOf(sheet(...real, ...rehearsal))).toHaveLength(8);
  const many = Array.from({ length: 20 }, () => rehearsal).flat();
  const { tally, warnings } = told(many);
  expect(tally).toMatchObject({ tables: [], total: null });
  expect(warnings[0]).toMatch(/^Es una hoja de ensayo/);
  const before = { before: [bytesOf(sheet(...rehearsal))] };
  const made = tallyOf(bytesOf(sheet(...real)), choices, 'es', before);
  expect('problems' in made && made.problems[0]).toMatch(/^En una hoja de antes: La fila 2 es de/);
});
