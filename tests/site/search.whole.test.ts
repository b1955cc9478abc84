import { expect, test } from 'vitest';
import { Ranker } from '../../src/search/rank.ts';
import { searchData } from '../../src/publish/search-data.ts';
import { dataOf, indexOf } from '../support/search-index.ts';

/** One phrase in how many is left out and asked for: enough of them, so that one more page does not tip the share. */
const stride = 5;

/** A document in parts is one: a part beside the one that was meant is a step away. */
const documentOf = (address = ''): string =>
  address
    .split('/')
    .slice(0, address.startsWith('/en/') ? 4 : 3)
    .join('/');

test.each(['es', 'en'] as const)(
  'in %s, a phrase left out still leads to its document',
  async (lang) => {
    const entries = searchData(lang).entries.toSorted((a, b) => (a.u < b.u ? -1 : 1));
    const asked = entries.flatMap((entry, row) => {
      // What is there to practise with gives way to what is there for somebody it happens to.
      if (entry.k === 'training') return [];
      const some = entry.p.filter(
        (phrase, column) => (row * 7 + column) % stride === 0 && phrase.includes(' '),
      );
      return some.map((phrase, turn) => ({ row, entry, phrase, turn }));
    });
    let amongThree = 0;
    // One phrase of each document at a time, so that none helps with another of its own.
    for (const round of Map.groupBy(asked, ({ turn }) => turn).values()) {
      const left = new Map(round.map(({ row, phrase }) => [row, phrase]));
      const without = entries.map((entry, row) => ({
        ...entry,
        p: entry.p.filter((phrase) => phrase !== left.get(row)),
      }));
      const { start, read } = indexOf(dataOf(without), lang);
      const ranker = new Ranker(start, lang, read);
      for (const { entry, phrase } of round) {
        const { found } = await ranker.rank(phrase, 3);
        if (found.some((each) => documentOf(entries[each.row]?.u) === documentOf(entry.u)))
          amongThree++;
      }
    }
    expect(asked.length).toBeGreaterThan(300);
    // Words that a document has nowhere else cannot lead to it: 0.60 in both languages when written, of every third
    // phrase. Of every fifth it was 0.65 and 0.59, and moves by 0.025 from one choice of them to another. Since then
    // people wrote phrases unlike those there were, on purpose, for every page: 0.41 and 0.40.
    expect(amongThree / asked.length).toBeGreaterThan(0.37);
  },
);
