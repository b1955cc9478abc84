import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { exportDocuments } from '../../src/export/documents.ts';
import { offlineJobs } from '../../src/export/offline/jobs.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { firefoxPath, openFirefox, type Tab } from '../support/firefox.ts';
import { copyFaults, smallCopy, writeCopy } from '../support/offline.ts';
import { dist } from '../support/site.ts';

const documents = exportDocuments(projectOnce(process.cwd()), dist);
const jobs = offlineJobs(documents, dist, '2026.11.1', 'The MIT License', new Map());
const parent = mkdtempSync(join(tmpdir(), 'copias-'));
afterAll(() => rmSync(parent, { recursive: true }));

describe.each(jobs.map((job) => [job.lang, job] as const))('the copy in %s', (lang, job) => {
  const folder = join(parent, lang);
  let files: Map<string, string>;
  beforeAll(async () => {
    const entries = Object.entries(unzipSync(await job.make()));
    files = new Map(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
    writeCopy(files, folder);
  });

  test('has every page of the site, and each link of each leads to a file of it', () => {
    expect([...files.keys()].filter((file) => file.endsWith('.html')).length).toBeGreaterThan(1000);
    expect(copyFaults(files)).toEqual([]);
  });

  test('opens page by page from files, with the network off, and nothing is missing or refused', async () => {
    const browser = await launchBrowser();
    const queue = [...files.keys()].filter(
      (file) => file.endsWith('.html') && !file.startsWith('salir/'),
    );
    const faults: string[] = [];
    const readAll = async (): Promise<void> => {
      const context = await browser.newContext({ offline: true });
      const page = await context.newPage();
      let at = '';
      page.on('console', (message) => faults.push(`${at} ${message.text()}`));
      page.on('pageerror', (error) => faults.push(`${at} ${String(error)}`));
      page.on('request', (request) => {
        if (!/^(?:file|data):/.test(request.url())) faults.push(`${at} asks ${request.url()}`);
      });
      page.on('requestfailed', (request) => faults.push(`${at} lacks ${request.url()}`));
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        at = file;
        await page.goto(pathToFileURL(join(folder, file)).href);
        const isStyled = await page.evaluate(
          () =>
            getComputedStyle(document.querySelector('.salir') ?? document.body).position ===
            'fixed',
        );
        if (!isStyled) faults.push(`${at} has no style`);
      }
      await context.close();
    };
    await Promise.all([readAll(), readAll()]);
    await browser.close();
    expect(faults).toEqual([]);
  });
});

describe.skipIf(!firefoxPath)('a small copy in Firefox', () => {
  const folder = join(parent, 'firefox');
  const at = (file: string): string => pathToFileURL(join(folder, file)).href;
  let tab: Tab;
  beforeAll(async () => {
    writeCopy(smallCopy('es'), folder);
    tab = await openFirefox();
  });
  afterAll(() => tab.close());
  const until = async (expression: string): Promise<void> => {
    for (let tries = 0; tries < 100; tries++) {
      if (await tab.evaluate(`Boolean(${expression})`).catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`Firefox: never ${expression}`);
  };

  test('has its style, and the search finds', async () => {
    await tab.goto(at('buscar/index.html'));
    const place = `getComputedStyle(document.querySelector('.salir')).position`;
    expect(await tab.evaluate(place)).toBe('fixed');
    await tab.evaluate(
      `(box => { box.value = 'pasaron mis fotos'; box.dispatchEvent(new Event('input')); })(document.querySelector('#consulta'))`,
    );
    await until(
      `document.querySelector('#resultados a[href$="guias/imagenes-intimas/index.html"]')`,
    );
    expect(tab.errors()).toEqual([]);
  });

  test('a call stays a call in discreet mode', async () => {
    await tab.goto(`${at('index.html')}#~d`);
    const taken = await tab.evaluate(
      `(() => { let taken; addEventListener('click', e => { taken = e.defaultPrevented; e.preventDefault(); }); document.querySelector('main a[href^="tel:"]').click(); return taken; })()`,
    );
    expect(taken).toBe(false);
  });

  test('the exit leaves an empty page when there is no connection', async () => {
    await tab.goto(at('guias/imagenes-intimas/index.html'));
    await tab.evaluate(
      `(Object.defineProperty(navigator, 'onLine', { get: () => false }), document.querySelector('.salir').click())`,
    );
    await until(`location.href === 'about:blank'`);
    expect(await tab.evaluate('document.body.textContent')).toBe('');
  });
});
