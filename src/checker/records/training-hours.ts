import {
  holdsOf,
  laidSessions,
  type LaidSession,
  modulesIn,
  presenceIn,
  scenariosToPractise,
  rehearsalMinutes,
  sessionDay,
  sessionMinutes,
} from '../../registry/course-calendar.ts';
import type { Place } from '../../registry/place.ts';
import { type Registry, trainingCourse, trainingModules } from '../../registry/registry.ts';
import {
  type CourseCalendar,
  calendarPlans,
  type CourseSession,
} from '../../registry/schema/course-calendar.ts';
import type { TrainingModule } from '../../registry/schema/training.ts';
import { askedAgainOff } from './asked-again.ts';
import { boosterOff } from './booster-hours.ts';
import { datesOff } from './dates-in-person.ts';
import { recoveredOff } from './kept-hours.ts';
import { remoteOff } from './remote-hours.ts';
import { afterLast, type CalendarFault, noRest, tooSoon } from './training-order.ts';

/** What the calendar says that does not add up, or asks for in a wrong order. */
export function calendarFaults(registry: Registry): CalendarFault[] {
  const { calendar, ladder = [] } = trainingCourse(registry)?.data ?? {};
  if (!calendar) return [];
  const modules = trainingModules(registry).map(({ data }) => data);
  const plans = calendarPlans.flatMap((key) => {
    const sessions = calendar[key];
    if (!sessions) return [];
    return [
      ...hoursOff(sessions, modules, key, ladder.find(({ plan }) => plan === key)?.modules),
      ...cutInside(sessions, modules, key),
      ...recoveredOff(sessions, modules, key),
      ...rehearsedOff(sessions, calendar, key),
      ...laidOver(sessions, calendar, key),
      ...sessions.flatMap((session, at) =>
        [
          ...tooLong(session, calendar),
          ...noRest(session, modules),
          ...tooSoon(session, sessions.slice(0, at), modules),
          ...nothingToPractise(session, sessions.slice(0, at + 1), registry),
          ...overlapping(session, sessions[at - 1], calendar),
          ...afterLast(session, sessions.slice(0, at), modules),
        ].map((fault) => ({ ...fault, path: [key, at, ...fault.path] })),
      ),
    ];
  });
  return [
    ...plans,
    ...remoteOff(calendar, modules),
    ...datesOff(calendar, modules),
    ...boosterOff(calendar, modules),
    ...askedAgainOff(calendar, modules),
  ];
}

/**
 * Modules whose sessions do not add up to their hours; one for a role may have none.
 * @param step the modules of the step that the plan gives, where it gives one alone: any other takes no minute of it
 */
function hoursOff(
  sessions: readonly CourseSession[],
  modules: readonly TrainingModule[],
  key: string,
  step?: readonly string[],
): CalendarFault[] {
  const given = sessions.flatMap(modulesIn);
  return modules.flatMap(({ id, hours, track }) => {
    const minutes = step?.includes(id) === false ? 0 : hours * 60;
    const planned = given
      .filter(({ module }) => module === id)
      .reduce((sum, each) => sum + each.minutes, 0);
    if (planned === minutes || (track === 'role' && planned === 0)) return [];
    return [
      {
        path: [key],
        isWhole: true,
        expected: [String(minutes)],
        message: {
          es: `Calendario con ${planned} minutos de «${id}»; se esperaban los ${minutes} que suman sus horas`,
          en: `Calendar with ${planned} minutes of “${id}”; expected the ${minutes} that its hours make`,
        },
      },
    ];
  });
}

/** Watched rehearsals that leave minutes over, or that no session of a plan has time for. */
function rehearsedOff(
  sessions: readonly CourseSession[],
  { rehearsals, rehearsalRest }: CourseCalendar,
  key: string,
): CalendarFault[] {
  const over = sessions.flatMap(({ parts }, at) =>
    parts.flatMap((part, index) =>
      'observed' in part
        ? rehearsals
            .map(rehearsalMinutes)
            .filter((each) => (part.observed - rehearsalRest) % each > 0)
            .map((each) => ({
              path: [key, at, 'parts', index, 'observed'],
              message: {
                es: `${part.observed} minutos de ensayos de ${each} con ${rehearsalRest} de descanso; se esperaba un número entero de ensayos`,
                en: `${part.observed} minutes of rehearsals of ${each} with ${rehearsalRest} of rest; expected a whole number of rehearsals`,
              },
            }))
        : [],
    ),
  );
  if (sessions.some((session) => holdsOf(session).holds === 'rehearsals')) return over;
  return [
    {
      path: [key],
      isWhole: true,
      message: {
        es: 'Calendario sin una sesión de ensayos observados; se esperaba una (observed), que se repite según cuántas personas son',
        en: 'Calendar with no session of watched rehearsals; expected one (observed), which is repeated as the people need',
      },
    },
  ];
}

