import { LinkChecker, LinkState } from 'linkinator';
import { serve } from '../../scripts/serve.ts';

/**
 * Follows every link of some pages of a folder, with its anchors; other hosts are not asked.
 * @param paths the pages to read; without them, the first page and all that is reached from it
 */
export async function crawl(
  folder: string,
  paths?: readonly string[],
): Promise<{ broken: string[]; reached: Set<string> }> {
  const { url, close } = await serve(folder);
  const { links } = await new LinkChecker().check({
    path: (paths ?? ['/']).map((path) => new URL(path, url).href),
    recurse: !paths,
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
