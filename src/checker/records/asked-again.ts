// How long a plan leaves between two rehearsals of the question about suicide, until the first contact may be answered.
import { modulesIn, sessionDay } from '../../registry/course-calendar.ts';
import { numberedActivities } from '../../registry/numbered-activities.ts';
import { atDistance } from '../../registry/remote-calendar.ts';
import {
  type CourseCalendar,
  calendarPlans,
  type CourseSession,
} from '../../registry/schema/course-calendar.ts';
import type { TrainingModule } from '../../registry/schema/training.ts';
import type { CalendarFault } from './training-order.ts';

/** The most weeks between two rehearsals of it: half of the three months at which a trial no longer saw the difference. Ours. */
const mostWeeks = 6;

/** Plans that leave the question unrehearsed for too long, in a room or at a distance, and a session that repeats it without whoever it needs. */
export function askedAgainOff(
  calendar: CourseCalendar,
  modules: readonly TrainingModule[],
): CalendarFault[] {
  return calendarPlans.flatMap((key) => {
    const sessions = calendar[key] ?? [];
    return [
      ...[sessions, atDistance(sessions, calendar)].flatMap((each) => gapsIn(each, modules, key)),
      ...sessions.flatMap((session, at) =>
        alone(session, modules).map((fault) => ({ ...fault, path: [key, at, ...fault.path] })),
      ),
    ];
  });
}

function gapsIn(
  sessions: readonly CourseSession[],
  modules: readonly TrainingModule[],
  key: string,
): CalendarFault[] {
  const first = sessions.findIndex(({ parts }) => parts.some((part) => 'observed' in part));
  const days = sessions
    .slice(0, first + 1)
    .flatMap((session, at) =>
      at === first || asks(session, modules) ? [sessionDay(session)] : [],
    );
  const gap = Math.max(0, ...days.slice(1).map((day, at) => day - (days[at] ?? day)));
  if (gap <= mostWeeks * 7) return [];
  return [
    {
      path: [key],
      isWhole: true,
      message: {
        es: `Calendario con ${gap} días sin ensayar la pregunta por el suicidio; se esperaban ${mostWeeks * 7} o menos, con otra sesión que la repita (again)`,
        en: `Calendar with ${gap} days without rehearsing the question about suicide; expected ${mostWeeks * 7} or fewer, with another session that repeats it (again)`,
      },
    },
  ];
}

/** Whether everybody rehearses the question in a session: in a module with a psychologist that asks about danger, or again. */
function asks(session: CourseSession, modules: readonly TrainingModule[]): boolean {
  const given = modulesIn(session).map(({ module }) => module);
  return (
    session.parts.some((part) => 'kept' in part && part.again !== undefined) ||
    modules.some(
      ({ id, presence, activities }) =>
        given.includes(id) &&
        presence?.role === 'psychology' &&
        activities.some((each) => each.kind !== 'pause' && each.asksDanger),
    )
  );
}

/** A session that repeats an activity without whoever its module is not given without, or in fewer minutes than it takes. */
function alone({ parts }: CourseSession, modules: readonly TrainingModule[]): CalendarFault[] {
  return parts.flatMap((part, at): CalendarFault[] => {
    if (!('kept' in part) || !part.again) return [];
    const { module, activity } = part.again;
    const found = modules.find(({ id }) => id === module);
    const minutes = numberedActivities(found?.activities ?? [])[activity - 1]?.minutes;
    if (minutes !== undefined && minutes <= part.kept && part.with === found?.presence?.role)
      return [];
    return [
      {
        path: ['parts', at],
        message: {
          es: `«${module}», actividad ${activity}, otra vez: se esperaban sus ${minutes ?? 0} minutos o más, con quien no puede faltar (with)`,
          en: `“${module}”, activity ${activity}, again: expected its ${minutes ?? 0} minutes or more, with whoever it is not given without (with)`,
        },
      },
    ];
  });
}
