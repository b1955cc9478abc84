import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decode, readTree } from '../../src/registry/source-file.ts';
import { folderWith } from '../support/corpus.ts';

test('a file that is too large is told and not read, whatever it holds', () => {
  const root = folderWith({ 'src/data/services/a.yaml': 'id: a\n' });
  const large = join(root, 'src/data/services/large.yaml');
  writeFileSync(large, '');
  truncateSync(large, 3_000_000_000);
  const read = readTree(root).map((file) => decode(file));
  expect(read).toEqual([
    { ok: true, text: 'id: a\n' },
    {
      ok: false,
      problem: expect.objectContaining({
        file: 'src/data/services/large.yaml',
        ruleId: 'readable-file',
        message: expect.objectContaining({
          es: expect.stringContaining('más de 2 MB') as string,
        }) as object,
      }) as object,
    },
  ]);
});
