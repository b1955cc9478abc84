import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { headersFor, readHeadersFile } from '../../src/delivery/headers.ts';
import { EXIT_URL } from '../../src/site.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { buildCopy } from '../support/copy.ts';
import { builtFiles, dist, templates } from '../support/site.ts';

const base = '/carpeta';
let copy = '';
let site = '';
let reader: Reader;

// Without the slashes: whoever publishes a copy may write it either way.
beforeAll(async () => {
  copy = buildCopy({ BASE_PATH: 'carpeta' });
  site = join(copy, 'sitio');
  mkdirSync(site);
  renameSync(join(copy, 'dist'), join(site, 'carpeta'));
  for (const name of ['_headers', '404.html'])
    cpSync(join(site, 'carpeta', name), join(site, name));
  reader = await startReader(serve(site));
});
afterAll(async () => {
  await reader.close();
  rmSync(copy, { recursive: true, force: true });
});

describe('a copy served from a folder', () => {
  test('has the same files as one at the root', () => {
    // The name of the folder is in the addresses, so that the index may take another file or two.
    const kinds = (folder: string) =>
      builtFiles(folder)
        .filter((file) => !file.startsWith('pagefind/'))
        .map((file) =>
          file.replace(/\.[\w-]{8}\.js$/, '.js').replace(/(indice\/[a-z]+)\d+\.json$/, '$1.json'),
        );
    expect(new Set(kinds(join(site, 'carpeta')))).toEqual(new Set(kinds(dist)));
  });

  test('links and data lead to files under the folder, and to nothing outside it', () => {
    const lost = new Set<string>();
    for (const file of builtFiles(join(site, 'carpeta'))) {
      if (!/\.(html|json|xml)$/.test(file) || file.startsWith('pagefind/')) continue;
      // Of the index, only what is an address: the rest is words.
      const isIndex = /(?:^|\/)indice\//.test(file);
      const text = readFileSync(join(site, 'carpeta', file), 'utf8');
      const addresses = file.endsWith('.html')
        ? [...text.matchAll(/\s(?:href|src|data-engine)="([^"]*)"/g)]
        : isIndex
          ? [...text.matchAll(/"(\/[^"]*\/(?:#[^"]*)?)"/g)]
          : [...text.matchAll(/"(?:url|u)": ?"([^"]*)"|<(?:link href=")([^"]*)"/g)];
      for (const [, address = ''] of addresses) {
        if (address === '' || /^(https?|tel|mailto|data|urn):|^#/.test(address)) continue;
        const { pathname } = new URL(address.replace(/&amp;/g, '&'), `http://x${base}/${file}`);
        const target = join(site, decodeURI(pathname), pathname.endsWith('/') ? 'index.html' : '');
        if (!pathname.startsWith(`${base}/`) || !existsSync(target))
          lost.add(`${file} -> ${address}`);
      }
    }
    expect([...lost].slice(0, 20)).toEqual([]);
  });

  test('every template opens with its policy, which nothing breaks', async () => {
    const rules = readHeadersFile(readFileSync(join(site, '_headers'), 'utf8'));
    const { context, page, foreign } = await reader.open();
    const broken: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(`${page.url()} ${message.text()}`);
    });
    for (const path of templates) {
      const response = await page.goto(reader.url + base + path);
      expect(response?.status(), path).toBe(200);
      expect(headersFor(rules, base + path).get('Content-Security-Policy'), path).toBe(
        (await response?.allHeaders())?.['content-security-policy'],
      );
      expect((await response?.allHeaders())?.['content-security-policy'], path).toContain(
        "default-src 'none'",
      );
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain(
        'Charter',
      );
    }
    expect(broken).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  test('search finds by law, by words and in the text, and its results open', async () => {
    const { context, page } = await reader.open();
    for (const [query, wanted] of [
      ['154-B', '/normas/cp/art_154-b/'],
      ['pasaron mis fotos', '/guias/imagenes-intimas/'],
      ['respiración', '/guias/'],
    ] as const) {
      await page.goto(`${reader.url}${base}/buscar/`);
      await page.fill('#consulta', query);
      await page.waitForSelector(`#buscador[data-hecha="${query}"]`);
      const links = await page.$$eval('#resultados a', (all) =>
        all.map((each) => (each as HTMLAnchorElement).pathname),
      );
      const found = links.find((link) => link.startsWith(base + wanted));
      expect(found, `${query}: ${links.join(' ')}`).toBeDefined();
      expect((await page.goto(reader.url + (found ?? '')))?.status()).toBe(200);
    }
    await context.close();
  });

  test('the path is walked to its end', async () => {
    const { context, page } = await reader.open();
    await page.goto(`${reader.url}${base}/camino/a1/`);
    let questions = 0;
    while (await page.isVisible('.respuestas a')) {
      await page.click('.respuestas a >> nth=0');
      expect(page.url()).toContain(`${base}/camino/`);
      questions++;
    }
    expect(questions).toBeGreaterThan(1);
    expect(await page.locator(`main a[href^="${base}/"]`).count()).toBeGreaterThan(0);
    await context.close();
  });

  test('the exit leaves, with and without a script, and discreet mode goes along', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { context, page, foreign } = await reader.open({ javaScriptEnabled });
      await page.goto(`${reader.url}${base}/leer-con-cuidado/`);
      if (javaScriptEnabled) {
        await page.click('a[href="#~d"]');
        await page.click('.nombre');
        await page.waitForURL(`${reader.url}${base}/#~d`);
      }
      await page.click('.salir');
      await expect.poll(() => foreign).toEqual([EXIT_URL]);
      await context.close();
    }
  });

  test('each page leads to itself in the other language', async () => {
    const { context, page } = await reader.open();
    await page.goto(`${reader.url}${base}/normas/cp/art_154-b/`);
    await page.click('.otra-lengua a');
    expect(page.url()).toBe(`${reader.url}${base}/en/normas/cp/art_154-b/`);
    await page.click('.otra-lengua a');
    expect(page.url()).toBe(`${reader.url}${base}/normas/cp/art_154-b/`);
    await context.close();
  });
});
