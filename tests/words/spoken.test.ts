import { expect, test } from 'vitest';
import { spokenPieces } from '../../src/words/spoken.ts';

const told = 'Say: “Pido intérprete.” (I ask for one.) Then “wait”.';

test('in English, what is said in Spanish is apart from what is told', () => {
  expect(spokenPieces(told, 'en')).toEqual([
    { isSpanish: false, said: 'Say: ' },
    { isSpanish: true, said: '“Pido intérprete.”' },
    { isSpanish: false, said: ' (I ask for one.) Then “wait”.' },
  ]);
});

test('in Spanish a text is one piece', () => {
  expect(spokenPieces(told, 'es')).toEqual([{ isSpanish: false, said: told }]);
});
