import { describe, expect, test } from 'vitest';
import { penaltiesIn } from '../../src/checker/law/penalty-mentions.ts';

const found = (text: string, lang: 'es' | 'en') =>
  penaltiesIn(text, lang).map(({ unit, min, max, text: words }) => [unit, min, max, words]);

describe('penalties named in prose', () => {
  test.each([
    ['La pena es de 2 a 5 años.', [['years', 2, 5, '2 a 5 años']]],
    [
      'Prisión de dos a cinco años y 30 a 120 días-multa.',
      [
        ['years', 2, 5, 'dos a cinco años'],
        ['dayFines', 30, 120, '30 a 120 días-multa'],
      ],
    ],
    ['Se castiga con cárcel de hasta 4 años.', [['years', undefined, 4, 'hasta 4 años']]],
    ['Una pena no menor de 3 ni mayor de 6 años.', [['years', 3, 6, '3 ni mayor de 6 años']]],
    ['La pena sube si la víctima tiene entre 14 y 17 años.', []],
    ['La pena sube si es menor de 14 a 16 años de edad.', []],
    ['Vivieron juntos de 2 a 5 años.', []],
    ['No hay cifras.', []],
    ['De quince a veinte años de cárcel.', [['years', 15, 20, 'quince a veinte años']]],
    [
      'Prisión no menor de veinticinco ni mayor de treinta y cinco años.',
      [['years', 25, 35, 'veinticinco ni mayor de treinta y cinco años']],
    ],
    [
      'Hasta treinta y cinco años de cárcel.',
      [['years', undefined, 35, 'Hasta treinta y cinco años']],
    ],
    [
      'Prisión de treinta y dos a cuarenta años.',
      [['years', 32, 40, 'treinta y dos a cuarenta años']],
    ],
    ['Entre treinta y cuarenta años de prisión.', [['years', 30, 40, 'treinta y cuarenta años']]],
    ['Entre dos y cinco años de prisión.', [['years', 2, 5, 'dos y cinco años']]],
    ['Prisión de veinte a treinticinco años.', [['years', 20, 35, 'veinte a treinticinco años']]],
    [
      'Pena de ciento ochenta a trescientos sesenta y cinco días-multa.',
      [['dayFines', 180, 365, 'ciento ochenta a trescientos sesenta y cinco días-multa']],
    ],
  ])('%s', (text, expected) => {
    expect(found(text, 'es')).toEqual(expected);
  });
  test.each([
    ['The penalty is two to five years.', [['years', 2, 5, 'two to five years']]],
    [
      'It carries up to 8 years in prison and 30 to 120 day-fines.',
      [
        ['years', undefined, 8, 'up to 8 years'],
        ['dayFines', 30, 120, '30 to 120 day-fines'],
      ],
    ],
    ['The offence covers people aged 14 to 17 years.', []],
    ['They lived together for 2 to 5 years.', []],
    ['Prison of fifteen to twenty years.', [['years', 15, 20, 'fifteen to twenty years']]],
    ['Up to thirty-five years in prison.', [['years', undefined, 35, 'Up to thirty-five years']]],
  ])('%s', (text, expected) => {
    expect(found(text, 'en')).toEqual(expected);
  });
});
