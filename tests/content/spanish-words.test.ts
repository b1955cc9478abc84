import { expect, test } from 'vitest';
import { avoidedHints, avoidedWords } from '../../src/checker/prose/avoided-words.ts';

const seenIn = (text: string) =>
  avoidedHints.es.test(text) ? avoidedWords.es.filter(({ found }) => text.match(found)) : [];

test.each([
  'Denuncio acoso, artículo 151-A; conste si [es mi ex]',
  'Amenaza con difundir material falso o modificado',
  'Pide algo sexual y el material está falso o está modificado',
])('what asks where it should say, or says less than the law, is seen: %s', (text) => {
  expect(seenIn(text)).toHaveLength(1);
});

test.each([
  'Pone a alguien que hable tu lengua, y para que conste si no lo hizo',
  'Denuncio acoso, artículo 151-A; que conste: [es mi ex]',
  'Amenaza con difundir material hecho o modificado',
  'Di si el material es falso o está alterado',
])('and what says it well is not: %s', (text) => {
  expect(seenIn(text)).toEqual([]);
});
