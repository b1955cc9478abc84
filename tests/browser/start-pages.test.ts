import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** Pages from which a reader begins, and how many of their doors stand on the first screen of a small phone. */
const starts: [path: string, doors: number][] = [
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

test('home: on a small phone its numbers, the line on a watched device and six situations, each as tall as a thumb', async () => {
  const { context, page } = await reader.open({ viewport: { width: 360, height: 640 } });
  for (const path of ['/', '/en/']) {
    await page.goto(reader.url + path);
    const found = await page.evaluate(() => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
      return {
        numbers: boxes('.peligro a[href^="tel:"]').map(({ bottom }) => bottom),
        watched: boxes('main > p > a[href$="/leer-con-cuidado/"]').map(({ bottom }) => bottom),
        rows: boxes('.filas a').map(({ bottom, height }) => ({ bottom, height })),
      };
    });
    expect(found.numbers.length).toBe(5);
    expect(found.watched.length).toBe(1);
    expect(
      [...found.numbers, ...found.watched].filter((bottom) => bottom > 640),
      path,
    ).toEqual([]);
    expect(found.rows.filter(({ bottom }) => bottom <= 640).length, path).toBeGreaterThanOrEqual(6);
    expect(
      found.rows.filter(({ height }) => height < 44),
      path,
    ).toEqual([]);
  }
  await context.close();
});

test('home: on a desk all ways in stand on the first screen, and each leads to another place', async () => {
  const { context, page } = await reader.open({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${reader.url}/`);
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.filas a')].map((each) => ({
      href: each.pathname + each.hash,
      bottom: each.getBoundingClientRect().bottom,
    })),
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ bottom }) => bottom > 800)).toEqual([]);
  expect(new Set(rows.map(({ href }) => href)).size).toBe(rows.length);
  await context.close();
});
