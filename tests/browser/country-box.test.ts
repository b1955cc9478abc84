import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWhole } from '../support/every-day.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { builtPages } from '../support/site.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** Every protocol on one page, the first afternoon, the first modules and what is printed, in both languages. */
const pages = builtPages()
  .filter(
    ({ path, html }) =>
      /\/(?:protocolos\/[^/]+\/completa|equipo\/primera-tarde|formatos\/.+|formacion\/[^/]+(?:\/material)?)\/$/.test(
        path,
      ) && html.includes('id="casilla-otro-pais"'),
  )
  .map(({ path }) => path)
  .filter((path, at) => isWhole || at % 18 === 0 || /primera-tarde|tarjeta|llamadas/.test(path));

/** What of Peru can be read or called on a page as it stands. */
const ofPeru = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    const isSeen = (element: Element) => {
      const { visibility, fontSize } = getComputedStyle(element);
      return visibility !== 'hidden' && fontSize !== '0px' && element.getClientRects().length > 0;
    };
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const read: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement && isSeen(node.parentElement)) read.push(node.textContent ?? '');
    const instead = [...main.querySelectorAll('[data-there], [data-elsewhere]')]
      .filter((each) => each.getClientRects().length > 0)
      .map((each) => getComputedStyle(each, '::after').content);
    return {
      // With a dash they are minutes of an evening: 102–106.
      numbers: read.flatMap(
        (text) => /.*(?<![\d.,–])(?:105|106|113|116|1810)(?![\d%–]| [×x]).*/.exec(text) ?? [],
      ),
      called: [...main.querySelectorAll('a[href^="tel:"]')].filter(isSeen).length,
      marks: instead.filter((each) => /[{}]/.test(each)),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });

test('ticked, no number of Peru is read or called on a protocol or a sheet, on a phone or on paper', async () => {
  expect(pages.length).toBeGreaterThan(6);
  const { context, page } = await reader.open({ viewport: { width: 360, height: 640 } });
  for (const path of pages) {
    await page.goto(reader.url + path);
    expect((await ofPeru(page)).called, path).toBeGreaterThan(0);
    await page.check('#casilla-otro-pais');
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const told = await ofPeru(page);
      expect(told, `${path} ${media}`).toMatchObject({ called: 0, marks: [] });
      // Cases to practise with are of Peru, as the box of their material says.
      if (!path.includes('/material/')) expect(told.numbers, `${path} ${media}`).toEqual([]);
      if (media === 'screen') expect(told.wide, path).toBeLessThanOrEqual(0);
      // A sheet has no room to say what it has become.
      expect(await page.locator('main > .en-blanco').isVisible(), `${path} ${media}`).toBe(
        !path.includes('/formatos/'),
      );
    }
    await page.emulateMedia({ media: 'screen' });
  }
  await context.close();
});

test('what rests on the law of Peru says so, and what is only of Peru is not there', async () => {
  const { context, page } = await reader.open();
  await page.goto(`${reader.url}/en/protocolos/salvaguarda/que-pasa-despues/`);
  const limit = page.getByText('Telling the Ministry of Labour');
  expect(await limit.isVisible()).toBe(true);
  await page.check('#casilla-otro-pais');
  expect(await limit.isVisible()).toBe(false);
  await page.goto(`${reader.url}/en/protocolos/cuidado-y-carga/deberes/`);
  await page.check('#casilla-otro-pais');
  const mark = await page
    .locator('.cita[data-reach="pe"]')
    .first()
    .evaluate((each) => getComputedStyle(each, '::after').content);
  expect(mark).toContain('[PE]');
  await context.close();
});
