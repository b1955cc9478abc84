import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const file = join(cache, 'sample.json');
/** It is there while a process works out the sample: the others wait for it. */
const lock = join(cache, 'sample.lock');
/** After so long, who was to take the lock away was ended before. */
const longest = 120_000;

/**
 * Addresses chosen among the pages of a folder, worked out once for all the processes that read it: who comes while
 * another works them out waits. They are worked out anew if a page has changed, or what chooses them.
 * @param always what the choice rests on beside the pages
 */
export function keptSample(
  folder: string,
  work: () => string[],
  always: readonly string[],
): string[] {
  const sum = sumOf(folder, always);
  mkdirSync(cache, { recursive: true });
  for (;;) {
    const kept = readKept(sum);
    if (kept) return kept;
    if (!taken()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    else
      try {
        const paths = work();
        writeFileSync(`${file}-${process.pid}`, JSON.stringify({ sum, paths }));
        renameSync(`${file}-${process.pid}`, file);
        return paths;
      } finally {
        rmSync(lock, { recursive: true, force: true });
      }
  }
}

/** What the choice was made of: name, size and time of each page, the code that chooses, and what is always in it. */
function sumOf(folder: string, always: readonly string[]): string {
  const sum = createHash('sha256').update(always.join());
  sum.update(readFileSync(new URL('sample.ts', import.meta.url)));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.html')) continue;
    const { size, mtimeMs } = statSync(join(folder, name));
    sum.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return sum.digest('hex');
}

function readKept(sum: string): string[] | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { sum: string; paths: string[] };
    return kept.sum === sum ? kept.paths : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the lock is now of this process. */
function taken(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    try {
      if (Date.now() - statSync(lock).mtimeMs > longest) rmSync(lock, { recursive: true });
    } catch {
      // It was taken away meanwhile.
    }
    return false;
  }
}
