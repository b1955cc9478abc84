import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXIT_URL } from '../../src/site.ts';
import { type Reader, startReader } from '../support/browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

describe('on a phone, 360 × 640', () => {
  test('the exit stays in place, is large enough and nothing covers it', async () => {
    const { context, page } = await reader.open({ viewport: { width: 360, height: 640 } });
    await page.goto(`${reader.url}/guias/imagenes-intimas/`);
    for (const scroll of [0, 900, 5000]) {
      await page.evaluate((top) => scrollTo(0, top), scroll);
      const found = await page.evaluate(() => {
        const exit = document.querySelector('.salir');
        const box = exit?.getBoundingClientRect();
        if (!exit || !box) return undefined;
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return {
          width: box.width,
          height: box.height,
          y: box.y,
          right: innerWidth - box.right,
          isTop: exit.contains(top),
        };
      });
      expect(found).toMatchObject({ y: 0, isTop: true });
      expect(Math.min(found?.width ?? 0, found?.height ?? 0)).toBeGreaterThanOrEqual(48);
    }
    await context.close();
  });
});

describe('without JavaScript', () => {
  test('the exit leads to the neutral page', async () => {
    const { context, page, foreign } = await reader.open({ javaScriptEnabled: false });
    await page.goto(`${reader.url}/guias/imagenes-intimas/`);
    await page.click('.salir');
    await expect.poll(() => foreign).toEqual([EXIT_URL]);
    await context.close();
  });

  test('the search page leads, by the A to Z, to every page', async () => {
    const { context, page } = await reader.open({ javaScriptEnabled: false });
    await page.goto(`${reader.url}/buscar/`);
    expect(await page.isVisible('#buscador')).toBe(false);
    expect(await page.textContent('#sin-busqueda')).toContain('no pudo empezar');
    expect(await page.isVisible('#sin-busqueda')).toBe(true);
    await page.click('#sin-busqueda a[href="/a-z/"]');
    // The page is long: what is looked for stands where it has loaded whole.
    await page.waitForURL('**/a-z/');
    expect(await page.isVisible('main a[href="/guias/imagenes-intimas/"]')).toBe(true);
    expect(await page.isVisible('main a[href="/normas/cp/art_154-b/"]')).toBe(true);
    await context.close();
  });
});

describe('languages', () => {
  test('every page leads to itself in the other language', async () => {
    const { context, page } = await reader.open();
    await page.goto(`${reader.url}/normas/cp/art_154-b/`);
    await page.click('.otra-lengua a');
    expect(page.url()).toBe(`${reader.url}/en/normas/cp/art_154-b/`);
    expect(await page.textContent('h1')).toBe('Article 154-B of the Penal Code');
    await page.click('.otra-lengua a');
    expect(page.url()).toBe(`${reader.url}/normas/cp/art_154-b/`);
    await context.close();
  });
});

describe('search', () => {
  test.each([
    ['/buscar/', 'imágenes íntimas', '/guias/imagenes-intimas/'],
    ['/buscar/', 'supervision', '/protocolos/cuidado-y-carga/'],
    ['/en/buscar/', 'supervision', '/en/protocolos/cuidado-y-carga/'],
    ['/en/buscar/', 'blackmail', '/en/'],
  ])('%s finds «%s»', async (path, query, wanted) => {
    const { context, page, foreign } = await reader.open();
    await page.goto(reader.url + path);
    await page.fill('#consulta', query);
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLElement>('#buscador')?.dataset['hecha'] === wanted,
      query,
    );
    const links = await page.$$eval('#resultados a', (all) =>
      all.map((each) => new URL((each as HTMLAnchorElement).href).pathname),
    );
    expect(links.some((link) => link.startsWith(wanted))).toBe(true);
    expect(
      await page.evaluate(() => ({
        address: location.search + location.hash,
        local: localStorage.length,
        session: sessionStorage.length,
      })),
    ).toEqual({ address: '', local: 0, session: 0 });
    expect(foreign).toEqual([]);
    // One click is enough, also the one that leaves the box.
    await page.click('#resultados a');
    await page.waitForURL((url) => url.pathname === links[0]);
    await context.close();
  });

  test('shows only what is asked for, by kind and by reader', async () => {
    const { context, page } = await reader.open({ viewport: { width: 320, height: 640 } });
    await page.goto(`${reader.url}/buscar/`);
    const kinds = async (choose: () => Promise<unknown>) => {
      await choose();
      await page.waitForFunction(
        () => document.querySelector<HTMLElement>('#buscador')?.dataset['hecha'] === 'supervisión',
      );
      return page.$$eval('#resultados li[data-kind]', (rows) => [
        ...new Set(rows.map((row) => (row as HTMLElement).dataset['kind'])),
      ]);
    };
    expect((await kinds(() => page.fill('#consulta', 'supervisión'))).length).toBeGreaterThan(1);
    await page.click('.filtros summary');
    expect(await kinds(() => page.selectOption('[name=tipo]', 'protocol'))).toEqual(['protocol']);
    expect(await kinds(() => page.selectOption('[name=para]', 'l'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await context.close();
  });

  test('is reached by its key from any page', async () => {
    const { context, page } = await reader.open();
    await page.goto(`${reader.url}/guias/imagenes-intimas/`);
    // Playwright sends no text with Alt, and an access key answers to its text.
    const session = await context.newCDPSession(page);
    const key = {
      key: 'b',
      code: 'KeyB',
      windowsVirtualKeyCode: 66,
      text: 'b',
      unmodifiedText: 'b',
    };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', modifiers: 1, ...key });
    await page.waitForURL('**/buscar/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('consulta');
    await context.close();
  });

  test('moves with the arrows, opens with Enter, clears with Esc', async () => {
    const { context, page } = await reader.open();
    await page.goto(`${reader.url}/buscar/`);
    await page.keyboard.type('154 b');
    await page.waitForSelector('#resultados a');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('154-B');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#consulta')).toBe('');
    await page.keyboard.type('154 b');
    await page.waitForSelector('#resultados a');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/normas/cp/art_154-b/');
    await context.close();
  });

  test('says so when it finds nothing, or cannot load', async () => {
    const { context, page } = await reader.open();
    await page.goto(`${reader.url}/buscar/`);
    await page.fill('#consulta', 'zzzzqqq');
    await page.waitForFunction(() =>
      document.querySelector('#estado')?.textContent.includes('No encontramos'),
    );
    await context.close();
    const broken = await reader.open();
    await broken.context.route(/\/indice\//, (route) => route.abort());
    await broken.page.goto(`${reader.url}/buscar/`);
    await broken.page.fill('#consulta', 'foto');
    await broken.page.waitForFunction(() =>
      document.querySelector('#estado')?.textContent.includes('no se pudo cargar'),
    );
    await broken.context.close();
  });
});

test('a page that is not there says so, and leads on', async () => {
  const { context, page } = await reader.open();
  const response = await page.goto(`${reader.url}/no/existe/`);
  expect(response?.status()).toBe(404);
  expect(await page.textContent('h1')).toBe('Esta página no está');
  expect(await page.isVisible('.salir')).toBe(true);
  await context.close();
});
