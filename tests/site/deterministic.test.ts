import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProject } from '../support/copy.ts';
import { builtFiles, dist } from '../support/site.ts';

test('a second build, in another folder, gives the same bytes', () => {
  const copy = copyProject();
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
