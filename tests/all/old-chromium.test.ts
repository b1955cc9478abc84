import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { type OldTab, openOldChromium } from '../support/old-chromium.ts';
import { dist } from '../support/site.ts';
import { howToRecord, isRecorded } from '../support/tested-browsers.ts';

describe.each([80, 90] as const)('Chromium %i', (version) => {
  let server: RunningServer;
  let tab: OldTab;
  beforeAll(async () => {
    server = await serve(dist);
    tab = await openOldChromium(version);
  });
  afterAll(async () => {
    await tab.close();
    await server.close();
  });
  const open = async (path: string): Promise<void> => {
    await tab.goto(server.url + path);
  };
  const search = async (path: string, query: string): Promise<string[]> => {
    await open(path);
    await tab.until(`!document.querySelector('#buscador').hidden`);
    await tab.evaluate(
      `(box => { box.value = ${JSON.stringify(query)}; box.dispatchEvent(new Event('input')) })(document.querySelector('#consulta'))`,
    );
    await tab.until(
      `document.querySelector('#buscador').dataset.hecha === ${JSON.stringify(query)}`,
    );
    return (await tab.evaluate(
      `[...document.querySelectorAll('#resultados a')].map(a => a.pathname)`,
    )) as string[];
  };

  test('is the one it should be, and is named by the pages', () => {
    expect(tab.version).toContain(`/${version}.`);
    const name = `Chromium ${version}`;
    expect(isRecorded('old', name, name), howToRecord).toBe(true);
  });

  test.each([
    '',
    'guias/imagenes-intimas/',
    'en/rutas/',
    'normas/cp/art_154-b/',
    'leer-con-cuidado/',
  ])(
    'reads /%s: no error, styles in use, nothing runs out, links of the header apart',
    async (path) => {
      tab.errors();
      await open(path);
      expect(
        await tab.evaluate(`getComputedStyle(document.querySelector('.salir')).position`),
      ).toBe('fixed');
      expect(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const gap = `(([a, b]) => { const [x, y] = [a, b].map(e => e.getBoundingClientRect()); return y.top >= x.bottom ? 99 : y.left - x.right })(document.querySelectorAll('.utiles a'))`;
      expect(await tab.evaluate(gap)).toBeGreaterThan(8);
      expect(await tab.evaluate(`document.querySelector('.modo').offsetParent`)).toBe(null);
      expect(tab.errors()).toEqual([]);
    },
  );

  test('leaves: blank at once, the neutral page takes its place, Back does not bring it back', async () => {
    const neutral = createServer((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>neutra</title>'),
    );
    await new Promise<void>((resolve) => neutral.listen(0, '127.0.0.1', resolve));
    const address = neutral.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
    await open('');
    await open('guias/imagenes-intimas/');
    await tab.evaluate(`document.querySelector('.salir').dataset.salida = ${JSON.stringify(url)}`);
    const blank = await tab.evaluate(
      `(document.querySelector('.salir').click(), document.body.textContent + document.title)`,
    );
    expect(blank).toBe('Nueva pestaña');
    await tab.until(`document.title === 'neutra'`);
    await tab.back();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await tab.evaluate('location.pathname + document.title')).not.toContain('imagenes');
    neutral.close();
  });

  test('a fragment typed by hand, broken or not, leaves no entry that shows the page after the exit', async () => {
    tab.errors();
    await open('guias/imagenes-intimas/#~d/%E0%A4');
    const before = await tab.evaluate('history.length');
    await tab.evaluate(`document.querySelector('.saltar').click()`);
    expect(await tab.evaluate('location.hash')).toBe('#~d/contenido');
    expect(await tab.evaluate('history.length')).toBe(before);
    await tab.evaluate(`location.hash = 'uno'`);
    await tab.until(`location.hash === '#~d/uno'`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tab.evaluate(
      `(document.querySelector('.salir').dataset.salida = '', document.querySelector('.salir').click())`,
    );
    await tab.back();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(
      await tab.evaluate(
        'location.pathname + document.title + document.body.innerText.slice(0, 99)',
      ),
    ).not.toMatch(/im[aá]genes/i);
    expect(tab.errors()).toEqual([]);
  });

  test('a query that tells of danger shows numbers, and they go with what was typed', async () => {
    const found = await search('buscar/', 'me tiene encerrada');
    expect(found[0]).toBe('/camino/k1/');
    const calls = `[...document.querySelectorAll('#buscador [data-id]')].filter(e => !e.hidden).map(e => e.dataset.id).join()`;
    expect(await tab.evaluate(calls)).toBe('pnp-105,linea-100');
    await tab.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide'))`);
    expect(await tab.evaluate(`document.querySelector('#consulta').value + ${calls}`)).toBe('');
  });

  test.each([
    ['buscar/', 'artículo 154-B del Código Penal', '/normas/cp/art_154-b/'],
    ['buscar/', 'Decreto Legislativo N° 1410', '/normas/dleg-1410/'],
    // Read by the recogniser, a file of its own.
    ['buscar/', 'tercer párrafo del artículo 2 de la Constitución', '/normas/const/art_2/'],
    ['buscar/', 'pasaron mis fotos', '/guias/imagenes-intimas/'],
    ['en/buscar/', 'they shared my photos', '/en/guias/'],
  ])('/%s finds «%s»', async (path, query, wanted) => {
    tab.errors();
    const found = await search(path, query);
    expect(found[0] ?? '').toContain(wanted.replace(/guias\/.*$/, ''));
    expect(found.some((each) => each.startsWith(wanted) || wanted.endsWith('guias/'))).toBe(true);
    expect(await tab.evaluate(`document.querySelector('#sin-busqueda')`)).toBe(null);
    expect(tab.errors()).toEqual([]);
  });

  test('when the engine of the full text does not load, it says so and the answer stays', async () => {
    const before = await search('buscar/', 'pasaron mis fotos');
    await tab.evaluate(`document.querySelector('#todo button').click()`);
    await tab.until(`document.querySelector('#buscador').dataset.todo === 'pasaron mis fotos'`);
    const after = (await tab.evaluate(
      `[...document.querySelectorAll('#resultados a')].map(a => a.pathname)`,
    )) as string[];
    expect(after.slice(0, before.length)).toEqual(before);
  });

  test('compares: every route is there, and the filter, which cannot work, is not shown', async () => {
    await open('rutas/');
    expect(
      await tab.evaluate(`document.querySelectorAll('.comparador tbody tr').length`),
    ).toBeGreaterThan(20);
    expect(
      await tab.evaluate(
        `getComputedStyle(document.querySelector('.comparador fieldset')).display`,
      ),
    ).toBe('none');
    expect(
      await tab.evaluate(`document.querySelector('.comparador td').offsetParent !== null`),
    ).toBe(true);
  });

  test('what the law was on a day is filtered', async () => {
    await open('que-ley-se-aplicaba/');
    await tab.evaluate(
      `(s => { s.selectedIndex = 1; s.dispatchEvent(new Event('input', { bubbles: true })) })(document.querySelector('#situacion'))`,
    );
    expect(
      await tab.evaluate(
        `[...document.querySelectorAll('section[data-conduct]')].filter(s => !s.hidden).length`,
      ),
    ).toBe(1);
  });
});
