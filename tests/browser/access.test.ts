import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepare, prepareTab, violations } from '../support/axe.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { lookAtEach } from '../support/side-by-side.ts';
import { somePages, templates } from '../support/site.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** Pages with something to choose, type or tick, where a system's own colours could hide what is what. */
const withControls = ['/', '/buscar/', '/rutas/', '/formatos/t5/', '/camino/mapa/'];

/** Runs in the page: of long lists and tables, whose rows are alike, the first ones stay. */
function shorten(): void {
  for (const list of document.querySelectorAll('main :is(ul, ol, dl, tbody)'))
    while (list.children.length > 12) list.lastElementChild?.remove();
}

/** Each page is opened once and read in light; then, where the mode can differ, in the others. */
async function violationsInModes(page: Page, path: string): Promise<string[]> {
  await page.evaluate(shorten);
  const found = await violations(page);
  const inMode = async (name: string, more: Parameters<typeof violations>[1]): Promise<void> => {
    for (const each of await violations(page, more)) found.push(`${name}: ${each}`);
  };
  if (templates.includes(path)) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await inMode('in dark', { only: ['color-contrast', 'link-in-text-block'] });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 640 });
    // What depends on where things stand, or on what is seen; colours are the same at every size.
    await inMode('on a phone', {
      only: [
        'target-size',
        'scrollable-region-focusable',
        'aria-hidden-focus',
        'link-name',
        'bypass',
      ],
    });
    await page.setViewportSize({ width: 1280, height: 720 });
  }
  if (withControls.includes(path)) {
    await page.emulateMedia({ forcedColors: 'active' });
    await inMode('in forced colours', { without: ['color-contrast'] });
    await page.emulateMedia({ forcedColors: 'none' });
  }
  return found;
}

// Every page, whole, all rules, in every mode: tests/all/access.test.ts.
describe('axe, WCAG 2.2 AA', () => {
  test('no violation in light; in dark, on a phone and in forced colours where they can differ', async () => {
    const paths = [...new Set([...somePages().map(({ path }) => path), ...withControls])];
    expect(paths).toEqual(expect.arrayContaining([...templates]));
    const options = { bypassCSP: true, colorScheme: 'light' } as const;
    expect(await lookAtEach(reader, paths, violationsInModes, options, prepareTab)).toEqual([]);
  });

  test('axe does find what is wrong', async () => {
    const { context, page } = await reader.open();
    await page.setContent('<html><body><img src="x"><a href="#"></a></body></html>');
    await prepare(page);
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
