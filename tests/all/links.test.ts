import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { doorPages } from '../../src/addresses/sections.ts';
import { readRedirectsFile } from '../../src/delivery/redirects.ts';
import { crawl } from '../support/crawl.ts';
import { builtPages, dist } from '../support/site.ts';

test('no link is broken, nor its anchor, and every page is reached by links', async () => {
  const { broken, reached } = await crawl(dist);
  expect(broken).toEqual([]);
  // Old addresses are reached from outside: nothing here leads to them.
  const old = readRedirectsFile(readFileSync(join(dist, '_redirects'), 'utf8'));
  const isOld = (path: string) => old.some(({ from }) => from === path);
  // The door of a section is for whoever cuts the address of one of its pages.
  const doors = new Set(
    [...doorPages.keys()].flatMap((folder = '') => [`/${folder}/`, `/en/${folder}/`]),
  );
  const lost = builtPages().filter(
    ({ path }) => path !== '/404.html' && !reached.has(path) && !isOld(path) && !doors.has(path),
  );
  expect(lost.map(({ path }) => path)).toEqual([]);
});
