import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { editorSchema, editorSchemas, type KeyHelp } from '../../src/publish/editor-schemas.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const help = load(readFileSync(join(root, 'src/publish/key-help.yaml'), 'utf8')) as KeyHelp;

describe('what each key is', () => {
  const met = new Map<string, string | undefined>();
  for (const each of editorSchemas) editorSchema(each, help, (key, by) => met.set(key, by));

  test('is said of every key of every record and of front matter', () => {
    expect(met.size).toBeGreaterThan(500);
    expect([...met].flatMap(([key, by]) => (by === undefined ? [key] : []))).toEqual([]);
  });

  test('and of no key that is not there', () => {
    const used = new Set(met.values());
    expect(Object.keys(help).filter((key) => !used.has(key))).toEqual([]);
  });
});

test('the files that editors read are those of the schemas of today', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/schemas.ts', '--check'],
    { cwd: root, encoding: 'utf8' },
  );
  expect([status, stdout + stderr]).toEqual([0, expect.stringMatching(/^Al día: \d+ archivos/)]);
});
