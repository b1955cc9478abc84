// What a plan of the course takes in all, in words: its page and whoever prices it say the same.
import { sessionMinutes } from '../../registry/course-calendar.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CourseCalendar, CourseSession } from '../../registry/schema/course-calendar.ts';
import { courseWords } from '../../i18n/course.ts';
import { fill, fillCount } from '../../i18n/fill.ts';
import { beginIn } from './cohort-notices.ts';
import { readingMinutes } from './cohort-readings.ts';
import { drawnSessions, presentText } from './cohort-rows.ts';

const toHours = (minutes: number) => Math.round(minutes / 60);

/** Minutes that each session asks to be read before it, in the order of a plan. */
export function readingsBefore(sessions: readonly CourseSession[], lang: Lang): number[] {
  const begun = beginIn(sessions);
  return sessions.map((_, at) =>
    (begun[at] ?? []).reduce((sum, id) => sum + readingMinutes(id, lang), 0),
  );
}

/** Hours in the room, sessions, those with the psychologist and the reading of a plan, for the usual cohort. */
export function totalText(
  plan: readonly CourseSession[],
  calendar: CourseCalendar,
  lang: Lang,
): string {
  const sessions = drawnSessions(plan, calendar).map(({ session }) => session);
  const minutes = sessions.reduce((sum, each) => sum + sessionMinutes(each, calendar), 0);
  const reading = readingsBefore(sessions, lang).reduce((sum, each) => sum + each, 0);
  return fill(courseWords[lang].cohort.total, {
    hours: toHours(minutes),
    sessions: sessions.length,
    present: sessions.filter((each) => presentText(each, lang)).length,
    reading: fillCount(courseWords[lang].module, 'hoursOf', { count: toHours(reading) }, lang),
  });
}
