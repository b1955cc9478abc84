import { fileURLToPath } from 'node:url';
import { projectOnce } from '../../src/documents/read-once.ts';
import { buildRegistry } from '../../src/registry/load.ts';
import { type Registry, trainingCourse, trainingModules } from '../../src/registry/registry.ts';
import { readIfThere } from '../../src/registry/source-file.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const { registry } = projectOnce(root);

export const modules = trainingModules(registry).map(({ data }) => data);

export const course = trainingCourse(registry)?.data;

export const activities = modules.flatMap(({ id, activities: all }) =>
  all.flatMap((each) => (each.kind === 'pause' ? [] : [{ ...each, module: id }])),
);

const [courseFile] = readIfThere(root, 'src/data/training/curso.yaml');

/** The registry with one piece of the file of the course changed; what else is in it was read once. Throws if the piece is not there. */
export function courseWith(from: string, to: string): Registry {
  const text = Buffer.from(courseFile?.content ?? '').toString();
  if (!courseFile || !text.includes(from)) throw new Error(`The course does not say «${from}»`);
  const { registry: changed, problems } = buildRegistry([
    { ...courseFile, content: text.replace(from, to) },
  ]);
  if (problems[0]) throw new Error(problems[0].message.en);
  return { ...registry, training: new Map([...registry.training, ...changed.training]) };
}
