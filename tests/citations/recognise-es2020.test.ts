import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What Chrome 80 does not know; the search page takes these files to phones that have it. */
const tooNew =
  /\.(?:at|findLast|findLastIndex|replaceAll|toSorted|hasOwn)\(|\?\?=|\|\|=|&&=|\(\?<[!=]/;
const files = ['../../src/citations/recognise/', '../../src/search/'].flatMap((folder) => {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(path).map((name) => path + name);
});

test('what runs in the search page is ES2020, without look-behind', () => {
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (tooNew.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(files.length).toBeGreaterThan(40);
  expect(found).toEqual([]);
});
