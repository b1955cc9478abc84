import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readTextLog, textLogAt, textLogFile, textLogPath } from '../../src/documents/text-log.ts';
import { page } from '../support/text-page.ts';

const script = fileURLToPath(new URL('../../scripts/release.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'keep-texts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
const write = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
const commit = () => {
  git('add', '-A');
  git('commit', '-qm', 'x');
  return git('rev-parse', 'HEAD');
};
const keep = () =>
  spawnSync(process.execPath, [script, '--texts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: root },
  });

test('the changes of the texts are kept up to the last commit, and say the same as before', () => {
  git('init', '-q');
  write('src/data/instruments/leeme.txt', 'x');
  const first = commit();
  write(textLogPath, textLogFile({ commit: first, es: {}, en: {} }));
  write('src/content/docs/guias/a.mdx', page('2026.11.1', 'Uno.'));
  const last = commit();
  const told = textLogAt(root);
  const { status, stdout } = keep();
  expect(status).toBe(0);
  expect(stdout).toContain(last.slice(0, 10));
  const kept = readTextLog(readFileSync(join(root, textLogPath), 'utf8'));
  expect(kept).toEqual(told);
  expect([kept.commit, kept.es['guias/a']?.changes.length]).toEqual([last, 1]);
});

test('where git does not go on from what is kept, nothing is written', () => {
  const other = textLogFile({ commit: '0'.repeat(40), es: {}, en: {} });
  write(textLogPath, other);
  const { status, stderr } = keep();
  expect(status).toBe(1);
  expect(stderr).toContain('No se guardó nada');
  expect(readFileSync(join(root, textLogPath), 'utf8')).toBe(other);
});
