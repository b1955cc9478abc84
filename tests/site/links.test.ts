import { LinkChecker, LinkState } from 'linkinator';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { dist } from '../support/site.ts';

test('linkinator finds no broken link (other hosts are not asked)', async () => {
  const { url, close } = await serve(dist);
  const result = await new LinkChecker().check({
    path: url,
    recurse: true,
    concurrency: 20,
    linksToSkip: [`^(?!${url})`],
  });
  await close();
  const broken = result.links
    .filter(({ state }) => state === LinkState.BROKEN)
    .map((link) => `${link.parent ?? ''} -> ${link.url} ${link.status ?? ''}`);
  expect(broken).toEqual([]);
  expect(result.links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(100);
});
