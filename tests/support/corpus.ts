import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type CorpusFile, readCorpusFile } from '../../src/watch/corpus/file.ts';
import { type Segmented, segment } from '../../src/watch/corpus/units.ts';

/** Addresses from which each flavour is told. */
export const sources = {
  spij: 'https://spij.minjus.gob.pe/',
  lp: 'https://lpderecho.pe/una-ley/',
  gazette: 'https://epdoc2.elperuano.pe/una',
};

/** A file of a corpus, made up: its body begins on line 8. */
export function lawFile(
  body: string,
  {
    source = sources.gazette,
    published = '2020-01-10',
    updated = '2026-01-01',
    title = 'Ley de ejemplo',
  } = {},
): string {
  return `---\ntitle: ${title}\npublication_date: '${published}'\nlast_updated: '${updated}'\nsource: >-\n  ${source}\n---\n${body}\n`;
}

/** The same, read. */
export function readLaw(body: string, options?: Parameters<typeof lawFile>[1]): CorpusFile {
  const file = readCorpusFile('pe/LEY-900-2020.md', Buffer.from(lawFile(body, options)));
  if (typeof file === 'string') throw new Error(file);
  return file;
}

/** The same, cut into provisions. */
export const cutLaw = (body: string, options?: Parameters<typeof lawFile>[1]): Segmented =>
  segment(readLaw(body, options));

/** A folder on disk with these files, deleted when the tests end. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
