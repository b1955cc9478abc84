import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRedirectsFile } from '../../src/delivery/redirects.ts';
import { crawl } from '../support/crawl.ts';
import { builtPages, dist } from '../support/site.ts';

test('no link is broken, nor its anchor, and every page is reached by links', async () => {
  const { broken, reached } = await crawl(dist);
  expect(broken).toEqual([]);
  // Old addresses are reached from outside: nothing here leads to them.
  const old = readRedirectsFile(readFileSync(join(dist, '_redirects'), 'utf8'));
  const isOld = (path: string) => old.some(({ from }) => from === path);
  const lost = builtPages().filter(
    ({ path }) => path !== '/404.html' && !reached.has(path) && !isOld(path),
  );
  expect(lost.map(({ path }) => path)).toEqual([]);
});
