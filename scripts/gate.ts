import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Tests that have to pass before a tree is packed: those of what it says, and those of what its policy allows. */
export const contentTests = [
  'tests/checker/faults.test.ts',
  'tests/content/situations.test.ts',
  'tests/content/scenarios.test.ts',
  'tests/content/scenario-questions.test.ts',
  'tests/content/scenario-course.test.ts',
  'tests/content/scenario-form.test.ts',
];
export const policyTests = ['tests/site/policy.test.ts'];

/**
 * Runs some tests of a tree.
 * @returns nothing if all pass; else the last lines that they said, for a person to read
 */
export function failureOf(
  root: string,
  project: string,
  files: readonly string[],
): string | undefined {
  const vitest = join(
    dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
    'vitest.mjs',
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', project, '--reporter=dot', ...files],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  if (status === 0) return undefined;
  const said = `${stdout}\n${stderr}`.split('\n').filter((line) => /FAIL|Error|Tests /.test(line));
  return said.slice(-12).join('\n');
}
