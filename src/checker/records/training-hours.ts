import type { Place } from '../../registry/place.ts';
import { type Registry, trainingCourse, trainingModules } from '../../registry/registry.ts';

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
