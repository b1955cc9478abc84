import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordDocument } from '../../src/export/docx/jobs.ts';
import { readDocx } from '../../src/export/docx/read.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { templateText } from '../../src/export/kit/jobs.ts';
import { prepare, violations } from '../support/axe.ts';
import { askedOfBrowser, bytesOfDownload, type Reader, startReader } from '../support/browser.ts';
import { exportDocument } from '../support/export-document.ts';

const file = '10-protocolos/01-prueba.docx';
const ids = Array.from({ length: 31 }, (_, at) => `blanco-${at}`);
let reader: Reader;
let templates: string;

beforeAll(async () => {
  const spans = ids.map((id) => `<p>x <span class="blanco" data-blank="${id}">[${id}]</span></p>`);
  const bytes = await writeDocx(
    wordDocument(
      exportDocument(
        `<!doctype html><html lang="es"><body><main><h1>Prueba</h1>${spans.join('')}</main></body></html>`,
        { kind: 'formatos', address: '/prueba/' },
      ),
    ),
  );
  templates = templateText({
    source: {
      lang: 'es',
      version: '2026.11.1',
      commit: null,
      edition: 'versión 2026.11.1',
      pieces: [{ file, title: 'Prueba' }],
      blanks: ids.map((id) => ({ id, scope: 'contact', label: id, help: 'Qué se escribe.' })),
      roles: [{ id: 'coordination', name: 'coordinación' }],
      countries: {},
      help: [],
      laws: {},
      rows: {},
      prints: {},
      numbers: {},
      asterisk: '',
      hints: { cl: { 'blanco-1': { said: 'algo leído', level: 'fuente secundaria' } } },
      readme: { pe: '', other: 'Kit de {{equipo}}, {{pais}}' },
      licence: 'CC BY 4.0',
    },
    files: [bytes],
  });
  reader = await startReader();
});
afterAll(() => reader.close());

/** Gives the page as a copy has it that holds the files of the kit, with what else is put into it. */
const withFiles = (context: BrowserContext, more = '') =>
  context.route('**/kit/', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text())
      .replace(/ data-lacks="\w+"/, '')
      .replace('</main>', `${more}</main>`);
    await route.fulfill({ response: answer, body });
  });

/** Opens the page with the small templates; what it complains of is written down. */
async function opened(size = { width: 360, height: 640 }) {
  const { context, page, foreign } = await reader.open({ viewport: size, acceptDownloads: true });
  const told: string[] = [];
  page.on('console', (message) => {
    // The browser of the tests does not know every power that the headers refuse.
    if (
      /^(?:error|warning)$/.test(message.type()) &&
      !message.text().includes('Permissions-Policy')
    )
      told.push(message.text());
  });
  page.on('pageerror', (error) => told.push(String(error)));
  await withFiles(context);
  await context.route('**/plantillas/es.json', (route) =>
    route.fulfill({ body: templates, contentType: 'application/json' }),
  );
  await page.goto(`${reader.url}/kit/`);
  return { context, page, foreign, told };
}

