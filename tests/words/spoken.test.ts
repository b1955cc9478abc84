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

test('a word that is explained is no sentence, and four words are', () => {
  const pieces = spokenPieces(
    'Write “hoy” (today) or “la persona que aparece” (the one shown).',
    'en',
  );
  expect(pieces.filter(({ isSpanish }) => isSpanish).map(({ said }) => said)).toEqual([
    '“la persona que aparece”',
  ]);
});

test('and so is what stands in the marks of Spanish', () => {
  expect(spokenPieces('Open “More → Report” («Más → Denunciar»).', 'en')).toEqual([
    { isSpanish: false, said: 'Open “More → Report” (' },
    { isSpanish: true, said: '“Más → Denunciar”' },
    { isSpanish: false, said: ').' },
  ]);
});

test('in Spanish a text is one piece', () => {
  expect(spokenPieces(told, 'es')).toEqual([{ isSpanish: false, said: told }]);
});
