// Whether the booster of the course takes the minutes that it says.
import { numberedActivities } from '../../registry/numbered-activities.ts';
import { type CourseCalendar, calendarPlans } from '../../registry/schema/course-calendar.ts';
import type { TrainingModule } from '../../registry/schema/training.ts';
import type { CalendarFault } from './training-order.ts';

/** A booster whose parts do not add up to its session, or that gives activities again in other minutes than theirs. */
export function boosterOff(
  calendar: CourseCalendar,
  modules: readonly TrainingModule[],
): CalendarFault[] {
  const { what } = calendar.booster;
  const all = what.reduce((sum, { minutes }) => sum + minutes, 0);
  const parts = what.flatMap(({ minutes, gives }, at): CalendarFault[] => {
    if (!gives) return [];
    const takes = gives.reduce((sum, each) => sum + minutesOf(each, modules), 0);
    if (takes === minutes) return [];
    return [
      {
        path: ['booster', 'what', at, 'minutes'],
        expected: [String(takes)],
        message: {
          es: `Refuerzo con ${minutes} minutos de actividades que toman ${takes}; se esperaban ${takes}, u otras actividades`,
          en: `Booster with ${minutes} minutes of activities that take ${takes}; expected ${takes}, or other activities`,
        },
      },
    ];
  });
  const sessions = calendarPlans.flatMap((key) =>
    (calendar[key] ?? []).flatMap((session, at) =>
      session.parts.flatMap((part, index): CalendarFault[] =>
        'booster' in part && part.booster !== all
          ? [
              {
                path: [key, at, 'parts', index, 'booster'],
                expected: [String(all)],
                message: {
                  es: `Refuerzo de ${part.booster} minutos; se esperaban los ${all} que suma lo que se hace`,
                  en: `Booster of ${part.booster} minutes; expected the ${all} that what is done adds up to`,
                },
              },
            ]
          : [],
      ),
    ),
  );
  return [...parts, ...sessions];
}

/** What an activity takes, by its number in the module; nothing if there is no such activity. */
function minutesOf(
  { module, activity }: { module: string; activity: number },
  modules: readonly TrainingModule[],
): number {
  const given = modules.find(({ id }) => id === module)?.activities ?? [];
  return numberedActivities(given)[activity - 1]?.minutes ?? 0;
}
