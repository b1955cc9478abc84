import { expect, test } from 'vitest';
import { blanksIn, fillBlanks, piecesAtBlanks } from '../../src/registry/blank-marks.ts';

const text = 'Call {numero-emergencia}, {dato1}: {{rol:guardia}} {{pais}} {No} { a }';

test('a text is cut at its blanks, with no piece that is empty', () => {
  expect(piecesAtBlanks('{a}{b-2} and {c}.')).toEqual([
    { kind: 'field', id: 'a' },
    { kind: 'field', id: 'b-2' },
    { kind: 'words', text: ' and ' },
    { kind: 'field', id: 'c' },
    { kind: 'words', text: '.' },
  ]);
  expect(piecesAtBlanks('')).toEqual([]);
});

test('what stands in two braces, or is no id, is no blank', () => {
  expect(blanksIn(text)).toEqual(['numero-emergencia', 'dato1']);
  expect(piecesAtBlanks(text).at(-1)).toEqual({
    kind: 'words',
    text: ': {{rol:guardia}} {{pais}} {No} { a }',
  });
});

test('a blank for which there is nothing to say stays as it is written', () => {
  expect(fillBlanks(text, (id) => (id === 'dato1' ? 'now' : undefined))).toBe(
    text.replace('{dato1}', 'now'),
  );
});
