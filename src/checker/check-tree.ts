import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { packRegistry, type PackedRegistry } from '../registry/pack.ts';
import { listTree } from '../registry/source-file.ts';
import { defaultAsOf } from './as-of.ts';
import { type Checked, conclude, findingOf } from './check.ts';
import { isPage } from './page-index.ts';
import type { Report } from './report.ts';
import { rules } from './rules/index.ts';
import { checkShare, groundOf, readFacts, type Task } from './share.ts';

/** What a check of a tree on disk may be told. */
export interface CheckTreeOptions {
  /** Day on which the law is held to be in force, `YYYY-MM-DD`; by default that of `defaultAsOf`. */
  asOf?: string | undefined;
  /** Ids of the rules to run; all of them by default. */
  ruleIds?: readonly string[];
  /** Threads; by default one for few pages, and for many as many as there are processors, up to 4. */
  threads?: number;
}

/** Below this many pages a second thread costs more than it saves. */
const manyPages = 3000;

/**
 * Checks a tree on disk: the same report as `check(loadProject(root))`, byte for byte, but pages are let
 * go as soon as they are checked, and many pages are shared among threads. Throws only if the root cannot
 * be read.
 */
export async function checkTree(root: string, options: CheckTreeOptions = {}): Promise<Report> {
  const paths = listTree(root);
  const { asOf = defaultAsOf(root), ruleIds = rules.map(({ id }) => id) } = options;
  const { threads = threadsFor(paths.filter(isPage).length) } = options;
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const task: Task = { root, paths, asOf, ruleIds: [...ruleIds], next };
  const workers = Array.from({ length: threads - 1 }, () => startWorker(task));
  const { registry, problems } = readFacts(task);
  const answers = workers.length > 0 ? askAll(workers, packRegistry(registry)) : [];
  const ground = groundOf(task, registry);
  const checked = checkShare(task, ground);
  checked.findings.push(...problems.map(findingOf));
  for (const other of await Promise.all(answers)) add(other, checked);
  return conclude(ground, checked);
}

function threadsFor(pages: number): number {
  return pages < manyPages ? 1 : Math.min(availableParallelism(), 4);
}

/** A worker is begun before there is anything to ask it: it takes a while to start. */
function startWorker(task: Task): Worker {
  return new Worker(new URL('./share-worker.ts', import.meta.url), { workerData: task });
}

function askAll(workers: readonly Worker[], registry: PackedRegistry): Promise<Checked>[] {
  return workers.map(async (worker) => {
    worker.postMessage(registry);
    const [checked] = (await once(worker, 'message')) as [Checked];
    return checked;
  });
}

function add(other: Checked, checked: Checked): void {
  for (const finding of other.findings) checked.findings.push(finding);
  for (const ref of other.cited) checked.cited.add(ref);
  checked.pages += other.pages;
  checked.citations += other.citations;
}
