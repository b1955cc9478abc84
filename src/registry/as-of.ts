import { execFileSync, type StdioOptions } from 'node:child_process';
import { today } from './days.ts';
import { decode, readTree } from './source-file.ts';

/**
 * The day of a check when none is given: that of the last commit, so that a clone gives the same
 * result on any day; outside git, the newest day up to which the tree itself says that the law was read.
 */
export function defaultAsOf(root: string): string {
  return lastCommit(root) ?? newestDay(root) ?? '1970-01-01';
}

/**
 * The last day that can have come, `YYYY-MM-DD`: that of the last commit where facts and pages are as they
 * were committed, and today where somebody is at work on them, or where there is no git to tell.
 */
export function lastDay(root: string, now = new Date()): string {
  const commit = lastCommit(root);
  if (commit && git(root, 'status', '--porcelain', '--', 'src/data', 'src/content') === '')
    return commit;
  const day = today(now);
  return commit && commit > day ? commit : day;
}

/** The day of the last commit; none outside git, or before the first. */
function lastCommit(root: string): string | undefined {
  const day = git(root, 'log', '-1', '--format=%cs');
  return day === '' ? undefined : day;
}

/** What git says; nothing outside a repository. */
function git(root: string, ...args: string[]): string | undefined {
  try {
    const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio }).trim();
  } catch {
    return undefined;
  }
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
