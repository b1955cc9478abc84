import { describe, expect, test } from 'vitest';
import { counterLine } from '../../src/views/law/counter-line.ts';
import { spokenPieces } from '../../src/words/spoken.ts';
import { conducts, leaves } from '../support/path-ends.ts';

const records = [...conducts.values()].map(({ data }) => data);

describe('what to say at the counter', () => {
  test.each(records)(
    'of $id is one or two sentences, the same Spanish in both languages',
    (conduct) => {
      const { say, means } = conduct.counter;
      expect(say).not.toMatch(/[«»“”"()]/);
      expect(say.match(/[.?!](?=\s|$)/g)?.length).toBeLessThanOrEqual(2);
      expect(say.length).toBeLessThanOrEqual(210);
      expect(counterLine(conduct, 'es')).toMatch(/\bdi: «|\bDi: «|, di: «/);
      const spanish = spokenPieces(counterLine(conduct, 'en'), 'en').filter(
        (piece) => piece.isSpanish,
      );
      expect(spanish.map(({ said }) => said)).toEqual([`“${say}”`]);
      expect(means.match(/\[/g)?.length).toBe(say.match(/\[/g)?.length);
    },
  );

  test.each(records)(
    'of $id names no article that its record does not reach',
    ({ counter, reach }) => {
      const reached = reach.map(({ provision }) => provision);
      for (const [, article, law] of counter.say.matchAll(
        /art[ií]culo (\d+(?:-[A-Z])?)(?: de la Ley (\d+))?/g,
      )) {
        const of = law === undefined ? 'cp' : `ley-${law}`;
        expect(
          reached.some((provision) => provision.split('__')[0] === `${of}~art_${article}`),
        ).toBe(true);
        expect(counter.means).toContain(`article ${article}`);
      }
      for (const [, law] of counter.say.matchAll(/(?<!de la )Ley (\d+)/g))
        expect(reached.some((provision) => provision.includes(`ley-${law}~`))).toBe(true);
    },
  );

  test('that an end of the path shows is of its own conducts, and not of a child or a companion', () => {
    const shown = leaves.filter(({ counter }) => counter !== undefined);
    expect(shown.length).toBeGreaterThan(20);
    for (const { id, counter, conducts: own, reader } of shown) {
      expect(own, id).toContain(counter);
      expect(reader, id).toBeUndefined();
    }
  });
});
