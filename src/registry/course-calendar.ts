import { theDice } from './assessment.ts';
import { type Registry, trainingCourse, trainingModules } from './registry.ts';
import type { Role } from './schema/team.ts';
import {
  type Cohort,
  type Laid,
  layRehearsals,
  type Placed,
  turnMinutes,
  type Watched,
} from './lay-rehearsals.ts';
import type {
  CourseCalendar,
  CourseSession,
  RemotePart,
  SessionPart,
  WatchedRehearsal,
} from './schema/course-calendar.ts';

/** Minutes of a stretch of a session. */
export function partMinutes(part: SessionPart): number {
  if ('module' in part) return part.minutes;
  if ('rest' in part) return part.rest;
  if ('booster' in part) return part.booster;
  if ('kept' in part) return part.kept;
  return 'practice' in part ? part.practice : part.observed;
}

/** What the booster is at a distance: how long, and the session of a module that it gives again; nothing if it says none. */
export function boosterFar({
  booster,
  remote,
}: Pick<CourseCalendar, 'booster' | 'remote'>):
  { minutes: number; steps: RemotePart['remote']['steps'] } | undefined {
  if (!booster.remote) return undefined;
  const { pause, again } = booster.remote;
  const session = remote.find(({ module }) => module === again.module)?.sessions[again.session - 1];
  return session && { minutes: pause + session.minutes, steps: session.steps };
}

/** Minutes that the watched rehearsal of one person takes. */
export const rehearsalMinutes = ({ steps }: Pick<WatchedRehearsal, 'steps'>): number =>
  steps.reduce((sum, each) => sum + each.minutes, 0);

/** The watched rehearsals of a calendar, with what is needed to count their sessions in one of its plans. */
export function watchedIn(
  sessions: readonly Pick<CourseSession, 'parts'>[],
  {
    rehearsals,
    rehearsalRest: rest,
    arrival,
    closing,
  }: Pick<CourseCalendar, 'rehearsals' | 'rehearsalRest' | 'arrival' | 'closing'>,
): (Watched & { rehearsal: WatchedRehearsal })[] {
  const long = sessions.flatMap(({ parts }) =>
    parts.flatMap((part) => ('observed' in part ? part.observed : [])),
  );
  return rehearsals.map((rehearsal) => ({
    rehearsal,
    fits: Math.floor((Math.min(...long) - rest) / rehearsalMinutes(rehearsal)),
    rest,
    staff: rehearsal.staff.reduce((sum, each) => sum + ('count' in each ? each.count : 0), 0),
    cases: Math.min(...rehearsal.staff.flatMap((each) => ('cases' in each ? each.cases : []))),
    each: rehearsalMinutes(rehearsal),
    arrival,
    closing,
    keptAfter: rehearsal.keptAfter,
  }));
}

/** The sessions of a plan for a cohort: of rehearsals, as many as it needs, each as long as its turns. */
export const laidSessions = (
  sessions: readonly CourseSession[],
  calendar: Pick<CourseCalendar, 'rehearsals' | 'rehearsalRest' | 'arrival' | 'closing'>,
  cohort: Cohort,
): LaidSession[] => {
  const parts = partedModules(sessions);
  return layRehearsals(
    sessions.map((session) => ({
      session,
      day: sessionDay(session),
      ...holdsOf(session),
      ...partsOf(session, parts),
    })),
    watchedIn(sessions, calendar),
    cohort,
  ).map((laid) =>
    laid.watched ? { ...laid, session: turnedSession(laid.session, laid.watched) } : laid,
  );
};

/** A session of rehearsals with the minutes of its turns, when it begins. */
const turnedSession = (
  session: CourseSession,
  { of, turns, from = session.from }: NonNullable<LaidSession['watched']>,
): CourseSession => ({
  ...session,
  from,
  parts: session.parts.map((part) =>
    'observed' in part ? { observed: turnMinutes(of, turns.length) } : part,
  ),
});

/** A session of a plan, laid for a cohort. */
export type LaidSession = Laid<
  Placed & { session: CourseSession },
  Watched & { rehearsal: WatchedRehearsal }
>;

