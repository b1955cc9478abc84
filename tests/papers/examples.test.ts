import { describe, expect, test } from 'vitest';
import { citedIn, textsOfPart } from '../../src/papers/text.ts';
import { parseRef } from '../../src/citations/ref.ts';
import { findProvision } from '../../src/registry/registry.ts';
import { registry, papers } from '../support/papers.ts';

const months = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2026, month)).toLocaleString('es', { month: 'long', timeZone: 'UTC' }),
);

/** The days that a text names, in Spanish, in order, as `YYYY-MM-DD`. */
const daysIn = (text: string): string[] =>
  [...text.matchAll(/(\d{1,2}) de (\p{L}+) de (\d{4})/gu)].map(([, day = '', month = '', year]) => {
    const number = months.indexOf(month) + 1;
    return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  });

describe('the made-up example of a paper', () => {
  const signed = papers.filter(({ closing }) => closing !== 'message');
  // It asks for somebody on a day to come.
  const ahead = ['interprete'];
  test.each(signed.map((paper) => [paper.id, paper] as const))(
    '%s is signed after what it tells',
    (id, paper) => {
      const [day = ''] = daysIn(paper.signed ?? '');
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
      const told = paper.fields.flatMap(({ example }) => daysIn(example));
      expect(told.filter((each) => each > day)).toHaveLength(ahead.includes(id) ? 1 : 0);
    },
  );
});

describe('the law that the made-up example of a paper cites', () => {
  const signed = papers.filter(({ closing }) => closing !== 'message');
  test.each(signed.map((paper) => [paper.id, paper] as const))(
    '%s is signed when its text was in force',
    (_, paper) => {
      const [day = ''] = daysIn(paper.signed ?? '');
      const cited = [...paper.parts, ...(paper.reserved ?? [])]
        .flatMap(textsOfPart)
        .flatMap(citedIn);
      const later = cited.filter((target) => {
        const ref = parseRef(target);
        const since = ref?.eId
          ? findProvision(registry, ref.instrument, ref.eId)?.versions.at(-1)?.from
          : registry.instruments.get(ref?.instrument ?? '')?.data.inForceFrom;
        return since !== undefined && since > day;
      });
      expect(later).toEqual([]);
    },
  );
});
