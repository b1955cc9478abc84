import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { avoidedWords, isQuoted } from '../../src/checker/prose/avoided-words.ts';
import { readability } from '../../src/checker/prose/readability.ts';
import { mendable, nextOf, reachedFrom } from '../../src/registry/scenario-graph.ts';
import { normNames } from '../../src/citations/norm-names.ts';
import { compileNames, recognise } from '../../src/citations/recognise/index.ts';
import { citedIn, piecesOf } from '../../src/papers/text.ts';
import { loadDrawn } from '../../src/citations/drawn-records.ts';
import type { Localized } from '../../src/registry/schema/common.ts';
import {
  firstMoment,
  type ScenarioChoice,
  type ScenarioData,
  type ScenarioNode,
} from '../../src/registry/schema/scenario.ts';
import { channelValue } from '../../src/words/channel.ts';

const { registry } = loadDrawn(fileURLToPath(new URL('../..', import.meta.url)));
const scenarios = [...registry.scenarios.values()]
  .map(({ data }) => data)
  .sort((one, other) => one.order - other.order);
const langs = ['es', 'en'] as const;
const choicesOf = ({ nodes }: ScenarioData): ScenarioChoice[] =>
  nodes.flatMap((node) => (node.kind === 'moment' ? node.choices : []));

/** Every text of a scenario, in both languages. */
const textsOf = (data: ScenarioData): Localized[] => [
  ...[data.title, data.summary, data.contentNote, data.situation],
  ...data.people.map(({ who }) => who),
  ...data.nodes.flatMap((node) => [
    ...[node.title, node.text],
    ...(node.kind === 'end'
      ? node.keep
      : node.choices.flatMap(({ text, then, why }) => [text, then, why])),
  ]),
];

/** Every way through a scenario that does not take up a moment twice: the choices made, and where it stops. */
function* ways(
  { nodes }: ScenarioData,
  id = firstMoment,
  seen: readonly string[] = [],
  made: readonly ScenarioChoice[] = [],
): Generator<{ made: readonly ScenarioChoice[]; end: ScenarioNode }> {
  const node = nodes.find((each) => each.id === id);
  if (!node) throw new Error(`No moment ${id}`);
  if (node.kind === 'end' || seen.includes(id)) yield { made, end: node };
  else
    for (const choice of node.choices)
      yield* ways({ nodes } as ScenarioData, choice.next, [...seen, id], [...made, choice]);
}

test('there are twelve, each in its place', () => {
  expect(scenarios.map(({ order }) => order)).toEqual(
    Array.from({ length: 12 }, (_, at) => at + 1),
  );
});

describe.each(scenarios)('$id', (data) => {
  const all = [...ways(data)];
  const held = all.filter(({ end }) => end.kind === 'end' && end.outcome === 'held');

  test('every way stops at an ending, or comes back to a moment from which a good one is reached', () => {
    const good = mendable(data.nodes);
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ end }) => !good.has(end.id))).toEqual([]);
  });

  test('every ending is reached by some way, and from every node some good ending', () => {
    const ends = data.nodes.filter(({ kind }) => kind === 'end').map(({ id }) => id);
    expect([...new Set(all.map(({ end }) => end.id))]).toEqual(expect.arrayContaining(ends));
    const goodEnds = new Set(held.map(({ end }) => end.id));
    for (const { id } of data.nodes)
      expect(
        [...reachedFrom(id, data.nodes)].some((each) => goodEnds.has(each)),
        id,
      ).toBe(true);
  });

  test('a good ending is reached without any critical error, by a short way', () => {
    const clean = held.filter(({ made }) => made.every(({ error }) => error === undefined));
    const shortest = Math.min(...clean.map(({ made }) => made.length));
    expect(shortest).toBeGreaterThanOrEqual(2);
    expect(shortest).toBeLessThanOrEqual(6);
  });

  test('a critical error leads to a moment where it can be mended, never straight to an ending', () => {
    const after = choicesOf(data)
      .filter(({ error }) => error !== undefined)
      .map(({ next }) => data.nodes.find(({ id }) => id === next)?.kind);
    expect(new Set(after).has('end')).toBe(false);
  });

  test('each moment offers at least one choice that is no critical error', () => {
    for (const node of data.nodes)
      if (node.kind === 'moment')
        expect(
          node.choices.some(({ error }) => error === undefined),
          node.id,
        ).toBe(true);
  });

  test('choices are lettered in order, and no two say the same', () => {
    for (const node of data.nodes) {
      if (node.kind === 'end') continue;
      expect(node.choices.map(({ id }) => id).join('')).toBe('abcd'.slice(0, node.choices.length));
      expect(new Set(node.choices.map(({ text }) => text.es)).size).toBe(node.choices.length);
      expect(nextOf(node)).toHaveLength(node.choices.length);
    }
  });

  test('both languages cite the same law, and no law is named without its citation', () => {
    const vocabulary = compileNames(normNames(registry));
    for (const text of textsOf(data)) {
      expect(citedIn(text.en)).toEqual(citedIn(text.es));
      for (const lang of langs) {
        const bare = piecesOf(text[lang]).map((piece) =>
          piece.kind === 'words' ? piece.text : '',
        );
        expect(recognise(bare.join(' … '), lang, vocabulary), text[lang]).toEqual([]);
      }
    }
  });

  test('a number to call is one of the registry', () => {
    const known = new Set(
      [...registry.services.values()].flatMap(({ data: { channels } }) =>
        channels.flatMap((channel) => channelValue(channel, 'es').match(/\d+/g) ?? []),
      ),
    );
    for (const text of textsOf(data))
      for (const lang of langs)
        for (const number of text[lang].match(/(?<![\d:,.])1\d{2,3}(?![\d:]|, ?\d)/g) ?? [])
          expect(known.has(number), `${number}: ${text[lang]}`).toBe(true);
  });

  test('is easy to read, says no avoided word, and scolds nobody', () => {
    const spoken = textsOf(data).map(({ es }) =>
      piecesOf(es)
        .map((each) => ('text' in each ? each.text : ''))
        .join(''),
    );
    expect(readability(spoken).score).toBeGreaterThanOrEqual(65);
    for (const text of textsOf(data))
      for (const lang of langs)
        for (const { found } of avoidedWords[lang])
          for (const { index } of text[lang].matchAll(new RegExp(found.source, 'giu')))
            expect(isQuoted(text[lang], index), text[lang]).toBe(true);
    for (const { why } of choicesOf(data)) {
      expect(why.es).not.toMatch(
        /nunca debiste|cómo se te ocurre|mal hecho|irresponsable|grave error/i,
      );
      expect(why.en).not.toMatch(/you should never|how could you|irresponsible|terrible mistake/i);
    }
  });

  test('a moment fits its card of A6', () => {
    for (const node of data.nodes) {
      if (node.kind === 'end') continue;
      for (const lang of langs)
        expect(
          [node.text, ...node.choices.map(({ text }) => text)].map((text) => text[lang]).join(' ')
            .length,
          `${node.id} ${lang}`,
        ).toBeLessThanOrEqual(cardRoom);
    }
  });
});

