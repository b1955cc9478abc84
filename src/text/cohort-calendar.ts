import { calendarFile, calendarText } from './calendar-lines.ts';
import { type Holidays, holidayOn } from './holidays.ts';

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
  /** Minutes of reading before it, and the modules, by id, that ask for it. */
  reads?: { minutes: number; modules: readonly string[] };
  /** What is told on that day, or begins after it. */
  note?: string;
}

/** The day of a session, `YYYY-MM-DD`. */
const dayOf = ({ day }: CohortSession, start: string): string =>
  new Date(Date.parse(`${start}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);

/** Days from one day to another, both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The day of the last session, `YYYY-MM-DD`. */
export const lastDay = (sessions: readonly CohortSession[], start: string): string =>
  sessions.map((session) => dayOf(session, start)).reduce((a, b) => (a > b ? a : b), start);

/** Each session that falls on a holiday: its day, and which it is. */
export const onHolidays = (
  sessions: readonly CohortSession[],
  start: string,
  holidays: Holidays,
): { day: string; name: string }[] =>
  sessions.flatMap((session) => {
    const day = dayOf(session, start);
    const name = holidayOn(day, holidays);
    return name === undefined ? [] : [{ day, name }];
  });

/**
 * The sessions of a cohort as a calendar (RFC 5545), in local time. It names nobody and rings no alarm.
 * @param start first day, `YYYY-MM-DD`
 * @param hour when days begin, `HH:MM`
 * @param stamp when it was made, `YYYYMMDDTHHMMSSZ`
 * @param holidays said of a session that falls on one, which is not moved
 * @param reading what is said of a session that asks for reading
 */
export function cohortCalendar(
  sessions: readonly CohortSession[],
  {
    name,
    start,
    hour,
    stamp,
    holidays,
    reading,
  }: {
    name: string;
    start: string;
    hour: string;
    stamp: string;
    holidays: Holidays;
    reading: (reads: NonNullable<CohortSession['reads']>) => string;
  },
): string {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  const first = Date.parse(`${start}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
  const at = (day: number, minute: number) =>
    new Date(first + (day * 1440 + minute) * 60_000)
      .toISOString()
      .slice(0, 19)
      .replace(/[-:]/g, '');
  return calendarFile(
    'curso',
    name,
    sessions.flatMap((session, index) => {
      const { day, from, minutes: length, title, reads, note } = session;
      const told = [reads ? reading(reads) : '', note].filter(Boolean).join(' ');
      const holiday = holidayOn(dayOf(session, start), holidays);
      return [
        'BEGIN:VEVENT',
        `UID:${start}-${index + 1}@curso.invalid`,
        `DTSTAMP:${stamp}`,
        `DTSTART:${at(day, from)}`,
        `DTEND:${at(day, from + length)}`,
        `SUMMARY:${calendarText(holiday === undefined ? title : `${title} · ${holiday}`)}`,
        ...(told ? [`DESCRIPTION:${calendarText(told)}`] : []),
        'END:VEVENT',
      ];
    }),
  );
}
