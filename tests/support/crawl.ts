import { LinkChecker, LinkState } from 'linkinator';
import { serve } from '../../scripts/serve.ts';
import type { FollowedLinks } from './broken-links.ts';

/**
 * Follows every link of a folder from its first page on, with its anchors, through a server; other hosts are not asked.
 * Some pages, from their files, in a fifth of the time: `followLinks`.
 */
export async function crawl(folder: string): Promise<FollowedLinks> {
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
