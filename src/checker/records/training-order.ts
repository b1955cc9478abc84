// What comes before what in the calendar of the course: pauses, modules that others ask for, the last of a day.
import { modulesIn, sessionDay } from '../../registry/course-calendar.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { CourseSession } from '../../registry/schema/course-calendar.ts';
import type { TrainingModule } from '../../registry/schema/training.ts';

/** A fault of the calendar of the course, below `calendar`. */
export interface CalendarFault {
  path: PropertyKey[];
  /** Whether it is told at the key, as a whole. */
  isWhole?: boolean;
  expected?: string[];
  message: Localized;
}

/** Minutes that have to pass before another module of the session: more after one that needs a psychologist. */
const rests = { usual: 10, long: 20 };

/** A module that follows another of its session with too short a pause. */
export function noRest(
  { parts }: CourseSession,
  modules: readonly TrainingModule[],
): CalendarFault[] {
  return parts.flatMap((part, at): CalendarFault[] => {
    const before = parts[at - 1];
    if (!('module' in part) || at === 0 || !before) return [];
    const earlier = parts.slice(0, at).findLast((each) => 'module' in each);
    if (!earlier) return [];
    const needs = modules.find(({ id }) => id === earlier.module)?.presence
      ? rests.long
      : rests.usual;
    if ('rest' in before && before.rest >= needs) return [];
    return [
      {
        path: ['parts', at, 'module'],
        message: {
          es: `«${part.module}» después de «${earlier.module}» sin una pausa de ${needs} minutos; se esperaba rest: ${needs} entre los dos`,
          en: `“${part.module}” after “${earlier.module}” without a pause of ${needs} minutes; expected rest: ${needs} between them`,
        },
      },
    ];
  });
}

/** A module given before one that it asks for. */
export function tooSoon(
  { parts }: CourseSession,
  earlier: readonly CourseSession[],
  modules: readonly TrainingModule[],
): CalendarFault[] {
  const given = new Set(earlier.flatMap(modulesIn).map(({ module }) => module));
  return parts.flatMap((part, at): CalendarFault[] => {
    if (!('module' in part)) return [];
    const missing = modules
      .find(({ id }) => id === part.module)
      ?.before?.filter((id) => !given.has(id));
    given.add(part.module);
    if (!missing || missing.length === 0) return [];
    return [
      {
        path: ['parts', at, 'module'],
        message: {
          es: `«${part.module}» antes que ${missing.join(', ')}; se esperaba una sesión posterior`,
          en: `“${part.module}” before ${missing.join(', ')}; expected a later session`,
        },
      },
    ];
  });
}

/** Something given after a module that ends its day: later in the session, or in another of that day. */
export function afterLast(
  session: CourseSession,
  earlier: readonly CourseSession[],
  modules: readonly TrainingModule[],
): CalendarFault[] {
  const ending = new Set(modules.filter(({ endsDay }) => endsDay).map(({ id }) => id));
  const endIn = (parts: CourseSession['parts']) =>
    parts.find((part) => 'module' in part && ending.has(part.module));
  const told = (path: PropertyKey[], part: CourseSession['parts'][number] | undefined) => {
    const last = part && 'module' in part ? part.module : '';
    return {
      path,
      message: {
        es: `Algo después de «${last}» el mismo día; se esperaba otro día, porque es lo último del suyo (endsDay)`,
        en: `Something after “${last}” on the same day; expected another day, as it is the last of its own (endsDay)`,
      },
    };
  };
  const before = earlier
    .filter((each) => sessionDay(each) === sessionDay(session))
    .flatMap(({ parts }) => endIn(parts) ?? []);
  return [
    ...(before.length > 0 ? [told(['week'], before[0])] : []),
    ...session.parts.flatMap((_, at) => {
      const last = endIn(session.parts.slice(0, at));
      return last ? [told(['parts', at], last)] : [];
    }),
  ];
}
