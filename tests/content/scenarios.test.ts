import { describe, expect, test } from 'vitest';
import { avoidedWords, isQuoted } from '../../src/checker/prose/avoided-words.ts';
import { readability } from '../../src/checker/prose/readability.ts';
import { mendable, nextOf, reachedFrom, waysThrough } from '../../src/registry/scenario-graph.ts';
import { normNames } from '../../src/citations/norm-names.ts';
import { compileNames, recognise } from '../../src/citations/recognise/index.ts';
import { citedIn, piecesOf } from '../../src/papers/text.ts';
import { firstMoment } from '../../src/registry/schema/scenario.ts';
import { channelValue } from '../../src/words/channel.ts';
import { registry } from '../support/course.ts';
import { scenarios, langs, choicesOf, textsOf } from '../support/scenarios.ts';

/** Characters that a card has room for, with its title: measured on paper (tests/browser/scenario-cards.test.ts). */
const cardRoom = 700;

test('each stands in its place', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(18);
  expect(scenarios.map(({ order }) => order)).toEqual(scenarios.map((_, at) => at + 1));
});

describe.each(scenarios)('$id', (data) => {
  const all = [...waysThrough(data)];
  const held = all.filter(({ end }) => end.kind === 'end' && end.outcome === 'held');

  test('every way stops at an ending, or comes back to a moment from which a good one is reached', () => {
    const good = mendable(data.nodes);
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ end }) => !good.has(end.id))).toEqual([]);
  });

  test('every ending is reached by some way, and from every node some good ending', () => {
    const ends = data.nodes.filter((node) => node.kind === 'end');
    // Through an open ending too, where it is taken up again.
    const reached = reachedFrom(firstMoment, data.nodes);
    expect(ends.filter(({ id }) => !reached.has(id))).toEqual([]);
    const goodEnds = new Set(ends.filter(({ outcome }) => outcome === 'held').map(({ id }) => id));
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
        for (const number of text[lang]
          .replace(/\(norma:[^)]*\)/g, '')
          .match(/(?<![\d:,.])1\d{2,3}(?![\d:]|, ?\d)/g) ?? [])
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

test('opening an image of somebody under 18 is never on the way to a good ending without being mended', () => {
  const opened = scenarios.flatMap((data) =>
    [...waysThrough(data)].filter(({ made, end }) => {
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
