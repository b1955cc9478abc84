// Whether a course at a distance holds a date in person for each module, and receives everybody before it begins.
import { modulesIn } from '../../registry/course-calendar.ts';
import type { CourseCalendar } from '../../registry/schema/course-calendar.ts';
import type { TrainingModule } from '../../registry/schema/training.ts';
import { listText } from '../../words/law.ts';
import type { CalendarFault } from './training-order.ts';

/** Modules of everybody that no date in person gives, or one that is too short or lacks somebody; and a door too narrow. */
export function datesOff(
  calendar: CourseCalendar,
  modules: readonly TrainingModule[],
): CalendarFault[] {
  const { inPerson, receives, opens } = calendar;
  const narrow = receives.each * receives.most > opens.remote;
  const door: CalendarFault[] = narrow
    ? [
        {
          path: ['receives'],
          isWhole: true,
          expected: [String(opens.remote)],
          message: {
            es: `Recibir a ${receives.most} personas toma ${receives.each * receives.most} minutos; se esperaban los ${opens.remote} de la sala de espera, o menos`,
            en: `Receiving ${receives.most} people takes ${receives.each * receives.most} minutes; expected the ${opens.remote} of the waiting room, or fewer`,
          },
        },
      ]
    : [];
  if (!inPerson) return door;
  const { dates, minutes } = inPerson;
  const given = new Set(dates.flatMap(({ gives }) => gives));
  const left = modules.filter(({ id, track }) => track !== 'role' && !given.has(id));
  const missing: CalendarFault[] =
    left.length > 0
      ? [
          {
            path: ['inPerson', 'dates'],
            isWhole: true,
            message: {
              es: `Ninguna fecha en persona da ${listText(
                left.map(({ id }) => `«${id}»`),
                'es',
              )}; se esperaba una por cada módulo de todas`,
              en: `No date in person gives ${listText(
                left.map(({ id }) => `“${id}”`),
                'en',
              )}; expected one for each module of everybody`,
            },
          },
        ]
      : [];
  const longest = (module: string): number =>
    Math.max(
      0,
      ...calendar.evenings
        .flatMap(modulesIn)
        .filter((each) => each.module === module)
        .map((each) => each.minutes),
    );
  const own = dates.flatMap(({ gives, with: role }, at): CalendarFault[] => {
    const long = Math.max(...gives.map(longest));
    const asked = modules.find(
      ({ id, presence }) => gives.includes(id) && presence !== undefined && presence.role !== role,
    );
    return [
      ...(long > minutes
        ? [
            {
              path: ['inPerson', 'dates', at],
              isWhole: true,
              expected: [String(long)],
              message: {
                es: `Fecha en persona de ${minutes} minutos; se esperaban los ${long} de una sesión de lo que da`,
                en: `Date in person of ${minutes} minutes; expected the ${long} of a session of what it gives`,
              },
            },
          ]
        : []),
      ...(asked
        ? [
            {
              path: ['inPerson', 'dates', at],
              isWhole: true,
              message: {
                es: `Fecha en persona de «${asked.id}» sin quien no puede faltar; se esperaba with: ${asked.presence?.role ?? ''}`,
                en: `Date in person of “${asked.id}” without the person that it is not given without; expected with: ${asked.presence?.role ?? ''}`,
              },
            },
          ]
        : []),
    ];
  });
  return [...door, ...missing, ...own];
}
