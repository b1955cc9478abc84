import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPrinter } from '../../scripts/printer.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { sheetOfFile, wallSheets } from '../../src/export/kit/plan.ts';
import type { ExportJob } from '../../src/export/job.ts';
import { wallJobs } from '../../src/export/pdf/wall.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { everyDay, isWhole } from '../support/every-day.ts';
import { type PdfFile, readPdf } from '../support/pdf-file.ts';
import { dist } from '../support/site.ts';

const project = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const card = 'tarjeta-de-crisis';
const wall = new Set(wallSheets.map(({ slug }) => slug.slice(slug.lastIndexOf('/') + 1)));

/** Sheets of which more is asked. */
const named = new Set(
  [card, `${card}-mx`, `${card}-otro-pais`, 'hoja-de-llamadas-mx'].map(
    (name) => `pdf/es/formatos/${name}.pdf`,
  ),
);

/** The sheets that hang, by their file. */
const sheets = new Map<string, { id: string; pdf: PdfFile }>();
let reader: Reader;
let jobs: ExportJob[];
beforeAll(async () => {
  reader = await startReader();
  const { print } = startPrinter(() => Promise.resolve(reader.browser));
  jobs = wallJobs(project.registry, dist, {
    siteUrl: undefined,
    base: '/',
    version: '2026.11.1',
    print,
  });
  const hanging = jobs.flatMap(({ file, lang, make }) => {
    const id = sheetOfFile(file, lang)?.id ?? '';
    // Every day in Spanish; with all tests in English too.
    return wall.has(id) && (isWhole || lang === 'es') ? [{ file, id, make }] : [];
  });
  // One of two, and those that a test names.
  const made = new Set([...everyDay(hanging, 2), ...hanging.filter(({ file }) => named.has(file))]);
  for (const { file, id, make } of made) sheets.set(file, { id, pdf: await readPdf(await make()) });
});
afterAll(() => reader.close());

/** The number of each sheet, which nobody has to read on a wall. */
const isPageNumber = (height: number) => Math.abs(height - 9) < 0.05;

test('each sheet that hangs is one page, and the crisis card the two sides of an A5', () => {
  expect(sheets.size).toBeGreaterThan(isWhole ? 40 : 10);
  for (const [file, { id, pdf }] of sheets) {
    expect(pdf.sheets.length, file).toBe(id === card ? 2 : 1);
    if (id === card) expect(pdf.size, file).toEqual([420, 595]);
  }
});

test('its letters have 11 points or more; in the table of the card, where there is more to say, 9.5 or more', () => {
  for (const [file, { id, pdf }] of sheets) {
    const letters = pdf.heights.filter((height) => !isPageNumber(height));
    expect(letters.length, file).toBeGreaterThan(10);
    expect(Math.min(...letters), file).toBeGreaterThanOrEqual(id === card ? 9.5 : 10.9);
  }
  const peru = sheets.get(`pdf/es/formatos/${card}.pdf`)?.pdf.heights ?? [];
  expect(Math.min(...peru.filter((height) => !isPageNumber(height)))).toBeGreaterThanOrEqual(10.9);
});

test('a country where a number was read has it with an asterisk, its day on the call sheet, and a line for what nobody read', () => {
  const text = (file: string) =>
    sheets.get(`pdf/es/formatos/${file}.pdf`)?.pdf.sheets.join(' ').replace(/\s+/g, ' ') ?? '';
  expect(text(`${card}-mx`)).toContain('Número de emergencia: 911*');
  expect(text(`${card}-mx`)).toContain('Ambulancia: [número]');
  expect(text('hoja-de-llamadas-mx')).toMatch(/079, opción 1 \(/);
  expect(text(`${card}-otro-pais`)).not.toMatch(/911|\b10[56]\b/);
  // On Letter where the country prints on it.
  expect(sheets.get('pdf/es/formatos/hoja-de-llamadas-mx.pdf')?.pdf.size).toEqual([612, 792]);
});
