import { fill } from '../i18n/fill.ts';
import { papersWords } from '../i18n/papers.ts';
import type { Lang } from '../registry/schema/common.ts';

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
export function weekdayName(weekday: number, lang: Lang): string {
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + weekday));
  return new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(date);
}
