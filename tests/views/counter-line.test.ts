import { describe, expect, test } from 'vitest';
import { counterLine } from '../../src/views/law/counter-line.ts';
import { spokenPieces } from '../../src/words/spoken.ts';
import { conducts, leaves } from '../support/path-ends.ts';

const records = [...conducts.values()].map(({ data }) => data);

/** The regulation of a law, where a phrase names it by the law. */
const regulations: Record<string, string> = { '30364': 'ds-009-2016-mimp' };

/** That every article and law a phrase names is among those reached. */
const expectReached = (
  { say, means }: Pick<(typeof records)[number]['counter'], 'say' | 'means'>,
  reach: readonly { provision: string }[],
  of?: string,
): void => {
  const reached = reach.map(({ provision }) => provision);
  for (const [, article, regulation, law] of say.matchAll(
    /art[ií]culo (\d+(?:-[A-Z])?)(?: (del Reglamento )?de la Ley (\d+))?/g,
  )) {
    const named = law === undefined ? 'cp' : `ley-${law}`;
    const norm = regulation === undefined ? named : regulations[law ?? ''];
    expect(
      reached.some((provision) => provision.split('__')[0] === `${norm}~art_${article}`),
      of,
    ).toBe(true);
    expect(means, of).toContain(`article ${article}`);
  }
  for (const [, law] of say.matchAll(/(?<!de la )Ley (\d+)/g))
    expect(
      reached.some((provision) => provision.includes(`ley-${law}~`)),
      of,
    ).toBe(true);
};

describe('what to say at the counter', () => {
  test.each(records)(
    'of $id is one or two sentences, the same Spanish in both languages',
    (conduct) => {
      const { say, means } = conduct.counter;
      expect(say).not.toMatch(/[«»“”"()]/);
      expect(say.match(/[.?!](?=\s|$)/g)?.length).toBeLessThanOrEqual(2);
      expect(say.length).toBeLessThanOrEqual(210);
      expect(counterLine(conduct.counter, 'es')).toMatch(/\bdi: «|\bDi: «|, di: «/);
      const spanish = spokenPieces(counterLine(conduct.counter, 'en'), 'en').filter(
        (piece) => piece.isSpanish,
      );
      expect(spanish.map(({ said }) => said)).toEqual([`“${say}”`]);
      expect(means.match(/\[/g)?.length).toBe(say.match(/\[/g)?.length);
    },
  );

  test.each(records)(
    'of $id names no article that its record does not reach',
    ({ counter, reach }) => {
      expectReached(counter, reach);
    },
  );

  const shown = leaves.filter(({ counter }) => counter !== undefined);
  const phrases = [
    ...records.map(({ id, counter }) => ({ id, ...counter })),
    ...shown.flatMap(({ id, counter }) =>
      typeof counter === 'object' ? [{ id, ...counter }] : [],
    ),
  ];

  test('never asks whoever is threatened to say, before others, what it is that they hide', () => {
    const asks = phrases.filter(
      ({ say, means }) =>
        /\b(?:amenaza|exigen?|publicó)\b[^.:]*\[qué\]/.test(say) ||
        /\b(?:threaten\w*|demand|posted)\b[^.:]*\[what\]/.test(means),
    );
    expect(asks).toEqual([]);
    const threatened = phrases.filter(({ say }) => /\bamenaza con \[|\bpara no \[/.test(say));
    expect(threatened.length).toBeGreaterThan(3);
    for (const { id, say } of threatened) expect(say, id).toContain('algo privado mío');
  });

  test('that gives threats to choose from names rape where it names killing', () => {
    const killing = phrases.filter(({ say }) => /\[[^\]]*\bmatar\b[^\]]*\]/.test(say));
    expect(killing.length).toBeGreaterThan(1);
    for (const { id, say, means } of killing) {
      expect(say, id).toMatch(/\[[^\]]*\bviolar[^\]]*\]/);
      expect(means, id).toMatch(/\[[^\]]*\brape\b[^\]]*\]/);
    }
  });

  test('asks for the measures where the end of the path says that they can be asked for', () => {
    const promised = shown.filter(({ title, summary }) =>
      /no se acerque|pedir (?:las )?medidas de protección/.test(`${title.es} ${summary.es}`),
    );
    expect(promised.length).toBeGreaterThan(2);
    for (const { id, counter } of promised) {
      const phrase = typeof counter === 'string' ? conducts.get(counter)?.data.counter : counter;
      expect(phrase?.say, id).toContain('medidas de protección');
    }
  });

  test('that an end of the path shows is of its own conducts or its own; of a child or a companion, always its own', () => {
    expect(shown.length).toBeGreaterThan(20);
    for (const { id, counter, conducts: own, reader } of shown) {
      if (typeof counter === 'string') expect(own, id).toContain(counter);
      // What a conduct says is said by the grown person whom it happened to.
      if (reader !== undefined) expect(typeof counter, id).toBe('object');
    }
  });

  test('that an end of the path says in its own words names no article that its conducts, or its own provisions, do not reach', () => {
    for (const { id, counter, conducts: own, provisions = [] } of shown) {
      if (typeof counter !== 'object') continue;
      expectReached(
        counter,
        [
          ...own.flatMap((conduct) => conducts.get(conduct)?.data.reach ?? []),
          ...provisions.map((provision) => ({ provision })),
        ],
        id,
      );
      expect(counter.say).not.toMatch(/[«»“”"()]/);
      expect(counter.say.length).toBeLessThanOrEqual(210);
    }
  });
});
