import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepare, violations, violationsOn, ways } from '../support/axe.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { everyDay } from '../support/every-day.ts';
import { templates } from '../support/site.ts';

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

// One of four shapes of the site, and with EVERY_PAGE=1 every page, whole, in every way: tests/all/access.test.ts.
describe('axe, WCAG 2.2 AA', () => {
  test('no violation in light; in dark, on a phone and in forced colours where they can differ', async () => {
    const paths = [...new Set([...everyDay(templates), ...withControls])];
    const inOther = everyDay(templates, 8);
    const waysOf = (path: string) => [
      ...(inOther.includes(path) ? [ways.dark, ways.phone] : []),
      ...(withControls.includes(path) ? [ways.forced] : []),
    ];
    expect(await violationsOn(reader, paths, waysOf, shorten)).toEqual([]);
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
