import { givesModule, modulesIn } from '../../registry/course-calendar.ts';
import { type CourseCalendar, calendarPlans } from '../../registry/schema/course-calendar.ts';
import type { TrainingModule } from '../../registry/schema/training.ts';
import type { CalendarFault } from './training-order.ts';

/**
 * A module that at a distance takes fewer sessions or minutes than it needs or has none of its minutes written, or a session
 * whose steps do not add up.
 */
export function remoteOff(
  calendar: CourseCalendar,
  modules: readonly TrainingModule[],
): CalendarFault[] {
  return [
    ...tooFew(calendar, modules),
    ...notAsRoom(calendar, modules),
    ...remoteKeys.flatMap((key) => stepsOff(calendar, key)),
    ...tooMany(calendar),
  ];
}

/** Where the minutes of a module at a distance are written. */
const remoteKeys = ['remote', 'remoteAsRoom'] as const;

/** A module whose minutes at a distance are not written once, or whose sessions are said to be those of a room and are not. */
function notAsRoom(calendar: CourseCalendar, modules: readonly TrainingModule[]): CalendarFault[] {
  if (calendar.remote.length === 0 && calendar.remoteAsRoom.length === 0) return [];
  const inRoom = (module: string): string[] =>
    calendarPlans.flatMap((key) => {
      const given = (calendar[key] ?? [])
        .flatMap(modulesIn)
        .filter((each) => each.module === module);
      return given.length > 0 ? [given.map(({ minutes }) => minutes).join(', ')] : [];
    });
  const off = calendar.remoteAsRoom.flatMap(({ module, sessions }, at): CalendarFault[] => {
    const written = sessions.map(({ minutes }) => minutes).join(', ');
    const wrong = inRoom(module).find((each) => each !== written);
    if (wrong === undefined) return [];
    return [
      {
        path: ['remoteAsRoom', at],
        isWhole: true,
        message: {
          es: `«${module}», a distancia, sesiones de ${written} minutos; se esperaban las de una sala: ${wrong}`,
          en: `“${module}”, at a distance, sessions of ${written} minutes; expected those of a room: ${wrong}`,
        },
      },
    ];
  });
  const once = modules.flatMap(({ id }): CalendarFault[] => {
    const times = remoteKeys.flatMap((key) => calendar[key]).filter((each) => each.module === id);
    if (times.length === 1 || inRoom(id).length === 0) return [];
    return [
      {
        path: ['remoteAsRoom'],
        isWhole: true,
        message: {
          es: `«${id}», con sus minutos a distancia ${times.length} veces; se esperaba una, en remote o en remoteAsRoom`,
          en: `“${id}”, with its minutes at a distance ${times.length} times; expected once, in remote or in remoteAsRoom`,
        },
      },
    ];
  });
  return [...off, ...once];
}

/** A session at a distance whose steps take other minutes than it says. */
function stepsOff(
  calendar: Pick<CourseCalendar, (typeof remoteKeys)[number]>,
  key: (typeof remoteKeys)[number],
): CalendarFault[] {
  return calendar[key].flatMap(({ module, sessions }, at) =>
    sessions.flatMap(({ minutes, steps }, index): CalendarFault[] => {
      const sum = steps.reduce((all, each) => all + each.minutes, 0);
      if (sum === minutes) return [];
      return [
        {
          path: [key, at, 'sessions', index, 'minutes'],
          expected: [String(sum)],
          message: {
            es: `«${module}», a distancia, ${minutes} minutos con pasos que suman ${sum}; se esperaban ${sum}`,
            en: `“${module}”, at a distance, ${minutes} minutes with steps that add up to ${sum}; expected ${sum}`,
          },
        },
      ];
    }),
  );
}

/** People in one group at a distance, and the groups for which the minutes of each session are written. Ours. */
const groups = { people: 4, most: 2 };

/** A course at a distance for more people than its minutes hold. */
function tooMany({ remoteMost }: Pick<CourseCalendar, 'remoteMost'>): CalendarFault[] {
  const most = groups.people * groups.most;
  if (remoteMost <= most) return [];
  return [
    {
      path: ['remoteMost'],
      expected: [String(most)],
      message: {
        es: `Curso a distancia para ${remoteMost} personas; se esperaban ${most} o menos, los dos grupos para los que están escritos sus minutos`,
        en: `Course at a distance for ${remoteMost} people; expected ${most} or fewer, the two groups for which its minutes are written`,
      },
    },
  ];
}

/** A module that at a distance takes fewer sessions than in a room, or fewer minutes than its activities. */
function tooFew(calendar: CourseCalendar, modules: readonly TrainingModule[]): CalendarFault[] {
  return calendar.remote.flatMap(({ module, sessions }, at) => {
    const own = modules.find(({ id }) => id === module);
    // What an activity asks for at a distance stands for its pauses.
    const least =
      own?.activities.reduce((sum, each) => sum + (each.kind === 'pause' ? 0 : each.minutes), 0) ??
      0;
    const inRoom = Math.max(
      ...calendarPlans.map(
        (key) => (calendar[key] ?? []).filter((each) => givesModule(each, module)).length,
      ),
    );
    const minutes = sessions.reduce((sum, each) => sum + each.minutes, 0);
    if (sessions.length >= inRoom && minutes >= least) return [];
    return [
      {
        path: ['remote', at],
        isWhole: true,
        message: {
          es: `«${module}», a distancia, ${minutes} minutos en ${sessions.length} sesiones; se esperaban ${least} o más, en ${inRoom} o más`,
          en: `“${module}”, at a distance, ${minutes} minutes in ${sessions.length} sessions; expected ${least} or more, in ${inRoom} or more`,
        },
      },
    ];
  });
}
