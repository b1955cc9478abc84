import { expect, test } from 'vitest';
import { lacking, pathOf, textOf, toldOf } from '../support/scenario-told.ts';

/** What is told of a scenario in which some words are others. */
function toldWith(id: string, words: string | RegExp, others: string) {
  const text = textOf(id).replace(words, others);
  expect(text, id).not.toBe(textOf(id));
  return toldOf(id, text);
}
const saidWith = (...given: Parameters<typeof toldWith>) =>
  toldWith(...given).map(({ said }) => said);

test('a number, a call and somebody who knows in sentences apart are nobody who calls if that person comes', () => {
  const id = 'un-companero-cruza-la-linea';
  expect(
    saidWith(id, 'si él aparece de noche, no abre y llama al 105.', 'llamó ella. Ahí está el 105.'),
  ).toEqual([expect.stringMatching(/«signal» en «e1» sin decir, en una frase/)]);
});

test('whoever calls knows of the danger: what somebody knows of complaining does not count', () => {
  const told = toldWith('habla-quechua', 'duermen donde su hijo, que ya sabe, con', 'duermen con');
  expect(told.map(({ said }) => said)).toEqual([expect.stringContaining('«signal» en «e1» sin')]);
  expect(told[0]?.line).toMatch(/text:|es: /);
});

test.each([
  [
    'words that were not heard there',
    'pareja-que-controla',
    /heard: 'Mi esposo/,
    "heard: 'Mi hermano",
    [/«Mi hermano sabe .* no se oye en «n1»/],
  ],
  [
    'a moment that is not there',
    'habla-quechua',
    /- at: n10b/,
    '- at: n12c',
    [/no se oye en «n12c»/, /Se llega a «e1» sin oír/],
  ],
  [
    'a threat heard elsewhere',
    'amenaza-sin-fecha',
    /- at: n1\n( +heard: ).*/,
    '- at: n9b\n$1Abren',
    [/no se oye en «n9b»/, /no nombra la amenaza que se oye en «n1»/],
  ],
  [
    'a way on which it is not heard',
    'legal-no-contesta',
    / +- at: n8b\n +heard: .*\n/,
    '',
    [/Se llega a «e3» sin oír/],
  ],
  [
    'nothing named',
    'se-corta-la-llamada',
    / {4}signalOf:\n(?: {6}.*\n)+/,
    '',
    [/no nombra la amenaza que se oye en «n1»/, /Se llega a «e1» sin oír/],
  ],
] as const)('an ending that names %s is told', (_, id, words, others, said) => {
  expect(toldOf(id, textOf(id))).toEqual([]);
  const told = saidWith(id, words, others);
  expect(told, told.join('\n')).toHaveLength(said.length);
  for (const each of said) expect(told.join('\n')).toMatch(each);
});

test('what names a danger and marks nothing is told, at its line', () => {
  const id = 'quien-financia-quiere-cifras';
  const told = toldOf(id, lacking(id, ['e3'], 'signal')).find(({ said }) =>
    said.includes('«e3» lleva signalOf sin signal'),
  );
  expect(told?.line).toBe(`${pathOf(id)}: - at: n4a`);
});
