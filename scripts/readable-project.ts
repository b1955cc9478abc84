import { loadProject, type Project } from '../src/documents/project.ts';
import type { Problem } from '../src/registry/problem.ts';

/** The tree that a command is asked about; {@link tellUnread} of what cannot be read. */
export function readableProject(root: string): Project {
  const project = loadProject(root);
  tellUnread(project.problems);
  return project;
}

/**
 * Says in one line that part of a tree cannot be read, and ends the command with 2: what it tells lacks that part, and
 * a short list must not look like a calm one.
 */
export function tellUnread(problems: readonly Problem[]): void {
  const { size } = new Set(problems.map(({ file }) => file));
  if (size === 0) return;
  console.error(
    `${size === 1 ? 'Un archivo no se lee' : `${size} archivos no se leen`}, y lo que sigue no ${size === 1 ? 'lo' : 'los'} cuenta: «npm run check» dice cuáles y por qué.`,
  );
  process.exitCode = 2;
}
