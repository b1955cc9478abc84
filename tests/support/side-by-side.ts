import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Reader } from './browser.ts';

/**
 * Opens pages of the site, two at a time, each once, and gathers what a look at each finds wrong, in order.
 * @param first what is done with each of the two tabs before it opens its first page
 */
export async function lookAtEach(
  reader: Reader,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<string[]>,
  options: BrowserContextOptions = {},
  first?: (page: Page) => Promise<unknown>,
): Promise<string[]> {
  const queue = [...paths];
  const found: string[] = [];
  const readAll = async (): Promise<void> => {
    const { context, page } = await reader.open(options);
    await first?.(page);
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await page.goto(reader.url + path);
      for (const problem of await look(page, path)) found.push(`${path} ${problem}`);
    }
    await context.close();
  };
  await Promise.all([readAll(), readAll()]);
  return found.sort();
}
