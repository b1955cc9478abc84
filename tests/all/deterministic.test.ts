import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCopy } from '../support/copy.ts';
import { builtFiles, dist } from '../support/site.ts';

test('a second build, in another folder, gives the same bytes', () => {
  const copy = buildCopy();
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
