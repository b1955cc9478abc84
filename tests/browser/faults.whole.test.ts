import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listening, type RunningServer } from '../../scripts/serve.ts';
import { headersFor, readHeadersFile } from '../../src/delivery/headers.ts';
import { EXIT_URL } from '../../src/site.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { dist, templates } from '../support/site.ts';

const guide = '/guias/imagenes-intimas/';
const heading = 'Difundieron imágenes íntimas mías';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** Uses the exit: the page is blank at once and only the neutral page is asked for. */
async function leaves(page: Page, foreign: string[]): Promise<void> {
  const isBlank = await page.evaluate(() => {
    document.querySelector<HTMLElement>('.salir')?.click();
    return getComputedStyle(document.body).display === 'none';
  });
  expect(isBlank).toBe(true);
  await expect.poll(() => foreign).toEqual([EXIT_URL]);
}

/** Types a query and waits for what is shown: the message, and where the results lead. */
async function search(page: Page, query: string): Promise<{ message: string; links: string[] }> {
  await page.fill('#consulta', query);
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>('#buscador')?.dataset['hecha'] === wanted,
    query,
  );
  return page.evaluate(() => ({
    message: document.querySelector('#estado')?.textContent ?? '',
    links: [...document.querySelectorAll<HTMLAnchorElement>('#resultados a')].map(
      ({ pathname }) => pathname,
    ),
  }));
}

describe('a host that strips the slash at the end of every address', () => {
  let stripped: Reader;
  beforeAll(async () => {
    stripped = await startReader(serveStripped());
  });
  afterAll(() => stripped.close());

  test('every template opens, and every link of it leads to a file', async () => {
    const { context, page } = await stripped.open();
    const links = new Set<string>();
    for (const path of templates) {
      await page.goto(stripped.url + path);
      expect(page.url()).toBe(stripped.url + (path === '/' ? path : path.replace(/\/$/, '')));
      const found = await page.$$eval('a[href]', (all) =>
        all.map((each) => new URL((each as HTMLAnchorElement).href)).map(String),
      );
      for (const link of found) if (link.startsWith(stripped.url)) links.add(link);
    }
    expect(links.size).toBeGreaterThan(100);
    const lost = [...links]
      .map((link) => decodeURI(new URL(link).pathname))
      .filter((path) => fileFor(path.replace(/(.)\/$/, '$1')) === undefined);
    expect(lost).toEqual([]);
    await context.close();
  });

  test('search, discreet mode and the exit work', async () => {
    const { context, page, foreign } = await stripped.open();
    await page.goto(`${stripped.url}/buscar/`);
    const { links } = await search(page, 'imágenes íntimas');
    expect(links).toContain(guide);
    await page.goto(`${stripped.url}/leer-con-cuidado/`);
    await page.click('a[href="#~d"]');
    await page.click('.nombre');
    await page.waitForURL(/\/#~d$/);
    await leaves(page, foreign);
    await context.close();
  });

  test('the exit works without a script', async () => {
    const { context, page, foreign } = await stripped.open({ javaScriptEnabled: false });
    await page.goto(stripped.url + guide);
    await page.click('.salir');
    await expect.poll(() => foreign).toEqual([EXIT_URL]);
    await context.close();
  });
});

describe('files that do not arrive', () => {
  test('with nothing but the page itself, it reads whole and the exit works', async () => {
    const { context, page, foreign } = await reader.open();
    await page.goto(reader.url + guide);
    const whole = await page.innerText('main');
    const look = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const colour = await look();
    await page.route(
      (address) => address.origin === reader.url && address.pathname !== guide,
      (route) => route.abort(),
    );
    await page.goto(reader.url + guide);
    expect(await page.innerText('main')).toBe(whole);
    expect(await look()).toBe(colour);
    await leaves(page, foreign);
    await context.close();
  });

  test('without the script of the search page, the A to Z stands there and the exit works', async () => {
    const { context, page, foreign } = await reader.open();
    const missing: string[] = [];
    await page.route(/\/_astro\//, (route) => {
      missing.push(route.request().url());
      return route.fulfill({ status: 404, contentType: 'text/html', body: '404' });
    });
    await page.goto(`${reader.url}/buscar/`);
    expect(missing).toHaveLength(1);
    expect(await page.isVisible('main a[href="/a-z/"]')).toBe(true);
    await leaves(page, foreign);
    await context.close();
  });

  test.each([
    ['the start of the index', /\/indice\/start\.json$/, 'foto', 'no se pudo cargar'],
    ['the words people use', /\/indice\/w\d+\.json$/, 'foto', 'no se pudo cargar'],
    ['the words of the text', /\/indice\/t\d+\.json$/, 'zurumbático', 'no se pudo cargar'],
    ['the names of the norms', /\/indice\/norms\.json$/, '154-B', 'no se pudo cargar'],
  ])('without %s, search says so and leads on', async (_, files, query, wanted) => {
    const { context, page, foreign } = await reader.open();
    let missing = 0;
    await page.route(files, (route) => {
      missing++;
      return route.fulfill({ status: 404, contentType: 'text/html', body: '<p>404</p>' });
    });
    await page.goto(`${reader.url}/buscar/`);
    const { message } = await search(page, query);
    expect(missing).toBeGreaterThan(0);
    expect(message).toContain(wanted);
    expect(await page.isVisible('main a[href="/a-z/"]')).toBe(true);
    await leaves(page, foreign);
    await context.close();
  });

  test.each([
    ['the engine', /\/pagefind\.js$/],
    ['the index of the engine', /\/pagefind-entry\.json/],
    ['the program of the engine', /\/wasm\..*\.pagefind$/],
  ])('without %s, the answer stays and it is said', async (_, files) => {
    const { context, page } = await reader.open();
    await page.route(files, (route) => route.fulfill({ status: 404, body: '404' }));
    await page.goto(`${reader.url}/buscar/`);
    const { links } = await search(page, '154-B');
    expect(links).toContain('/normas/cp/art_154-b/');
    await page.click('#todo button');
    await page.waitForSelector('#buscador[data-todo="154-B"]');
    expect(await page.textContent('#estado')).toContain('no se pudo cargar');
    expect(
      await page.$$eval('#resultados a', (all) =>
        all.map((each) => (each as HTMLAnchorElement).pathname),
      ),
    ).toEqual(links);
    await context.close();
  });

  test('without the recogniser, law written another way is looked for by its words', async () => {
    const { context, page } = await reader.open();
    await page.route(/\/recogniser\./, (route) => route.fulfill({ status: 404, body: '404' }));
    await page.goto(`${reader.url}/buscar/`);
    expect((await search(page, 'Decreto Legislativo N° 1410')).links.length).toBeGreaterThan(0);
    await context.close();
  });
});

