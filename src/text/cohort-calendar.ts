import { calendarFile, calendarText } from './calendar-lines.ts';

/** A session of a cohort, as its page hands it to the browser. */
export interface CohortSession {
  /** Days from the first day. */
  day: number;
  /** Minutes from the hour at which days begin, and how long it lasts. */
  from: number;
  minutes: number;
  title: string;
}

/**
 * The sessions of a cohort as a calendar (RFC 5545), in local time. It names nobody and rings no alarm.
 * @param start first day, `YYYY-MM-DD`
 * @param hour when days begin, `HH:MM`
 * @param stamp when it was made, `YYYYMMDDTHHMMSSZ`
 */
export function cohortCalendar(
  sessions: readonly CohortSession[],
  { name, start, hour, stamp }: { name: string; start: string; hour: string; stamp: string },
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
    sessions.flatMap(({ day, from, minutes: length, title }, index) => [
      'BEGIN:VEVENT',
      `UID:${start}-${index + 1}@curso.invalid`,
      `DTSTAMP:${stamp}`,
      `DTSTART:${at(day, from)}`,
      `DTEND:${at(day, from + length)}`,
      `SUMMARY:${calendarText(title)}`,
      'END:VEVENT',
    ]),
  );
}
