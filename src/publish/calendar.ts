import { registry, siteDay } from '../facts/site-facts.ts';
import type { DutyData } from '../registry/schema/duty.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { AdoptionLevel } from '../registry/schema/team.ts';
import { dutiesTo } from '../registry/team.ts';
import { BASE_PATH } from '../site.ts';
import { calendarFile, calendarText } from '../text/calendar-lines.ts';
import { levelName, roleName } from '../words/frame.ts';
import { levelSlug } from '../words/level-slug.ts';
import { feedsWords } from '../i18n/feeds.ts';

const frequencies = { week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;

/** Where the calendar of a level stands. */
export const calendarPath = (level: AdoptionLevel, lang: Lang): string =>
  `${BASE_PATH}datos/calendario/${levelSlug(level)}-${lang}.ics`;

/**
 * The duties of a level that have a date, as a calendar (RFC 5545). It names no person and no case, rings no
 * alarm, and is the same in every build of the same day of the site.
 */
export function teamCalendar(level: AdoptionLevel, lang: Lang): string {
  const t = feedsWords[lang].calendar;
  return calendarFile(
    'calendario',
    `${t.name} (${levelName(level, lang)})`,
    dutiesTo(level, registry).flatMap((each) => eventOf(each, lang)),
  );
}

/** An event of a duty; none if it comes after something and not on a day. */
function eventOf({ id, what, every, does, level }: DutyData, lang: Lang): string[] {
  if (!every) return [];
  const { count, unit, month = 1 } = every;
  const rule = [
    `FREQ=${frequencies[unit]}`,
    ...(count > 1 ? [`INTERVAL=${count}`] : []),
    ...(unit === 'year' ? [`BYMONTH=${month}`] : []),
    `BYDAY=${unit === 'week' ? '' : '1'}MO`,
  ].join(';');
  const t = feedsWords[lang].calendar;
  return [
    'BEGIN:VEVENT',
    `UID:${id}@equipo.invalid`,
    `DTSTAMP:${siteDay.replaceAll('-', '')}T000000Z`,
    `DTSTART;VALUE=DATE:${firstDay(siteDay, every)}`,
    `RRULE:${rule}`,
    `SUMMARY:${calendarText(what[lang])}`,
    `DESCRIPTION:${calendarText(`${t.does}: ${roleName(does, lang)}. ${t.level}: ${levelName(level, lang)}.`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The first day of a duty from a day on, so that nobody begins with what is already late: a Monday, `YYYYMMDD`. */
function firstDay(from: string, { unit, month = 1 }: NonNullable<DutyData['every']>): string {
  const year = Number(from.slice(0, 4));
  if (unit === 'week') return plain(mondayFrom(new Date(`${from}T00:00:00Z`)));
  const first = unit === 'year' ? month - 1 : Number(from.slice(5, 7)) - 1;
  const after = unit === 'year' ? 12 : 1;
  const [day = ''] = [first, first + after]
    .map((each) => plain(mondayFrom(new Date(Date.UTC(year, each, 1)))))
    .filter((each) => each >= from.replaceAll('-', ''));
  return day;
}

/** A day itself if it is a Monday, or the one after. */
const mondayFrom = (day: Date): Date =>
  new Date(day.getTime() + ((8 - day.getUTCDay()) % 7) * 86_400_000);

const plain = (day: Date): string => day.toISOString().slice(0, 10).replaceAll('-', '');
