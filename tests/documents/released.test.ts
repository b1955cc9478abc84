import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { dataFiles } from '../../src/publish/data-files.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { siteAddresses } from '../../src/documents/site-pages.ts';
import { lostAddresses, readAddresses } from '../../src/documents/released.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = readAddresses(readFileSync(`${root}addresses.json`, 'utf8'));
const now = { pages: siteAddresses(projectOnce(root)), files: dataFiles };

test('every address of the last release answers: what moved says so with `movedFrom`', () => {
  expect(kept.pages.length).toBeGreaterThan(1800);
  const lost = lostAddresses(kept, now);
  const told = lost.map(
    (each) => `«${each}» is gone: «npm run check» says in which file to write movedFrom`,
  );
  expect(told, told.join('\n')).toEqual([]);
});

test('one that is gone is told', () => {
  const gone = { pages: now.pages.slice(1), files: now.files.slice(1) };
  expect(lostAddresses(now, gone)).toEqual([now.pages[0], now.files[0]]);
});

test.each([
  ['', /no es JSON/],
  ['[]', /addresses\.json/],
  ['{"version":"1","pages":[3],"files":[]}', /addresses\.json/],
])('a list that is none: %s', (text, says) => {
  expect(() => readAddresses(text)).toThrow(says);
});
