import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { exportDocuments } from '../../src/export/documents.ts';
import { fillBlanks } from '../../src/export/docx/fill.ts';
import { docxJobs } from '../../src/export/docx/jobs.ts';
import { readDocx } from '../../src/export/docx/read.ts';
import { dist } from '../support/site.ts';
import { describeWith, findTool } from '../support/tools.ts';

const soffice = findTool(
  'soffice',
  ['/usr/bin/soffice', '/usr/local/bin/soffice'],
  'libreoffice-writer',
);
const awkward = {
  organizacion: 'Colectiva Ñandú & «Amigas» <del Sur> 🌻 '.repeat(10),
  coordinacion: 'جمعية النساء',
  'telefono-guardia': '991 410 000',
};

describeWith(soffice, 'LibreOffice opens each document and gives it back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruta-docx-'));
  const [own, given] = [join(folder, 'own'), join(folder, 'given')];
  const made = new Map<string, Uint8Array>();

  beforeAll(async () => {
    const project = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
    mkdirSync(own);
    for (const job of docxJobs(project, exportDocuments(project, dist), undefined)) {
      const bytes = await job.make();
      const name = job.file.replaceAll('/', '_');
      made.set(name, bytes);
      if (job.file.includes('protocolos')) made.set(`f_${name}`, fillBlanks(bytes, awkward));
    }
    for (const [name, bytes] of made) writeFileSync(join(own, name), bytes);
    // A document may make it write for ever: it has a time, a size and a profile of its own.
    const run = spawnSync(
      'sh',
      [
        '-c',
        'ulimit -f 40000; exec timeout 280 "$0" "-env:UserInstallation=file://$1/profile" --headless --convert-to docx:"MS Word 2007 XML" --outdir "$2" "$3"/*.docx',
        soffice.path ?? '',
        folder,
        given,
        own,
      ],
      { encoding: 'utf8', timeout: 290_000 },
    );
    expect(run.status, run.stderr).toBe(0);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('none is left out', () => {
    expect(readdirSync(given).toSorted()).toEqual([...made.keys()].toSorted());
  });

  test('the text is the same, and each control keeps its tag, what it says and its tick', () => {
    for (const [name, bytes] of made) {
      const before = readDocx(bytes);
      const after = readDocx(readFileSync(join(given, name)));
      const words = (paragraphs: readonly string[]) => paragraphs.join(' ').split(/\s+/);
      expect([name, words(after.paragraphs)]).toEqual([name, words(before.paragraphs)]);
      expect([name, after.controls]).toEqual([name, before.controls]);
    }
  });
});
