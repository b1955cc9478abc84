import { execFileSync } from 'node:child_process';
import { decode, readTree } from '../registry/source-file.ts';

/**
 * The day of a check when none is given: that of the last commit, so that a clone gives the same
 * result on any day; outside git, the newest day up to which the tree itself says that the law was read.
 */
export function defaultAsOf(root: string): string {
  try {
    const date = execFileSync('git', ['log', '-1', '--format=%cs'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (date) return date;
  } catch {
    // Not a git checkout: fall through.
  }
  return newestDay(root) ?? '1970-01-01';
}

function newestDay(root: string): string | undefined {
  const days = readTree(root).flatMap((file) => {
    const decoded = decode(file);
    const text = decoded.ok ? decoded.text : '';
    return [...text.matchAll(/^ *(?:asOf|readThrough): *['"]?(\d{4}-\d{2}-\d{2})\b/gm)];
  });
  return days
    .map(([, day = '']) => day)
    .sort()
    .at(-1);
}
