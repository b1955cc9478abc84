import type { CourseCalendar, CourseSession, SessionPart } from './schema/course-calendar.ts';

/** Minutes of a stretch of a session. */
export function partMinutes(part: SessionPart): number {
  if ('module' in part) return part.minutes;
  if ('rest' in part) return part.rest;
  return 'practice' in part ? part.practice : part.observed;
}

/** Minutes that people are in the room, from arrival to closing. */
export const sessionMinutes = (
  { parts }: CourseSession,
  { arrival, closing }: Pick<CourseCalendar, 'arrival' | 'closing'>,
): number => arrival + parts.reduce((sum, each) => sum + partMinutes(each), 0) + closing;

/** Days from the first day of the cohort to that of a session. */
export const sessionDay = ({ week, day }: Pick<CourseSession, 'week' | 'day'>): number =>
  (week - 1) * 7 + day;

/** The modules of a session, each with its minutes. */
export const modulesIn = ({ parts }: CourseSession): { module: string; minutes: number }[] =>
  parts.flatMap((each) => ('module' in each ? [each] : []));
