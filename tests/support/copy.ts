import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What is made, or is not read by a build. */
const made = new Set(
  'node_modules coverage dist .dist-next .dist-old .astro package tests'.split(' '),
);

/** A copy of the project in a new temporary folder, ready to be built. The caller removes it. */
export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'otra-carpeta-'));
  for (const name of readdirSync(root).filter((each) => !made.has(each)))
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Runs the build of a copy of the project; how it ended, and all that it said. */
export function runBuild(
  copy: string,
  env: Record<string, string> = {},
): { status: number | null; said: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, said: stdout + stderr };
}

/**
 * Builds a copy of the project in another folder and gives that folder.
 * Throws what the build said if it failed.
 */
export function buildCopy(env: Record<string, string> = {}): string {
  const copy = copyProject();
  const { status, said } = runBuild(copy, env);
  if (status !== 0) throw new Error(said);
  return copy;
}
