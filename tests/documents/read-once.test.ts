import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectOnce, readProject } from '../../src/documents/read-once.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'read-once-'));
  cpSync(fileURLToPath(new URL('../fixtures/base', import.meta.url)), root, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a tree is read once, even by a second copy of the code, and again when it is asked to be', async () => {
  const first = projectOnce(root);
  expect(projectOnce(`${root}/`)).toBe(first);
  const second = '../../src/documents/read-once.ts?second';
  const copy = (await import(second)) as { projectOnce: typeof projectOnce };
  expect(copy.projectOnce).not.toBe(projectOnce);
  expect(copy.projectOnce(root)).toBe(first);
  writeFileSync(join(root, 'src/data/glossary/querella.yaml'), '');
  expect(projectOnce(root).registry.terms.size).toBe(1);
  expect(readProject(root).registry.terms.size).toBe(0);
  expect(projectOnce(root).registry.terms.size).toBe(0);
});
