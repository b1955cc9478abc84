import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { everyDay } from '../support/every-day.ts';
import { discreetVisit } from '../support/discreet-visit.ts';

const guide = '/guias/imagenes-intimas/';
let reader: Reader;
/** Another host: where the reader came from (`/antes`) and where the exit leads (`/neutra`). */
let other: Server;
let elsewhere = '';

beforeAll(async () => {
  reader = await startReader();
  other = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><title>${request.url ?? ''}</title><p>${request.url ?? ''}</p>`);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://localhost:${(other.address() as AddressInfo).port}`;
});
afterAll(async () => {
  other.close();
  await reader.close();
});

/** Opens a page of the site with the exit leading to our other host instead of the real one. */
async function read(path: string, open = true) {
  const { context, page } = await reader.open();
  await context.unrouteAll();
  await context.addInitScript((neutral) => {
    addEventListener('DOMContentLoaded', () =>
      document.querySelector('.salir')?.setAttribute('data-salida', neutral),
    );
  }, `${elsewhere}/neutra`);
  await page.goto(`${elsewhere}/antes`);
  if (open) await page.goto(reader.url + path);
  return { context, page };
}
const isBlank = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).display === 'none');

describe('the quick exit', () => {
  test('blanks the page in the same frame, changes title and icon, and leaves without asking us anything', async () => {
    const { context, page } = await read(guide);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const seen = await page.evaluate(() => {
      document.querySelector<HTMLElement>('.salir')?.click();
      return {
        display: getComputedStyle(document.body).display,
        title: document.title,
        icon: document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href,
      };
    });
    expect(seen).toEqual({ display: 'none', title: 'Nueva pestaña', icon: 'data:,' });
    await page.waitForURL(`${elsewhere}/neutra`);
    expect(asked.filter((url) => url.startsWith(reader.url))).toEqual([]);
    await context.close();
  });

  test('takes the place of the page in the history', async () => {
    const { context, page } = await read(guide);
    await page.click('.salir');
    await page.waitForURL(`${elsewhere}/neutra`);
    await page.goBack();
    expect(page.url()).toBe(`${elsewhere}/antes`);
    await context.close();
  });

  test('three presses of Shift leave, and say how many are left', async () => {
    const { context, page } = await read(guide);
    await page.keyboard.press('Shift');
    expect(await page.textContent('#aviso-salida')).toMatch(/2 veces más/);
    await page.keyboard.press('Shift');
    expect(await page.textContent('#aviso-salida')).toMatch(/1 vez más/);
    await page.keyboard.press('Shift');
    await page.waitForURL(`${elsewhere}/neutra`);
    await context.close();
  });

  test('presses do not count in a text field, with another key between, or when switched off', async () => {
    const { context, page } = await read('/buscar/');
    await page.focus('#consulta');
    for (let press = 0; press < 4; press++) await page.keyboard.press('Shift');
    expect(await isBlank(page)).toBe(false);
    await page.goto(reader.url + guide);
    for (const key of ['Shift', 'Shift', 'Escape', 'Shift', 'Shift'])
      await page.keyboard.press(key);
    expect(await isBlank(page)).toBe(false);
    await page.goto(`${reader.url}/leer-con-cuidado/`);
    await page.click('a[href="#~s"]');
    await page.click('.nombre');
    await page.waitForURL(/#~s$/);
    for (let press = 0; press < 4; press++) await page.keyboard.press('Shift');
    expect(await isBlank(page)).toBe(false);
    await context.close();
  });
});

// In Firefox: tests/all/firefox.test.ts.
describe('discreet mode: Back after the exit never shows this site', () => {
  test('forwards and back', async () => {
    const { context, page } = await read('/leer-con-cuidado/');
    const before = await page.evaluate(() => history.length);
    for (const step of discreetVisit) {
      const left = page.url();
      await page.evaluate(step);
      await page.waitForURL(({ href }) => href !== left);
      expect(page.url()).toContain('#~d');
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.click('.salir');
    await page.waitForURL(`${elsewhere}/neutra`);
    await page.goBack();
    expect(page.url()).toBe(`${elsewhere}/antes`);
    await page.goForward();
    expect(page.url()).toBe(`${elsewhere}/neutra`);
    await context.close();
  });

  test('without it, Back shows the page before, as the page on reading with care says', async () => {
    const { context, page } = await read('/leer-con-cuidado/');
    await page.click('.nombre');
    await page.waitForURL(`${reader.url}/`);
    await page.click('.salir');
    await page.waitForURL(`${elsewhere}/neutra`);
    await page.goBack();
    expect(page.url()).toBe(`${reader.url}/leer-con-cuidado/`);
    await context.close();
  });
});

describe('the title in discreet mode', () => {
  /** What the tab keeps of the pages it has shown. */
  const titles = async (page: Page) => {
    const tab = await page.context().newCDPSession(page);
    const { entries } = await tab.send('Page.getNavigationHistory');
    await tab.detach();
    return entries.filter(({ url }) => url.startsWith(reader.url)).map(({ title }) => title);
  };

  test('says the name of the site and no page, also in the history, and comes back with the mode off', async () => {
    const { context, page } = await read('/leer-con-cuidado/');
    expect(await page.title()).toBe('Leer con cuidado · Ruta 1410');
    for (const step of discreetVisit) {
      const left = page.url();
      await page.evaluate(step);
      await page.waitForURL(({ href }) => href !== left);
      await expect.poll(() => titles(page)).toEqual(['Ruta 1410']);
      expect(await page.title()).toBe('Ruta 1410');
      // Nothing else goes with the entry: its address does say what was read, and the page on reading with care tells so.
      expect(await page.evaluate(() => history.state as unknown)).toBeNull();
    }
    await page.goto(`${reader.url}/leer-con-cuidado/#~d`);
    await page.click('a[href="#~"]:visible');
    await expect.poll(() => page.title()).toBe('Leer con cuidado · Ruta 1410');
    await context.close();
  });

  test('holds before the rest of the page is here, and a page that was left does not say its own again', async () => {
    const { context, page } = await read(guide, false);
    await page.addInitScript(() => {
      new MutationObserver((_, watch) => {
        // The script has run once what follows it is here: where the bytes come late, its tag stands there empty.
        if (!document.querySelector('.salir ~ script + *')) return;
        watch.disconnect();
        window.name = document.title;
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${reader.url}${guide}#~d`, { waitUntil: 'commit' });
    await expect.poll(() => page.evaluate(() => window.name)).toBe('Ruta 1410');
    await context.setOffline(true);
    await page.evaluate(() => document.querySelector<HTMLElement>('.salir')?.click());
    // As if the rest had still been on its way.
    await page.evaluate(() => document.dispatchEvent(new Event('DOMContentLoaded')));
    expect(await page.title()).toBe('Nueva pestaña');
    await context.close();
  });
});

describe('where the exit stands', () => {
  const sizes = [
    { width: 320, height: 480 },
    { width: 360, height: 640 },
    { width: 1280, height: 800 },
    { width: 640, height: 400 }, // 1280 × 800 at 200 % zoom.
    { width: 360, height: 260 }, // A phone with its keyboard open.
  ];
  test('at every size, in one place, large enough, on top, never over what has the focus', async () => {
    const { context, page } = await reader.open();
    const places = new Map(sizes.map((size) => [size, new Set<string>()]));
    const found: string[] = [];
    const paths = ['/buscar/', '/que-ley-se-aplicaba/', guide, '/rutas/', `${guide}#indice`];
    for (const path of everyDay(paths, 2)) {
      await page.goto(reader.url + path);
      if (path === '/buscar/') {
        await page.fill('#consulta', 'fotos');
        await page.waitForSelector('#buscador[data-hecha="fotos"]');
      }
      for (const [size, place] of places) {
        await page.setViewportSize(size);
        const { problems, boxes } = await page.evaluate(besideExit);
        for (const box of boxes) place.add(box);
        for (const problem of problems)
          found.push(`${path} ${size.width} × ${size.height}: ${problem}`);
      }
    }
    await context.close();
    expect(found).toEqual([]);
    expect([...places.values()].map(({ size }) => size)).toEqual(sizes.map(() => 1));
  });
});

/** Runs in the page: what is wrong with the exit as each control has the focus, and where it stands before and after. */
function besideExit(): { problems: string[]; boxes: string[] } {
  const exit = document.querySelector<HTMLElement>('.salir');
  if (!exit) return { problems: ['no exit'], boxes: [] };
  const problems: string[] = [];
  const boxes = [JSON.stringify(exit.getBoundingClientRect())];
  for (const element of document.querySelectorAll<HTMLElement>(
    'a[href], input, select, summary, button',
  )) {
    if (element === exit || element.offsetParent === null) continue;
    element.focus();
    const a = exit.getBoundingClientRect();
    const b = element.getBoundingClientRect();
    const overlaps = a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
    if (overlaps) problems.push(`covers ${element.outerHTML.slice(0, 80)}`);
    const top = document.elementFromPoint(a.x + a.width / 2, a.y + a.height / 2);
    if (a.y !== 0 || a.width < 48 || a.height < 48 || !exit.contains(top))
      problems.push(
        `exit at ${a.x},${a.y} ${a.width}×${a.height} under ${top?.outerHTML.slice(0, 60)}`,
      );
  }
  boxes.push(JSON.stringify(exit.getBoundingClientRect()));
  return { problems: problems.slice(0, 5), boxes };
}
