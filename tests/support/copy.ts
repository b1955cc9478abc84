import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parts = [
  'src',
  'public',
  'scripts',
  'docs',
  'astro.config.mjs',
  'audit.json',
  'CHANGELOG.md',
  'package.json',
  'tsconfig.json',
  '.git',
];

/**
 * Builds a copy of the project in another folder and gives that folder.
 * Throws what the build said if it failed.
 */
export function buildCopy(env: Record<string, string> = {}): string {
  const copy = mkdtempSync(join(tmpdir(), 'otra-carpeta-'));
  for (const name of parts.filter((each) => existsSync(join(root, each))))
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return copy;
}
