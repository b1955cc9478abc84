import { fileURLToPath } from 'node:url';
import { projectOnce } from '../../src/documents/read-once.ts';
import { trainingCourse, trainingModules } from '../../src/registry/registry.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const { registry } = projectOnce(root);

export const modules = trainingModules(registry).map(({ data }) => data);

export const course = trainingCourse(registry)?.data;

export const activities = modules.flatMap(({ id, activities: all }) =>
  all.flatMap((each) => (each.kind === 'pause' ? [] : [{ ...each, module: id }])),
);
