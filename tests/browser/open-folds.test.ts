import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

const phone = { width: 360, height: 640 };
const desk = { width: 1280, height: 800 };
const row = 'difusion-de-imagenes-mx';

/** Each fold by the anchor of its heading, what it says of itself and what shows of it. */
const foldsOf = (page: Page) =>
  page.$$eval('.pliegue', (all) =>
    all.map((fold) => ({
      id: fold.querySelector('h2')?.id ?? '',
      says: (fold as HTMLDetailsElement).open,
      shows: [...fold.children].some(
        (each) => each.matches(':not(summary)') && each.checkVisibility(),
      ),
    })),
  );

/** Whether the row that an address names shows, and stands on the screen. */
const isOnScreen = (page: Page, id: string) =>
  page.$eval(`[id="${id}"]`, (named) => {
    const { top, bottom } = named.getBoundingClientRect();
    return named.checkVisibility() && top < innerHeight && bottom > 0;
  });

test.each(['', 'en/'])(
  'on a phone all conducts show, the rest is folded, and an address opens its own fold: /%s',
  async (prefix) => {
    const { context, page } = await reader.open({ viewport: phone });
    const address = `${reader.url}/${prefix}paises/la-ley/`;
    await page.goto(address);
    const folds = await foldsOf(page);
    expect(folds.length).toBeGreaterThan(5);
    expect(folds.filter(({ says, shows }) => says || shows)).toEqual([
      { id: 'todas', says: true, shows: true },
    ]);

    await page.goto(`${address}#${row}`);
    const opened = (await foldsOf(page)).filter(({ says }) => says);
    expect(opened).toEqual([
      { id: 'todas', says: true, shows: true },
      { id: 'difusion-de-imagenes', says: true, shows: true },
    ]);
    expect((await foldsOf(page)).filter(({ says, shows }) => says !== shows)).toEqual([]);
    expect(await isOnScreen(page, row)).toBe(true);

    // What the reader opened stays so where a link leads to another fold; what they close is closed.
    await page.click('#amenazas');
    await page.evaluate(() => (location.hash = 'acecho-br'));
    await expect.poll(() => isOnScreen(page, 'acecho-br')).toBe(true);
    const open = (await foldsOf(page)).filter(({ says }) => says).map(({ id }) => id);
    expect(open.toSorted()).toEqual(['acecho', 'amenazas', 'difusion-de-imagenes', 'todas']);
    await page.click('#acecho');
    expect((await foldsOf(page)).find(({ id }) => id === 'acecho')).toMatchObject({
      says: false,
      shows: false,
    });
    await context.close();
  },
);

test('on a phone a link of the page opens the fold that it leads to, and closing it again leaves it closed', async () => {
  const { context, page } = await reader.open({ viewport: phone });
  await page.goto(`${reader.url}/paises/la-ley/`);
  await page.click('.en-pagina a[href="#acecho"]');
  const acecho = async () => (await foldsOf(page)).find(({ id }) => id === 'acecho');
  await expect.poll(acecho).toMatchObject({ says: true, shows: true });
  await page.click('#acecho');
  expect(await acecho()).toMatchObject({ says: false, shows: false });
  await context.close();
});

test('on a desk every fold of the law of each country is open, and says so', async () => {
  const { context, page } = await reader.open({ viewport: desk });
  await page.goto(`${reader.url}/paises/la-ley/`);
  const folds = await foldsOf(page);
  expect(folds.length).toBeGreaterThan(5);
  expect(folds.filter(({ says, shows }) => !says || !shows)).toEqual([]);
  await context.close();
});

test('with no program, an address still shows what its fold holds', async () => {
  const { context, page } = await reader.open({ viewport: phone, javaScriptEnabled: false });
  await page.goto(`${reader.url}/paises/la-ley/#${row}`);
  expect(await page.locator(`[id="${row}"]`).isVisible()).toBe(true);
  expect(await page.locator('[id="acecho-br"]').isVisible()).toBe(false);
  await context.close();
});
