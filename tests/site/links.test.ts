import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { loadRegistry } from '../../src/registry/load.ts';
import { builtPages, dist } from '../support/site.ts';

/** Follows every link of a folder, with its anchors; other hosts are not asked. */
async function crawl(folder: string): Promise<{ broken: string[]; reached: Set<string> }> {
  const { url, close } = await serve(folder);
  const { links } = await new LinkChecker().check({
    path: url,
    recurse: true,
    concurrency: 20,
    linksToSkip: [`^(?!${url})`],
    checkFragments: true,
    fragmentsToSkip: ['^~'], // What the reader switched on, and no anchor.
  });
  await close();
  const pathOf = (address: string) => new URL(address, url).pathname;
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  return {
    broken: broken.map((link) => `${link.parent ?? ''} -> ${link.url}`.replaceAll(url, '/')),
    reached: new Set(
      links.filter(({ state }) => state === LinkState.OK).map((link) => pathOf(link.url)),
    ),
  };
}

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

test('the crawl finds a page and an anchor that are not there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(folder, 'a'));
  const links = ['/a/', '/a/#x', '/a/#y', '/b/', '#~d'].map((href) => `<a href="${href}">x</a>`);
  writeFileSync(join(folder, 'index.html'), links.join(''));
  writeFileSync(join(folder, 'a/index.html'), '<p id="x">x</p>');
  const { broken, reached } = await crawl(folder);
  rmSync(folder, { recursive: true });
  expect(broken.sort()).toEqual(['/ -> /a/#y', '/ -> /b/']);
  expect(reached.has('/a/')).toBe(true);
});
