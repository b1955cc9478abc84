// The sessions of a plan of the course as they are given at a distance: which have an evening to themselves, and which are held in person.
import { givesModule, holdsOf, modulesIn, sessionDay, sessionMinutes } from './course-calendar.ts';
import type {
  CourseCalendar,
  CourseSession,
  RemoteModule,
  RemotePart,
  SessionPart,
} from './schema/course-calendar.ts';

/** Minutes for lunch between two sessions of one day. */
export const lunchMinutes = 60;
/** Minutes to which the beginning of a session is rounded. */
const round = 15;

/**
 * The sessions of a plan as they are given at a distance. A module that takes more of them has them to itself: the first
 * in the place of those that it had, the others a week after one another, and what follows moves as many weeks.
 */
export function atDistance(
  sessions: readonly CourseSession[],
  calendar: Pick<CourseCalendar, 'remote' | 'arrival' | 'closing'>,
): CourseSession[] {
  const left = new Map(calendar.remote.map((each) => [each.module, remoteParts(each)]));
  let weeks = 0;
  let untilRehearsals = 0;
  const laid = sessions.flatMap((session, at) => {
    const { holds } = holdsOf(session);
    if (holds === 'rehearsals') untilRehearsals = weeks;
    // What was rehearsed fades from the rehearsals on, whatever comes between.
    if (holds === 'booster') return [{ ...session, week: session.week + untilRehearsals }];
    const { parts, stays, ...place } = session;
    const own = modulesIn(session).flatMap(({ module }) => {
      const isAgain = sessions.slice(at + 1).some((later) => givesModule(later, module));
      return (left.get(module) ?? []).splice(0, isAgain ? 1 : Infinity);
    });
    const others = parts
      .filter((part) => !('module' in part && left.has(part.module)))
      .map(keptAtDistance);
    const given = others.some((part) => !('rest' in part)) ? [withoutEnds(others)] : [];
    const all = [...own.map((part) => [part]), ...given];
    return all.map((each, order): CourseSession => {
      if (order > 0) weeks += 1;
      const isLast = order === all.length - 1;
      return {
        ...place,
        week: place.week + weeks,
        ...(isLast && stays !== undefined && { stays }),
        parts: each,
      };
    });
  });
  return aroundLunch(laid, calendar);
}

/** Whether a session is held in person though the course is given at a distance. */
export const isInPerson = ({ parts }: Pick<CourseSession, 'parts'>): boolean =>
  parts.some((part) => 'kept' in part && part.distance?.inPerson === true);

const remoteParts = ({ module, sessions }: RemoteModule): RemotePart[] =>
  sessions.map((each, at) => ({
    module,
    minutes: each.minutes,
    remote: { ...each, at: at + 1, of: sessions.length },
  }));

/** What is kept for something, with what can be recovered at a distance in place of what can in a room. */
function keptAtDistance(part: SessionPart): SessionPart {
  if (!('kept' in part) || !part.distance) return part;
  const { what, note } = part.distance;
  return { ...part, what, ...(note && { note }) };
}

/** Stretches of a session without the rests at its ends. */
function withoutEnds(parts: readonly SessionPart[]): SessionPart[] {
  const isGiven = (part: SessionPart) => !('rest' in part);
  return parts.slice(parts.findIndex(isGiven), parts.findLastIndex(isGiven) + 1);
}

/** The sessions of each day around one lunch: the one before it ends as it begins; one alone begins with the day. */
function aroundLunch(
  sessions: readonly CourseSession[],
  calendar: Pick<CourseCalendar, 'arrival' | 'closing'>,
): CourseSession[] {
  // Rehearsals and boosters are laid on their days later.
  const given = sessions.filter((each) => !holdsOf(each).holds);
  return sessions.map((session) => {
    if (!given.includes(session)) return session;
    const day = given.filter((each) => sessionDay(each) === sessionDay(session));
    const after = day[day.indexOf(session) + 1];
    if (!after) return day.length === 1 ? { ...session, from: 0 } : session;
    const latest = after.from - lunchMinutes - sessionMinutes(session, calendar);
    return { ...session, from: Math.max(0, Math.floor(latest / round) * round) };
  });
}
