import { describe, expect, test } from 'vitest';
import { numberOf, ordinalOf } from '../../../src/text/number-words.ts';
import { penaltiesOf, type PenaltyRange } from '../../../src/watch/corpus/penalties.ts';

const shown = (ranges: PenaltyRange[]): string[] =>
  ranges.map(({ min, max }) => `${min ?? ''}-${max ?? ''}`);

describe('years and day-fines of a text', () => {
  test.each<[string, string[], string[]]>([
    [
      'pena privativa de libertad no menor de dos ni mayor de cinco años y con treinta a ciento veinte días-multa',
      ['2-5'],
      ['30-120'],
    ],
    ['reprimido con pena privativa de libertad no mayor de un año', ['-1'], []],
    ['La pena será no menor de cinco (5) ni mayor de ocho (8) años', ['5-8'], []],
    ['pena privativa de la libertad no menor de treinta años', ['30-'], []],
    ['reprimido con ciento ochenta a trescientos sesenticinco días multa', [], ['180-365']],
    ['pena privativa de libertad de 8 a 10 años', ['8-10'], []],
    [
      'La pena privativa de libertad será no menor de ocho ni mayor de diez cuando el delito comprometa la defensa',
      ['8-10'],
      [],
    ],
    [
      'pena privativa de libertad no mayor de dos años o con sesenta a noventa días-multa',
      ['-2'],
      ['60-90'],
    ],
    [
      'si la víctima tiene entre catorce y dieciocho años de edad, la pena es no menor de seis ni mayor de nueve años',
      ['6-9'],
      [],
    ],
    ['la pena se aplica si la víctima es mayor de catorce y menor de dieciocho años', [], []],
    ['inhabilitación de uno a cinco años', [], []],
    ['prestación de servicios de cuarenta a ochenta jornadas', [], []],
    ['el plazo es de tres a cinco años', [], []],
    ['con ciento ochenta a trescientos sesenta y cinco días-multa', [], ['180-365']],
    ['con ciento ochenta (180) a trescientos sesenta y cinco (365) días-multa', [], ['180-365']],
    ['será reprimido con pena privativa de libertad no menor de treinta y cinco años', ['35-'], []],
    [
      'reprimido con pena privativa de libertad no menor de treinta ni mayor de treinta y cinco años',
      ['30-35'],
      [],
    ],
  ])('%s', (text, years, fines) => {
    const found = penaltiesOf(text);
    expect(shown(found.years)).toEqual(years);
    expect(shown(found.dayFines)).toEqual(fines);
  });

  test('life, and a sum that raises both ends', () => {
    const text =
      'pena no menor de tres ni mayor de seis años. La pena privativa se incrementa en cinco años en los extremos. Cadena perpetua si muere';
    expect(penaltiesOf(text)).toMatchObject({ raises: [5], life: true });
  });
});

test.each<[string, number | undefined]>([
  ['trescientos sesenta y cinco', 365],
  ['veintiún', 21],
  ['veintidós', 22],
  ['setentidós', 72],
  ['dos mil quinientos', 2500],
  ['12', 12],
  ['casa', undefined],
  ['', undefined],
])('«%s» is %s', (words, value) => {
  expect(numberOf(words)).toBe(value);
});

test.each<[string, number | undefined]>([
  ['Única', 0],
  ['Sexto', 6],
  ['Décimo Primera', 11],
  ['Vigésima Séptima', 27],
  ['casa', undefined],
])('«%s» is the %s', (words, value) => {
  expect(ordinalOf(words)).toBe(value);
});