/** Characters that a card has room for, with its title: measured on paper (tests/browser/scenario-cards.test.ts). */
const cardRoom = 700;

test('opening an image of somebody under 18 is never on the way to a good ending without being mended', () => {
  const opened = scenarios.flatMap((data) =>
    [...ways(data)].filter(({ made, end }) => {
      const at = made.findLastIndex(({ error }) => error === 'abrir-imagen-de-menor');
      if (at === -1 || end.kind !== 'end' || end.outcome !== 'held') return false;
      // What comes next is the moment that says how to stop, and its choice says where it stands.
      const mended = made[at + 1];
      return !mended?.rests.some((slug) =>
        /menores-de-18|la-imagen|lo-inesperado|despues/.test(slug),
      );
    }),
  );
  expect(opened).toEqual([]);
});

test('the right choice does not stand always in the same place', () => {
  const letters = scenarios.flatMap((data) =>
    choicesOf(data).flatMap(({ error, id }) => (error === undefined ? [] : [id])),
  );
  expect(new Set(letters)).toEqual(new Set(['a', 'b', 'c', 'd']));
});

test('the question about suicide goes alone: whoever asks it says no other question with it', () => {
  const asked = /quitarte la vida|estás pensando en morir/i;
  const stacked = scenarios.flatMap((data) =>
    choicesOf(data)
      .filter(({ text }) => asked.test(text.es) && (text.es.match(/¿/g) ?? []).length > 1)
      .map(({ text }) => `${data.id}: ${text.es}`),
  );
  expect(
    scenarios.flatMap(choicesOf).filter(({ text }) => asked.test(text.es)).length,
  ).toBeGreaterThan(5);
  expect(stacked).toEqual([]);
});

test('a first contact says the limits on its good way, whether first or at the first calm moment', () => {
  const said =
    /casos en que no (?:puedes|pueden|puedo) callar|límites de la reserva|no pueden callar/;
  for (const id of [
    'se-corta-la-llamada',
    'plata-para-esta-noche',
    'es-policia',
    'el-papa-trae-un-usb',
    'habla-quechua',
    'legal-no-contesta',
    'tiene-quince',
  ]) {
    const data = scenarios.find((each) => each.id === id);
    if (!data) throw new Error(`No scenario ${id}`);
    const clean = [...ways(data)].filter(
      ({ made, end }) =>
        end.kind === 'end' &&
        end.outcome === 'held' &&
        made.every(({ error }) => error === undefined),
    );
    const texts = (made: readonly ScenarioChoice[]) =>
      made.flatMap(({ text, then, next }) => [
        text.es,
        then.es,
        data.nodes.find((node) => node.id === next)?.text.es ?? '',
      ]);
    expect(
      clean.some(({ made }) => texts(made).some((text) => said.test(text))),
      id,
    ).toBe(true);
  }
});
