import { calendarFile, calendarText, inShort } from './calendar-lines.ts';
import { type Holidays, holidayOn } from './holidays.ts';
import { fromAfter, keptAfter } from './kept-days.ts';

/** A session of a cohort, as its page hands it to the browser. */
export interface CohortSession {
  /** Days from the first day. */
  day: number;
  /** Minutes from the hour at which days begin, and how long it lasts. */
  from: number;
  minutes: number;
  title: string;
  /** True if it is only for who takes a role. */
  role?: true;
  /** True if it is held in person though the course is given at a distance. */
  inPerson?: true;
  /** The modules, by id, that ask to be read before it. */
  reads?: readonly string[];
  /** What is told on that day, or begins after it. */
  note?: string;
  /** What is said, on a whole day, a week before it: in a line, and whole. */
  soon?: readonly Said[];
  /** What makes it be repeated, or keep its day. */
  holds?: 'rehearsals' | 'booster';
  /** If it is the last of a rehearsal, what is kept after it for whoever repeats theirs. */
  repeats?: Repeats;
}

/**
 * What is kept for repeating a rehearsal: for how many people, how many act, how long each takes, and all of it; on which
 * days after its last session; whether it is the last of the rehearsals.
 */
export interface Repeats {
  fits: number;
  actors: number;
  each: number;
  minutes: number;
  after: readonly number[];
  last: boolean;
}

/** What an event is called, and what is said of it. */
interface Said {
  title: string;
  note?: string;
}

