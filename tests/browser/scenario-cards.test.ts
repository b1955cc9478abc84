import { readdirSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { everyDay } from '../support/every-day.ts';
import { lookAtEach } from '../support/side-by-side.ts';
import { builtPages } from '../support/site.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

test('the cards of each scenario and of each module come four to a sheet of A4, or eight where each is a line, each set from a new one, and what each says fits it', async () => {
  const paths = builtPages().flatMap(({ path }) => (path.endsWith('/tarjetas/') ? [path] : []));
  const ofScenarios = paths.filter((path) => path.includes('/escenarios/'));
  expect(ofScenarios).toHaveLength(2 * readdirSync('src/data/scenarios').length);
  expect(paths.length - ofScenarios.length).toBeGreaterThanOrEqual(2 * 10);
  const faults = await lookAtEach(reader, everyDay(paths, 8), async (page) => {
    await page.emulateMedia({ media: 'print' });
    const { sets, cut, apart } = await page.evaluate(() => {
      const cards = [...document.querySelectorAll('.ficha, .apertura, .cierre')];
      const isWhole = document.querySelector('.completa') !== null;
      const edge = (selector: string, side: 'top' | 'bottom') =>
        document.querySelector(selector)?.getBoundingClientRect()[side] ?? 0;
      return {
        sets: [...document.querySelectorAll('.fichas')].map(({ children, classList }, at, all) => {
          const inSheet = classList.contains('carteles') ? 2 : classList.contains('chicas') ? 8 : 4;
          // The foot of the page takes a quarter before the first card, or the place of one behind the last if the first set is whole.
          const ofFoot = isWhole ? Number(at === all.length - 1) : at === 0 ? inSheet / 4 : 0;
          return { count: children.length + ofFoot, inSheet };
        }),
        cut: cards
          .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
          .map((card) => card.querySelector('h1, h2')?.textContent ?? card.className),
        // The title and the foot share the first quarter, or the title stands above the first card.
        apart: isWhole
          ? edge('.apertura h1', 'bottom') <= edge('.ficha h2', 'top')
          : edge('.apertura h1', 'bottom') <= edge('.cierre', 'top') &&
            edge('.cierre', 'bottom') <= edge('.apertura', 'bottom'),
      };
    });
    const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    const pdf = await getDocument({ data, verbosity: 0 }).promise;
    const sheets = pdf.numPages;
    await pdf.destroy();
    const wanted = sets.reduce((sum, { count, inSheet }) => sum + Math.ceil(count / inSheet), 0);
    return [
      ...cut.map((name) => `“${name}” is cut`),
      ...(apart ? [] : ['the title or the foot is not in its place']),
      ...(sheets === wanted ? [] : [`${sheets} sheets for ${wanted}`]),
    ];
  });
  expect(faults).toEqual([]);
});
