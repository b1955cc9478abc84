import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { builtPages } from '../support/site.ts';
import { isWhole } from '../support/every-day.ts';

/** The phone that the first screen is made for. */
const viewport = { width: 360, height: 640 };
/** Pages of situations and ends of the path; everyday one of each kind and language, those with most to fit. */
const records = builtPages().filter(
  ({ path, html }) =>
    /\/conductas\/./.test(path) || (/\/camino\/./.test(path) && html.includes('id="primero"')),
);
const everyday = /\/(?:conductas\/grooming|camino\/(?:m6|q4))\/$/;
const paths = records
  .map(({ path }) => path)
  .filter((path) => isWhole || everyday.test(path))
  .sort();

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** Papers that begin with the danger, which are the ones with most to fit. */
const papers = builtPages()
  .filter(
    ({ path, html }) =>
      /\/papeles\/(?!presentar-hoy\/)./.test(path) && html.includes('class="peligro'),
  )
  .map(({ path }) => path);

/** Runs in the page: what does not stand whole on the first screen, or stands out of order. */
function lost(parts: string[]): string[] {
  const boxes = parts.map((part) => ({
    part,
    box: document.querySelector(`main ${part}`)?.getBoundingClientRect(),
  }));
  return boxes.flatMap(({ part, box }, index) => {
    if (!box) return [`${part} is missing`];
    const above = boxes[index - 1]?.box;
    if (above && above.top >= box.top) return [`${part} stands above what comes before it`];
    return box.bottom > innerHeight
      ? [`${part} ends at ${Math.round(box.bottom)} of ${innerHeight}`]
      : [];
  });
}

async function look(page: Page, path: string, parts: string[]): Promise<string[]> {
  await page.goto(reader.url + path);
  return (await page.evaluate(lost, parts)).map((problem) => `${path} ${problem}`);
}

describe('the first screen of situations and of the ends of the path', () => {
  test('has title, one line, danger with its number and the first step, on a small phone', async () => {
    expect(paths.length).toBeGreaterThanOrEqual(isWhole ? 180 : 6);
    const { context, page } = await reader.open({ viewport });
    const found: string[] = [];
    const parts = ['h1', '.proposito', '.peligro a', '.pasos li'];
    for (const path of paths) found.push(...(await look(page, path, parts)));
    await context.close();
    expect(found).toEqual([]);
  });
});

test('the first screen of a paper has title, one line, danger with its number and the first step', async () => {
  expect(papers.length).toBeGreaterThanOrEqual(10);
  const { context, page } = await reader.open({ viewport });
  const found: string[] = [];
  const parts = ['h1', '.proposito', '.por', '.peligro a', '.minuto li'];
  for (const path of papers) found.push(...(await look(page, path, parts)));
  await context.close();
  expect(found).toEqual([]);
});

test('the headings of the parts of the steps of a route stand on one screen, the first part open', async () => {
  const routes = builtPages()
    .filter(({ path, html }) => /\/rutas\/./.test(path) && html.includes('class="pliegue pasos"'))
    .map(({ path }) => path)
    .filter((path) => isWhole || path.endsWith('/denuncia-penal/'));
  expect(routes.length).toBeGreaterThanOrEqual(isWhole ? 26 : 2);
  const { context, page } = await reader.open({ viewport });
  const found: string[] = [];
  for (const path of routes) {
    await page.goto(reader.url + path);
    const [open, height] = await page.$$eval('.pliegue.pasos', (parts) => {
      const [top, bottom] = [parts[0], parts.at(-1)].map((each) => each?.getBoundingClientRect());
      return [
        parts.map((each) => each.hasAttribute('open')),
        (bottom?.bottom ?? 0) - (top?.top ?? 0),
      ];
    });
    if (open.lastIndexOf(true) !== 0 || height > viewport.height) found.push(`${path} ${height}`);
  }
  await context.close();
  expect(found).toEqual([]);
});

describe('the order of a page of a situation', () => {
  test('what to do, who helps, the law, and last the page itself', () => {
    const order = ['primero', 'quien-ayuda', 'caminos', 'ley', 'sobre-esta-pagina'];
    const wrong = records
      .filter(({ path }) => /\/conductas\/./.test(path))
      .filter(({ html }) => {
        const ids = [...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id ?? '');
        const places = order.map((id) => ids.indexOf(id));
        return places.some((place, index) => place < 0 || place <= (places[index - 1] ?? -1));
      });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
