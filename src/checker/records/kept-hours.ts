// Whether what a plan keeps for whoever missed a module is as long as the module.
import type { CourseSession } from '../../registry/schema/course-calendar.ts';
import type { TrainingModule } from '../../registry/schema/training.ts';
import type { CalendarFault } from './training-order.ts';

/** Modules for which a plan keeps sessions that all together are shorter than they are. */
export function recoveredOff(
  sessions: readonly CourseSession[],
  modules: readonly TrainingModule[],
  key: string,
): CalendarFault[] {
  const parts = sessions.flatMap((each) => each.parts);
  return modules.flatMap(({ id, hours }) => {
    const kept = parts.flatMap((part) =>
      'kept' in part && part.recovers === id ? [part.kept] : [],
    );
    const sum = kept.reduce((all, each) => all + each, 0);
    if (kept.length === 0 || sum >= hours * 60) return [];
    return [
      {
        path: [key],
        isWhole: true,
        expected: [String(hours * 60)],
        message: {
          es: `Calendario que guarda ${sum} minutos para recuperar «${id}»; se esperaban ${hours * 60} o más`,
          en: `Calendar that keeps ${sum} minutes to recover “${id}”; expected ${hours * 60} or more`,
        },
      },
    ];
  });
}
