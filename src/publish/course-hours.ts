// What a plan of the course takes in all, in words, and what it asks to read: its page and whoever prices it say the same.
import { readingTime, wordsOn } from '../facts/page-words.ts';
import { registry, sourcePages } from '../facts/site-facts.ts';
import { courseWords } from '../i18n/course.ts';
import { fill, fillCount } from '../i18n/fill.ts';
import {
  aroundMinutes,
  beginIn,
  laidSessions,
  presenceIn,
  sessionMinutes,
} from '../registry/course-calendar.ts';
import { trainingModules } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { CourseCalendar, CourseSession } from '../registry/schema/course-calendar.ts';
import type { TrainingModule } from '../registry/schema/training.ts';
import { rememberOf } from '../text/remember.ts';

/** Minutes of reading that a module asks for, to the next five: its pages and the lists that they draw. */
export function readingMinutes(module: string, lang: Lang): number {
  const data = trainingModules(registry).find(({ id }) => id === module)?.data;
  return data ? minutesToReadFor[lang](data) : 0;
}

function minutesFor(data: TrainingModule, lang: Lang): number {
  const pages = new Set(data.teaches.map(({ page }) => page));
  const words = sourcePages
    .filter((page) => page.lang === lang && pages.has(page.slug))
    .reduce((sum, page) => sum + wordsOn(page, data.asOf), 0);
  return readingTime(words);
}

/** Every session of every plan asks for them: each module is counted once in a language. */
const minutesToReadFor = {
  es: rememberOf((data: TrainingModule) => minutesFor(data, 'es')),
  en: rememberOf((data: TrainingModule) => minutesFor(data, 'en')),
};

const toHours = (minutes: number) => Math.round(minutes / 60);

/** Hours that two people who begin from nothing prepare the course together: the sum of the table of `dar-el-curso`. */
export const preparationHours = 39;
/** Who gives the course to a group: two people. */
const givers = 2;

/**
 * Hours that one course takes of those who work in it, whoever takes it aside: two people who prepare it and give it,
 * whoever observes every session, and the psychologist in those that are not given without one.
 */
export function effortHours(plan: readonly CourseSession[], calendar: CourseCalendar) {
  const laid = laidSessions(plan, calendar, { people: calendar.usual, pairs: 1 });
  const sessions = laid.map(({ session }) => session);
  const hoursOf = (some: readonly CourseSession[]) =>
    toHours(some.reduce((sum, each) => sum + sessionMinutes(each, calendar), 0));
  const room = hoursOf(sessions);
  const around = toHours(sessions.length * aroundMinutes(calendar));
  return {
    preparing: givers * preparationHours,
    giving: givers * (room + around),
    observing: room,
    psychology: hoursOf(sessions.filter((each) => presenceIn(each, registry).length > 0)),
  };
}

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
  const laid = laidSessions(plan, calendar, { people: calendar.usual, pairs: 1 });
  const sessions = laid.map(({ session }) => session);
  const minutes = sessions.reduce((sum, each) => sum + sessionMinutes(each, calendar), 0);
  const reading = readingsBefore(sessions, lang).reduce((sum, each) => sum + each, 0);
  return fill(courseWords[lang].cohort.total, {
    hours: toHours(minutes),
    sessions: sessions.length,
    present: sessions.filter((each) => presenceIn(each, registry).length > 0).length,
    reading: fillCount(courseWords[lang].module, 'hoursOf', { count: toHours(reading) }, lang),
  });
}
