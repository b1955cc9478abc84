import { createServer, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { dist } from '../support/site.ts';
import { withoutStyles } from '../support/page-code.ts';

// Ways to see the page again after leaving it, tried one by one. The browser keeps its back/forward cache,
// which Playwright otherwise switches off.

const guide = '/guias/imagenes-intimas/';
/** One with headings to go to. */
const part = `${guide}caminos/`;
const title = 'imágenes íntimas';
let reader: Reader;
let other: Server;
let elsewhere = '';
/** Answers of pages that never finish. */
const open: ServerResponse[] = [];

beforeAll(async () => {
  reader = await startReader(undefined, ['--disable-back-forward-cache']);
  const html = readFileSync(join(dist, guide, 'index.html'), 'utf8');
  other = createServer(({ url = '' }, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    open.push(response);
    if (url === '/lenta') return; // Never answers.
    // A page of the site that is still arriving: all that comes before the first heading, then nothing.
    if (url.startsWith('/a-medias')) response.write(html.slice(0, html.indexOf('<h1')));
    else response.end(`<!doctype html><title>${url}</title><p>${url}</p>`);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://localhost:${(other.address() as AddressInfo).port}`;
});
afterAll(async () => {
  for (const response of open) response.destroy();
  other.close();
  await reader.close();
});

/** Opens the page before, then a page of the site whose exit leads to a page of our other host. */
async function visit(neutral = '/neutra', path = reader.url + guide) {
  const { context, page } = await reader.open();
  await context.unrouteAll();
  await context.addInitScript((address) => {
    // The exit reads its address when it is pressed.
    for (const press of ['click', 'auxclick'])
      document.addEventListener(
        press,
        () => {
          const exit = document.querySelector<HTMLElement>('.salir');
          if (exit) exit.dataset['salida'] = address;
        },
        true,
      );
  }, elsewhere + neutral);
  await page.goto(`${elsewhere}/antes`);
  await page.goto(path, { waitUntil: path.includes('a-medias') ? 'commit' : 'load' });
  return { context, page };
}

const press = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('.salir')?.click());

/** What of the page left can be seen now. */
async function seen(page: Page): Promise<string> {
  const words = await page.evaluate(() => `${document.title} ${document.body.innerText}`);
  return words.includes(title) || words.includes('Salir rápido') ? words.slice(0, 80) : '';
}

/** Addresses that the tab can go back or forward to, or be restored with. */
async function kept(context: BrowserContext, page: Page): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  return entries.map(({ url }) => url);
}

/** A busy machine goes there late, and not elsewhere. */
const slow = { timeout: 20_000 };

/** Back and forward as a person does, without waiting for what never comes. */
async function go(page: Page, steps: number): Promise<void> {
  await page.evaluate((by) => setTimeout(() => history.go(by), 0), steps).catch(() => undefined);
  await page.waitForTimeout(500);
}

describe('after the exit, the page left is never shown again', () => {
  test('online: Back shows the page before, Forward the neutral page, and no entry is the page left', async () => {
    const { context, page } = await visit();
    await press(page);
    await page.waitForURL(`${elsewhere}/neutra`);
    expect(await kept(context, page)).not.toContain(reader.url + guide);
    await go(page, -1);
    await expect.poll(() => page.url(), slow).toBe(`${elsewhere}/antes`);
    await go(page, 1);
    await expect.poll(() => page.url(), slow).toBe(`${elsewhere}/neutra`);
    await context.close();
  });

  test('the address turns neutral in the same instant, while a slow neutral page does not come', async () => {
    const { context, page } = await visit('/lenta');
    // Playwright waits for a navigation that has begun; the protocol underneath does not.
    const tab = await context.newCDPSession(page);
    const ask = async (expression: string) =>
      (await tab.send('Runtime.evaluate', { expression })).result.value as unknown;
    const entries = async () => await tab.send('Page.getNavigationHistory');
    const at = await ask(
      `document.querySelector('.salir').click(), location.pathname + ' ' + document.body.textContent`,
    );
    expect(at).toBe('/salir/ ');
    expect((await entries()).entries.map(({ url }) => url)).not.toContain(reader.url + guide);
    const step = async (by: number) => {
      const { currentIndex, entries: all } = await entries();
      const entryId = all[currentIndex + by]?.id;
      if (entryId !== undefined) await tab.send('Page.navigateToHistoryEntry', { entryId });
      await new Promise((resolve) => setTimeout(resolve, 600));
    };
    await step(-1);
    await expect.poll(() => ask('location.href'), slow).toBe(`${elsewhere}/antes`);
    await step(1);
    // Chromium 156 of Debian runs nothing in a page that is leaving already: then what it paints is looked at.
    const shown = await Promise.race([
      ask(`document.title + ' ' + document.body.innerText`),
      new Promise((resolve) => setTimeout(resolve, 3000, 'silent')),
    ]);
    expect(shown).not.toContain(title);
    expect(shown).not.toContain('Salir rápido');
    if (shown === 'silent') {
      const { targetInfo } = await tab.send('Target.getTargetInfo');
      expect(targetInfo.title).toBe('Nueva pestaña');
      const blank = await context.newPage();
      const white = (await blank.screenshot()).toString('base64');
      await blank.close();
      expect((await tab.send('Page.captureScreenshot')).data).toBe(white);
    }
    expect((await entries()).entries.map(({ url }) => url)).not.toContain(reader.url + guide);
    await context.close();
  });

  test('offline: blank, with a neutral title and address, and Back then Forward shows nothing of it', async () => {
    const { context, page } = await visit();
    await context.setOffline(true);
    await press(page);
    await expect.poll(() => new URL(page.url()).pathname, slow).toBe('/salir/');
    expect(await page.title()).toBe('Nueva pestaña');
    expect(await seen(page)).toBe('');
    await go(page, -1);
    await go(page, 1);
    expect(await seen(page)).toBe('');
    expect(await kept(context, page)).not.toContain(reader.url + guide);
    await context.close();
  });

  test('a page that the browser brings back from its memory stays empty', async () => {
    const { context, page } = await visit();
    await context.setOffline(true);
    await press(page);
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    expect(await seen(page)).toBe('');
    expect(await page.title()).toBe('Nueva pestaña');
    await context.close();
  });

  test('headings visited inside the page leave no entry of it behind', async () => {
    const { context, page } = await visit('/neutra', reader.url + part);
    const before = await page.evaluate(() => history.length);
    for (const index of [0, 1, 2]) {
      await page
        .locator('.indice a[href^="#"]')
        .nth(index)
        .evaluate((link: HTMLElement) => link.click());
      await expect.poll(() => new URL(page.url()).hash, slow).not.toBe('');
    }
    // A link to the page itself, without a heading.
    await page.evaluate((path) => {
      const link = document.createElement('a');
      link.href = path;
      document.body.append(link);
      link.click();
    }, part);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await press(page);
    await page.waitForURL(`${elsewhere}/neutra`);
    await go(page, -1);
    await expect.poll(() => page.url(), slow).toBe(`${elsewhere}/antes`);
    await context.close();
  });

  test('pressed while the page still arrives, it leaves all the same', async () => {
    const { context, page } = await visit('/neutra', `${elsewhere}/a-medias/`);
    await page.waitForSelector('.salir');
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    await press(page);
    await page.waitForURL(`${elsewhere}/neutra`);
    await go(page, -1);
    await expect.poll(() => page.url(), slow).toBe(`${elsewhere}/antes`);
    await context.close();
  });
});

describe('what was typed in the search', () => {
  test('is gone when the page is left, whether or not the browser keeps it in its memory', async () => {
    const { context, page } = await visit('/neutra', `${reader.url}/buscar/`);
    const left = () =>
      page.evaluate(() => ({
        typed: document.querySelector<HTMLInputElement>('#consulta')?.value,
        found: document.querySelectorAll('#resultados li').length,
        told: document.querySelector('#estado')?.textContent,
        isCalling: document.querySelector('#buscador #ayuda') !== null,
        marks: [...(document.querySelector('#buscador')?.attributes ?? [])]
          .map(({ value }) => value)
          .join(' '),
      }));
    const nothing = {
      typed: '',
      found: 0,
      told: '',
      isCalling: false,
      marks: expect.not.stringContaining('morir') as string,
    };
    await page.fill('#consulta', 'me quiero morir');
    await page.waitForSelector('#buscador[data-hecha="me quiero morir"]');
    // A headless Chromium keeps no page (Firefox does: tests/all/firefox.test.ts), so it is told that it is left.
    for (const event of ['pagehide', 'pageshow']) {
      await page.evaluate(
        (name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })),
        event,
      );
      expect(await left()).toEqual(nothing);
      await page.fill('#consulta', 'me quiero morir');
      await page.waitForSelector('#buscador[data-hecha="me quiero morir"]');
    }
    await page.locator('#resultados a').first().click();
    await page.waitForURL('**/camino/**');
    await press(page);
    await page.waitForURL(`${elsewhere}/neutra`);
    await go(page, -1);
    await expect.poll(() => page.url(), slow).toBe(`${reader.url}/buscar/`);
    expect(await left()).toMatchObject({ typed: '', found: 0, isCalling: false });
    await context.close();
  });
});

