import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserFlags, findBrowser } from '../../scripts/browser.ts';
import { type BrotliServer, serveBrotli } from '../../scripts/bench/brotli-server.ts';
import { freePort } from '../support/port.ts';
import { dist } from '../support/site.ts';

const categories = ['accessibility', 'best-practices'];
const phone = {
  formFactor: 'mobile',
  screenEmulation: { mobile: true, width: 360, height: 640, deviceScaleFactor: 2 },
} as const;
const desktop = {
  formFactor: 'desktop',
  screenEmulation: { mobile: false, width: 1280, height: 800, deviceScaleFactor: 1 },
} as const;

const profile = mkdtempSync(join(tmpdir(), 'ruta-1410-lighthouse-'));
let port: number;
let context: BrowserContext;
let server: BrotliServer;
beforeAll(async () => {
  server = await serveBrotli(dist);
  port = await freePort();
  const program = await findBrowser();
  context = await chromium.launchPersistentContext(profile, {
    executablePath: program.path,
    args: [...browserFlags, `--remote-debugging-port=${port}`],
    env: { ...(process.env as Record<string, string>), ...program.env },
  });
});
afterAll(async () => {
  await context.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
});

/** What an audit takes points for on a page, one line each; empty if every category is at 100. */
async function faultsOf(address: string, screen: typeof phone | typeof desktop): Promise<string[]> {
  const result = await lighthouse(
    address,
    { port, output: 'json', logLevel: 'error' },
    {
      extends: 'lighthouse:default',
      settings: { onlyCategories: categories, throttlingMethod: 'provided', ...screen },
    },
  );
  if (!result) return [`${address}: no report`];
  const { lhr } = result;
  if (lhr.runtimeError) return [`${address}: ${lhr.runtimeError.message}`];
  return categories.flatMap((name) => {
    const category = lhr.categories[name];
    if (category?.score === 1) return [];
    const faults = (category?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = lhr.audits[id];
      return weight > 0 && audit?.score !== null && audit?.score !== 1 ? [id] : [];
    });
    return [`${address} ${name} ${String(category?.score)}: ${faults.join(', ')}`];
  });
}

test.each([
  ['the first page', '/'],
  ['a guide', '/guias/imagenes-intimas/'],
  ['an article of the law', '/normas/cp/art_154-b/'],
  ['the search', '/buscar/'],
  ['a form', '/formatos/t5/'],
])('Lighthouse: accessibility and best practices at 100 on %s, %s', async (_, path) => {
  expect(await faultsOf(server.url + path, phone)).toEqual([]);
  expect(await faultsOf(server.url + path, desktop)).toEqual([]);
});

test('Lighthouse does find what is wrong', async () => {
  const html = '<html><body><img src="/x.png"><p style="color:#ccc">x</p></body></html>';
  const bad = await serveBrotli(dist, new Map([['/', html]]));
  const faults = await faultsOf(bad.url, phone);
  await bad.close();
  expect(faults.join('\n')).toContain('html-has-lang');
  expect(faults.length).toBe(2);
});
