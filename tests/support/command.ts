import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A folder of a file of tests, which is gone when they have run. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ordenes-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface RunOptions {
  env?: Record<string, string>;
  input?: string;
  cwd?: string;
}

/** Runs a command of the project; what it says, in either channel, line by line. */
export function run(args: string[], { env = {}, input = '', cwd = root }: RunOptions = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    input,
    env: { ...process.env, INIT_CWD: cwd, ...env },
  });
  return { status, lines: (stdout + stderr).trim().split('\n') };
}
