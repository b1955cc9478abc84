import { createServer, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Reader, startReader } from './browser.ts';
import { dist } from './site.ts';

// Ways to see the page again after leaving it, tried one by one. The browser keeps its back/forward cache,
// which Playwright otherwise switches off.

export const guide = '/guias/imagenes-intimas/';
/** One with headings to go to. */
export const part = `${guide}caminos/`;
export const title = 'imágenes íntimas';

/** What those who try to come back read with, and the address of another host. */
interface Hosts {
  reader: Reader;
  elsewhere: string;
}

/**
 * Starts, for the tests of a file, a browser and another host, whose `/lenta` never answers and whose `/a-medias/` never ends.
 * @returns both, which are there once a test runs, and how to visit a page of the site from that host
 */
export function exits() {
  const hosts = {} as Hosts;
  let other: Server;
  /** Answers of pages that never finish. */
  const open: ServerResponse[] = [];

  beforeAll(async () => {
    hosts.reader = await startReader(undefined, ['--disable-back-forward-cache']);
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
    hosts.elsewhere = `http://localhost:${(other.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    for (const response of open) response.destroy();
    other.close();
    await hosts.reader.close();
  });

  /** Opens the page before, then a page of the site whose exit leads to a page of our other host. */
  async function visit(neutral = '/neutra', path = hosts.reader.url + guide) {
    const { context, page } = await hosts.reader.open();
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
    }, hosts.elsewhere + neutral);
    await page.goto(`${hosts.elsewhere}/antes`);
    await page.goto(path, { waitUntil: path.includes('a-medias') ? 'commit' : 'load' });
    return { context, page };
  }

  return { hosts, visit };
}

/** Presses the exit. */
export const press = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('.salir')?.click());

/** What of the page left can be seen now. */
export async function seen(page: Page): Promise<string> {
  const words = await page.evaluate(() => `${document.title} ${document.body.innerText}`);
  return words.includes(title) || words.includes('Salir rápido') ? words.slice(0, 80) : '';
}

/** Addresses that the tab can go back or forward to, or be restored with. */
export async function kept(context: BrowserContext, page: Page): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  return entries.map(({ url }) => url);
}

/** Back and forward as a person does, without waiting for what never comes. */
export async function go(page: Page, steps: number): Promise<void> {
  await page.evaluate((by) => setTimeout(() => history.go(by), 0), steps).catch(() => undefined);
  await page.waitForTimeout(500);
}
