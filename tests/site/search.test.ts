import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SearchData } from '../../src/search/entries.ts';
import { Ranker } from '../../src/search/rank.ts';
import { dist } from '../support/site.ts';

/** One phrase in how many is left out and asked for: enough of them, so that one more page does not tip the share. */
const stride = 3;

test.each(['es', 'en'] as const)('in %s, a phrase left out still leads to its page', (lang) => {
  const file = join(dist, lang === 'es' ? '' : lang, 'buscar/datos.json');
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as SearchData;
  let asked = 0;
  let amongThree = 0;
  entries.forEach((entry, row) => {
    entry.p.forEach((phrase, column) => {
      if ((row * 7 + column) % stride !== 0 || !phrase.includes(' ')) return;
      const without = entries.with(row, {
        ...entry,
        p: entry.p.filter((each) => each !== phrase),
      });
      asked++;
      if (new Ranker(without, lang).rank(phrase, 3).some((found) => found.entry.u === entry.u))
        amongThree++;
    });
  });
  expect(asked).toBeGreaterThan(100);
  // Words that a page has nowhere else cannot lead to it: 0.67 in Spanish and 0.65 in English when written.
  expect(amongThree / asked).toBeGreaterThan(0.6);
});
