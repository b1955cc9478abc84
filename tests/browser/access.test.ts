import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modes, violations, violationsOn } from '../support/axe.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { somePages, templates } from '../support/site.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

// Every page in every mode: tests/all/access.test.ts.
describe('axe, WCAG 2.2 AA', () => {
  test.each(modes)('no violation $name', async (mode) => {
    const paths = mode.name === 'in light' ? somePages().map(({ path }) => path) : templates;
    expect(await violationsOn(reader, paths, mode)).toEqual([]);
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
