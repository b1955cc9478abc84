import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crawl } from '../support/crawl.ts';
import { builtPages, dist, somePages } from '../support/site.ts';

// From the first page to the last, and every page reached: tests/all/links.test.ts.
test('no link of a page of any shape is broken, nor its anchor', async () => {
  const { broken, reached } = await crawl(
    dist,
    somePages().map(({ path }) => path),
  );
  expect(broken).toEqual([]);
  expect(reached.size).toBeGreaterThan(1000);
});

test('the crawl finds a page and an anchor that are not there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(folder, 'a'));
  const links = ['/a/', '/a/#x', '/a/#y', '/b/', '#~d'].map((href) => `<a href="${href}">x</a>`);
  writeFileSync(join(folder, 'index.html'), links.join(''));
  writeFileSync(join(folder, 'a/index.html'), '<p id="x">x</p>');
  const found = [await crawl(folder), await crawl(folder, ['/'])];
  rmSync(folder, { recursive: true });
  for (const { broken, reached } of found) {
    expect(broken.sort()).toEqual(['/ -> /a/#y', '/ -> /b/']);
    expect(reached.has('/a/')).toBe(true);
  }
});

test('no page has an anchor on a fold itself, where a link would leave it closed', () => {
  const onFolds = builtPages().flatMap(({ path, html }) =>
    [...html.matchAll(/<(?:details|summary)\b[^>]*\sid=[^>]*>/g)].map(([tag]) => `${path} ${tag}`),
  );
  expect(onFolds).toEqual([]);
});
