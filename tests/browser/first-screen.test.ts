import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentFolders } from '../../src/addresses/section.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { builtFiles } from '../support/site.ts';
import { isWhole } from '../support/every-day.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** First pages of guides, protocols and what comes after, in both languages. */
const documents = builtFiles()
  .filter((file) => /^(?:en\/)?(?:guias|protocolos|despues)\/[^/]+\/index\.html$/.test(file))
  .map((file) => `/${file.replace(/index\.html$/, '')}`)
  .filter((_, at) => isWhole || at % 8 === 0);

test('there are guides and protocols among the documents', () => {
  expect(documentFolders).toEqual(expect.arrayContaining(['guias', 'protocolos']));
  expect(documents.length).toBeGreaterThan(5);
});

test('on a small phone a document shows its title, its line, the danger with a number and the first step', async () => {
  const { context, page } = await reader.open({ viewport: { width: 360, height: 640 } });
  const late: string[] = [];
  for (const path of documents) {
    await page.goto(reader.url + path);
    const found = await page.evaluate((isOfTeam) => {
      const bottomOf = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect().bottom;
      const has = (selector: string) => document.querySelector(selector) !== null;
      return {
        title: bottomOf('h1'),
        line: bottomOf('.proposito'),
        // Where somebody looks for help, who has reviewed it comes below the first minute.
        ...(isOfTeam && { self: bottomOf('.quieta a') }),
        // A box of danger after the first heading is about what stands there.
        ...(has('header + .peligro') && { number: bottomOf('header + .peligro a[href^="tel:"]') }),
        step: bottomOf('.minuto li'),
      };
    }, path.includes('/protocolos/'));
    for (const [what, bottom] of Object.entries(found))
      if (bottom === undefined || bottom > 640) late.push(`${path} ${what} ${bottom ?? 'missing'}`);
  }
  await context.close();
  expect(late).toEqual([]);
});

test('the quiet line leads to what the page says of itself', async () => {
  const { context, page } = await reader.open({ viewport: { width: 360, height: 640 } });
  await page.goto(`${reader.url}/guias/imagenes-intimas/`);
  await page.click('.quieta a');
  expect(await page.locator('#sobre-esta-pagina').isVisible()).toBe(true);
  expect(await page.locator('.sobre dd').count()).toBeGreaterThan(5);
  await context.close();
});
