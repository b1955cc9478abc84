import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Printer, startPrinter } from '../../scripts/printer.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { cardDocuments, exportDocuments } from '../../src/export/documents.ts';
import type { MadeFile } from '../../src/export/manifest.ts';
import { cardJobs } from '../../src/export/pdf/cards.ts';
import { pdfJobs } from '../../src/export/pdf/jobs.ts';
import { runJobs } from '../../src/export/run.ts';
import { readPdf } from '../support/pdf-file.ts';
import { dist } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ruta-1410-pdf-'));
const target = join(folder, 'files');
const failed: string[] = [];
let printer: Printer;
let files: MadeFile[];

beforeAll(async () => {
  printer = startPrinter();
  const project = projectOnce(root);
  const documents = exportDocuments(project, dist);
  const making = { siteUrl: undefined, base: '/', version: '2026.11.1', print: printer.print };
  const cards = cardJobs(cardDocuments(documents, dist, project.registry), making);
  files = await runJobs([...pdfJobs(documents, making), ...cards], {
    target,
    cache: join(folder, 'cache'),
    code: '',
    isAll: true,
    workers: 2,
    onFile: () => undefined,
    onFailure: ({ file }, reason) => failed.push(`${file}: ${reason}`),
  });
}, 1_800_000);
afterAll(async () => {
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
});

const hasQpdf = (() => {
  try {
    execFileSync('qpdf', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

test('every file is made', () => {
  expect(failed).toEqual([]);
  expect(files.length).toBeGreaterThan(300);
});

test('each has a title, a language, tags and an outline, and says where its links lead', async () => {
  const faults: string[] = [];
  for (const { file } of files) {
    const { info, isMarked, showsTitle, outline, links, tags } = await readPdf(
      readFileSync(join(target, file)),
    );
    const isWell =
      typeof info['Title'] === 'string' &&
      typeof info['Language'] === 'string' &&
      info['Author'] === undefined &&
      isMarked &&
      showsTitle &&
      outline.length > 0 &&
      tags.has('H1');
    if (!isWell) faults.push(file);
    for (const { says, url } of links)
      if (says === '' || /127\.0\.0\.1|\.invalid/.test(url ?? ''))
        faults.push(`${file} ${url ?? 'inside'} «${says}»`);
  }
  expect(faults).toEqual([]);
});

test.skipIf(!hasQpdf)('qpdf finds nothing wrong (skipped where qpdf is not installed)', () => {
  for (const { file } of files)
    expect(
      execFileSync('qpdf', ['--check', join(target, file)], { encoding: 'utf8' }),
      file,
    ).toContain('No syntax or stream encoding errors found');
});
