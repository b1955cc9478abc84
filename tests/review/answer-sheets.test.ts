import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { englishColumns, readAnswers } from '../../src/review/answers.ts';
import { csvText } from '../../src/text/csv.ts';
import { parseDay, takeAnswers } from '../../src/review/take.ts';
import { options, page, sheet, english } from '../support/review.ts';

const utf16 = (text: string) => Buffer.from(`\uFEFF${text.replace(/^\uFEFF/, '')}`, 'utf16le');

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/review/${name}`, import.meta.url)));

test.each([
  ['as it was made', strToU8(sheet('Sí'))],
  ['without its mark', strToU8(sheet('sí').replace(/^\uFEFF/, ''))],
  [
    'with commas',
    strToU8(sheet('SI').replaceAll('"', '').replace('(sí, no o cambiar)', '').replaceAll(';', ',')),
  ],
  ['as Unicode text', utf16(sheet('sí').replaceAll(';', '\t'))],
  ['in the letters of Windows', Buffer.from(sheet('sí').replace(/^\uFEFF/, ''), 'latin1')],
  ['with the separator said', strToU8(`sep=;\r\n${sheet('sí').replace(/^\uFEFF/, '')}`)],
  ['with lines that end as on an old Mac', strToU8(sheet('sí').replaceAll('\r\n', '\r'))],
])('a sheet %s is read', (_name, bytes) => {
  const { refused, written } = takeAnswers(readAnswers(bytes), options);
  expect([refused, written]).toEqual([[], 1]);
});

test.each([
  [sheet('tal vez'), '«tal vez» no es una respuesta'],
  [sheet('sí', ''), 'le falta quién responde'],
  [sheet('sí', 'Ana', '12/31/2026'), '«12/31/2026» no es un día que exista'],
  [sheet('sí', 'Ana', '1/12/26'), '«1/12/26» no es un día que exista'],
  [sheet('sí').replace(page.id, 'x'), 'le falta su id'],
])('a row that cannot be taken is named as the spreadsheet counts it', (text, line) => {
  const { refused } = takeAnswers(readAnswers(strToU8(text)), options);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatch(/^fila 2/);
  expect(refused[0]).toContain(line);
});

test('with lines that end as on an old Mac, a row is named as the spreadsheet counts it', () => {
  const { refused } = takeAnswers(
    readAnswers(strToU8(sheet('tal vez').replaceAll('\r\n', '\r'))),
    options,
  );
  expect(refused).toEqual([expect.stringMatching(/^fila 2.*«tal vez» no es una respuesta/)]);
});

test.each(['', sheet('sí'), sheet('no', 'x;y')])(
  'a quote that opens and does not close is told, and takes in no answer',
  (after) => {
    const text = `${sheet('cambiar').trimEnd().replace(';Ana', ';"Ana')}\r\n${after}`;
    expect(() => readAnswers(strToU8(text))).toThrow('in row 2 a quote');
  },
);

test('a sheet that begins like a formula is text for whoever opens it', () => {
  expect(csvText([['=1+1', '+51', '@x', 'a;b', 'c"d']])).toBe(
    `\uFEFF'=1+1;'+51;'@x;"a;b";"c""d"\r\n`,
  );
});

test.each([
  ['no file of answers', strToU8('hola'), 'le falta la columna'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'no es una hoja .csv'],
  ['a ZIP that is not ours', zipSync({ a: strToU8('b') }), 'no es un documento de Word'],
  ['a ZIP that leads out', zipSync({ '../../a': strToU8('b') }), 'una ruta que sale de él'],
])('%s is told in one line', (_name, bytes, line) => {
  try {
    readAnswers(bytes);
    expect.unreachable();
  } catch (error) {
    expect((error as { said: { es: string } }).said.es).toContain(line);
  }
});

test('a document edited in LibreOffice keeps its answers', () => {
  const { kind, answers } = readAnswers(fixture('libreoffice.docx'));
  expect(kind).toBe('legal');
  expect(answers).toEqual([
    {
      where: 'punto 1',
      id: '1111111111',
      print: 'aaaaaaaa',
      given: ['yes'],
      note: '',
      name: 'Persona de prueba',
      date: '01/12/2026',
    },
    {
      where: 'punto 2',
      id: '2222222222',
      print: 'bbbbbbbb',
      given: ['change'],
      note: 'Ñandú & <b> نص',
      name: 'Persona de prueba',
      date: '01/12/2026',
    },
  ]);
});

test('a document whose controls another editor took out says so, and what to do', () => {
  expect(() => readAnswers(fixture('sin-controles.docx'))).toThrow(/lost its boxes/);
});

test('days as people write them', () => {
  expect(['1/2/2026', '01-02-2026', '1.2.2026', '2026-02-01', 'mañana', ''].map(parseDay)).toEqual([
    '2026-02-01',
    '2026-02-01',
    '2026-02-01',
    '2026-02-01',
    undefined,
    undefined,
  ]);
});

test('a sheet of answers with its columns in English is read', () => {
  const [one] = english.filter(({ target }) => target.file.endsWith('.mdx') && target.path);
  const csv = csvText([
    Object.values(englishColumns),
    [`${one?.id ?? ''}.${one?.print ?? ''}`, 'legal', 'Page', 'Yes', '', 'Ana', '1/12/2026'],
  ]);
  const { refused, written } = takeAnswers(readAnswers(strToU8(csv)), {
    ...options,
    items: new Map(english.map((each) => [each.id, each])),
  });
  expect([refused, written]).toEqual([[], 1]);
});