/** A plan that, laid for some of the sizes of a cohort, has two sessions at once. */
function laidOver(
  sessions: readonly CourseSession[],
  calendar: CourseCalendar,
  key: string,
): CalendarFault[] {
  const found = calendar.sizes.find((people) => {
    const laid = laidSessions(sessions, calendar, { people, pairs: 1 });
    return laid.some((each, at) => {
      const before = laid[at - 1];
      return before !== undefined && isOver(each, before, calendar);
    });
  });
  if (found === undefined) return [];
  return [
    {
      path: [key],
      isWhole: true,
      message: {
        es: `Con los ensayos de ${found} personas, una sesión empieza antes de que termine la anterior; se esperaban más semanas antes de la que no se mueve`,
        en: `With the rehearsals of ${found} people, a session begins before the one before it ends; expected more weeks before the one that does not move`,
      },
    },
  ];
}

/** Parts of a module that end in the middle of an activity, or leave a pause for the beginning of the next. */
function cutInside(
  sessions: readonly CourseSession[],
  modules: readonly TrainingModule[],
  key: string,
): CalendarFault[] {
  const given = new Map<string, number>();
  return sessions.flatMap((session, at) =>
    session.parts.flatMap((part, index): CalendarFault[] => {
      const module = 'module' in part ? modules.find(({ id }) => id === part.module) : undefined;
      if (!('module' in part) || !module) return [];
      const until = (given.get(module.id) ?? 0) + part.minutes;
      given.set(module.id, until);
      const ends = cutsOf(module);
      if (ends.includes(until) || until > module.hours * 60) return [];
      return [
        {
          path: [key, at, 'parts', index, 'minutes'],
          expected: ends.map(String),
          message: {
            es: `«${module.id}» se corta en su minuto ${until}, dentro de una actividad o antes de una pausa; se esperaba donde termina una: ${ends.join(', ')}`,
            en: `“${module.id}” is cut at its minute ${until}, inside an activity or before a pause; expected where one ends: ${ends.join(', ')}`,
          },
        },
      ];
    }),
  );
}

/** Minutes of a module at which an evening may end: where an activity ends and no pause follows. */
function cutsOf({ activities }: TrainingModule): number[] {
  let at = 0;
  return activities.flatMap(({ minutes, kind }, index) => {
    at += minutes;
    return kind === 'pause' || activities[index + 1]?.kind === 'pause' ? [] : [at];
  });
}

function tooLong(session: CourseSession, calendar: CourseCalendar): CalendarFault[] {
  const rest = holdsOf(session).holds === 'rehearsals' ? calendar.rehearsalRest : 0;
  const all = sessionMinutes(session, calendar) - rest;
  if (all <= calendar.longest) return [];
  return [
    {
      path: ['parts'],
      isWhole: true,
      message: {
        es: `Sesión de ${all} minutos con la llegada y el cierre; se esperaban ${calendar.longest} como máximo`,
        en: `Session of ${all} minutes with arrival and closing; expected ${calendar.longest} at most`,
      },
    },
  ];
}

/** A time for a scenario with no scenario that fits in it, of those whose modules were given. */
function nothingToPractise(
  session: CourseSession,
  until: readonly CourseSession[],
  registry: Registry,
): CalendarFault[] {
  const given = new Set(until.flatMap(modulesIn).map(({ module }) => module));
  const present = presenceIn(session, registry);
  return session.parts.flatMap((part, at): CalendarFault[] =>
    !('practice' in part) || scenariosToPractise(registry, given, part.practice, present).length > 0
      ? []
      : [
          {
            path: ['parts', at, 'practice'],
            message: {
              es: `Ningún escenario de ${part.practice} minutos o menos practica solo módulos ya dados sin pedir a alguien más; se esperaban más minutos, o una sesión posterior`,
              en: `No scenario of ${part.practice} minutes or less practises only modules already given and asks for nobody else; expected more minutes, or a later session`,
            },
          },
        ],
  );
}

/** Whether a session begins before another, which comes first, has ended. */
function isOver(
  { session, day }: Pick<LaidSession, 'session' | 'day'>,
  before: Pick<LaidSession, 'session' | 'day'>,
  calendar: CourseCalendar,
): boolean {
  const free = before.day * 1440 + before.session.from + sessionMinutes(before.session, calendar);
  return day * 1440 + session.from < free;
}

function overlapping(
  session: CourseSession,
  before: CourseSession | undefined,
  calendar: CourseCalendar,
): CalendarFault[] {
  if (!before) return [];
  const placed = (each: CourseSession) => ({ session: each, day: sessionDay(each) });
  if (!isOver(placed(session), placed(before), calendar)) return [];
  return [
    {
      path: ['week'],
      message: {
        es: 'Sesión que empieza antes de que termine la anterior; se esperaban en orden, cada una con su hora (from)',
        en: 'Session that begins before the one before it ends; expected them in order, each with its time (from)',
      },
    },
  ];
}

/**
 * Guides that no module teaches, whole or in a part.
 * @param slugs of the documents that stand
 */
export function untaught(registry: Registry, slugs: Iterable<string>): string[] {
  const taught = new Set(
    trainingModules(registry).flatMap(({ data }) =>
      data.teaches.map(({ page }) => page.split('/').slice(0, 2).join('/')),
    ),
  );
  return [...slugs].filter((slug) => /^guias\/[^/]+$/.test(slug) && !taught.has(slug));
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
