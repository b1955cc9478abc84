import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportJob } from '../../src/export/job.ts';
import { placeLastRun } from '../../src/export/last-run.ts';
import { runJobs } from '../../src/export/run.ts';
import { folderWith } from '../support/corpus.ts';

const job = (file: string, make: ExportJob['make']): ExportJob => ({
  file,
  kind: 'zip',
  lang: 'es',
  title: file,
  group: 'A',
  version: '2026.12.0',
  inputs: [file],
  make,
});
const bytes = (text: string) => () => Promise.resolve(new TextEncoder().encode(text));

/** A folder in which two files were made, the places and what was made. */
async function ran(jobs = [job('a.zip', bytes('a')), job('b.zip', bytes('b'))]) {
  const root = folderWith({});
  const places = { target: join(root, 'files'), cache: join(root, 'cache') };
  const files = await runJobs(jobs, {
    ...places,
    code: 'code',
    isAll: true,
    sum: 'same',
    workers: 1,
    onFile: () => undefined,
    onFailure: () => undefined,
  });
  return { places, files };
}

test('a run made of the same as the last one has its files, and makes none', async () => {
  const { places, files } = await ran();
  expect(files.map(({ file }) => file)).toEqual(['a.zip', 'b.zip']);
  expect(placeLastRun('same', places)).toEqual(files);
  expect(placeLastRun('another', places)).toBeUndefined();
});

test.each([
  ['is gone', (path: string) => rmSync(path)],
  ['was cut', (path: string) => writeFileSync(path, '')],
])('a file that %s comes back from the cache', async (_, harm) => {
  const { places, files } = await ran();
  const path = join(places.target, 'a.zip');
  harm(path);
  expect(placeLastRun('same', places)).toEqual(files);
  expect(readFileSync(path, 'utf8')).toBe('a');
});

test('where the cache lost it too, all is looked at again', async () => {
  const { places } = await ran();
  for (const folder of Object.values(places)) {
    expect(existsSync(folder)).toBe(true);
  }
  rmSync(join(places.target, 'a.zip'));
  const note = join(places.cache, 'last-run.json');
  const held = JSON.parse(readFileSync(note, 'utf8')) as { files: { key: string }[] };
  rmSync(join(places.cache, held.files[0]?.key ?? ''));
  expect(placeLastRun('same', places)).toBeUndefined();
});

test('a run in which a file failed, and a note that was cut, are no last run', async () => {
  const failing = job('c.zip', () => Promise.reject(new Error('no')));
  const { places } = await ran([job('a.zip', bytes('a')), failing]);
  expect(placeLastRun('same', places)).toBeUndefined();
  const whole = await ran();
  writeFileSync(join(whole.places.cache, 'last-run.json'), '{"sum":"sa');
  expect(placeLastRun('same', whole.places)).toBeUndefined();
});
