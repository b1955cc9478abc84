import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExportJob, MadeFile } from './job.ts';

/** How files are made. */
export interface RunOptions {
  /** Folder the files go to; what was there and is made no longer is deleted. */
  target: string;
  /** Folder that keeps made files by what they were made of, so that only what changed is made again. */
  cache: string;
  /** What stands for the code that makes files: when it changes, all of them are made again. */
  code: string;
  /** Whether these are all the files there are: what the folder keeps for others is then let go. */
  isAll: boolean;
  /** How many are made at once. */
  workers: number;
  /** What is wrong with a file that is there, in one line: it is then left out. Asked of kept ones too. */
  faultOf?: (job: ExportJob, bytes: Uint8Array) => string | undefined;
  /** Told of each file when it is there; `isNew` where it was not in the cache. */
  onFile: (job: ExportJob, isNew: boolean) => void;
  /** Told of each file that failed. */
  onFailure: (job: ExportJob, reason: string) => void;
}

/** Makes files, some at once; one that fails is told and left out, and the rest go on. Sorted by file. */
export async function runJobs(
  jobs: readonly ExportJob[],
  options: RunOptions,
): Promise<MadeFile[]> {
  const { target, cache } = options;
  refuseTwins(jobs);
  if (options.isAll) rmSync(target, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const made: MadeFile[] = [];
  const used = new Set<string>();
  const queue = [...jobs];
  const work = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      try {
        const { bytes, key, isNew } = await bytesOf(job, options);
        used.add(key);
        const fault = options.faultOf?.(job, bytes);
        if (fault !== undefined) throw new Error(fault);
        const path = join(target, job.file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
        made.push(madeFile(job, bytes));
        options.onFile(job, isNew);
      } catch (error) {
        options.onFailure(job, error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: options.workers }, work));
  if (options.isAll)
    for (const key of readdirSync(cache)) if (!used.has(key)) rmSync(join(cache, key));
  return made.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

async function bytesOf(job: ExportJob, { cache, code }: RunOptions) {
  const key = sha256([code, job.file, job.title, ...job.inputs].join('\0'));
  const kept = join(cache, key);
  if (existsSync(kept)) return { bytes: readFileSync(kept), key, isNew: false };
  const bytes = await job.make();
  writeFileSync(kept, bytes);
  return { bytes, key, isNew: true };
}

function madeFile(job: ExportJob, bytes: Uint8Array): MadeFile {
  const { file, kind, lang, title, group, slug, lawAsOf, version } = job;
  return {
    file,
    kind,
    lang,
    title,
    group,
    ...(slug !== undefined && { slug }),
    bytes: bytes.length,
    sha256: sha256(bytes),
    ...(lawAsOf !== undefined && { lawAsOf }),
    version,
  };
}

function refuseTwins(jobs: readonly ExportJob[]): void {
  const seen = new Set<string>();
  for (const { file } of jobs) {
    if (seen.has(file)) throw new Error(`Two files are made at "${file}".`);
    if (!/^[a-z0-9/._-]+$/.test(file)) throw new Error(`The name "${file}" is not plain ASCII.`);
    seen.add(file);
  }
}

/** The SHA-256 of some bytes or a text, in hexadecimal. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');
