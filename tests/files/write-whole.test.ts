import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keep, kept } from '../../src/files/kept.ts';
import { writeAllWhole, writeWhole, writtenSince } from '../../src/files/write-whole.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ruta-1410-whole-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

test('a file is written with its folder, in the place of the one before, and nothing stays beside it', () => {
  writeWhole(at('a/b.txt'), 'one');
  writeFileSync(at('a/b.txt'), 'two', { mode: 0o600 });
  const { mode } = statSync(at('a/b.txt'));
  writeWhole(at('a/b.txt'), Buffer.from('three'));
  expect(readFileSync(at('a/b.txt'), 'utf8')).toBe('three');
  expect(statSync(at('a/b.txt')).mode).toBe(mode);
  expect(readdirSync(at('a'))).toEqual(['b.txt']);
});

test('what a link names is written, and the link stays', () => {
  writeFileSync(at('real'), 'one');
  symlinkSync(at('real'), at('link'));
  writeWhole(at('link'), 'two');
  expect(readFileSync(at('real'), 'utf8')).toBe('two');
  expect(readdirSync(folder).sort()).toEqual(['link', 'real']);
});

test('of files that belong together, one that cannot be written leaves all as they were', () => {
  writeFileSync(at('first'), 'old');
  const files = new Map([
    [at('first'), 'new'],
    [at('x'.repeat(300)), 'new'],
  ]);
  expect(() => writeAllWhole(files)).toThrow('ENAMETOOLONG');
  expect(readFileSync(at('first'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['first']);
});

/** A disk that is always full. */
const full = '/dev/full';

test.skipIf(!existsSync(full))(
  'on a full disk, what was there stays and nothing is left beside',
  () => {
    // The name beside leads to the full disk, as if this one were.
    symlinkSync(full, at(`a.txt.${process.pid}.tmp`));
    writeFileSync(at('a.txt'), 'old');
    expect(() => writeWhole(at('a.txt'), 'new')).toThrow('ENOSPC');
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('old');
  },
);

test('what was kept is read back only if it is what was kept', () => {
  const bytes = Buffer.from('some bytes');
  expect(kept(folder, 'k')).toBeUndefined();
  keep(folder, 'k', bytes);
  expect(Buffer.from(kept(folder, 'k') ?? [])).toEqual(bytes);
  const entry = readFileSync(at('k'));
  for (const spoiled of [
    entry.subarray(0, -1),
    entry.subarray(0, 20),
    Buffer.alloc(0),
    Buffer.from(entry).fill(0, 70, 71),
    bytes,
  ]) {
    writeFileSync(at('k'), spoiled);
    expect(kept(folder, 'k')).toBeUndefined();
  }
});

test('a file that somebody wrote after a moment is told; one of before, of a day to come or that is none, not', () => {
  const now = Date.now() / 1000;
  for (const [name, day] of [
    ['before', now - 60],
    ['after', now - 10],
    ['future', now + 86_400],
  ] as const) {
    writeFileSync(at(name), '');
    utimesSync(at(name), day, day);
  }
  const all = ['before', 'after', 'future', 'none'].map(at);
  expect(writtenSince(all, (now - 30) * 1000)).toEqual([at('after')]);
});
