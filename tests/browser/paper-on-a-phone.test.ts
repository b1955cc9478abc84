import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { everyDay } from '../support/every-day.ts';
import { builtPages } from '../support/site.ts';

const papers = builtPages()
  .map(({ path }) => path)
  .filter((path) => /^\/(?:en\/)?papeles\/(?!presentar-hoy\/)[^/]+\/$/.test(path));
let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** A page as it is read without scripts. */
async function still(path: string, width = 360) {
  const { context, page } = await reader.open({
    viewport: { width, height: 640 },
    javaScriptEnabled: false,
  });
  await page.goto(reader.url + path);
  return { context, page };
}

/** How the blanks of the sheets stand: what goes in each above its line, and the mark after it beside that line. */
const blanksOf = (page: Page) =>
  page.locator('.papel:not(.papel-lleno) [data-campo]').evaluateAll((all) =>
    all.map((blank) => {
      const box = blank.getBoundingClientRect();
      const hint = blank.querySelector('i')?.getBoundingClientRect();
      const mark = blank.parentElement?.matches('.junto') ? blank.nextSibling : null;
      const range = document.createRange();
      if (mark) range.selectNode(mark);
      const after = mark ? range.getBoundingClientRect() : undefined;
      return {
        isHintAbove: hint !== undefined && hint.bottom < box.bottom,
        isMarkBeside:
          !after ||
          (after.left >= box.right - 1 && after.top < box.bottom && after.bottom > box.top),
      };
    }),
  );

test.each(everyDay(papers, 9))(
  'on a phone what goes in a blank of %s stands above its line, and no line begins with a comma',
  async (path) => {
    const { context, page } = await still(path);
    const blanks = await blanksOf(page);
    expect(blanks.length).toBeGreaterThan(1);
    expect(blanks.filter((each) => !each.isHintAbove || !each.isMarkBeside)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    await context.close();
  },
);

test.each([360, 1280])(
  'the sheet is seen without its notes where no script runs, %i wide',
  async (width) => {
    const { context, page } = await still('/papeles/denuncia/', width);
    const notes = page.locator('.papel-parte .por');
    const seen = () =>
      notes.evaluateAll((all) => all.filter((each) => each.getClientRects().length > 0).length);
    const before = await seen();
    expect(before).toBeGreaterThan(10);
    await page.click('label[for="sin-notas"]');
    expect(await seen()).toBe(0);
    const [sheet, part] = await page.evaluate(() =>
      ['.papel', '.papel-parte > :first-child'].map(
        (where) => document.querySelector(where)?.getBoundingClientRect().width ?? 0,
      ),
    );
    expect((part ?? 0) / (sheet ?? 1)).toBeGreaterThan(0.85);
    await page.click('label[for="sin-notas"]');
    expect(await seen()).toBe(before);
    await context.close();
  },
);