async function start(page: Page): Promise<void> {
  await page.click('#kit-aviso button');
  await page.waitForSelector('.armar select');
  await page.locator('.armar details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}

async function made(page: Page): Promise<Record<string, Uint8Array>> {
  await page.getByRole('button', { name: 'Armar el kit' }).click();
  const link = page.locator('.armar a[download]');
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return unzipSync(await bytesOfDownload(download));
}

const awkward = [
  'Ñusta & <b>"compañía"</b>',
  'جمعية النساء',
  '🧑🏽‍🤝‍🧑🏻 Colectiva 🌻',
  'x'.repeat(500),
  '[uno]',
];

test('31 awkward values fill every blank, nothing is asked elsewhere and the policy has no complaint', async () => {
  const { context, page, foreign, told } = await opened();
  await start(page);
  const boxes = await page.locator('.armar [type=text]:visible').all();
  expect(boxes.length).toBeGreaterThanOrEqual(31);
  for (const [at, box] of boxes.entries()) await box.fill(awkward[at % awkward.length] ?? '');
  await page.selectOption('.armar select >> nth=0', 'cl');
  expect(await page.getByLabel('Nombre del país').isVisible()).toBe(false);
  const entries = await made(page);
  const { paragraphs, controls } = readDocx(entries[file] ?? new Uint8Array());
  expect(controls).toHaveLength(31);
  expect(paragraphs.join('\n')).not.toMatch(/[[\]]/);
  expect(strFromU8(entries['LEEME.txt'] ?? new Uint8Array())).toContain(', Chile');
  expect(strFromU8(entries['kit.json'] ?? new Uint8Array())).not.toContain('Colectiva');
  expect(await page.locator('#kit-estado').textContent()).toContain('No queda ningún blanco');
  expect({ foreign, told }).toEqual({ foreign: [], told: [] });
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(window);
  const kept = await page.evaluate(() => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
  ]);
  expect(kept).toEqual([0, 0, '']);
  await context.close();
});

test('a box asks the browser for nothing, and all of it can be used by anyone', async () => {
  const { context, page } = await opened();
  await start(page);
  const asked = await askedOfBrowser(page.locator('.armar [type=text]'));
  for (const each of asked) expect(each).toEqual(['off', 'false', 'no', null, null]);
  await prepare(page);
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test('it is used with the keyboard alone', async () => {
  const { context, page } = await opened({ width: 1200, height: 800 });
  await page.focus('#kit-aviso button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.armar select:focus');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Qori');
  await page.getByRole('button', { name: 'Armar el kit' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.armar a[download]:focus');
  expect(await page.locator('#kit-estado').textContent()).toContain('blancos por llenar');
  await context.close();
});

test('what was typed is gone after leaving and Back, and with the exit', async () => {
  const { context, page } = await opened();
  await start(page);
  await page.locator('.armar [type=text]:visible').first().fill('Sisa Mamani');
  await page.goto(`${reader.url}/protocolos/crisis/`);
  await page.goBack();
  const values = await page
    .locator('input')
    .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value).join(''));
  expect(values).not.toContain('Sisa');
  await start(page);
  await page.locator('.armar [type=text]:visible').first().fill('Sisa Mamani');
  await context.setOffline(true);
  await page.click('a.salir');
  expect(await page.content()).not.toContain('Sisa');
  await context.close();
});

test('where the templates were not made, or there is no line, one line says so', async () => {
  const { context, page } = await reader.open();
  await withFiles(context);
  await context.route('**/plantillas/es.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${reader.url}/kit/`);
  await page.click('#kit-aviso button');
  await expect
    .poll(() => page.locator('#kit-estado').textContent())
    .toContain('Esta copia del sitio no trae las plantillas');
  await context.unroute('**/plantillas/es.json');
  await context.setOffline(true);
  await page.click('#kit-aviso button');
  await expect.poll(() => page.locator('#kit-estado').textContent()).toContain('No hay conexión');
  await context.close();
});

test('a kit with nothing ticked is not made, and says why', async () => {
  const { context, page } = await opened();
  await start(page);
  for (const tick of await page.locator('.armar [type=checkbox]').all()) await tick.uncheck();
  await page.getByRole('button', { name: 'Armar el kit' }).click();
  expect(await page.locator('#kit-estado').textContent()).toContain('No marcaron ningún archivo');
  await context.close();
});

test('templates that stand in the page itself are used, as in a copy opened from a file', async () => {
  const { context, page } = await reader.open({ acceptDownloads: true });
  await withFiles(
    context,
    `<script type="application/json" id="plantillas-datos">${templates}</script>`,
  );
  await page.goto(`${reader.url}/kit/`);
  await context.setOffline(true);
  await start(page);
  expect(Object.keys(await made(page))).toContain(file);
  await context.close();
});

test('without a program the page leads to kits that are made', async () => {
  const { context, page } = await reader.open({ javaScriptEnabled: false });
  await withFiles(context);
  await page.goto(`${reader.url}/kit/`);
  expect(await page.locator('#kit-aviso').isVisible()).toBe(false);
  expect(await page.locator('main a[href*="/descargas/#kit-"]').count()).toBeGreaterThan(0);
  expect(await page.locator('#kit-nada').isVisible()).toBe(true);
  await context.close();
});

test('a copy that holds no files leads to none, and makes no kit', async () => {
  const { context, page } = await reader.open();
  await page.goto(`${reader.url}/kit/`);
  await page.evaluate(() => {
    document.getElementById('kit-sin-archivos')?.setAttribute('data-lacks', 'all');
  });
  for (const each of ['#cual-tomar', '#armar-uno', '#armar', 'main a[href*="/descargas/#kit-"]'])
    expect(await page.locator(each).first().isVisible(), each).toBe(false);
  expect(await page.locator('#comparar').isVisible()).toBe(true);
  await context.close();
});

test('a kit is compared on the device: nothing is asked for before, and what is no kit gets one sentence', async () => {
  const { context, page, foreign, told } = await opened();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const box = page.locator('#comparar-kit input[type=file]');
  expect(asked.filter((url) => /_astro|plantillas/.test(url))).toEqual([]);
  const choose = (name: string, buffer: Buffer) =>
    box.setInputFiles({ name, mimeType: 'application/zip', buffer });
  const state = page.locator('#comparar-estado');
  await choose('hola.zip', Buffer.from('hola'));
  await expect.poll(() => state.textContent()).toMatch(/^hola\.zip: no es un archivo \.zip/);
  expect(asked.filter((url) => url.includes('plantillas'))).toEqual([]);
  const record = {
    version: '2025.01.1',
    documents: [{ file, slug: 'protocolos/que-ya-no-esta', title: 'Prueba vieja' }],
  };
  await choose('kit.zip', Buffer.from(zipSync({ 'kit.json': strToU8(JSON.stringify(record)) })));
  await expect
    .poll(() => state.textContent())
    .toContain('Hay que votar otra vez 1 documento de 1.');
  expect(await page.locator('#comparar-kit h4').textContent()).toContain('Prueba vieja');
  expect(asked.every((url) => url.startsWith(reader.url))).toBe(true);
  await page.getByRole('button', { name: 'Borrar lo comparado' }).click();
  expect(await page.locator('#comparar-kit h4').count()).toBe(0);
  expect({ foreign, told }).toEqual({ foreign: [], told: [] });
  await context.close();
});
