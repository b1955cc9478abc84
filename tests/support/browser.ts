import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Download,
  type Page,
  type Locator,
} from 'playwright-core';
import { inject } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { dist } from './site.ts';

/** A built site, served, and a browser to read it with. */
export interface Reader {
  browser: Browser;
  url: string;
  /** A fresh context; everything it asks of another host is refused and written down. */
  open: (
    options?: BrowserContextOptions,
  ) => Promise<{ context: BrowserContext; page: Page; foreign: string[] }>;
  close: () => Promise<void>;
}

/** A page open on a phone; what it asks for once it is there, by path, and what it complains of, is written down. */
export async function openedOnPhone(reader: Reader, path: string) {
  const { context, page, foreign } = await reader.open({
    viewport: { width: 360, height: 640 },
    acceptDownloads: true,
  });
  const told: string[] = [];
  page.on('pageerror', (error) => told.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') told.push(message.text());
  });
  await page.goto(reader.url + path);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asked.push(new URL(request.url()).pathname);
  });
  return { context, page, foreign, told, asked };
}

/** All that a page could leave in the browser, with its address and the history. */
export const keptIn = (page: Page) =>
  page.evaluate(async () => [
    localStorage.length + sessionStorage.length,
    document.cookie,
    location.href,
    history.length,
    history.state as unknown,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);

/** What each box to type in asks of the browser: to fill it in, to check its spelling, to translate it; its name, its form. */
export const askedOfBrowser = (boxes: Locator) =>
  boxes.evaluateAll((all) =>
    all.map((box) => [
      box.getAttribute('autocomplete'),
      box.getAttribute('spellcheck'),
      box.getAttribute('translate'),
      box.getAttribute('name'),
      box.closest('form'),
    ]),
  );

/** Tells a page that it is left, and that «Atrás» brings it back as it stood, which Playwright’s browser never does. */
export const leaveAndReturn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const name of ['pagehide', 'pageshow'])
      dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
  });

/**
 * Starts a server, and a browser; where all files share one (`shared-browser.ts`), that one is read with.
 * @param starting the server to read from, if it is not that of `dist/`
 * @param without flags of Playwright's own to leave out of the browser
 */
export async function startReader(
  starting: Promise<Pick<RunningServer, 'url' | 'close'>> = serve(dist),
  without: string[] = [],
): Promise<Reader> {
  const server = await starting;
  const shared = inject('browser') as string | undefined;
  const browser =
    shared !== undefined && without.length === 0
      ? await chromium.connect(shared)
      : await launchBrowser(without);
  return {
    browser,
    url: server.url.replace(/\/$/, ''),
    open: async (options) => {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(120_000); // A busy machine gets there late.
      const foreign: string[] = [];
      await context.route(
        (address) =>
          address.protocol.startsWith('http') && address.origin !== new URL(server.url).origin,
        (route) => {
          foreign.push(route.request().url());
          return route.abort();
        },
      );
      return { context, page: await context.newPage(), foreign };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** The bytes of a file that a page gave. */
export async function bytesOfDownload(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}
