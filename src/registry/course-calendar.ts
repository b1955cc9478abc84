import { theDice } from './assessment.ts';
import { type Registry, trainingCourse, trainingModules } from './registry.ts';
import type { Role } from './schema/team.ts';
import type { CourseCalendar, CourseSession, SessionPart } from './schema/course-calendar.ts';

/** Minutes of a stretch of a session. */
export function partMinutes(part: SessionPart): number {
  if ('module' in part) return part.minutes;
  if ('rest' in part) return part.rest;
  if ('booster' in part) return part.booster;
  if ('kept' in part) return part.kept;
  return 'practice' in part ? part.practice : part.observed;
}

/** Minutes that the observed rehearsal of one person takes. */
export const rehearsalMinutes = ({ rehearsal }: Pick<CourseCalendar, 'rehearsal'>): number =>
  rehearsal.reduce((sum, each) => sum + each.minutes, 0);

/** People whose rehearsal is watched in some sessions by one pair of observers. */
export const watchedIn = (
  sessions: readonly Pick<CourseSession, 'parts'>[],
  calendar: Pick<CourseCalendar, 'rehearsal'>,
): number =>
  sessions
    .flatMap(({ parts }) => parts)
    .reduce(
      (sum, part) =>
        'observed' in part ? sum + Math.floor(part.observed / rehearsalMinutes(calendar)) : sum,
      0,
    );

/** Roles without which a session is not given, as what is done in it asks. */
export function presenceIn({ parts }: CourseSession, registry: Registry): Role[] {
  const asked = parts.flatMap((part): ({ role: Role } | undefined)[] => {
    if ('kept' in part) return part.with ? [{ role: part.with }] : [];
    if ('module' in part)
      return trainingModules(registry).flatMap(({ data }) =>
        data.id === part.module ? [data.presence] : [],
      );
    if ('booster' in part) return [trainingCourse(registry)?.data.calendar.booster.presence];
    return 'observed' in part ? theDice(registry).map(({ presence }) => presence) : [];
  });
  return [...new Set(asked.flatMap((each) => (each ? [each.role] : [])))];
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
