import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { pagesToRead, templates } from '../support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** Violations on the page that is open, one line each. */
async function violations(page: Page, without: string[] = []): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    async ({ values, off }) => {
      const { violations: found } = await window.axe.run(document, {
        runOnly: { type: 'tag', values },
        rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])),
        resultTypes: ['violations'],
      });
      return found.map(
        ({ id, nodes }) =>
          `${location.pathname} ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    },
    { values: tags, off: without },
  );
}

/** Opens pages two at a time and gathers what axe finds. */
async function violationsOn(
  paths: readonly string[],
  options: BrowserContextOptions,
  without: string[] = [],
): Promise<string[]> {
  const queue = [...paths];
  const found: string[] = [];
  const readAll = async (): Promise<void> => {
    const { context, page } = await reader.open({ bypassCSP: true, ...options });
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await page.goto(reader.url + path);
      found.push(...(await violations(page, without)));
    }
    await context.close();
  };
  await Promise.all([readAll(), readAll()]);
  return found.sort();
}

describe('axe, WCAG 2.2 AA', () => {
  test('no violation on the pages read, in light', async () => {
    const paths = pagesToRead().map(({ path }) => path);
    expect(await violationsOn(paths, { colorScheme: 'light' })).toEqual([]);
  });

  test('no violation on any template, in dark', async () => {
    expect(await violationsOn(templates, { colorScheme: 'dark' })).toEqual([]);
  });

  test('no violation on any template, in forced colours (which axe misreads for contrast)', async () => {
    expect(await violationsOn(templates, { forcedColors: 'active' }, ['color-contrast'])).toEqual(
      [],
    );
  });

  test('no violation on any template, on a phone', async () => {
    expect(await violationsOn(templates, { viewport: { width: 360, height: 640 } })).toEqual([]);
  });

  test('axe does find what is wrong', async () => {
    const { context, page } = await reader.open();
    await page.setContent('<html><body><img src="x"><a href="#"></a></body></html>');
    expect((await violations(page)).length).toBeGreaterThan(1);
    await context.close();
  });
});

test('with the keyboard alone: skip, exit, header, in that order', async () => {
  const { context, page } = await reader.open({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${reader.url}/guias/imagenes-intimas/`);
  const names: (string | undefined)[] = [];
  for (let count = 0; count < 4; count++) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => {
        const focused = document.activeElement;
        return focused && focused.className !== ''
          ? focused.className
          : focused?.textContent.trim();
      }),
    );
  }
  expect(names).toEqual(['saltar', 'salir', 'nombre', 'Me está pasando']);
  await context.close();
});

declare global {
  interface Window {
    axe: {
      run: (
        root: Document,
        options: object,
      ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
    };
  }
}
