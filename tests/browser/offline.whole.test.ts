import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../src/export/docx/read.ts';
import { bytesOfDownload, type Reader, startReader } from '../support/browser.ts';
import { smallCopy, writeCopy } from '../support/offline.ts';
import { sheetFile } from '../support/tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'copia-'));
const files = smallCopy('es');
const pages = [...files.keys()].filter(
  (file) => file.endsWith('.html') && !file.startsWith('salir/'),
);
const at = (file: string): string => pathToFileURL(join(folder, file)).href;
let reader: Reader;

beforeAll(async () => {
  writeCopy(files, folder);
  reader = await startReader();
});
afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true });
});

/** Opens a file of the copy with the network off; what it asks for and what it complains of is written down. */
async function read(file: string) {
  const { context, page } = await reader.open();
  await context.setOffline(true);
  const told: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) told.push(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => told.push(`lacks ${request.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') told.push(message.text());
  });
  page.on('pageerror', (error) => told.push(String(error)));
  await page.goto(at(file));
  return { context, page, told };
}

const query = async (page: Page, words: string) => {
  await page.fill('#consulta', words);
  await page.waitForSelector(`#buscador[data-hecha="${words}"]`);
  return page
    .locator('#resultados a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
};

test('the page of the tally counts a sheet from the copy', async () => {
  const { context, page, told } = await read('recuento/index.html');
  await page.click('#recuento-aviso button');
  await page.locator('#recuento input').first().setInputFiles(sheetFile);
  await page.getByRole('button', { name: 'Hacer los cuadros' }).click();
  await page.waitForSelector('#recuento table');
  expect(await page.locator('#recuento h3').count()).toBe(5);
  expect(told).toEqual([]);
  await context.close();
});

test.each(pages)('%s opens with its style and without an error', async (file) => {
  const { context, page, told } = await read(file);
  expect(told).toEqual([]);
  // The exit is where the style puts it.
  expect(await page.locator('.salir').evaluate((exit) => getComputedStyle(exit).position)).toBe(
    'fixed',
  );
  await context.close();
});

describe('the search', () => {
  test('finds pages by the words of people, by the law they name, and by what only their text says', async () => {
    const { context, page, told } = await read('buscar/index.html');
    expect(await query(page, 'pasaron mis fotos')).toContain(
      at('guias/imagenes-intimas/index.html'),
    );
    expect(await query(page, 'artículo 154-B del código penal')).toContain(
      at('normas/cp/art_154-b/index.html'),
    );
    expect((await query(page, 'querella')).length).toBeGreaterThan(0);
    expect(await page.locator('#todo').count()).toBe(0);
    expect(told).toEqual([]);
    await page.fill('#consulta', 'pasaron mis fotos');
    await page.waitForSelector('#buscador[data-hecha="pasaron mis fotos"]');
    await page.locator('#resultados a').first().click();
    await page.waitForURL(/^file:.*index\.html/);
    expect(await page.locator('h1').count()).toBe(1);
    await context.close();
  });

  // A copy does without what the search learned: the order of what comes after may differ.
  test('begins with what the site begins with, and gives mostly the same pages', async () => {
    const site = await reader.open();
    await site.page.goto(`${reader.url}/buscar/`);
    const { context, page } = await read('buscar/index.html');
    for (const words of ['me chantajean', 'ley 30364', 'fotos', 'psicologa gratis']) {
      const online = await query(site.page, words);
      const offline = await query(page, words);
      const titles = (of: Page) => of.locator('#resultados a').allTextContents();
      const [own, there] = [await titles(page), await titles(site.page)];
      expect(own[0], words).toBe(there[0]);
      expect(own.filter((title) => there.includes(title)).length, words).toBeGreaterThanOrEqual(
        0.7 * there.length,
      );
      expect(offline).toHaveLength(online.length);
    }
    await context.close();
    await site.context.close();
  });
});

describe('the exit', () => {
  test('leaves an empty page in the place of the one that was read', async () => {
    const { context, page } = await read('guias/imagenes-intimas/index.html');
    await page.click('.salir');
    await page.waitForURL('about:blank');
    expect(await page.content()).not.toContain('imágenes');
    await page.goBack().catch(() => null);
    expect(page.url()).toBe('about:blank');
    await context.close();
  });

  test('leaves with the middle button, and a fragment typed by hand leaves nothing to go back to', async () => {
    const { context, page } = await read('guias/imagenes-intimas/index.html');
    for (const typed of ['uno', '%E0%A4']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, typed);
      // There and back: the mark of the entry before cannot be seen from here.
      await page.waitForTimeout(1500);
    }
    // It has come to rest: nothing goes on moving within the history.
    const moves: string[] = [];
    page.on('framenavigated', (frame) => moves.push(frame.url()));
    await page.waitForTimeout(1000);
    expect(moves).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    await page.evaluate(() => {
      const exit = document.querySelector<HTMLElement>('.salir');
      if (exit) exit.dataset['salida'] = '';
    });
    await page.click('.salir', { button: 'middle' });
    await page.waitForURL('about:blank');
    for (const by of [-1, -1, 1]) {
      await page.evaluate((steps) => setTimeout(() => history.go(steps), 0), by).catch(() => null);
      await page.waitForTimeout(1000);
      const words = () => page.evaluate(() => document.body.textContent).catch(() => 'moving');
      await expect.poll(words).not.toMatch(/imágenes|moving/);
    }
    await context.close();
  });

  test('what was typed in the search is gone with the page', async () => {
    const { context, page } = await read('buscar/index.html');
    await query(page, 'me quiero morir');
    expect(await page.locator('#buscador [data-id]:visible').count()).toBe(3);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await page.inputValue('#consulta')).toBe('');
    expect(await page.locator('#resultados li, #buscador [data-id]').count()).toBe(0);
    await context.close();
  });

  test('leaves with three presses of Shift too, from the page of the search', async () => {
    const { context, page } = await read('buscar/index.html');
    await page.locator('h1').click();
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
    await page.waitForURL('about:blank');
    await context.close();
  });
});

