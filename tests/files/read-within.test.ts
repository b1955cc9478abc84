import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWithin } from '../../src/files/read-within.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ruta-1410-read-'));
  writeFileSync(join(folder, 'small'), 'hola');
  writeFileSync(join(folder, 'huge'), '');
  // As large as a norm that no computer has: it takes no room on the disk.
  truncateSync(join(folder, 'huge'), 3_000_000_000);
  execFileSync('mkfifo', [join(folder, 'pipe')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file within the limit is read', () => {
  expect(String(readWithin(join(folder, 'small'), 4))).toBe('hola');
});

test.each([
  ['small', 'too-large'],
  ['huge', 'too-large'],
  ['pipe', 'no-file'],
  ['none', 'no-file'],
  ['.', 'no-file'],
])('%s is not: %s', (name, why) => {
  expect(readWithin(join(folder, name), 3)).toBe(why);
});
