import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSyntheticTree } from './synthetic-tree.ts';

interface Run {
  /** Of the whole process, its start included. */
  seconds: number;
  megabytes: number;
  pages: number;
  citations: number;
  provisions: number;
  errors: number;
}

const plugin = fileURLToPath(import.meta.resolve('remark-validate-links'));
const once = fileURLToPath(new URL('./check-once.ts', import.meta.url));

/** Times the check on synthetic trees of two sizes, and remark-validate-links on the same pages. */
export function benchCheck(root: string, sizes = [1000, 10_000]): void {
  const target = mkdtempSync(join(tmpdir(), 'ruta-1410-bench-'));
  try {
    const times = sizes.map((size) => {
      const tree = join(target, String(size));
      writeSyntheticTree(root, tree, size);
      return benchTree(tree);
    });
    const [small, large] = times;
    if (!small || !large) return;
    console.log(`ten times the work takes ${(large / small).toFixed(1)} times as long`);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** Prints the figures of one tree, all of whole processes. Returns seconds of the check. */
function benchTree(tree: string): number {
  const run = best(tree, 'all');
  const { pages, provisions, citations, seconds, megabytes, errors } = run;
  console.log(`${pages} pages and ${provisions} provisions, ${citations} citations`);
  console.log(`  check: ${seconds.toFixed(2)} s, ${Math.round(megabytes)} MB, ${errors} errors`);
  const theirs = pages / validateLinks(tree);
  console.log(`  pages a second: remark-validate-links ${Math.round(theirs)}`);
  const say = (what: string, rate: number) =>
    console.log(`    ${what}: ${Math.round(rate)}, ${(rate / theirs).toFixed(1)} times as many`);
  say('ours, all rules, the provisions read as well', pages / seconds);
  say('ours, links to the law only', pages / best(tree, 'links').seconds);
  return seconds;
}

/** The best of three: what is left after whatever else the machine was doing. */
function best(tree: string, what: string): Run {
  const runs = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const output = execFileSync(process.execPath, [once, tree, what], { encoding: 'utf8' });
    const seconds = (performance.now() - start) / 1000;
    return { ...(JSON.parse(output) as Omit<Run, 'seconds'>), seconds };
  });
  return runs.reduce((a, b) => (b.seconds < a.seconds ? b : a));
}

/** Seconds that remark-validate-links takes on the pages of a tree; the best of two. */
function validateLinks(tree: string): number {
  const use = `${plugin}=repository:false`;
  const args = ['--quiet', '--frail', '--ext', 'mdx', '--use', use, 'src/content/docs'];
  const seconds = [1, 2].map(() => {
    const start = performance.now();
    spawnSync('remark', args, { cwd: tree, stdio: 'ignore' });
    return (performance.now() - start) / 1000;
  });
  return Math.min(...seconds);
}
