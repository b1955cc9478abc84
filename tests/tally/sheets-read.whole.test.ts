import { describe, expect, test } from 'vitest';
import { notesOf, tallyText } from '../../src/tally/print.ts';
import { readVisits } from '../../src/tally/read.ts';
import { tallyOf } from '../../src/tally/tally.ts';
import { bytesOf, choices, sheetText, withCell } from '../support/tally.ts';
import {
  lines,
  rows,
  sheet,
  all,
  read,
  problemsOf,
  codes,
  few,
  noted,
} from '../support/hostile-sheet.ts';

const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !isBig);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), !isBig);
  return bytes;
};

const latin = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0));

const good = read(sheetText);

describe('a sheet that another program saved says the same', () => {
  test.each([
    ['with its mark', bytesOf(`\uFEFF${sheetText}`)],
    ['in UTF-16, as Excel calls Unicode', utf16(sheetText, false)],
    ['in UTF-16 the other way', utf16(sheetText, true)],
    ['in Windows-1252', latin(all((row) => row.replace(/;si$/, ';s\u00ed')))],
    ['with commas', bytesOf(sheetText.replaceAll(';', ','))],
    ['with tabs', bytesOf(sheetText.replaceAll(';', '\t'))],
    [
      'with every cell in quotes',
      bytesOf(lines.map((line) => `"${line.replaceAll(';', '";"')}"`).join('\n')),
    ],
    ['with the ends of lines of an old Mac', bytesOf(lines.join('\r'))],
    ['with empty rows at its end', bytesOf(`${sheetText};;;;;;;\r\n\r\n`)],
    [
      'with the columns in another order',
      bytesOf(lines.map((line) => line.split(';').reverse().join(';')).join('\n')),
    ],
    [
      'in capitals and with accents',
      bytesOf(all((row) => row.replace(/;si$/, ';SÍ').replace(';court;', ';JUZGADO;'))),
    ],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toEqual(good);
  });

  test('and so does one in English, read in English', () => {
    const english = [
      'team',
      'region',
      'quarter',
      'office',
      'asked',
      'answer',
      'codes',
      'first',
    ].join(';');
    const body = rows.map((row) => row.replace(/;si$/, ';yes').replace(/-T(\d)/, '-Q$1'));
    expect(readVisits(bytesOf([english, ...body].join('\n')), choices, 'en')).toEqual(good);
  });
});

test('codes are written by id or by their name, and what is neither is one line for the cell', () => {
  const own = choices.code.filter(({ id }) => ['sin-copia', 'deriva'].includes(id));
  const named = own.map(({ name }) => name.es).join(' | ');
  expect(read(withCell(6, codes, named))).toEqual(
    read(withCell(6, codes, own.map(({ id }) => id).join(' '))),
  );
  expect(problemsOf(withCell(6, codes, 'sin-copia Nada de esto'))).toEqual([
    expect.stringMatching(/: no es un código .*, o deja la celda vacía/),
  ]);
});

test('rows that say the same, four or more one after the other, are asked about', () => {
  const row = (own: string) => `A;lima;2026-T1;police;${own};respuesta-no;;si`;
  const same = (count: number) => Array.from({ length: count }, () => row('pide-copia'));
  const asks = (...own: string[]) => {
    const made = tallyOf(bytesOf(sheet(...own)), choices, 'es');
    return 'tally' in made ? made.warnings : made.problems;
  };
  expect(asks(row('pide-denuncia'), ...same(3), row('pide-denuncia'), ...same(3))).toEqual([]);
  expect(asks(row('pide-denuncia'), ...same(4))).toEqual([
    'Las filas 3 a 6 son iguales. Si se copiaron de más, bórralas; si son visitas distintas, déjalas.',
  ]);
});

test('what is written holds no formula and no text of the sheet', () => {
  const own = tallyOf(bytesOf(sheetText), choices, 'es');
  if ('problems' in own) throw new Error(own.problems.join());
  const written = tallyText(own.tally, 'csv');
  expect(written.split('\r\n').filter((line) => /(?:^|;)"?[=+@-]/.test(line))).toEqual([]);
  expect(JSON.parse(tallyText(own.tally, 'json'))).toMatchObject({ total: 200 });
  const { tables } = own.tally;
  expect(notesOf({ ...own.tally, total: null })).toHaveLength(2);
  for (const table of tables)
    for (const line of table.limits) expect(tallyText(own.tally, 'md')).toContain(line);
});

test('a sheet without tables is told which condition it lacks', () => {
  const [people, teams, share] = [/Faltan primeras visitas/, /Faltan equipos/, /más del 60 %/];
  expect(noted(few(9))).toMatch(people);
  expect(noted(few(9))).toMatch(teams);
  expect(noted(few(10))).not.toMatch(people);
  const three = [...few(8), ...few(4).map((row, at) => row.replace('A', 'BC'.charAt(at % 2)))];
  expect(noted(three)).not.toMatch(teams);
  expect(noted(three)).toMatch(share);
  expect(noted(three)).toMatch(/no se publica ninguna cifra/);
});

test('what the code book says cannot both be is refused, and so is a quarter that has not come', () => {
  const refused = (own: string) => {
    const made = tallyOf(bytesOf(sheet(own)), choices, 'es', { now: new Date(2026, 7, 1) });
    return 'problems' in made ? made.problems.join('\n') : '';
  };
  const row = (answer: string, codes: string, when = '2026-T3') =>
    `A;lima;${when};police;pide-denuncia;${answer};${codes};si`;
  expect(refused(row('respuesta-si', 'no-recibe'))).toMatch(
    /^Fila 2: «Sí a todo» y «No recibieron la denuncia» no pueden ir/,
  );
  expect(refused(row('no-se-pidio', 'se-va-sin-pedirlo'))).toBe('');
  expect(refused(row('respuesta-no', 'se-va-sin-pedirlo'))).toMatch(/«Se fue sin hacerlo»/);
  expect(refused(row('respuesta-no', 'no-recibe'))).toBe('');
  for (const code of ['deriva', 'vuelva-otro-dia'])
    for (const each of ['respuesta-si', 'no-se-pidio'])
      expect(refused(row(each, code))).toContain('no pueden ir');
  for (const code of ['manda-a-la-web', 'manda-a-la-red', 'la-ley-no-la-nombra'])
    expect(refused(row('respuesta-si', code))).toContain('no pueden ir');
  // Nobody interpreted: «Sí a todo» stands if she asked to report, and not if she asked for an interpreter.
  expect(refused(row('respuesta-si', 'sin-interprete'))).toBe('');
  const asked = row('respuesta-si', 'sin-interprete').replace('pide-denuncia', 'pide-interprete');
  expect(refused(asked)).toMatch(/«Sí a todo» y «No hubo intérprete» no pueden ir/);
  expect(refused(row('respuesta-no', '', '2026-T4'))).toMatch(/un trimestre que todavía no llega/);
  expect(refused(row('respuesta-no', '', '2027-T1'))).toMatch(/un trimestre que todavía no llega/);
});
