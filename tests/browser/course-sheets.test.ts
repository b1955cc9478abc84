import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { courseWords } from '../../src/i18n/course.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { everyDay } from '../support/every-day.ts';
import { lookAtEach } from '../support/side-by-side.ts';
import { builtPages } from '../support/site.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

const langOf = (path: string) => (path.includes('/en/') ? 'en' : 'es');

/** What each sheet of a page says when it is printed. */
async function sheetsOf(data: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const sheets: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    sheets.push(items.map((each) => ('str' in each ? each.str : '')).join(' '));
  }
  await pdf.destroy();
  return sheets;
}

test('the script of the room takes one sheet: the run sheet begins the next', async () => {
  const paths = builtPages().flatMap(({ path }) =>
    /formacion\/(?:[mr]\d+\/material|tres-horas|formar-a-quien-forma)\/$/.test(path) ? [path] : [],
  );
  expect(paths.length).toBeGreaterThanOrEqual(2 * 17);
  const faults = await lookAtEach(reader, everyDay(paths, 8), async (page, path) => {
    await page.emulateMedia({ media: 'print' });
    const [, second = ''] = await sheetsOf(
      new Uint8Array(await page.pdf({ preferCSSPageSize: true })),
    );
    const { run, first } = courseWords[langOf(path)].material;
    return second.includes(run) && second.includes(first) ? [] : ['the script takes more'];
  });
  expect(faults).toEqual([]);
});

test('the answers of each risk go two to a sheet, and none is parted', async () => {
  const paths = builtPages().flatMap(({ path }) =>
    /\/casos-con-dados(?:-mesa)?\/$/.test(path) ? [path] : [],
  );
  expect(paths).toHaveLength(4);
  const faults = await lookAtEach(reader, everyDay(paths, 3), async (page, path) => {
    await page.emulateMedia({ media: 'print' });
    const titles = await page.evaluate(() =>
      [...document.querySelectorAll('.media-hoja > p > b')].map((each) => each.textContent),
    );
    const sheets = await sheetsOf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const on = titles.map((title) => sheets.findIndex((each) => each.includes(title)));
    const used = new Set(on);
    const { box } = courseWords[langOf(path)].dice;
    // The box of each risk goes with its answers.
    const boxes = sheets.map((each) => each.split(box).length - 1);
    const isWhole =
      titles.length > 3 && !used.has(-1) && used.size === Math.ceil(titles.length / 2);
    return isWhole &&
      boxes.every((count, sheet) => count === on.filter((each) => each === sheet).length)
      ? []
      : [`on sheets ${on.map((each) => each + 1).join(', ')}; boxes, ${boxes.join(', ')}`];
  });
  expect(faults).toEqual([]);
});
