import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { secondReader } from '../../src/reader/read.ts';
import { projectOnce } from '../../src/documents/read-once.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const read = secondReader(registry, '2026-02-14');
const toldIn = (text: string) => read(text).disagreements.map(({ value }) => value);

/** A right text, and the same with one figure changed: what is told of the second. */
const pairs: [string, string, string, string[]][] = [
  [
    'a sentence',
    'El artículo 154-B del Código Penal pone de 2 a 5 años.',
    'El artículo 154-B del Código Penal pone de 2 a 6 años.',
    ['2 a 6 años'],
  ],
  [
    'a sentence in English',
    'Article 154-B of the Penal Code sets 2 to 5 years and 30 to 120 day-fines.',
    'Article 154-B of the Penal Code sets 2 to 5 years and 30 to 130 day-fines.',
    ['30 to 130 day-fines'],
  ],
  [
    'the value of another part',
    'El párrafo 4 del artículo 154-B del Código Penal: 10 a 15 años.',
    'El párrafo 4 del artículo 154-B del Código Penal: 2 a 5 años.',
    ['2 a 5 años'],
  ],
  [
    'the value of another part, as English writes it',
    'Under article 414(1)(b) of the Criminal Procedure Code there are 5 working days.',
    'Under article 414(1)(b) of the Criminal Procedure Code there are 3 working days.',
    ['3 working days'],
  ],
  [
    'a row of a conduct, whose own citation decides',
    '**párrafo 3 del artículo 154-B del Código Penal**. Se difunde. Pena: 6 a 10 años y 20 a 365 días-multa.',
    '**párrafo 3 del artículo 154-B del Código Penal**. Se difunde. Pena: 2 a 5 años y 30 a 120 días-multa.',
    ['2 a 5 años', '30 a 120 días-multa'],
  ],
  [
    'a row of a table',
    '| Código Penal, art. 151-A | El acoso. | 1 a 4 años |',
    '| Código Penal, art. 151-A | El acoso. | 1 a 3 años |',
    ['1 a 3 años'],
  ],
  [
    'a deadline after which its norm is named',
    '- **3 días hábiles**: la otra parte se opone. Código Procesal Penal, art. 102',
    '- **5 días hábiles**: la otra parte se opone. Código Procesal Penal, art. 102',
    ['5 días hábiles'],
  ],
  [
    'days of another unit, in words',
    'You have three working days (article 102 of the Criminal Procedure Code).',
    'You have three calendar days (article 102 of the Criminal Procedure Code).',
    ['three calendar days'],
  ],
  [
    'a provision that a note names',
    'Difundir tiene de 2 a 5 años[^1].\n\n[^1]: Código Penal, art. 154-B. Difusión.',
    'Difundir tiene de dos a siete años[^1].\n\n[^1]: Código Penal, art. 154-B. Difusión.',
    ['dos a siete años'],
  ],
  [
    'days of the unit that the sentence has said',
    'Artículo 342 del Código Procesal Penal: 120 días calendario, y hasta 60 días más.',
    'Artículo 342 del Código Procesal Penal: 120 días calendario, y hasta 70 días más.',
    ['70 días'],
  ],
  [
    'the words of the law',
    'Artículo 154-B del Código Penal: pena no menor de dos ni mayor de cinco años.',
    'Artículo 154-B del Código Penal: pena no menor de tres ni mayor de cinco años.',
    ['tres ni mayor de cinco años'],
  ],
  [
    'a version of another day',
    'Código Penal, art. 176-A. Vigente del 6 de abril de 2006 al 4 de agosto de 2018. 5 a 8 años.',
    'Código Penal, art. 176-A. Vigente del 6 de abril de 2006 al 4 de agosto de 2018. 9 a 15 años.',
    ['9 a 15 años'],
  ],
];

describe.each(pairs)('%s', (_, right, wrong, told) => {
  test('right, it is read and passes', () => {
    expect(read(right).compared).toBeGreaterThan(0);
    expect(toldIn(right)).toEqual([]);
  });
  test('wrong, it is told', () => expect(toldIn(wrong)).toEqual(told));
});

test('what it tells says the line, the sentence, what is named and what is expected', () => {
  const [told] = read(
    'Nada.\n\nUno. Artículo 154-B del Código Penal, párrafo final: de 2 a 9 años.',
  ).disagreements;
  expect(told).toMatchObject({ line: 3, value: '2 a 9 años', named: ['cp~art_154-B'] });
  expect(told?.expected).toContain('prison 2-5');
});

test('ages are no penalties', () => {
  const { compared } = read(
    'El artículo 176-B del Código Penal protege a quien tiene de 14 a 17 años, y a alguien de hasta 14 años.',
  );
  expect(compared).toBe(0);
});
