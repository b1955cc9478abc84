import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** Pages from which a reader begins, and how many of their doors stand on the first screen of a small phone. */
const starts: [path: string, doors: number][] = [
  ['/', 3],
  ['/me-esta-pasando/', 1],
  ['/acompano/', 2],
  ['/equipo/', 2],
  ['/entender-la-ley/', 2],
];

test.each(starts)('%s shows its numbers and its doors without scrolling', async (path, doors) => {
  const { context, page } = await reader.open({ viewport: { width: 360, height: 640 } });
  await page.goto(reader.url + path);
  const found = await page.evaluate(() => {
    const bottoms = (selector: string) =>
      [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect().bottom);
    return {
      numbers: bottoms('.peligro a[href^="tel:"]'),
      doors: bottoms('.puertas-grandes strong a'),
    };
  });
  expect(found.numbers).not.toEqual([]);
  expect(found.numbers.filter((bottom) => bottom > 640)).toEqual([]);
  expect(found.doors.filter((bottom) => bottom <= 640).length).toBeGreaterThanOrEqual(doors);
  await context.close();
});
