import { expect, test } from 'vitest';
import { registry } from '../../src/facts/site-facts.ts';

/**
 * What cannot be said as it stands: a blank that is no blank («número tal»), and a sheet in hand, where somebody who
 * cannot write reads how to say it.
 */
const unsayable =
  /\b(?:número|día|cuenta|fecha) tal\b|\btal (?:día|fecha)\b|aquí está la hoja|este escrito/;

test('what is said aloud in place of a paper has blanks that are seen, and no sheet in hand', () => {
  const found = [...registry.papers.values()]
    .filter(({ data }) => unsayable.test(data.aloud.es))
    .map(({ id }) => id);
  expect(registry.papers.size).toBeGreaterThan(25);
  expect(found).toEqual([]);
});

test.each([
  ['«Soy parte agraviada en la carpeta número tal»', true],
  ['«La ley me deja pedirlo y aquí está la hoja»', true],
  ['«Soy parte agraviada en la carpeta [número]»', false],
])('a planted sentence: %s', (said, isFound) => {
  expect(unsayable.test(said)).toBe(isFound);
});