describe('a clock that says 2015', () => {
  test('pages say the same, search and the law of a day answer, the exit works', async () => {
    const { context, page, foreign } = await reader.open();
    const texts = async () => {
      const all: string[] = [];
      for (const path of [guide, '/normas/cp/art_154-b/', '/estado/', '/servicios/']) {
        await page.goto(reader.url + path);
        all.push(await page.innerText('body'));
      }
      return all;
    };
    const today = await texts();
    await page.clock.setFixedTime('2015-03-01T12:00:00');
    expect(await texts()).toEqual(today);
    expect(await page.evaluate(() => new Date().getFullYear())).toBe(2015);
    expect(await page.textContent('h1')).not.toBe(heading);

    await page.goto(`${reader.url}/que-ley-se-aplicaba/`);
    const rows = () => page.locator('tbody tr:visible').count();
    const all = await rows();
    await page.fill('#fecha', '2023-05-01');
    expect(await rows()).toBeGreaterThan(0);
    const left = await rows();
    expect(left).toBeLessThan(all);
    // On a phone too, where each row stands as a list.
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await rows()).toBe(left);
    if (wide) await page.setViewportSize(wide);

    await page.goto(`${reader.url}/buscar/`);
    expect((await search(page, 'imágenes íntimas')).links).toContain(guide);
    await page.goto(reader.url + guide);
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await expect.poll(() => foreign).toEqual([EXIT_URL]);
    await context.close();
  });
});

/** The file that such a host gives for an address without a slash at its end. */
function fileFor(path: string): string | undefined {
  const file = join(dist, path);
  const found = [file, join(file, 'index.html')].find(
    (each) => existsSync(each) && statSync(each).isFile(),
  );
  return found;
}

async function serveStripped(): Promise<Pick<RunningServer, 'url' | 'close'>> {
  const rules = readHeadersFile(readFileSync(join(dist, '_headers'), 'utf8'));
  const types: Record<string, string> = {
    html: 'text/html',
    js: 'text/javascript',
    json: 'application/json',
    txt: 'text/plain; charset=utf-8',
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.length > 1 && pathname.endsWith('/')) {
      response.writeHead(308, { Location: pathname.replace(/\/+$/, '') }).end();
      return;
    }
    const file = fileFor(decodeURI(pathname));
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    for (const [name, value] of headersFor(rules, pathname))
      if (name !== 'Strict-Transport-Security') response.setHeader(name, value);
    const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type }).end(readFileSync(file));
  });
  return listening(server);
}
