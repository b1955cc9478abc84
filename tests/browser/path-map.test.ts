import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** The items of text of each printed page, with the size of their letters in points, but for the closing lines. */
async function printedPages(
  data: Buffer,
  closing: string,
): Promise<{ text: string; sizes: number[] }[]> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const shown = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    pages.push({
      text: shown.map(({ str }) => str).join(' '),
      sizes: shown
        .filter(({ str }) => !closing.includes(str.trim()))
        .map(({ transform }) => Math.abs(Number(transform[3]))),
    });
  }
  await pdf.destroy();
  return pages;
}

test.each(['', 'en/'])(
  'each chart stands whole on one A4 page, in letters of 8.5 points or more: /%s',
  async (prefix) => {
    const { context, page } = await reader.open();
    await page.goto(`${reader.url}/${prefix}camino/mapa/`);
    const charts = await page.$$eval('.dibujo svg', (all) =>
      all.map((svg) => [...svg.querySelectorAll('text')].map((text) => text.textContent.trim())),
    );
    const closing = (await page.textContent('.cierre'))?.replace(/\s+/g, ' ') ?? '';
    const pages = await printedPages(await page.pdf({ preferCSSPageSize: true }), closing);
    const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
    const word = prefix ? 'Sheet' : 'Hoja';
    const holding = charts.map((lines) =>
      pages.findIndex(({ text }) => {
        const printed = squeeze(text);
        return lines.every((line) => printed.includes(squeeze(line)));
      }),
    );
    // After the pages that explain them, one page each, in order, under its own heading.
    const first = holding[0] ?? 0;
    expect(first).toBeGreaterThan(0);
    expect(holding).toEqual(charts.map((_, index) => first + index));
    for (const [index, at] of holding.entries()) {
      expect(squeeze(pages[at]?.text ?? '')).toContain(`${word}${index + 1}.`);
      expect(Math.min(...(pages[at]?.sizes ?? []))).toBeGreaterThanOrEqual(8.5);
    }
    await context.close();
  },
);

test.each([1280, 360])('no text leaves its box or touches the border, %i wide', async (width) => {
  const { context, page } = await reader.open({ viewport: { width, height: 800 } });
  await page.goto(`${reader.url}/camino/mapa/`);
  const found = await page.evaluate(() => ({
    out: [...document.querySelectorAll<SVGSVGElement>('.dibujo svg')].flatMap((svg) => {
      const { width: whole } = svg.viewBox.baseVal;
      return [...svg.querySelectorAll('text')]
        .filter((text) => text.getBBox().x + text.getBBox().width > whole - 5)
        .map((text) => text.textContent);
    }),
    scrolls: document.documentElement.scrollWidth > window.innerWidth,
  }));
  expect(found).toEqual({ out: [], scrolls: false });
  await context.close();
});
