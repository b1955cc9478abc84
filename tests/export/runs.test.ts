import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExportJob } from '../../src/export/job.ts';
import { runJobs, type RunOptions } from '../../src/export/run.ts';
import { made } from '../support/made-file.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ruta-1410-files-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const making: string[] = [];
const job = (file: string, input: string): ExportJob => ({
  ...made(file, file),
  inputs: [input],
  make: () => {
    making.push(file);
    if (input === 'bad') throw new Error('It cannot be.');
    return Promise.resolve(Buffer.from(input));
  },
});
async function run(
  jobs: ExportJob[],
  isAll = true,
  onFile: () => void = () => undefined,
  faultOf?: RunOptions['faultOf'],
) {
  making.length = 0;
  const failed: string[] = [];
  const files = await runJobs(jobs, {
    target: join(folder, 'files'),
    cache: join(folder, 'cache'),
    code: 'c',
    isAll,
    workers: 2,
    ...(faultOf && { faultOf }),
    onFile,
    onFailure: ({ file }, reason) => failed.push(`${file}: ${reason}`),
  });
  return { failed, files: files.map(({ file }) => file), made: [...making] };
}
const textOf = (file: string) => readFileSync(join(folder, 'files', file), 'utf8');

test('a second run makes only what changed; one that fails is named, and the rest kept', async () => {
  const both = ['a.pdf', 'b.pdf'];
  expect(await run([job('b.pdf', '1'), job('a.pdf', '1')])).toMatchObject({ files: both });
  expect((await run([job('a.pdf', '1'), job('b.pdf', '2')])).made).toEqual(['b.pdf']);
  expect((await run([job('a.pdf', '1')], false)).made).toEqual([]);
  // A run of some files leaves the others where they are.
  expect(existsSync(join(folder, 'files', 'b.pdf'))).toBe(true);
  expect((await run([job('a.pdf', '1'), job('b.pdf', '2')])).made).toEqual([]);
  expect(await run([job('a.pdf', 'bad'), job('b.pdf', '3')])).toEqual({
    failed: ['a.pdf: It cannot be.'],
    files: ['b.pdf'],
    made: both,
  });
  expect(textOf('b.pdf')).toBe('3');
  // What is not made any more, and what a run that was cut short left, is let go.
  writeFileSync(join(folder, 'files', 'b.pdf.1.tmp'), '3');
  await run([job('b.pdf', '3')]);
  expect(readdirSync(join(folder, 'files'))).toEqual(['b.pdf']);
});

test('a file that says what it must not is named and left out, a kept one too', async () => {
  const faultOf = ({ file }: ExportJob, bytes: Uint8Array) =>
    Promise.resolve(
      Buffer.from(bytes).equals(Buffer.from('wrong')) ? `${file} is wrong.` : undefined,
    );
  const jobs = [job('a.pdf', 'wrong'), job('b.pdf', 'right')];
  const told = { failed: ['a.pdf: a.pdf is wrong.'], files: ['b.pdf'] };
  expect(await run(jobs, true, undefined, faultOf)).toMatchObject(told);
  await run(jobs);
  expect(await run(jobs, true, undefined, faultOf)).toMatchObject({ ...told, made: [] });
});

test('what was cut short in the cache is made again', async () => {
  await run([job('a.pdf', 'long'), job('b.pdf', 'long')]);
  const entries = readdirSync(join(folder, 'cache')).map((name) => join(folder, 'cache', name));
  expect(entries).toHaveLength(2);
  for (const [at, entry] of entries.entries()) truncateSync(entry, at === 0 ? 0 : 66);
  const again = await run([job('a.pdf', 'long'), job('b.pdf', 'long')]);
  expect(again.made).toEqual(['a.pdf', 'b.pdf']);
  expect([textOf('a.pdf'), textOf('b.pdf')]).toEqual(['long', 'long']);
});

test('a run cut short leaves the files as the one before did', async () => {
  await run([job('a.pdf', '1'), job('b.pdf', '1')]);
  const seen: string[] = [];
  await run([job('a.pdf', '2'), job('b.pdf', '2')], true, () =>
    seen.push(textOf('a.pdf') + textOf('b.pdf')),
  );
  expect(seen).toEqual(['11', '11']);
  expect(textOf('a.pdf') + textOf('b.pdf')).toBe('22');
});

test('a target that takes no more keeps what it had, and says which files failed', async () => {
  await run([job('a.pdf', '1'), job('b.pdf', '1')]);
  // Where the second would be written, a folder stands.
  rmSync(join(folder, 'files', 'b.pdf'));
  mkdirSync(join(folder, 'files', `b.pdf.${process.pid}.tmp`));
  const { failed, files } = await run([job('a.pdf', '1'), job('b.pdf', '2')], false);
  expect(files).toEqual(['a.pdf']);
  expect(failed).toEqual([expect.stringContaining('b.pdf: EISDIR')]);
  expect(existsSync(join(folder, 'files', 'b.pdf'))).toBe(false);
});
