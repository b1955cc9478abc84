import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { keep, kept, sha256 } from '../files/kept.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { ExportJob } from './job.ts';
import { lastRunFile, noteRun } from './last-run.ts';
import type { MadeFile } from './manifest.ts';

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
  /** What stands for all that goes into the run; noted with its files, so that the next one can tell that it is the same. */
  sum?: string;
  /** How many are made at once. */
  workers: number;
  /** What is wrong with a file that is there, in one line: it is then left out. Asked of kept ones too. */
  faultOf?: (job: ExportJob, bytes: Uint8Array) => Promise<string | undefined>;
  /** Told of each file when it is there; `isNew` where it was not in the cache. */
  onFile: (job: ExportJob, isNew: boolean) => void;
  /** Told of each file that failed. */
  onFailure: (job: ExportJob, reason: string) => void;
}

/**
 * Makes files, some at once; one that fails is told and left out, and the rest go on. Sorted by file. None takes its
 * place in the target before all are made: a run that is cut short leaves there what the one before did.
 */
export async function runJobs(
  jobs: readonly ExportJob[],
  options: RunOptions,
): Promise<MadeFile[]> {
  const { target, cache } = options;
  refuseTwins(jobs);
  for (const folder of [cache, target]) mkdirSync(folder, { recursive: true });
  const ready: { job: ExportJob; key: string }[] = [];
  const tell = (job: ExportJob, error: unknown) =>
    options.onFailure(job, error instanceof Error ? error.message : String(error));
  const queue = [...jobs];
  const work = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      try {
        const { key, isNew } = await made(job, options);
        const fault = await options.faultOf?.(job, kept(cache, key) ?? new Uint8Array());
        if (fault !== undefined) throw new Error(fault);
        ready.push({ job, key });
        options.onFile(job, isNew);
      } catch (error) {
        tell(job, error);
      }
    }
  };
  await Promise.all(Array.from({ length: options.workers }, work));
  const placed = ready.flatMap(({ job, key }) => {
    try {
      return [{ key, made: placeFile(job, key, options) }];
    } catch (error) {
      tell(job, error);
      return [];
    }
  });
  if (options.isAll) {
    letGo(cache, new Set([lastRunFile, ...ready.map(({ key }) => key)]));
    letGo(target, new Set(placed.map(({ made: { file } }) => file)));
  }
  placed.sort((a, b) => (a.made.file < b.made.file ? -1 : 1));
  if (options.sum !== undefined && placed.length === jobs.length)
    noteRun(cache, { sum: options.sum, files: placed });
  return placed.map(({ made: file }) => file);
}

/** Makes a file into the cache, unless it is there as it was made. */
async function made(job: ExportJob, { cache, code }: Pick<RunOptions, 'cache' | 'code'>) {
  const key = sha256([code, job.file, job.title, ...job.inputs].join('\0'));
  if (kept(cache, key)) return { key, isNew: false };
  keep(cache, key, await job.make());
  return { key, isNew: true };
}

/** The bytes of a file that others are made with: those that are kept, else made now. Throws where it cannot be made. */
export async function bytesOf(
  job: ExportJob,
  keeping: Pick<RunOptions, 'cache' | 'code'>,
): Promise<Uint8Array> {
  const { key } = await made(job, keeping);
  return keptBytes(keeping.cache, key);
}

function keptBytes(cache: string, key: string): Uint8Array {
  const bytes = kept(cache, key);
  if (!bytes) throw new Error('Its bytes were lost while the rest were made.');
  return bytes;
}

function placeFile(job: ExportJob, key: string, { target, cache }: RunOptions): MadeFile {
  const bytes = keptBytes(cache, key);
  const path = join(target, job.file);
  if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeWhole(path, bytes);
  return madeFile(job, bytes);
}

/** Deletes every file below a folder but those wanted. */
function letGo(folder: string, wanted: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).replaceAll('\\', '/');
    if (!entry.isDirectory() && !wanted.has(name)) rmSync(path);
  }
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
