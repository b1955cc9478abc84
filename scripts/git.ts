import { execFileSync } from 'node:child_process';

/** What git answers in a folder; undefined where it cannot: no git, no repository, no such revision. */
export function git(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

/** The commit that a folder is at; null where git does not tell. */
export const commitOf = (root: string): string | null => git(root, 'rev-parse', 'HEAD') ?? null;

/** The files of facts of a revision; undefined where git cannot read it. */
export function dataAt(
  root: string,
  revision: string,
): { path: string; content: string }[] | undefined {
  const listed = git(
    root,
    'ls-tree',
    '-r',
    // A name with an accent is not quoted.
    '-z',
    '--name-only',
    '--end-of-options',
    revision,
    '--',
    'src/data',
  );
  const paths = listed?.split('\0').filter(Boolean);
  if (!paths || paths.length === 0) return undefined;
  // All at once: a process a file takes minutes.
  const asked = paths.map((path) => `${revision}:${path}\n`).join('');
  const packed = execFileSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input: asked,
    maxBuffer: 1 << 28,
  });
  let at = 0;
  return paths.map((path) => {
    const headEnd = packed.indexOf(10, at);
    const size = Number(packed.toString('utf8', at, headEnd).split(' ')[2]);
    const content = packed.toString('utf8', headEnd + 1, headEnd + 1 + size);
    at = headEnd + size + 2;
    return { path, content };
  });
}
