import type { Place } from '../registry/place.ts';
import {
  type Entry,
  type Registry,
  trainingCourse,
  trainingModules,
} from '../registry/registry.ts';
import type { PageIndex } from './page-index.ts';

/** What the training names by an id or address. */
type NamedInTraining = 'pages' | 'modules' | 'forms' | 'critical';

interface Named {
  kind: NamedInTraining;
  id: string;
  /** Every one that there is. */
  known: ReadonlySet<string>;
  file: string;
  at: () => Place;
}

/** Every page, module, form and critical error that the training names, its scenarios too. */
export function namesInTraining(registry: Registry, index: PageIndex): Named[] {
  const modules = trainingModules(registry);
  const course = trainingCourse(registry);
  const known: Record<NamedInTraining, ReadonlySet<string>> = {
    pages: index.es,
    modules: new Set(modules.map(({ id }) => id)),
    forms: new Set(registry.forms.keys()),
    critical: new Set(course?.data.critical.map(({ id }) => id)),
  };
  const found: Named[] = [];
  const namesOf =
    ({ file, place }: Pick<Entry<unknown>, 'file' | 'place'>) =>
    (kind: NamedInTraining, id: string, path: PropertyKey[]) =>
      found.push({ kind, id, known: known[kind], file, at: () => place(path) });
  for (const entry of modules) {
    const { data } = entry;
    const name = namesOf(entry);
    data.teaches.forEach(({ page }, at) => name('pages', page, ['teaches', at, 'page']));
    data.checks.forEach(({ page }, at) => name('pages', page, ['checks', at, 'page']));
    data.before?.forEach((id, at) => name('modules', id, ['before', at]));
    data.forms?.forEach((id, at) => name('forms', id, ['forms', at]));
    data.activities.forEach((each, at) => {
      if (each.kind === 'pause') return;
      each.prevents?.forEach((id, item) =>
        name('critical', id, ['activities', at, 'prevents', item]),
      );
    });
  }
  if (!course) return found;
  const name = namesOf(course);
  course.data.ladder.forEach(({ modules: ids }, step) =>
    ids.forEach((id, at) => name('modules', id, ['ladder', step, 'modules', at])),
  );
  course.data.calendar.evenings.forEach(({ parts }, evening) =>
    parts.forEach(({ module }, at) =>
      name('modules', module, ['calendar', 'evenings', evening, 'parts', at, 'module']),
    ),
  );
  // A scenario practises a course: where there is none, it names nothing.
  for (const entry of registry.scenarios.values()) {
    const nameHere = namesOf(entry);
    entry.data.modules.forEach((id, at) => nameHere('modules', id, ['modules', at]));
    entry.data.nodes.forEach((node, at) => {
      if (node.kind === 'end') return;
      node.choices.forEach(({ error }, item) => {
        if (error) nameHere('critical', error, ['nodes', at, 'choices', item, 'error']);
      });
    });
  }
  return found;
}

/** Modules whose evenings do not add up to their hours; one for a role may have none. */
export function timesOff(
  registry: Registry,
): { file: string; at: () => Place; id: string; minutes: number; planned: number }[] {
  const course = trainingCourse(registry);
  if (!course) return [];
  const parts = course.data.calendar.evenings.flatMap((evening) => evening.parts);
  return trainingModules(registry).flatMap(({ id, data }) => {
    const minutes = data.hours * 60;
    const planned = parts
      .filter((part) => part.module === id)
      .reduce((sum, part) => sum + part.minutes, 0);
    if (planned === minutes || (data.track === 'role' && planned === 0)) return [];
    const at = () => course.place(['calendar', 'evenings'], 'key');
    return [{ file: course.file, at, id, minutes, planned }];
  });
}

/** Critical errors that no activity works on. */
export function unmet(registry: Registry): { file: string; at: () => Place; id: string }[] {
  const course = trainingCourse(registry);
  const met = new Set(
    trainingModules(registry).flatMap(({ data }) =>
      data.activities.flatMap((each) => (each.kind === 'pause' ? [] : (each.prevents ?? []))),
    ),
  );
  return (course?.data.critical ?? []).flatMap(({ id }, index) =>
    course && !met.has(id)
      ? [{ file: course.file, at: () => course.place(['critical', index, 'id']), id }]
      : [],
  );
}
