// A word that came to stand for a right choice, or a wrong one, does not tell by itself which one serves.
import { expect, test } from 'vitest';
import { stockOf } from '../../src/checker/records/scenario-stock.ts';
import type { ScenarioData } from '../../src/registry/schema/scenario.ts';
import { langs, scenarios } from '../support/scenarios.ts';

/** The scenarios as they would be if the choices that serve, or the others, said other words. */
const saidOtherwise = (isSound: boolean, words: RegExp, others: string): ScenarioData[] =>
  scenarios.map((data) => ({
    ...data,
    nodes: data.nodes.map((node) =>
      node.kind === 'end'
        ? node
        : {
            ...node,
            choices: node.choices.map((choice) =>
              (choice.sound === true) === isSound
                ? {
                    ...choice,
                    text: {
                      es: choice.text.es.replace(words, others),
                      en: choice.text.en.replace(words, others),
                    },
                  }
                : choice,
            ),
          },
    ),
  }));
const told = (data: readonly ScenarioData[], lang: 'es' | 'en', name: string) =>
  stockOf(data, lang).find((each) => each.name === name);

test.each(langs)('no stock word tells which choice serves, %s', (lang) => {
  const found = stockOf(scenarios, lang);
  expect(found.map(({ name }) => name)).toEqual(['patrullero', 'asegurar, prometer', 'por qué']);
  for (const { name, right, least, most } of found) {
    expect(right, name).toBeGreaterThanOrEqual(least);
    expect(right, name).toBeLessThanOrEqual(most);
  }
});

test.each([
  ['es', 'patrullero', false, /patrullero/, 'carro'],
  ['en', 'patrullero', false, /patrol car/, 'car'],
  ['es', 'asegurar, prometer', true, /asegur\p{L}+|prom[eé]t\p{L}+/u, 'decir'],
  ['en', 'asegurar, prometer', true, /assure\w*|promise\w*/, 'say'],
] as const)(
  'a word that only one side says is told, %s, %s',
  (lang, name, isSound, words, others) => {
    const found = told(saidOtherwise(isSound, words, others), lang, name);
    expect(found).toBeDefined();
    const { right = 0, least = 0, most = 0 } = found ?? {};
    expect(right < least || right > most).toBe(true);
  },
);
