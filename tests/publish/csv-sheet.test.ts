import { expect, test } from 'vitest';
import { csvSheet } from '../../src/publish/csv-sheet.ts';

test('a record is a row: blocks are columns, lists of words one cell, lists of blocks JSON', () => {
  const sheet = csvSheet({
    data: [
      { id: 'a', name: { es: 'Uno; dos', en: 'One' }, to: ['x', 'y'], progress: [{ on: '2024' }] },
      { id: 'b', value: 0 },
    ],
  });
  expect(sheet.replace(/^\uFEFF/, '').split('\r\n')).toEqual([
    'id;name.es;name.en;to;progress;value',
    'a;"Uno; dos";One;"x; y";"[{""on"":""2024""}]";',
    'b;;;;;0',
    '',
  ]);
});