describe('while the page still arrives', () => {
  const half = () => `${elsewhere}/a-medias/`;
  const isArriving = (page: Page) => page.evaluate(() => document.readyState === 'loading');

  test('a link inside it adds no entry', async () => {
    const { context, page } = await visit('/neutra', half());
    await page.waitForSelector('.saltar', { state: 'attached' });
    const before = await page.evaluate(() => history.length);
    await page.evaluate(() => document.querySelector<HTMLElement>('.saltar')?.click());
    await expect.poll(() => new URL(page.url()).hash, slow).toBe('#contenido');
    expect(await isArriving(page)).toBe(true);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await context.close();
  });

  test('discreet mode holds, within the page and to the next', async () => {
    const { context, page } = await visit('/neutra', `${half()}#~d`);
    await page.waitForSelector('.nombre', { state: 'attached' });
    const before = await page.evaluate(() => history.length);
    await page.evaluate(() => document.querySelector<HTMLElement>('.saltar')?.click());
    await expect.poll(() => new URL(page.url()).hash, slow).toBe('#~d/contenido');
    expect(await isArriving(page)).toBe(true);
    await page.evaluate(() => document.querySelector<HTMLElement>('.nombre')?.click());
    await page.waitForURL(`${elsewhere}/#~d`);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await context.close();
  });
});

