import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { everyDay } from '../support/every-day.ts';
import { exits, go, kept, part, press, seen } from '../support/exits.ts';

const { hosts, visit } = exits();

describe('while the page still arrives', () => {
  const half = () => `${hosts.elsewhere}/a-medias/`;
  const isArriving = (page: Page) => page.evaluate(() => document.readyState === 'loading');

  test('a link inside it adds no entry', async () => {
    const { context, page } = await visit('/neutra', half());
    await page.waitForSelector('.saltar', { state: 'attached' });
    const before = await page.evaluate(() => history.length);
    await page.evaluate(() => document.querySelector<HTMLElement>('.saltar')?.click());
    await expect.poll(() => new URL(page.url()).hash).toBe('#contenido');
    expect(await isArriving(page)).toBe(true);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await context.close();
  });

  test('discreet mode holds, within the page and to the next', async () => {
    const { context, page } = await visit('/neutra', `${half()}#~d`);
    await page.waitForSelector('.nombre', { state: 'attached' });
    const before = await page.evaluate(() => history.length);
    await page.evaluate(() => document.querySelector<HTMLElement>('.saltar')?.click());
    await expect.poll(() => new URL(page.url()).hash).toBe('#~d/contenido');
    expect(await isArriving(page)).toBe(true);
    await page.evaluate(() => document.querySelector<HTMLElement>('.nombre')?.click());
    await page.waitForURL(`${hosts.elsewhere}/#~d`);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await context.close();
  });
});

describe('a fragment typed by hand, or in a link from elsewhere', () => {
  test.each(everyDay(['#~d/%', '#%', '#~d/%E0%A4', '#~ds/%zz'], 2))(
    '%s breaks nothing',
    async (fragment) => {
      const { context, page } = await visit('/neutra', hosts.reader.url + part + fragment);
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      await page.reload();
      const before = await page.evaluate(() => history.length);
      await page
        .locator('.indice a[href^="#"]')
        .first()
        .evaluate((link: HTMLElement) => link.click());
      await expect.poll(() => new URL(page.url()).hash).not.toBe(fragment);
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
    },
  );

  test.each(everyDay(['#~d', ''], 2))(
    'leaves no entry that shows the page after the exit (%s)',
    async (mode) => {
      const { context, page } = await visit('/neutra', hosts.reader.url + part + mode);
      for (const fragment of ['uno', 'dos']) {
        await page.evaluate((typed) => {
          location.hash = typed;
        }, fragment);
        // The entry before it has another address by then, and the page is where it was told to be.
        await expect
          .poll(async () => (await kept(context, page)).filter((url) => url.includes(part)))
          .toEqual([`${hosts.reader.url}${part}#${mode === '' ? '' : '~d/'}${fragment}`]);
        await expect.poll(() => page.evaluate(() => location.hash)).toContain(fragment);
      }
      expect(await seen(page)).not.toBe('');
      await press(page);
      await page.waitForURL(`${hosts.elsewhere}/neutra`);
      for (const step of [-1, -1, 1, 1]) {
        await go(page, step);
        await expect.poll(() => page.url()).not.toContain(part);
        // A page that is on its way says nothing yet.
        await expect.poll(() => seen(page).catch(() => 'moving')).toBe('');
      }
      await context.close();
    },
  );

  test('and while reading, Back goes to the page before', async () => {
    const { context, page } = await visit('/neutra', hosts.reader.url + part);
    await page.evaluate(() => {
      location.hash = 'uno';
    });
    await expect
      .poll(async () => (await kept(context, page)).at(-2))
      .toBe(`${hosts.reader.url}/salir/`);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#uno');
    await go(page, -1);
    await expect.poll(() => page.url()).toBe(`${hosts.elsewhere}/antes`);
    await context.close();
  });
});