/** The day of a session, `YYYY-MM-DD`. */
const dayOf = ({ day }: CohortSession, start: string): string =>
  new Date(Date.parse(`${start}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);

/** Days from one day to another, both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Minutes of the day after which it is late to send people home, and after which no file is made. Ours. */
export const nightHours = { late: 21 * 60, refused: 22 * 60 };

const minutesOf = (hour: string): number => {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  return hours * 60 + minutes;
};

/** An hour of the day, `HH:MM`, from its minutes. */
export const hourText = (minutes: number): string =>
  [Math.floor(minutes / 60) % 24, minutes % 60]
    .map((each) => String(each).padStart(2, '0'))
    .join(':');

/** The hour so many minutes before a session. */
export type HourBefore = (minutes: number) => string;

/** When a session ends, in minutes of the day on which it begins. */
const endOf = ({ from, minutes }: Pick<CohortSession, 'from' | 'minutes'>, hour: string): number =>
  minutesOf(hour) + from + minutes;

/**
 * How many sessions end late at an hour, when the last of them does, and the latest hour at which none would.
 * @param hour when days begin, `HH:MM`
 */
export function endsLate(
  sessions: readonly Pick<CohortSession, 'from' | 'minutes'>[],
  hour: string,
): { count: number; end: number; early: number } {
  const ends = sessions.map((session) => endOf(session, hour));
  const end = Math.max(0, ...ends);
  return {
    count: ends.filter((each) => each > nightHours.late).length,
    end,
    early: nightHours.late - (end - minutesOf(hour)),
  };
}

/** The modules that a session gives, as its title says them: `M2, 60 min`. */
export const givenIn = ({ title }: Pick<CohortSession, 'title'>): string[] =>
  // At the beginning of a part: what a session is kept for may end with the name of a module.
  [...title.matchAll(/[:·] ([MR]\d+)(?=, \d)/g)].flatMap(([, module]) => module ?? []);

/**
 * Modules whose sessions a skipped week has put more than a week apart, each with the days of both.
 * @param laid the sessions as the plan lays them
 * @param moved the same, in the same order, once some weeks are skipped
 */
export const parted = (
  laid: readonly CohortSession[],
  moved: readonly CohortSession[],
  start: string,
): string[] =>
  moved.flatMap((session, at) =>
    givenIn(session).flatMap((module) => {
      // `findLastIndex` is not in Chrome 80.
      const given = moved.slice(0, at).map((each) => givenIn(each).includes(module));
      const before = given.lastIndexOf(true);
      const [first, was, own] = [moved[before], laid[before], laid[at]];
      if (!first || !was || !own) return [];
      const days = session.day - first.day;
      return days > 7 && days > own.day - was.day
        ? [`${module}, ${dayOf(first, start)} · ${dayOf(session, start)}`]
        : [];
    }),
  );

/** Whether three of the weeks skipped fall within five: the course had better begin after them. */
export const breaksUp = (skipped: readonly number[]): boolean =>
  skipped.some((day) => skipped.filter((each) => each >= day && each < day + 35).length > 2);

/** The day of the last session, `YYYY-MM-DD`. */
export const lastDay = (sessions: readonly CohortSession[], start: string): string =>
  sessions.map((session) => dayOf(session, start)).reduce((a, b) => (a > b ? a : b), start);

/** Each day with sessions that is a holiday, once, and which it is. */
export const onHolidays = (
  sessions: readonly CohortSession[],
  start: string,
  holidays: Holidays,
): { day: string; name: string }[] =>
  // Two sessions of a day are on one holiday.
  [...new Set(sessions.map((session) => dayOf(session, start)))].flatMap((day) => {
    const name = holidayOn(day, holidays);
    return name === undefined ? [] : [{ day, name }];
  });

/**
 * The sessions of a cohort as a calendar (RFC 5545), in local time. It names nobody and rings no alarm: a notice on a locked
 * screen would say that somebody takes a course.
 * @param start first day, `YYYY-MM-DD`
 * @param hour when days begin, `HH:MM`
 * @param stamp when it was made, `YYYYMMDDTHHMMSSZ`
 * @param holidays said of a session that falls on one, which is not moved
 * @param opening what is said of when the room of a session is opened, by the hour so many minutes before it
 * @param reading what is said of a session that asks for reading
 * @param late what is said of a session that ends late
 * @param booster what is said, on a whole day, a week before each booster
 * @param decide what is said, on a whole day so many days before the first rehearsal, of whether there are any
 * @param rehearsals the same, before each day of rehearsals that are at a distance
 * @param door what the time before a session at which its room is opened is called, how long that is, none if zero, and what is said of it
 * @param repeat what is kept after the last session of each rehearsal for anyone who repeats theirs, by its place among
 * the days kept for that rehearsal
 * @param weekdayHour when that begins, and a date in person that is on no weekend, `HH:MM`
 * @param kept the weekday chosen for it, from 0 for Sunday, and `keptHour` the hour
 */
export function cohortCalendar(
  sessions: readonly CohortSession[],
  {
    name,
    start,
    hour,
    stamp,
    holidays,
    opening = () => '',
    reading,
    late,
    booster,
    decide,
    rehearsals,
    door,
    repeat,
    weekdayHour = hour,
    kept,
    keptHour,
  }: {
    name: string;
    start: string;
    hour: string;
    stamp: string;
    holidays: Holidays;
    opening?: (session: CohortSession, at: HourBefore) => string;
    reading: (reads: NonNullable<CohortSession['reads']>) => string;
    late: string;
    booster: Said;
    decide?: Said & { days: number };
    rehearsals?: Said;
    door?: {
      title: string;
      minutes: (session: CohortSession) => number;
      note?: (session: CohortSession, at: HourBefore) => string;
    };
    repeat?: (held: Repeats, place: number) => Said;
    weekdayHour?: string;
    kept?: number | undefined;
    keptHour?: string;
  },
): string {
  const first = Date.parse(`${start}T00:00:00Z`) + minutesOf(hour) * 60_000;
  const at = (day: number, minute: number) =>
    new Date(first + (day * 1440 + minute) * 60_000)
      .toISOString()
      .slice(0, 19)
      .replace(/[-:]/g, '');
  const keptFrom = minutesOf(weekdayHour) - minutesOf(hour);
  /** An event from a moment to another or, if it says none, on a whole day. */
  const eventOf = (uid: string, from: string, to: string | undefined, said: Said): string[] => [
    'BEGIN:VEVENT',
    `UID:${start}-${uid}@curso.invalid`,
    `DTSTAMP:${stamp}`,
    ...(to === undefined
      ? [`DTSTART;VALUE=DATE:${from.slice(0, 8)}`]
      : [`DTSTART:${from}`, `DTEND:${to}`]),
    `SUMMARY:${calendarText(said.title)}`,
    ...(said.note ? [`DESCRIPTION:${calendarText(inShort(said.note))}`] : []),
    'END:VEVENT',
  ];
  /** A session with all that is said of it and, before it, when its room is opened. */
  const heldOf = (uid: string, session: CohortSession, from: number): string[] => {
    const { day, minutes: length, title, reads, note } = session;
    const before: HourBefore = (minutes) => hourText(minutesOf(hour) + from - minutes);
    // `{m36}`: the hour 36 minutes after it begins.
    const timed = note?.replace(/\{m(\d+)\}/g, (_, minutes: string) => before(-Number(minutes)));
    const isLate = endOf({ from, minutes: length }, hour) > nightHours.late;
    const holiday = holidayOn(dayOf(session, start), holidays);
    const early = door?.minutes(session) ?? 0;
    return [
      ...(door && early > 0
        ? eventOf(`${uid}-o`, at(day, from - early), at(day, from), {
            title: door.title,
            note: door.note?.(session, before) ?? '',
          })
        : []),
      ...eventOf(uid, at(day, from), at(day, from + length), {
        title: holiday === undefined ? title : `${title} · ${holiday}`,
        // What is of the day comes first, and each subject by itself: it is read on a phone.
        note: [timed, isLate ? late : '', opening(session, before), reads ? reading(reads) : '']
          .filter(Boolean)
          .join('\n\n'),
      }),
    ];
  };
  return calendarFile(
    'curso',
    name,
    sessions.flatMap((session, index) => {
      const { day, soon = [], holds, repeats, inPerson } = session;
      const isOffPlan = inPerson && !holds && day % 7 > 1;
      const isFirst = sessions.findIndex((each) => each.day === day) === index;
      const asked = holds && { booster, rehearsals: isFirst ? rehearsals : undefined }[holds];
      const uid = String(index + 1);
      const isDecided =
        holds === 'rehearsals' && sessions.findIndex((each) => each.holds === holds) === index;
      return [
        ...[...(asked === undefined ? [] : [asked]), ...soon].flatMap((said, order) =>
          eventOf(`${uid}-${'abcd'.charAt(order)}`, at(day - 7, 0), undefined, said),
        ),
        ...(decide && isDecided
          ? eventOf(`${uid}-x`, at(day - decide.days, 0), undefined, decide)
          : []),
        // What is kept for repeating a rehearsal is held as the rehearsal is.
        ...(repeats && repeat
          ? repeats.after.flatMap((plain, place) => {
              const weekday = new Date(dayOf(session, start)).getUTCDay();
              const days = keptAfter(plain, session, weekday, sessions, kept);
              const isWeekend = ((weekday + days) % 7) % 6 === 0;
              const planned = isWeekend ? 0 : keptFrom;
              const chosen = keptHour ? minutesOf(keptHour) - minutesOf(hour) : planned;
              return heldOf(
                `${uid}-r${place > 0 ? String(place + 1) : ''}`,
                {
                  day: day + days,
                  from: 0,
                  minutes: repeats.minutes,
                  ...repeat(repeats, place),
                  holds: 'rehearsals',
                  ...(inPerson && { inPerson }),
                },
                fromAfter(chosen, day + days, sessions),
              );
            })
          : []),
        ...heldOf(uid, session, session.from + (isOffPlan ? keptFrom : 0)),
      ];
    }),
  );
}