test('the middle button leaves too, and opens nothing', async () => {
  const { context, page } = await visit();
  await page.click('.salir', { button: 'middle' });
  await page.waitForURL(`${elsewhere}/neutra`);
  expect(context.pages()).toHaveLength(1);
  await context.close();
});

describe('a fragment typed by hand, or in a link from elsewhere', () => {
  test.each(['#~d/%', '#~d/%E0%A4', '#%', '#~ds/%zz'])('%s breaks nothing', async (fragment) => {
    const { context, page } = await visit('/neutra', reader.url + part + fragment);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.reload();
    const before = await page.evaluate(() => history.length);
    await page
      .locator('.indice a[href^="#"]')
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await expect.poll(() => new URL(page.url()).hash, slow).not.toBe(fragment);
    if (fragment.startsWith('#~d')) expect(new URL(page.url()).hash).toMatch(/^#~ds?\/./);
    expect(await page.evaluate(() => history.length)).toBe(before);
    // A link with such an escape, too.
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#%E0%A4';
      document.body.append(link);
      link.click();
    });
    expect(faults).toEqual([]);
    await context.close();
  });

  test.each(['', '#~d'])(
    'leaves no entry that shows the page after the exit (%s)',
    async (mode) => {
      const { context, page } = await visit('/neutra', reader.url + part + mode);
      for (const fragment of ['uno', 'dos']) {
        await page.evaluate((typed) => {
          location.hash = typed;
        }, fragment);
        // The entry before it has another address by then, and the page is where it was told to be.
        await expect
          .poll(async () => (await kept(context, page)).filter((url) => url.includes(part)), slow)
          .toEqual([`${reader.url}${part}#${mode === '' ? '' : '~d/'}${fragment}`]);
        await expect.poll(() => page.evaluate(() => location.hash), slow).toContain(fragment);
      }
      expect(await seen(page)).not.toBe('');
      await press(page);
      await page.waitForURL(`${elsewhere}/neutra`);
      for (const step of [-1, -1, 1, 1]) {
        await go(page, step);
        await expect.poll(() => page.url(), slow).not.toContain(part);
        // A page that is on its way says nothing yet.
        await expect.poll(() => seen(page).catch(() => 'moving'), slow).toBe('');
      }
      await context.close();
    },
  );

  test('and while reading, Back goes to the page before', async () => {
    const { context, page } = await visit('/neutra', reader.url + part);
    await page.evaluate(() => {
      location.hash = 'uno';
    });
    await expect
      .poll(async () => (await kept(context, page)).at(-2), slow)
      .toBe(`${reader.url}/salir/`);
    await expect.poll(() => page.evaluate(() => location.hash), slow).toBe('#uno');
    await go(page, -1);
    await expect.poll(() => page.url(), slow).toBe(`${elsewhere}/antes`);
    await context.close();
  });
});

test('without scripts and styles, nothing about discreet mode shows', async () => {
  const { context, page } = await reader.open({ javaScriptEnabled: false });
  for (const path of ['/', guide, '/leer-con-cuidado/', '/en/leer-con-cuidado/']) {
    await page.route(reader.url + path, async (route) => {
      const response = await route.fetch();
      const body = withoutStyles(await response.text()).replace(
        /<meta http-equiv="Content-Security-Policy"[^>]*>/,
        '',
      );
      await route.fulfill({ response, body });
    });
    await page.goto(reader.url + path);
    const shown = await page.locator('[data-modo]:visible').count();
    const all = await page.locator('[data-modo]').count();
    expect({ path, shown, some: all > 0 }).toEqual({ path, shown: 0, some: true });
  }
  await context.close();
});
