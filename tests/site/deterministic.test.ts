import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtFiles, dist } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('a second build, in another folder, gives the same bytes', () => {
  const copy = mkdtempSync(join(tmpdir(), 'otra-carpeta-'));
  for (const name of [
    'src',
    'public',
    'scripts',
    'docs',
    'astro.config.mjs',
    'audit.json',
    'package.json',
    'tsconfig.json',
    '.git',
  ]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  const other = join(copy, 'dist/');
  const first = hashes(dist);
  const second = hashes(other);
  rmSync(copy, { recursive: true, force: true });
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect(
    [...first].filter(([file, hash]) => second.get(file) !== hash).map(([file]) => file),
  ).toEqual([]);
});

function hashes(folder: string): Map<string, string> {
  return new Map(
    builtFiles(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
