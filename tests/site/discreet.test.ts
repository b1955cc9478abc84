import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hiddenWords, leaksOf } from '../../src/build/discreet/leaks.ts';
import { sampleEdition } from '../support/discreet-site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Walked: tests/browser/discreet-history.test.ts. Built whole, searched: tests/all/discreet.test.ts.
test('the discreet edition can be made: it knows each address of a page of any shape, and says no word of the list', () => {
  const { site } = sampleEdition();
  const safety = readFileSync(`${root}/docs/safety.md`, 'utf8');
  expect(leaksOf(site, '/', hiddenWords(safety))).toEqual([]);
  expect(site.size).toBeGreaterThan(3000);
});
