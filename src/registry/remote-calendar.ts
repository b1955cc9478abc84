// The sessions of a plan of the course as they are given at a distance: which have an evening to themselves, and which are held in person.
import { givesModule, holdsOf, modulesIn, sessionDay, sessionMinutes } from './course-calendar.ts';
import { doorTurn, lunchMinutes, roundMinutes as round } from './lay-rehearsals.ts';
import type {
  CourseCalendar,
  CourseSession,
  RemoteModule,
  RemotePart,
  SessionPart,
} from './schema/course-calendar.ts';

/**
 * The sessions of a plan as they are given at a distance. A module that takes more of them has them to itself: the first
 * in the place of those that it had, the others a week after one another, and what follows moves as many weeks. Nobody has
 * two of its sessions on one day. Then come the dates in person, for whoever cannot take part from home.
 */
export function atDistance(
  sessions: readonly CourseSession[],
  calendar: Pick<CourseCalendar, 'remote' | 'inPerson' | keyof LunchCalendar>,
): CourseSession[] {
  const left = new Map(calendar.remote.map((each) => [each.module, remoteParts(each)]));
  const days = new Map<string, number>();
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
    // One that would fall on the day of the one before it goes to the first of the days of the week after.
    const [first] = own;
    const isSameDay =
      first !== undefined &&
      days.get(first.module) === sessionDay({ week: place.week + weeks, day: place.day });
    if (isSameDay) weeks += 1;
    const isEarly = isSameDay && place.day > 0;
    return all.map((each, order): CourseSession => {
      if (order > (isEarly ? 1 : 0)) weeks += 1;
      const day = isEarly && order === 0 ? 0 : place.day;
      for (const { module } of modulesIn({ parts: each }))
        days.set(module, sessionDay({ week: place.week + weeks, day }));
      const isLast = order === all.length - 1;
      return {
        ...place,
        week: place.week + weeks,
        day,
        ...(isLast && stays !== undefined && { stays }),
        parts: each,
      };
    });
  });
  return withDates(aroundLunch(laid, calendar), calendar, sessions);
}

/** Days from the last session of what it gives to a date in person: no plan has a session then. */
const dateDays = 3;

/**
 * Of each date in person: which of its modules a plan gives, how many sessions they have in a room, and how many of those a calendar does not bring, once
 * that date and what it keeps in person for one of them are counted.
 * @param plan its sessions as they are in a room
 */
export function datesLeft(
  plan: readonly CourseSession[],
  { inPerson }: Pick<CourseCalendar, 'inPerson'>,
): { gives: readonly string[]; of: number; left: number }[] {
  const given = plan.flatMap(modulesIn).map(({ module }) => module);
  const kept = plan.flatMap(({ parts }) =>
    parts.flatMap((part) => ('kept' in part ? (part.distance?.gives ?? []) : [])),
  );
  return (inPerson?.dates ?? []).map((date) => {
    const gives = date.gives.filter((module) => given.includes(module));
    const of = given.filter((module) => gives.includes(module)).length;
    const brought = 1 + kept.filter((module) => gives.includes(module)).length;
    return { gives, of, left: Math.max(0, of - brought) };
  });
}

/** The sessions with the dates in person, each once all that it gives was given at a distance. */
function withDates(
  sessions: readonly CourseSession[],
  { inPerson }: Pick<CourseCalendar, 'inPerson'>,
  plan: readonly CourseSession[],
): CourseSession[] {
  if (!inPerson) return [...sessions];
  const { minutes, what, note: told, dates } = inPerson;
  const left = datesLeft(plan, { inPerson });
  const dated = dates.flatMap(({ with: role }, at): CourseSession[] => {
    const gives = left[at]?.gives ?? [];
    const counted = (text: string): string =>
      text.replace('{of}', String(left[at]?.of)).replace('{left}', String(left[at]?.left));
    const note = { es: counted(told.es), en: counted(told.en) };
    const last = sessions.findLast((each) => gives.some((module) => givesModule(each, module)));
    if (!last) return [];
    const day = sessionDay(last) + dateDays;
    const said = {
      es: what.es.replace('{modules}', oneOf(gives, 'o')),
      en: what.en.replace('{modules}', oneOf(gives, 'or')),
    };
    const distance = { what: said, note, inPerson: true as const };
    return [
      {
        week: Math.floor(day / 7) + 1,
        day: day % 7,
        from: 0,
        parts: [{ kept: minutes, what: said, note, distance, ...(role && { with: role }) }],
      },
    ];
  });
  return [...sessions, ...dated].toSorted((one, other) => sessionDay(one) - sessionDay(other));
}

/** «M3, M4 o M6». */
export const oneOf = (modules: readonly string[], or: string): string =>
  modules
    .map((module) => module.toUpperCase())
    .join(', ')
    .replace(/, (\S+)$/, ` ${or} $1`);

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

/** What says how long a session is, and how long before it its room is opened at a distance. */
type LunchCalendar = Pick<
  CourseCalendar,
  'arrival' | 'closing' | 'opens' | 'receives' | 'remoteMost'
>;

/**
 * The sessions of each day around one lunch: the one before it ends as it begins, and whoever receives has all of it before
 * the room is opened again; one alone begins with the day.
 */
function aroundLunch(sessions: readonly CourseSession[], calendar: LunchCalendar): CourseSession[] {
  const { opens, receives, remoteMost } = calendar;
  const door = Math.max(opens.remote, doorTurn(remoteMost, receives.each) * 2);
  // Rehearsals and boosters are laid on their days later.
  const given = sessions.filter((each) => !holdsOf(each).holds);
  /** Minutes from the beginning of a session to that of the next of its day. */
  const apart = (session: CourseSession): number =>
    sessionMinutes(session, calendar) + lunchMinutes + door;
  return sessions.map((session) => {
    if (!given.includes(session)) return session;
    const day = given.filter((each) => sessionDay(each) === sessionDay(session));
    if (day.length === 1) return { ...session, from: 0 };
    const at = day.indexOf(session);
    const [before, after] = [day[at - 1], day[at + 1]];
    if (before)
      return {
        ...session,
        from: Math.max(session.from, Math.ceil(apart(before) / round) * round),
      };
    const latest = (after?.from ?? 0) - apart(session);
    return { ...session, from: Math.max(0, Math.floor(latest / round) * round) };
  });
}
