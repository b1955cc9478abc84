import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSyntheticTree } from './synthetic-tree.ts';

interface Run {
  milliseconds: number;
  megabytes: number;
  pages: number;
  citations: number;
  provisions: number;
  errors: number;
}

const plugin = fileURLToPath(import.meta.resolve('remark-validate-links'));
const once = fileURLToPath(new URL('./check-once.ts', import.meta.url));

/** Times the check on a synthetic tree of 1,000 and of 10,000, and remark-validate-links on the same pages. */
export function benchCheck(root: string, sizes = [1000, 10_000]): void {
  const target = mkdtempSync(join(tmpdir(), 'ruta-1410-bench-'));
  try {
    const runs = sizes.map((size) => {
      const tree = join(target, String(size));
      writeSyntheticTree(root, tree, size);
      const run = best(tree);
      console.log(
        `check, ${run.pages} pages and ${run.provisions} provisions (${run.citations} citations): ` +
          `${(run.milliseconds / 1000).toFixed(2)} s, ${Math.round(run.megabytes)} MB, ${run.errors} errors`,
      );
      return { tree, run };
    });
    const [small, large] = runs;
    if (!small || !large) return;
    const growth = large.run.milliseconds / small.run.milliseconds;
    console.log(`ten times the work takes ${growth.toFixed(1)} times as long`);
    const theirs = small.run.pages / validateLinks(small.tree);
    const ours = ({ pages, milliseconds }: Run) => pages / (milliseconds / 1000);
    const links = best(small.tree, 'links');
    const say = (what: string, rate: number) =>
      console.log(`  ${what}: ${Math.round(rate)}, ${(rate / theirs).toFixed(1)} times as many`);
    console.log(
      `pages a second, ${small.run.pages} pages; remark-validate-links: ${Math.round(theirs)}`,
    );
    say('ours, all rules, the provisions read as well', ours(small.run));
    say('ours, links to the law only, the provisions read as well', ours(links));
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** The best of three: what is left after whatever else the machine was doing. */
function best(tree: string, what = 'all'): Run {
  const runs = Array.from({ length: 3 }, () => {
    const output = execFileSync(process.execPath, ['--max-old-space-size=4096', once, tree, what], {
      encoding: 'utf8',
    });
    return JSON.parse(output) as Run;
  });
  return runs.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a));
}

/** Seconds that remark-validate-links takes on the pages of a tree; best of two, as whole processes. */
function validateLinks(tree: string): number {
  const seconds = [1, 2].map(() => {
    const start = performance.now();
    spawnSync(
      'remark',
      [
        '--quiet',
        '--frail',
        '--ext',
        'mdx',
        '--use',
        `${plugin}=repository:false`,
        'src/content/docs',
      ],
      {
        cwd: tree,
        stdio: 'ignore',
      },
    );
    return (performance.now() - start) / 1000;
  });
  return Math.min(...seconds);
}
