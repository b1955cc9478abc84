import { strFromU8, unzipSync } from 'fflate';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { xlsxJobs } from '../../src/export/xlsx/jobs.ts';
import { blanksSheet, calendarSheet, roleSheets } from '../../src/export/xlsx/sheets.ts';
import { writeXlsxFile } from '../../src/export/xlsx/write.ts';
import { dutiesTo } from '../../src/registry/team.ts';

const project = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));

const { registry } = project;

const partsOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);

test('a workbook has every value as text, and a header that stays', async () => {
  const awkward = ['=1+1', '<&>"', 'ñandú 🌻', 'جمعية', 'x'.repeat(400)];
  const bytes = await writeXlsxFile([
    {
      name: 'Hoja',
      columns: awkward.map((title) => ({ title, width: 10 })),
      rows: [awkward, [1, '', '', '', '']],
    },
  ]);
  const all = partsOf(bytes);
  const text = all.map(([, part]) => part).join('\n');
  expect(text).toContain('&lt;&amp;&gt;');
  expect(text).toContain('جمعية');
  expect(text).toContain('x'.repeat(400));
  expect(text).not.toMatch(/<f>|creator|lastModifiedBy|mergeCell /);
  expect(text).toContain('state="frozen"');
  // Printed as wide as a page, with its first row on each, and lines around cells that are empty too.
  expect(text).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
  expect(text).toContain('fitToWidth="1" fitToHeight="0"');
  expect(text).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Hoja\'!$1:$1</definedName>',
  );
  expect(text).toMatch(/<c r="B3" s="\d+"\/>/);
  expect(text).toContain('<left style="thin">');
  expect(text).not.toMatch(/<font><name /);
});

test('every blank, role map and duty has its row, in both languages', () => {
  for (const lang of ['es', 'en'] as const) {
    expect(
      blanksSheet(registry, lang)
        .rows.map(([id]) => id)
        .toSorted(),
    ).toEqual([...registry.blanks.keys()].toSorted());
    expect(roleSheets(registry, lang)).toHaveLength(2 * registry.roleMaps.size);
    const calendar = calendarSheet(dutiesTo('full', registry), lang, String);
    expect(calendar.rows).toHaveLength(registry.duties.size);
    for (const sheet of [...roleSheets(registry, lang), calendar, blanksSheet(registry, lang)])
      for (const row of sheet.rows) {
        expect(row).toHaveLength(sheet.columns.length);
        expect(row.slice(0, 2)).not.toContain('');
      }
  }
});

test('each row of the sheets of roles has room for a name and a day by hand, on one page', async () => {
  for (const lang of ['es', 'en'] as const) {
    const sheets = roleSheets(registry, lang);
    const parts = unzipSync(await writeXlsxFile(sheets));
    for (const [at, { columns, rows, isByHand }] of sheets.entries()) {
      const text = strFromU8(parts[`xl/worksheets/sheet${at + 1}.xml`] ?? new Uint8Array());
      expect(text).toContain('fitToHeight="1"');
      expect(text).toContain('<oddHeader>&amp;L&amp;B&amp;A</oddHeader>');
      if (!isByHand) continue;
      const heights = [...text.matchAll(/<row r="\d+"[^>]* ht="([\d.]+)"/g)].map(([, height]) =>
        Number(height),
      );
      expect(heights).toHaveLength(rows.length);
      // A page of A4 on its side, less its margins and its first row: what is printed is so much smaller.
      const shrunk = Math.min(1, (595 - 102 - 30) / heights.reduce((sum, each) => sum + each, 0));
      for (const height of heights) expect((height * shrunk) / 2.835).toBeGreaterThanOrEqual(7);
      const all = columns.reduce((sum, { width }) => sum + width, 0);
      // The page is 260 mm wide.
      for (const title of ['Su nombre', 'Their name'])
        for (const column of columns)
          if (column.title === title) expect((column.width / all) * 260).toBeGreaterThanOrEqual(50);
    }
  }
});

test('a role that several hold has a row for each, and nobody is her own deputy', () => {
  const rows = roleSheets(registry, 'es').flatMap((sheet) => (sheet.isByHand ? sheet.rows : []));
  const companions = rows.filter(([role]) => role === 'Quien acompaña');
  expect(companions.length).toBeGreaterThan(registry.roleMaps.size);
  for (const [, held, , deputies] of rows) {
    expect(held).not.toMatch(/,(?! con acuerdo)/);
    expect(String(deputies).split(', ')).not.toContain(held);
  }
});

test('the workbooks are the same twice', async () => {
  for (const job of xlsxJobs(project, '2026.11.1')) {
    const [first, second] = [await job.make(), await job.make()];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(partsOf(first).map(([name]) => name)).toContain('[Content_Types].xml');
  }
});

test('how it is cited stands on a last sheet of its own, and no other changes', async () => {
  const cite = ({ title }: { title: string }) => `«${title}», así`;
  const cited = xlsxJobs(project, '2026.11.1', cite);
  for (const [at, job] of xlsxJobs(project, '2026.11.1').entries()) {
    const [plain, told] = [partsOf(await job.make()), partsOf((await cited[at]?.make()) as never)];
    const sheets = (parts: typeof plain) =>
      parts.filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets(told)).toHaveLength(sheets(plain).length + 1);
    expect(JSON.stringify(told)).toContain(`«${job.title}», así`);
  }
});
