import { expect, test } from 'vitest';
import { numbersIfUnsure } from '../../src/search/telling.ts';

test.each([
  ['es', 'unos hombres preguntan por mi en la tienda', true],
  ['es', 'mi vecino hizo algo muy raro hoy', true],
  ['es', 'receta de ceviche con mucho limón', false],
  ['es', 'mi receta de ceviche', false],
  ['en', "they're asking around about me", true],
  ['en', 'best ceviche recipe with lime', false],
  ['en', 'my ceviche recipe', false],
] as const)('in %s, «%s» may tell what happens to somebody: %s', (lang, query, isTold) => {
  expect(numbersIfUnsure(query, lang).length > 0).toBe(isTold);
});
