import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { kept, sha256 } from '../files/kept.ts';
import { writeWhole } from '../files/write-whole.ts';
import { madeFile, type MadeFile } from './manifest.ts';

/** What a run made of everything: the files, each with the key under which the cache keeps it. */
const lastRun = z.object({
  sum: z.string(),
  files: z.array(z.object({ key: z.string(), made: madeFile })),
});
type LastRun = z.infer<typeof lastRun>;

/** Beside the kept files, whose names are sums: none is called so. */
export const lastRunFile = 'last-run.json';

/** Notes what a run made, once it made all. */
export const noteRun = (cache: string, run: LastRun): void =>
  writeWhole(join(cache, lastRunFile), JSON.stringify(run));

/**
 * The files of the last run, where it was made of the same; those that are not in the target go back to it from the
 * cache. Nothing if it was made of something else, or the cache lost one.
 * @param sum what stands for all that a run is made of
 */
export function placeLastRun(
  sum: string,
  { target, cache }: { target: string; cache: string },
): MadeFile[] | undefined {
  const run = readLastRun(cache);
  if (run?.sum !== sum) return undefined;
  for (const { key, made } of run.files) {
    const path = join(target, made.file);
    if (existsSync(path) && sha256(readFileSync(path)) === made.sha256) continue;
    const bytes = kept(cache, key);
    if (!bytes) return undefined;
    writeWhole(path, bytes);
  }
  return run.files.map(({ made }) => made);
}

function readLastRun(cache: string): LastRun | undefined {
  try {
    return lastRun.safeParse(JSON.parse(readFileSync(join(cache, lastRunFile), 'utf8'))).data;
  } catch {
    return undefined;
  }
}
