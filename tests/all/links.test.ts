import { expect, test } from 'vitest';
import { loadRegistry } from '../../src/registry/load.ts';
import { crawl } from '../support/crawl.ts';
import { builtPages, dist } from '../support/site.ts';

test('no link is broken, nor its anchor, and every page is reached by links', async () => {
  const { broken, reached } = await crawl(dist);
  expect(broken).toEqual([]);
  // Old addresses are reached from outside: nothing here leads to them.
  const old = [...loadRegistry(process.cwd()).registry.papers.values()].flatMap(
    ({ data }) => data.was ?? [],
  );
  const isOld = (path: string) => old.includes(path.replace(/^\/(?:en\/)?|\/$/g, ''));
  const lost = builtPages().filter(
    ({ path }) => path !== '/404.html' && !reached.has(path) && !isOld(path),
  );
  expect(lost.map(({ path }) => path)).toEqual([]);
});
