import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hiddenIn, hiddenWords } from '../../src/build/discreet/leaks.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { isWhole } from '../support/every-day.ts';
import { sampleEdition, serveFromMemory } from '../support/discreet-site.ts';
import { templates } from '../support/site.ts';

const safety = fileURLToPath(new URL('../../docs/safety.md', import.meta.url));
const hidden = hiddenWords(readFileSync(safety, 'utf8'));
/** How many pages are read, one after another. */
const steps = isWhole ? 12 : 9;
let reader: Reader;
let whole: Set<string>;

beforeAll(async () => {
  const edition = sampleEdition(templates);
  whole = edition.whole;
  reader = await startReader(serveFromMemory(edition.site));
});
afterAll(() => reader.close());

/** An entry of the history of a tab, as Chromium keeps it. */
interface Kept {
  url: string;
  title: string;
}

async function historyOf(page: Page): Promise<Kept[]> {
  const tab = await page.context().newCDPSession(page);
  const { entries } = await tab.send('Page.getNavigationHistory');
  await tab.detach();
  return entries.flatMap(({ url, userTypedURL, title }) =>
    url.startsWith(reader.url) ? [{ url: `${url} ${userTypedURL}`, title }] : [],
  );
}

/** What a page gives a browser to keep beside its address: title, state, and what Firefox takes from the head. */
const given = (page: Page) =>
  page.evaluate(() => ({
    title: document.title,
    state: history.state as unknown,
    head: [...document.querySelectorAll('meta[name], meta[property], link[rel~=icon]')].map(
      (each) => each.getAttribute('content') ?? each.getAttribute('href') ?? '',
    ),
  }));

/** Follows links as a reader does, each time to a page not yet seen; gives what each page said of itself. */
async function walk(page: Page, start: string) {
  const home = new URL(reader.url + start).pathname;
  await page.goto(reader.url + start);
  const seen = new Set<string>();
  const said: Awaited<ReturnType<typeof given>>[] = [];
  for (let step = 0; step < steps; step++) {
    seen.add(new URL(page.url()).pathname);
    said.push(await given(page));
    const links = await page.$$eval('a[href]:not(.salir)', (all) =>
      all
        .map((link) => new URL((link as HTMLAnchorElement).href))
        .flatMap(({ origin, pathname }) => (origin === location.origin ? [pathname] : [])),
    );
    const isNew = (path: string) => whole.has(path) && !seen.has(path);
    // Where a page leads to none that is new, by way of home, as a reader would.
    const to = links.find(isNew) ?? links.find((path) => path === home);
    if (to === undefined || to === new URL(page.url()).pathname) break;
    await page.evaluate((path) => {
      const own = [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not(.salir)')];
      own.find(({ origin, pathname }) => origin === location.origin && pathname === path)?.click();
    }, to);
    await page.waitForURL(({ pathname }) => pathname === to);
  }
  return { said, seen };
}

describe('after a visit to the discreet edition', () => {
  const visits: [start: string, how: string, holds: (entries: Kept[]) => boolean][] = [
    ['/', 'as it opens', (entries) => entries.length > 8],
    ['/#~d', 'in discreet mode', (entries) => entries.length === 1],
    ['/en/', 'in English', (entries) => entries.length > 8],
  ];
  test.each(isWhole ? visits : visits.slice(0, 2))(
    '%s, %s: neither the tab nor its history names what was read',
    async (start, _how, holds) => {
      const { context, page } = await reader.open();
      const { said, seen } = await walk(page, start);
      expect(seen.size).toBeGreaterThan(8);
      const entries = await historyOf(page);
      expect(holds(entries), JSON.stringify(entries)).toBe(true);
      const texts = [
        ...said.flatMap(({ title, state, head }) => [title, JSON.stringify(state), ...head]),
        ...entries.flatMap(({ url, title }) => [url, title]),
      ];
      expect(texts.flatMap((text) => hiddenIn(text, hidden).map((word) => [word, text]))).toEqual(
        [],
      );
      expect(said.map(({ state }) => state)).toEqual(said.map(() => null));
      await context.close();
    },
  );

  test('the same visit to what is shown would name it: the words that are looked for are on the pages', async () => {
    const { context, page } = await reader.open();
    await page.goto(`${reader.url}/g/05/`);
    const heading = (await page.textContent('h1')) ?? '';
    expect(hiddenIn(heading, hidden)).not.toEqual([]);
    expect(hiddenIn(await page.title(), hidden)).toEqual([]);
    await context.close();
  });
});
