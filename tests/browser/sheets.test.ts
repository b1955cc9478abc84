import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocx } from '../../src/export/docx/read.ts';
import { prepare, violations } from '../support/axe.ts';
import {
  bytesOfDownload,
  keptIn,
  leaveAndReturn,
  openedOnPhone,
  type Reader,
  startReader,
} from '../support/browser.ts';

const path = '/papeles/presentar-hoy/que-se-aleje/';
let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

const opened = (address = path) => openedOnPhone(reader, address);

async function type(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await page.click('#llenar button');
  for (const [key, value] of Object.entries(values))
    await page.locator(`textarea[data-para="${key}"]`).fill(value);
}

/** Saves the file of a button of the offer; what it is called, and its paragraphs. */
async function saved(page: Page, place: number) {
  if ((await page.locator('#guardar > div').count()) === 0) await page.click('#guardar > button');
  const button = page.locator('#guardar > div button').nth(place);
  const waiting = page.waitForEvent('download');
  await button.click();
  const download = await waiting;
  const bytes = await bytesOfDownload(download);
  return { name: download.suggestedFilename(), bytes, ...readDocx(bytes) };
}

test('the sheets that are open are saved as they stand, what is reserved in a file of its own', async () => {
  const { context, page, foreign, told, asked } = await opened();
  const before = await keptIn(page);
  await type(page, {
    nombre: 'Sisa & <b>Mamani</b>',
    'domicilio.reserved': 'un lugar aparte',
    hechos: 'El 3 de marzo\n\nEl 5 de marzo',
  });
  await page.locator('.papel .opcion input').first().check();
  const handed = await saved(page, 0);
  const apart = await saved(page, 1);
  expect([handed.name, apart.name]).toEqual(['hojas.docx', 'hojas-aparte.docx']);
  const text = handed.paragraphs.join('\n');
  expect(text).toContain('Sisa & <b>Mamani</b>, con ');
  expect(text.match(/☒/g)).toHaveLength(1);
  expect(text).toContain('Cargo de recepción');
  expect(text).not.toContain('un lugar aparte');
  expect(apart.paragraphs.join('\n')).toContain('Domicilio: un lugar aparte');
  expect(strFromU8(unzipSync(handed.bytes)['word/document.xml'] ?? new Uint8Array())).toContain(
    'El 3 de marzo</w:t><w:br/>',
  );
  // Its program, once; nothing of another host.
  expect(asked.map((address) => address.replace(/\/[^/]*\.js$/, '/*.js'))).toEqual([
    '/_astro/*.js',
  ]);
  expect([await keptIn(page), foreign, told]).toEqual([before, [], []]);
  await context.close();
});

test('each paper that is opened is one more sheet, in the order of the set', async () => {
  const { context, page } = await opened();
  const [title] = (await saved(page, 0)).paragraphs;
  await page.locator('#denuncia').evaluate((e) => e.closest('details')?.setAttribute('open', ''));
  const { paragraphs } = await saved(page, 0);
  const titles = paragraphs.filter((text) => text.startsWith('Sumilla'));
  expect(titles).toHaveLength(2);
  expect(titles[0]).toBe(title);
  await page.locator('details.papel-si-toca').evaluateAll((all) => {
    for (const each of all) each.removeAttribute('open');
  });
  await page.locator('#guardar > div button').last().click();
  await page.click('#guardar > button');
  // Nothing to save is said, and only leaving is offered.
  expect(await page.locator('#guardar > div button').count()).toBe(1);
  await context.close();
});

test('once the sheet is filled in, it is saved without a line; without one from the start, it says so', async () => {
  const { context, page, told } = await opened();
  const brought = page.waitForResponse((response) => response.url().endsWith('.js'));
  await type(page, { nombre: 'Sisa' });
  await (await brought).finished();
  await context.setOffline(true);
  expect((await saved(page, 0)).paragraphs.join()).toContain('Sisa');
  expect(told).toEqual([]);
  await context.close();
  const without = await opened();
  await without.context.setOffline(true);
  await without.page.click('#guardar > button');
  await without.page.waitForFunction(
    () => document.querySelector('#guardar > p')?.textContent !== '',
  );
  await without.context.close();
});

test('the offer and what was typed are gone when the page is left, so that «Atrás» brings back neither', async () => {
  const { context, page } = await opened();
  await type(page, { nombre: 'Sisa' });
  await saved(page, 0);
  expect(await page.locator('#guardar > div').count()).toBe(1);
  await leaveAndReturn(page);
  expect(await page.locator('#guardar > div').count()).toBe(0);
  expect(await page.content()).not.toContain('Sisa');
  await context.close();
});

test('it warns before it saves, no barrier is left, and without JavaScript it is not there', async () => {
  const { context, page } = await opened('/en/papeles/presentar-hoy/que-se-aleje/');
  await page.click('#guardar > button');
  const offer = page.locator('#guardar > div');
  await offer.waitFor();
  expect(await offer.evaluate((e) => e === document.activeElement)).toBe(true);
  expect(await offer.innerText()).toMatch(/^Before you save: .*“Downloads”/);
  await prepare(page);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect((await saved(page, 0)).name).toBe('sheets.docx');
  await context.close();
  const plain = await reader.open({ javaScriptEnabled: false });
  await plain.page.goto(reader.url + path);
  expect(await plain.page.locator('#guardar').isVisible()).toBe(false);
  await plain.context.close();
});
