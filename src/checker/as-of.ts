import { execFileSync } from 'node:child_process';
import type { Project } from './project.ts';

/**
 * The day of a check when none is given: that of the last commit, so that a clone gives the same
 * result on any day; outside git, the newest day that the tree itself names.
 */
export function defaultAsOf(root: string, project: Project): string {
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
  const days = [
    ...project.pages.map(({ frontMatter }) => frontMatter.asOf ?? ''),
    ...[...project.registry.instruments.values()].map(({ data }) => data.verification.readThrough),
  ];
  return days.sort().at(-1) ?? '1970-01-01';
}
