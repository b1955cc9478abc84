import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tallyText } from '../../src/tally/print.ts';
import { tallyOf } from '../../src/tally/tally.ts';
import { prepare, violations } from '../support/axe.ts';
import {
  bytesOfDownload,
  keptIn,
  leaveAndReturn,
  openedOnPhone,
  type Reader,
  startReader,
} from '../support/browser.ts';
import { bytesOf, choices, sheetFile, sheetText } from '../support/tally.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

const opened = (path = '/recuento/') => openedOnPhone(reader, path);

const sheetOf = (text: string) => ({
  name: 'visitas.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(bytesOf(text)),
});

async function count(page: Page, sheet: string | ReturnType<typeof sheetOf>): Promise<void> {
  await page.click('#recuento-aviso button');
  await page.locator('#recuento input').first().setInputFiles(sheet);
  await page.getByRole('button', { name: 'Hacer los cuadros' }).click();
  await page.waitForSelector('#recuento ul, #recuento table');
}

test('it makes the tables that the command makes, asks for nothing and keeps nothing', async () => {
  const { context, page, foreign, told, asked } = await opened();
  const before = await keptIn(page);
  await count(page, sheetFile);
  const made = tallyOf(bytesOf(sheetText), choices, 'es');
  if ('problems' in made) throw new Error(made.problems.join());
  expect(await page.locator('#recuento h3').allTextContents()).toEqual(
    made.tally.tables.map(({ title }) => title),
  );
  const figures = made.tally.tables.flatMap((table) => table.figures.flat());
  const cells = await page.locator('#recuento tbody td').allTextContents();
  expect(cells).toEqual(figures.map((figure) => (figure === null ? '—' : String(figure))));
  for (const format of ['md', 'csv', 'json'] as const) {
    const waiting = page.waitForEvent('download');
    await page.click(`#recuento a[download$=".${format}"]`);
    const bytes = await bytesOfDownload(await waiting);
    expect(Buffer.from(bytes).toString()).toBe(tallyText(made.tally, format));
  }
  expect([await keptIn(page), asked, foreign, told]).toEqual([before, [], [], []]);
  await context.close();
});

test('it reminds of what was published, and takes the sheets of several publications at once', async () => {
  const { context, page } = await opened();
  const rows = sheetText.trimEnd().split('\r\n');
  const [first, second] = [80, 140].map((count) => sheetOf(rows.slice(0, count + 1).join('\r\n')));
  await count(page, sheetFile);
  expect(await page.locator('#recuento li').allTextContents()).toEqual([
    expect.stringContaining('Si ya publicaron cuadros'),
  ]);
  await page
    .locator('#recuento input')
    .nth(1)
    .setInputFiles([second, first].flatMap((file) => file ?? []));
  await page.getByRole('button', { name: 'Hacer los cuadros' }).click();
  await page.waitForSelector('#recuento table');
  expect(await page.locator('#recuento li').allTextContents()).toEqual([
    expect.stringContaining('Si publicaron con alguna más'),
  ]);
  expect(await page.locator('#recuento').textContent()).toContain('siguen a otros ya publicados');
  await context.close();
});

test('all of it is gone when it is erased, when the page is left, and when «Atrás» brings it back', async () => {
  const { context, page } = await opened();
  await count(page, sheetFile);
  await page.getByRole('button', { name: 'Borrar todo' }).click();
  expect(await page.locator('#recuento :is(table, input, a)').count()).toBe(0);
  await count(page, sheetFile);
  await leaveAndReturn(page);
  await page.waitForSelector('#recuento-aviso:not([hidden])');
  expect(await page.locator('#recuento :is(table, input, a)').count()).toBe(0);
  await context.close();
});

test('what is wrong with a sheet is told as text, whatever it says', async () => {
  const { context, page, told } = await opened();
  const [head = ''] = sheetText.split('\r\n');
  await count(page, sheetOf(sheetText.replace(head, `${head};<img src=x onerror=alert(1)>`)));
  expect(await page.locator('#recuento li').first().textContent()).toContain(
    'Sobra la columna «<img src=x onerror=alert(1)>',
  );
  expect([await page.locator('#recuento img').count(), told]).toEqual([0, []]);
  await context.close();
});

test('without JavaScript it says what to do, and with it no barrier is left', async () => {
  const { page, context } = await opened();
  await count(page, sheetFile);
  await prepare(page);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await context.close();
  const plain = await reader.open({ javaScriptEnabled: false });
  await plain.page.goto(`${reader.url}/recuento/`);
  expect(await plain.page.locator('#recuento-nada').isVisible()).toBe(true);
  expect(await plain.page.locator('#recuento-aviso').isVisible()).toBe(false);
  await plain.context.close();
});
