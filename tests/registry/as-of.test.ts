import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastDay } from '../../src/registry/as-of.ts';
import { checkTree } from '../../src/checker/check-tree.ts';

const base = fileURLToPath(new URL('../fixtures/base', import.meta.url));
const service = 'src/data/services/linea-1.yaml';
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'dia-'));
  cpSync(base, root, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], {
    cwd: root,
    env: { ...process.env, GIT_COMMITTER_DATE: '2024-05-06T12:00:00Z' },
  });
}
const now = new Date('2026-03-04T12:00:00');

describe('the last day that can have come', () => {
  test('without git, today', () => expect(lastDay(root, now)).toBe('2026-03-04'));

  test('in a clean tree, that of the last commit, whatever the clock says', () => {
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'x');
    expect(lastDay(root, now)).toBe('2024-05-06');
    writeFileSync(join(root, 'notas.txt'), 'No es un dato.');
    expect(lastDay(root, now)).toBe('2024-05-06');
  });

  test('in one that somebody is changing, today; a clock that is behind takes nothing away', () => {
    const text = readFileSync(join(root, service), 'utf8');
    writeFileSync(
      join(root, service),
      text.replace('verifiedOn: 2024-01-01', 'verifiedOn: 2204-01-01'),
    );
    expect(lastDay(root, now)).toBe('2026-03-04');
    expect(lastDay(root, new Date('2020-01-01T12:00:00'))).toBe('2024-05-06');
    const { findings } = checkTree(root, { ruleIds: ['no-future-dates'] });
    expect(findings.map(({ file, ruleId }) => [file, ruleId])).toEqual([
      [service, 'no-future-dates'],
    ]);
  });
});
