// Whether speaking in private to each of the group fits in its time, and leaves somebody with the group.
import { type Registry, trainingCourse } from '../../registry/registry.ts';
import { givesModule } from '../../registry/course-calendar.ts';
import type { CourseCalendar } from '../../registry/schema/course-calendar.ts';
import type { TrainingActivity, TrainingModule } from '../../registry/schema/training.ts';
import type { SpokenFault } from './training-spoken.ts';

/** The most of a pause, or of what is left of an evening, that speaking in private may take. The rest is for whoever says «no». Ours. */
const mostOf = 2 / 3;

/** Speaking in private to each: the time that there is, what each takes, how many share it out and who stays with the group. */
interface Apart {
  minutes: number;
  each: number;
  by: number;
  withGroup: 'facilitator' | 'psychology' | 'third' | undefined;
}

/** Pauses and endings of an evening that speaking in private to each of the usual cohort fills, or that leave the group alone. */
export function apartFaults(registry: Registry): SpokenFault[] {
  const calendar = trainingCourse(registry)?.data.calendar;
  if (!calendar) return [];
  return [...registry.training.values()].flatMap(({ file, data, place }): SpokenFault[] => {
    if (data.kind !== 'module') return [];
    return data.activities.flatMap((activity, at) => {
      const apart = apartIn(activity, data, calendar);
      if (!apart) return [];
      const faults = [...tooMuch(apart, calendar), ...alone(apart, data, calendar)];
      return faults.map((message) => ({ file, at: () => place(['activities', at]), message }));
    });
  });
}

function apartIn(
  activity: TrainingActivity,
  { id }: TrainingModule,
  { evenings, closing }: CourseCalendar,
): Apart | undefined {
  if (activity.kind === 'pause') {
    const { minutes, apartEach, apartBy = 1, withGroup } = activity;
    return apartEach === undefined
      ? undefined
      : { minutes, each: apartEach, by: apartBy, withGroup };
  }
  if (!activity.leaving) return undefined;
  const stays = Math.max(
    ...evenings.map((each) => (givesModule(each, id) ? (each.stays ?? 0) : 0)),
  );
  const { apartEach, withGroup } = activity.leaving;
  return { minutes: closing + stays, each: apartEach, by: 1, withGroup };
}

function tooMuch(
  { minutes, each, by }: Apart,
  { usual }: CourseCalendar,
): SpokenFault['message'][] {
  const takes = (each * usual) / by;
  const most = Math.floor(minutes * mostOf);
  if (takes <= most) return [];
  return [
    {
      es: `Hablar a solas con cada una de ${usual} personas toma ${takes} de ${minutes} minutos; se esperaban ${most} o menos: lo demás es para quien diga que no`,
      en: `Speaking in private to each of ${usual} people takes ${takes} of ${minutes} minutes; expected ${most} or fewer: the rest is for anyone who says no`,
    },
  ];
}

function alone(
  { withGroup }: Apart,
  { id, presence }: TrainingModule,
  { asks }: CourseCalendar,
): SpokenFault['message'][] {
  const isNamed = asks.some(
    ({ module, needs = [] }) => module === id && needs.some(({ holdsGroup }) => holdsGroup),
  );
  if (withGroup === 'facilitator') return [];
  if (withGroup === 'psychology' && presence?.role === 'psychology') return [];
  if (withGroup === 'third' && isNamed) return [];
  return [
    {
      es: `Se habla a solas con cada persona de «${id}» y nadie se queda con el grupo; se esperaba en withGroup quién, y si es una tercera persona, en asks, con holdsGroup`,
      en: `Each person of “${id}” is spoken to in private and nobody stays with the group; expected who, in withGroup, and a third person in asks too, with holdsGroup`,
    },
  ];
}
