import { loadProject, type Project } from './project.ts';

/** Where the trees that were read stand: the settings of Astro and its pages are bundled apart, and share this. */
const key = Symbol.for('ruta-1410:trees');
const shared: Partial<Record<symbol, Map<string, Project>>> = globalThis;

/** Reads a tree from disk, for whoever asks for it after. Throws only if the root cannot be read. */
export function readProject(root: string): Project {
  const project = loadProject(root);
  trees().set(folderOf(root), project);
  return project;
}

/** The tree that was read, or else reads it: a build reads its facts and pages once. */
export function projectOnce(root: string): Project {
  return trees().get(folderOf(root)) ?? readProject(root);
}

const trees = (): Map<string, Project> => (shared[key] ??= new Map<string, Project>());
const folderOf = (root: string): string => root.replace(/[\\/]+$/, '');
