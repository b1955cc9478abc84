import { givesModule } from '../../registry/course-calendar.ts';
import { type CourseCalendar, calendarPlans } from '../../registry/schema/course-calendar.ts';
import type { TrainingModule } from '../../registry/schema/training.ts';
import type { CalendarFault } from './training-order.ts';

/** A module that at a distance takes fewer sessions than in a room, or fewer minutes than its activities. */
export function remoteOff(
  calendar: CourseCalendar,
  modules: readonly TrainingModule[],
): CalendarFault[] {
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
