import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { discreetVisit } from '../support/discreet-visit.ts';
import { firefoxPath, openFirefox, type Tab } from '../support/firefox.ts';
import { dist } from '../support/site.ts';
import { howToRecord, isRecorded } from '../support/tested-browsers.ts';

test('Firefox is installed', () => {
  expect(firefoxPath, 'Falta Firefox (en Debian: apt-get install firefox-esr).').toBeDefined();
});

test('the pages name the Chromium of these tests', async () => {
  const browser = await launchBrowser();
  const name = `Chromium ${browser.version().split('.')[0] ?? ''}`;
  await browser.close();
  // A browser of the machine stands in for the one of the project, whose number the pages give.
  if (process.env['CHROMIUM_PATH']) return;
  expect(isRecorded('current', name, 'Chromium'), howToRecord).toBe(true);
});

describe.skipIf(!firefoxPath)('Firefox', () => {
  let server: RunningServer;
  let neutral: Server;
  let elsewhere = '';
  let tab: Tab;
  beforeAll(async () => {
    server = await serve(dist);
    neutral = createServer((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>neutra</title>'),
    );
    await new Promise<void>((resolve) => neutral.listen(0, '127.0.0.1', resolve));
    const address = neutral.address();
    elsewhere = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
    tab = await openFirefox();
  });
  afterAll(async () => {
    await tab.close();
    neutral.close();
    await server.close();
  });
  const until = async (expression: string): Promise<void> => {
    for (let tries = 0; tries < 100; tries++) {
      if (await tab.evaluate(`Boolean(${expression})`).catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`Firefox: never ${expression}`);
  };
  const found = () =>
    tab.evaluate(`[...document.querySelectorAll('#resultados a')].map(a => a.pathname)`) as Promise<
      string[]
    >;

  test('is named by the pages', () => {
    const [major = ''] = tab.version.split('.');
    // As with Chromium: one that is pointed at stands in for the one whose number the pages give.
    if (process.env['FIREFOX_PATH']) return;
    const isLong = `${firefoxPath ?? ''} ${tab.version}`.includes('esr');
    const name = `Firefox ${major}${isLong ? ' ESR' : ''}`;
    expect(isRecorded('current', name, 'Firefox'), `${name}. ${howToRecord}`).toBe(true);
  });

  test.each([
    '',
    'guias/imagenes-intimas/',
    'en/normas/cp/art_154-b/',
    'rutas/',
    'camino/mapa/',
    'leer-con-cuidado/',
  ])('reads /%s: no error, the exit in place, nothing runs out', async (path) => {
    tab.errors();
    await tab.goto(server.url + path);
    expect(await tab.evaluate(`getComputedStyle(document.querySelector('.salir')).position`)).toBe(
      'fixed',
    );
    expect(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(tab.errors()).toEqual([]);
  });

  test('leaves: blank at once, and neither Back nor Forward shows the page', async () => {
    await tab.goto(`${elsewhere}antes`);
    await tab.goto(`${server.url}guias/imagenes-intimas/`);
    await tab.evaluate(`void (document.querySelector('.salir').dataset.salida = '${elsewhere}')`);
    const blank = await tab.evaluate(
      `(document.querySelector('.salir').click(), document.body.textContent + document.title)`,
    );
    expect(blank).toBe('Nueva pestaña');
    await until(`location.href === '${elsewhere}'`);
    await tab.back();
    await until(`location.href === '${elsewhere}antes'`);
  });

  test('discreet mode: Back after the exit shows the page before the site', async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 400));
    await tab.goto(`${elsewhere}antes`);
    await tab.goto(`${server.url}leer-con-cuidado/`);
    const before = await tab.evaluate('history.length');
    for (const step of discreetVisit) {
      await tab.evaluate(`void ${step}`);
      await pause();
      await until(`location.href.includes('#~d')`);
    }
    expect(await tab.evaluate('history.length')).toBe(before);
    await tab.evaluate(
      `void (document.querySelector('.salir').dataset.salida = '${elsewhere}neutra', document.querySelector('.salir').click())`,
    );
    await until(`location.href === '${elsewhere}neutra'`);
    await tab.back();
    await until(`location.href === '${elsewhere}antes'`);
  });

  test('what was typed in the search does not come back after the exit', async () => {
    await tab.goto(`${elsewhere}antes`);
    await tab.goto(`${server.url}buscar/`);
    await until(`!document.querySelector('#buscador').hidden`);
    await tab.evaluate(
      `void (box => { box.value = 'me quiero morir'; box.dispatchEvent(new Event('input')) })(document.querySelector('#consulta'))`,
    );
    await until(`document.querySelectorAll('#buscador [data-id]:not([hidden])').length === 3`);
    await until(`document.querySelector('#resultados a')`);
    await tab.evaluate(`void (window.isSame = true)`);
    await tab.evaluate(`void document.querySelector('#resultados a').click()`);
    await until(`location.pathname === '/camino/k2/'`);
    await tab.evaluate(
      `void (document.querySelector('.salir').dataset.salida = '${elsewhere}neutra', document.querySelector('.salir').click())`,
    );
    await until(`location.href === '${elsewhere}neutra'`);
    await tab.back();
    await until(`location.pathname === '/buscar/'`);
    // The page itself, from memory: a new one would tell nothing.
    expect(await tab.evaluate('window.isSame')).toBe(true);
    expect(
      await tab.evaluate(
        `document.querySelector('#consulta').value + document.querySelectorAll('#resultados li').length`,
      ),
    ).toBe('0');
  });

  test.each(['', '#~d'])(
    'a fragment typed by hand leaves no entry that shows the page after the exit (%s)',
    async (mode) => {
      tab.errors();
      await tab.goto(`${elsewhere}antes`);
      await tab.goto(`${server.url}guias/imagenes-intimas/caminos/${mode}`);
      for (const typed of ['uno', '%E0%A4', 'dos']) {
        await tab.evaluate(`void (location.hash = '${typed}')`);
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      expect(await tab.evaluate('location.hash')).toBe(mode === '' ? '#dos' : '#~d/dos');
      expect(tab.errors()).toEqual([]);
      await tab.evaluate(
        `void (document.querySelector('.salir').dataset.salida = '${elsewhere}neutra', document.querySelector('.salir').dispatchEvent(new MouseEvent('auxclick', { button: 1 })))`,
      );
      await until(`location.href === '${elsewhere}neutra'`);
      for (let steps = 0; steps < 3; steps++) {
        await tab.back().catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 500));
        expect(await tab.evaluate('location.href + document.title')).not.toContain('imagenes');
      }
    },
  );

  test.each([
    ['buscar/', 'pasaron mis fotos', '/guias/imagenes-intimas/'],
    ['buscar/', 'artículo 154-B del Código Penal', '/normas/cp/art_154-b/'],
    ['en/buscar/', 'decree 1410', '/en/normas/dleg-1410/'],
  ])('/%s finds «%s», and the full text when asked', async (path, query, wanted) => {
    tab.errors();
    await tab.goto(server.url + path);
    await until(`!document.querySelector('#buscador').hidden`);
    await tab.evaluate(
      `void (box => { box.value = '${query}'; box.dispatchEvent(new Event('input')) })(document.querySelector('#consulta'))`,
    );
    await until(`document.querySelector('#buscador').dataset.hecha === '${query}'`);
    const first = await found();
    expect(first).toContain(wanted);
    await tab.evaluate(`void document.querySelector('#todo button').click()`);
    await until(`document.querySelector('#buscador').dataset.todo === '${query}'`);
    expect((await found()).length).toBeGreaterThan(first.length);
    expect(tab.errors()).toEqual([]);
  });
});
