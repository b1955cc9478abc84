import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentTests, failureOf, policyTests } from '../../scripts/gate.ts';
import { existsSync, readFileSync } from 'node:fs';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'puerta-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'tests'));
  const project = "{ test: { name: 'unit', include: ['tests/*.test.ts'] } }";
  write('vitest.config.ts', `export default { test: { projects: [${project}] } };`);
  write(
    'tests/good.test.ts',
    "import { expect, test } from 'vitest';\ntest('holds', () => expect(1).toBe(1));\n",
  );
  write(
    'tests/bad.test.ts',
    "import { expect, test } from 'vitest';\ntest('is false', () => expect(1).toBe(2));\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

describe('what is packed has passed its tests', () => {
  test('a tree whose tests pass is let through', () => {
    expect(failureOf(folder, 'unit', ['tests/good.test.ts'])).toBeUndefined();
  });
  test('one with a test that fails is not, and the test is named', () => {
    expect(failureOf(folder, 'unit', ['tests/good.test.ts', 'tests/bad.test.ts'])).toContain(
      'is false',
    );
  });
  test('nor one whose tests are not there', () => {
    expect(failureOf(folder, 'unit', ['tests/none.test.ts'])).toBeDefined();
  });
  test('the tests that are asked for exist, and the command asks for both kinds', () => {
    for (const file of [...contentTests, ...policyTests])
      expect(existsSync(join(root, file))).toBe(true);
    const command = readFileSync(join(root, 'scripts/package.ts'), 'utf8');
    expect(command).toMatch(/contentTests[^]*buildSite\(\)[^]*policyTests[^]*packSite/);
  });
}, 60_000);
