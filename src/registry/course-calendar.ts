import { theDice } from './assessment.ts';
import { type Registry, trainingCourse, trainingModules } from './registry.ts';
import type { Role } from './schema/team.ts';
import {
  type Cohort,
  type Laid,
  layRehearsals,
  type Placed,
  type Watched,
} from './lay-rehearsals.ts';
import type {
  CourseCalendar,
  CourseSession,
  RemoteModule,
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

/** Minutes that the watched rehearsal of one person takes. */
export const rehearsalMinutes = ({ steps }: Pick<WatchedRehearsal, 'steps'>): number =>
  steps.reduce((sum, each) => sum + each.minutes, 0);

/** The watched rehearsals of a calendar, with what is needed to count their sessions in one of its plans. */
export function watchedIn(
  sessions: readonly Pick<CourseSession, 'parts'>[],
  { rehearsals }: Pick<CourseCalendar, 'rehearsals'>,
): (Watched & { rehearsal: WatchedRehearsal })[] {
  const long = sessions.flatMap(({ parts }) =>
    parts.flatMap((part) => ('observed' in part ? part.observed : [])),
  );
  return rehearsals.map((rehearsal) => ({
    rehearsal,
    fits: Math.floor(Math.min(...long) / rehearsalMinutes(rehearsal)),
    staff: rehearsal.staff.reduce((sum, each) => sum + ('count' in each ? each.count : 0), 0),
    cases: Math.min(...rehearsal.staff.flatMap((each) => ('cases' in each ? each.cases : []))),
  }));
}

/** The sessions of a plan for a cohort: of rehearsals, as many as it needs. */
export const laidSessions = (
  sessions: readonly CourseSession[],
  calendar: Pick<CourseCalendar, 'rehearsals'>,
  cohort: Cohort,
): LaidSession[] =>
  layRehearsals(
    sessions.map((session) => ({ session, day: sessionDay(session), ...holdsOf(session) })),
    watchedIn(sessions, calendar),
    cohort,
  );
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
export function presenceIn({ parts }: CourseSession, registry: Registry): Role[] {
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

/**
 * The sessions of a plan as they are given at a distance. A module that takes more of them has them to itself: the first
 * in the place of those that it had, the others a week after one another, and what follows moves as many weeks.
 */
export function atDistance(
  sessions: readonly CourseSession[],
  { remote }: Pick<CourseCalendar, 'remote'>,
): CourseSession[] {
  const left = new Map(remote.map((each) => [each.module, remoteParts(each)]));
  let weeks = 0;
  let untilRehearsals = 0;
  return sessions.flatMap((session, at) => {
    const { holds } = holdsOf(session);
    if (holds === 'rehearsals') untilRehearsals = weeks;
    // What was rehearsed fades from the rehearsals on, whatever comes between.
    if (holds === 'booster') return [{ ...session, week: session.week + untilRehearsals }];
    const { parts, stays, ...place } = session;
    const own = modulesIn(session).flatMap(({ module }) => {
      const isAgain = sessions.slice(at + 1).some((later) => givesModule(later, module));
      return (left.get(module) ?? []).splice(0, isAgain ? 1 : Infinity);
    });
    const others = parts.filter((part) => !('module' in part && left.has(part.module)));
    const given = others.some((part) => !('rest' in part)) ? [withoutEnds(others)] : [];
    const laid = [...own.map((part) => [part]), ...given];
    return laid.map((each, order): CourseSession => {
      if (order > 0) weeks += 1;
      const isLast = order === laid.length - 1;
      return {
        ...place,
        week: place.week + weeks,
        ...(isLast && stays !== undefined && { stays }),
        parts: each,
      };
    });
  });
}

const remoteParts = ({ module, sessions }: RemoteModule): RemotePart[] =>
  sessions.map((each, at) => ({
    module,
    minutes: each.minutes,
    remote: { ...each, at: at + 1, of: sessions.length },
  }));

/** Stretches of a session without the rests at its ends. */
function withoutEnds(parts: readonly SessionPart[]): SessionPart[] {
  const isGiven = (part: SessionPart) => !('rest' in part);
  return parts.slice(parts.findIndex(isGiven), parts.findLastIndex(isGiven) + 1);
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
