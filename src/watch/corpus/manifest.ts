import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The newest version of the `legalize` format that this reader knows: https://github.com/legalize-dev/legalize. */
const known = '0.4';

/**
 * The version of the format that a corpus says it is kept in, if that is newer than the one known here: its paths
 * and keys may mean something else. A corpus without a manifest is older than manifests.
 */
export function newerFormat(root: string): { said: string; known: string } | undefined {
  const file = join(root, '.legalize.yml');
  if (!existsSync(file)) return undefined;
  const said = /^spec_version:\s*["']?(\d+(?:\.\d+)*)/m.exec(readFileSync(file, 'utf8'))?.[1];
  if (said === undefined || compare(said, known) <= 0) return undefined;
  return { said, known };
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
