import { describe, expect, test } from 'vitest';
import { withoutStyles } from '../support/page-code.ts';
import { exits, go, guide, kept, part, press, seen, title } from '../support/exits.ts';

const { hosts, visit } = exits();

describe('after the exit, the page left is never shown again', () => {
  test('online: Back shows the page before, Forward the neutral page, and no entry is the page left', async () => {
    const { context, page } = await visit();
    await press(page);
    await page.waitForURL(`${hosts.elsewhere}/neutra`);
    expect(await kept(context, page)).not.toContain(hosts.reader.url + guide);
    await go(page, -1);
    await expect.poll(() => page.url()).toBe(`${hosts.elsewhere}/antes`);
    await go(page, 1);
    await expect.poll(() => page.url()).toBe(`${hosts.elsewhere}/neutra`);
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
    expect((await entries()).entries.map(({ url }) => url)).not.toContain(hosts.reader.url + guide);
    const step = async (by: number) => {
      const { currentIndex, entries: all } = await entries();
      const entryId = all[currentIndex + by]?.id;
      if (entryId !== undefined) await tab.send('Page.navigateToHistoryEntry', { entryId });
      await new Promise((resolve) => setTimeout(resolve, 600));
    };
    await step(-1);
    await expect.poll(() => ask('location.href')).toBe(`${hosts.elsewhere}/antes`);
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
    expect((await entries()).entries.map(({ url }) => url)).not.toContain(hosts.reader.url + guide);
    await context.close();
  });

  test('offline: blank, with a neutral title and address, and Back then Forward shows nothing of it', async () => {
    const { context, page } = await visit();
    await context.setOffline(true);
    await press(page);
    await expect.poll(() => new URL(page.url()).pathname).toBe('/salir/');
    expect(await page.title()).toBe('Nueva pestaña');
    expect(await seen(page)).toBe('');
    await go(page, -1);
    await go(page, 1);
    expect(await seen(page)).toBe('');
    expect(await kept(context, page)).not.toContain(hosts.reader.url + guide);
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
    const { context, page } = await visit('/neutra', hosts.reader.url + part);
    const before = await page.evaluate(() => history.length);
    for (const index of [0, 1, 2]) {
      await page
        .locator('.indice a[href^="#"]')
        .nth(index)
        .evaluate((link: HTMLElement) => link.click());
      await expect.poll(() => new URL(page.url()).hash).not.toBe('');
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
    await page.waitForURL(`${hosts.elsewhere}/neutra`);
    await go(page, -1);
    await expect.poll(() => page.url()).toBe(`${hosts.elsewhere}/antes`);
    await context.close();
  });

  test('pressed while the page still arrives, it leaves all the same', async () => {
    const { context, page } = await visit('/neutra', `${hosts.elsewhere}/a-medias/`);
    await page.waitForSelector('.salir');
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    await press(page);
    await page.waitForURL(`${hosts.elsewhere}/neutra`);
    await go(page, -1);
    await expect.poll(() => page.url()).toBe(`${hosts.elsewhere}/antes`);
    await context.close();
  });
});

describe('what was typed in the search', () => {
  test('is gone when the page is left, whether or not the browser keeps it in its memory', async () => {
    const { context, page } = await visit('/neutra', `${hosts.reader.url}/buscar/`);
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
    await page.waitForURL(`${hosts.elsewhere}/neutra`);
    await go(page, -1);
    await expect.poll(() => page.url()).toBe(`${hosts.reader.url}/buscar/`);
    expect(await left()).toMatchObject({ typed: '', found: 0, isCalling: false });
    await context.close();
  });
});

test('the middle button leaves too, and opens nothing', async () => {
  const { context, page } = await visit();
  await page.click('.salir', { button: 'middle' });
  await page.waitForURL(`${hosts.elsewhere}/neutra`);
  expect(context.pages()).toHaveLength(1);
  await context.close();
});

test('without scripts and styles, nothing about discreet mode shows', async () => {
  const { context, page } = await hosts.reader.open({ javaScriptEnabled: false });
  for (const path of ['/', guide, '/leer-con-cuidado/', '/en/leer-con-cuidado/']) {
    await page.route(hosts.reader.url + path, async (route) => {
      const response = await route.fetch();
      const body = withoutStyles(await response.text()).replace(
        /<meta http-equiv="Content-Security-Policy"[^>]*>/,
        '',
      );
      await route.fulfill({ response, body });
    });
    await page.goto(hosts.reader.url + path);
    const shown = await page.locator('[data-modo]:visible').count();
    const all = await page.locator('[data-modo]').count();
    expect({ path, shown, some: all > 0 }).toEqual({ path, shown: 0, some: true });
  }
  await context.close();
});
