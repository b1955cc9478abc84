import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSyntheticTree } from './synthetic-tree.ts';

/** What a check of a tree counted. */
export interface Run {
  megabytes: number;
  pages: number;
  citations: number;
  provisions: number;
  errors: number;
  /** Findings of any severity. */
  findings: number;
}

const plugin = fileURLToPath(import.meta.resolve('remark-validate-links'));
const cache = new URL('../compile-cache.mjs', import.meta.url).href;
const once = fileURLToPath(new URL('./check-once.ts', import.meta.url));

/** Times the check on synthetic trees of two sizes, and remark-validate-links on the same pages. */
export function benchCheck(root: string, sizes = [1000, 10_000]): void {
  const target = mkdtempSync(join(tmpdir(), 'ruta-1410-bench-'));
  try {
    const times = sizes.map((size) => {
      const tree = join(target, String(size));
      writeSyntheticTree(root, tree, size);
      return benchTree(tree, size);
    });
    const [small, large] = times;
    if (!small || !large) return;
    console.log(`ten times the work takes ${(large / small).toFixed(1)} times as long`);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/**
 * Prints the figures of one tree, all of whole processes. Returns the seconds of a check; 0, without a
 * figure and with an exit code, if it would be the cost of something else.
 */
function benchTree(tree: string, made: number): number {
  const first = checkOnce(tree, 'all');
  console.log(
    `pages made ${made}, read ${first.pages}; findings ${first.findings}, ${first.errors} errors`,
  );
  const reason = notMeasured(made, first);
  if (reason !== undefined) {
    console.error(reason);
    process.exitCode = 1;
    return 0;
  }
  const runs: Record<'all' | 'links' | 'theirs', number[]> = { all: [], links: [], theirs: [] };
  // In turn, so that a machine that slows down or speeds up does so for all.
  for (let turn = 0; turn < 3; turn++) {
    runs.all.push(seconds(() => checkOnce(tree, 'all')));
    if (turn < 2) runs.theirs.push(seconds(() => validateLinks(tree)));
    runs.links.push(seconds(() => checkOnce(tree, 'links')));
  }
  const { pages, provisions, citations, megabytes } = first;
  const [all, links, theirs] = [runs.all, runs.links, runs.theirs].map((each) => Math.min(...each));
  if (!all || !links || !theirs) return 0;
  console.log(`${pages} pages and ${provisions} provisions, ${citations} citations`);
  console.log(`  check: ${all.toFixed(2)} s, ${Math.round(megabytes)} MB`);
  console.log(`  pages a second: remark-validate-links ${Math.round(pages / theirs)}`);
  const say = (what: string, time: number) =>
    console.log(
      `    ${what}: ${Math.round(pages / time)}, ${(theirs / time).toFixed(1)} times as many`,
    );
  say('ours, all rules, the provisions read as well', all);
  say('ours, links to the law only', links);
  return all;
}

/** Why the time of a check of made pages says nothing, in one line; nothing if it does. */
export function notMeasured(made: number, { pages, errors }: Pick<Run, 'pages' | 'errors'>) {
  if (pages !== made)
    return `No se mide: de ${made} páginas hechas se leyeron ${pages}; corrige scripts/bench/synthetic-tree.ts.`;
  if (errors > 0)
    return `No se mide: las páginas hechas dan ${errors} errores, y el tiempo sería el de contarlos; corrige scripts/bench/synthetic-tree.ts.`;
  return undefined;
}

/** A check of a tree as `npm run check` starts it. */
function checkOnce(tree: string, what: string): Run {
  const args = ['--import', cache, once, tree, what];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run;
}

/** remark-validate-links on the pages of a tree. */
function validateLinks(tree: string): void {
  const use = `${plugin}=repository:false`;
  const args = ['--quiet', '--frail', '--ext', 'mdx', '--use', use, 'src/content/docs'];
  spawnSync('remark', args, { cwd: tree, stdio: 'ignore' });
}

function seconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}