test('discreet mode goes from file to file in one entry, and a call stays a call', async () => {
  const { context, page, told } = await read('index.html');
  await page.goto(`${at('leer-con-cuidado/index.html')}#~d`);
  await page.goto(`${at('guias/imagenes-intimas/index.html')}#~d`);
  const before = await page.evaluate(() => history.length);
  await page.locator('a[href$="estas-a-salvo/index.html"]').first().click();
  await page.waitForURL(/estas-a-salvo\/index\.html#~d$/);
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(await page.title()).toBe('Ruta 1410');
  const isTaken = await page.evaluate(() => {
    let taken: boolean | undefined;
    // After the listener of the page, which is on the window too.
    addEventListener('click', (event) => {
      taken = event.defaultPrevented;
      event.preventDefault();
    });
    document.querySelector<HTMLAnchorElement>('main a[href^="tel:"]')?.click();
    return taken;
  });
  expect(isTaken).toBe(false);
  expect(page.url()).toMatch(/estas-a-salvo\/index\.html#~d$/);
  expect(told).toEqual([]);
  await context.close();
});

test('a paper is filled in on its page, and a day shows its law', async () => {
  const { context, page, told } = await read('papeles/denuncia/index.html');
  await page.click('#llenar button');
  await page.locator('.papel textarea').first().fill('Sisa & <b>');
  expect(await page.locator('.papel .lleno b').first().textContent()).toBe('Sisa & <b>');
  await page.goto(at('que-ley-se-aplicaba/index.html'));
  await page.fill('#fecha', '2019-01-01');
  expect(await page.locator('section[data-conduct] tbody tr[hidden]').count()).toBeGreaterThan(0);
  expect(told).toEqual([]);
  await context.close();
});

test('the sheets of a set are saved without a line', async () => {
  const { context, page, told } = await read('papeles/presentar-hoy/que-se-aleje/index.html');
  await page.click('#llenar button');
  await page.locator('textarea[data-para="nombre"]').fill('Sisa & <b>');
  await page.click('#guardar > button');
  const waiting = page.waitForEvent('download');
  await page.locator('#guardar > div button').first().click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('hojas.docx');
  const { paragraphs } = readDocx(await bytesOfDownload(download));
  expect(paragraphs.join()).toContain('Sisa & <b>, con ');
  expect(told).toEqual([]);
  await context.close();
});
