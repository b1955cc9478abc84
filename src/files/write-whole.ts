import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** What a file is to hold: text (as UTF-8) or bytes. */
export type Content = string | Uint8Array;

/**
 * Writes a file whole or not at all: under a name beside it, then renamed. Its folder is made if it is missing.
 * Throws what the disk says (`ENOSPC`, `EACCES`…); then what was there before is as it was.
 */
export function writeWhole(path: string, content: Content): void {
  writeAllWhole(new Map([[path, content]]));
}

/**
 * Writes several files that belong together: none takes its place before all are on the disk.
 * @param files by path
 */
export function writeAllWhole(files: ReadonlyMap<string, Content>): void {
  const ready: { target: string; beside: string }[] = [];
  try {
    for (const [path, content] of files) {
      const target = existsSync(path) ? realpathSync(path) : path;
      const beside = `${target}.${process.pid}.tmp`;
      ready.push({ target, beside });
      place(target, beside, content);
    }
    for (const { target, beside } of ready) renameSync(beside, target);
  } catch (error) {
    for (const { beside } of ready) forget(beside);
    throw error;
  }
}

/**
 * The files of some that were written from a moment on: what was read of them before may not be what they say.
 * @param moment in milliseconds, as `Date.now()`
 */
export function writtenSince(paths: Iterable<string>, moment: number): string[] {
  const now = Date.now();
  return [...paths].filter((path) => {
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    // A day to come is a clock that is wrong, and says nothing.
    return written >= moment && written <= now;
  });
}

function place(target: string, beside: string, content: Content): void {
  mkdirSync(dirname(target), { recursive: true });
  const isThere = existsSync(target);
  // A renamed file would take the place of one that may not be written.
  if (isThere) accessSync(target, constants.W_OK);
  const file = openSync(beside, 'w');
  try {
    writeFileSync(file, content);
    // On the disk before its name is: a power cut leaves the old file or the new one.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (isThere) chmodSync(beside, statSync(target).mode);
}

/** What is in the way of being deleted is not what went wrong. */
function forget(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}
