import { loadProject, type Project } from '../src/checker/project.ts';

/**
 * The tree that a command is asked about. If part of it cannot be read, one line says so and the command ends with
 * 2: what it tells lacks that part, and a short list must not look like a calm one.
 */
export function readableProject(root: string): Project {
  const project = loadProject(root);
  const { size } = new Set(project.problems.map(({ file }) => file));
  if (size > 0) {
    console.error(
      `${size === 1 ? 'Un archivo no se lee' : `${size} archivos no se leen`}, y lo que sigue no ${size === 1 ? 'lo' : 'los'} cuenta: «npm run check» dice cuáles y por qué.`,
    );
    process.exitCode = 2;
  }
  return project;
}