/** What makes a session be repeated, or keep its day. */
export function holdsOf({ parts }: Pick<CourseSession, 'parts'>): Pick<Placed, 'holds'> {
  if (parts.some((part) => 'observed' in part)) return { holds: 'rehearsals' };
  return parts.some((part) => 'booster' in part) ? { holds: 'booster' } : {};
}

/** Roles without which a session is not given, as what is done in it asks. */
export function presenceIn({ parts }: Pick<CourseSession, 'parts'>, registry: Registry): Role[] {
  const asked = parts.flatMap((part): ({ role: Role } | undefined)[] => {
    if ('kept' in part) return part.with ? [{ role: part.with }] : [];
    if ('remote' in part && part.remote.with) return [{ role: part.remote.with }];
    if ('module' in part)
      return trainingModules(registry).flatMap(({ data }) =>
        data.id === part.module ? [data.presence] : [],
      );
    if ('booster' in part) return [trainingCourse(registry)?.data.calendar.booster.presence];
    return 'observed' in part ? theDice(registry).map(({ presence }) => presence) : [];
  });
  return [...new Set(asked.flatMap((each) => (each ? [each.role] : [])))];
}

/**
 * Scenarios of so many minutes or less that practise only modules given by then. One that a module already given reads line
 * by line is not among them: the group knows its lines; nor one that asks for somebody who is not in the room.
 */
export function scenariosToPractise(
  { scenarios, decks }: Registry,
  given: ReadonlySet<string>,
  minutes: number,
  present: readonly Role[],
): { id: string }[] {
  const known = new Set(
    [...decks.values()].flatMap(({ data }) =>
      given.has(data.module)
        ? data.handouts.flatMap((each) => (each.kind === 'lines' ? [each.scenario] : []))
        : [],
    ),
  );
  return [...scenarios.values()].filter(
    ({ id, data }) =>
      data.minutes <= minutes &&
      !known.has(id) &&
      (!data.presence || present.includes(data.presence.role)) &&
      data.modules.every((each) => given.has(each)),
  );
}

/** Minutes that the room is booked, from arrival to closing and as long as it stays open after it. */
export const sessionMinutes = (
  { parts, stays = 0 }: CourseSession,
  { arrival, closing }: Pick<CourseCalendar, 'arrival' | 'closing'>,
): number => arrival + parts.reduce((sum, each) => sum + partMinutes(each), 0) + closing + stays;

/** Minutes around a session in which the room is needed too: it is opened before, and the two who gave it stay after. */
export const aroundMinutes = ({
  opens,
  between,
}: Pick<CourseCalendar, 'opens' | 'between'>): number => opens.room + between;

/** Days from the first day of the cohort to that of a session. */
export const sessionDay = ({ week, day }: Pick<CourseSession, 'week' | 'day'>): number =>
  (week - 1) * 7 + day;

/** The modules of a session, each with its minutes. */
export const modulesIn = ({
  parts,
}: Pick<CourseSession, 'parts'>): {
  module: string;
  minutes: number;
  remote?: RemotePart['remote'];
}[] => parts.flatMap((each) => ('module' in each ? [each] : []));

/** Whether a session gives a module, whole or in part. */
export const givesModule = (session: Pick<CourseSession, 'parts'>, module: string): boolean =>
  modulesIn(session).some((each) => each.module === module);

/** Modules that a plan gives in more than one session. */
function partedModules(sessions: readonly CourseSession[]): Set<string> {
  const given = sessions.flatMap((session) => [
    ...new Set(modulesIn(session).map(({ module }) => module)),
  ]);
  return new Set(given.filter((module, at) => given.indexOf(module) !== at));
}

/** The modules of a session that have other sessions too, among those that do. */
export function partsOf(
  session: Pick<CourseSession, 'parts'>,
  parted: ReadonlySet<string>,
): Pick<Placed, 'parts'> {
  const parts = modulesIn(session).flatMap(({ module }) => (parted.has(module) ? [module] : []));
  return parts.length > 0 ? { parts } : {};
}

/** The modules that begin in each session of a calendar: what has to be read before it. */
export function beginIn(sessions: readonly CourseSession[]): string[][] {
  const begun = new Set<string>();
  return sessions.map((session) =>
    modulesIn(session).flatMap(({ module }) => {
      if (begun.has(module)) return [];
      begun.add(module);
      return [module];
    }),
  );
}
