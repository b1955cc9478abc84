import { fill, fillCount } from '../i18n/fill.ts';
import { papersWords } from '../i18n/papers.ts';
import type { Lang } from '../registry/schema/common.ts';
import { durationText } from './law.ts';

/** A day by its place in the week, from 0 (Monday) to 6, and how many weeks after that of the notice. */
export interface OwnDay {
  weekday: number;
  weeks: number;
}

const isWorking = (day: number): boolean => day % 7 < 5;
const asOwn = (day: number): OwnDay => ({ weekday: day % 7, weeks: Math.floor(day / 7) });

/** The last of some working days, counted from the next one after the notice; no holiday is taken for one. */
export function lastWorkingDay(notice: number, count: number): OwnDay {
  let day = notice;
  for (let left = count; left > 0;) {
    day += 1;
    if (isWorking(day)) left -= 1;
  }
  return asOwn(day);
}

/**
 * The last of some days counted without a break, brought back to a working day so that an office is open; `undefined`
 * where no working day is left after the notice.
 */
export function lastRunningDay(notice: number, count: number): OwnDay | undefined {
  let day = notice + count;
  while (!isWorking(day)) day -= 1;
  return day > notice ? asOwn(day) : undefined;
}

/** «el lunes de la semana siguiente». */
export function ownDayText({ weekday, weeks }: OwnDay, lang: Lang): string {
  const words = papersWords[lang].days;
  const when = [words.same, words.next, words.second, words.third][weeks];
  if (when === undefined) throw new Error(`${weeks} weeks are too many to say in words.`);
  return fill(when, { day: weekdayName(weekday, lang) });
}

/** The name of a day of the week, from 0 (Monday). */
function weekdayName(weekday: number, lang: Lang): string {
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + weekday));
  return new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

/** Anchor of the table of one limit of a paper: «elevacion-cpp-elevacion». */
export const ownDaysAnchor = (paper: string, of: string): string => {
  const [, instrument = '', id = ''] = /^([^~]+)~[^#]*#?(.*)$/.exec(of) ?? [];
  return [paper, instrument, id].filter(Boolean).join('-');
};

/** A time limit of a paper, and what it is for. */
export interface OwnLimit {
  limit: Parameters<typeof durationText>[0];
  what?: string;
  /** Where its table stands in the page. */
  anchor?: string;
}

/** The days of a limit as a table, a row for each day of the week of the notice. */
export interface OwnDaysTable {
  /** Whose the limit is, where a paper has more than one. */
  whose: string | undefined;
  anchor: string | undefined;
  table: {
    caption: string;
    columns: string[];
    rows: { label: string; cells: string[] }[];
  };
}

/**
 * A table of days for each of some limits that are counted in days, in their order. Each says whose it is where there
 * are several terms, those that are not counted in days included: the limit of one must not be taken for another’s.
 */
export function ownDaysTables(
  limits: readonly OwnLimit[],
  lang: Lang,
  terms = limits.length,
): OwnDaysTable[] {
  const words = papersWords[lang].days;
  return limits.flatMap(({ limit, what = '', anchor }) => {
    const { value, unit } = limit;
    if (unit !== 'days' && unit !== 'workingDays') return [];
    const rows = Array.from({ length: 7 }, (_, notice) => {
      // With how many days later: where a week begins is not the same on every calendar.
      const dayText = (day: OwnDay): string => {
        const count = day.weeks * 7 + day.weekday - notice;
        return `${ownDayText(day, lang)} ${fillCount(words, 'after', { count }, lang)}`;
      };
      const running = lastRunningDay(notice, value);
      const sooner = running ? dayText(running) : words.sameDay;
      const last = unit === 'workingDays' ? dayText(lastWorkingDay(notice, value)) : sooner;
      return {
        // Whole: on a phone a row stands without the heads of its columns.
        label: fill(words.told, { day: weekdayName(notice, lang) }),
        cells: [last],
      };
    });
    const columns = [words.notice, words.last];
    const length = durationText(limit, lang);
    const working = durationText({ ...limit, unit: 'workingDays' }, lang);
    const whose = terms > 1 ? fill(words.whose, { limit: length, what }) : undefined;
    const caption = [
      fill(words.caption, { limit: length }),
      ...(unit === 'days' ? [fill(words.captionLate, { working })] : []),
    ].join(' ');
    return [{ whose, anchor, table: { caption, columns, rows } }];
  });
}
