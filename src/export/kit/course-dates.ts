// What is written by hand beside each session of a cohort: who leads it, who else comes, and that its copies are made.
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';
import {
  beginIn,
  givesModule,
  laidSessions,
  modulesIn,
  presenceIn,
} from '../../registry/course-calendar.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CourseCalendar, CourseSession } from '../../registry/schema/course-calendar.ts';
import { roleTitle } from '../../words/frame.ts';

/**
 * What has room to be written beside each session of a plan, in the order in which its table draws them.
 * @param plan the sessions of the plan, as the calendar says them
 */
export function datesToWrite(
  plan: readonly CourseSession[],
  calendar: CourseCalendar,
  registry: Registry,
  lang: Lang,
): string[][] {
  const t = exportsWords[lang].kitCourse;
  const laid = laidSessions(plan, calendar, { people: calendar.usual, pairs: 1 });
  const sessions = laid.map(({ session }) => session);
  const begun = beginIn(sessions);
  return laid.map(({ session, watched }, at) => [
    ...t.inCharge,
    ...presenceIn(session, registry).map((role) => `${roleTitle(role, lang)}:`),
    ...(watched ? [fill(t.helping, { count: watched.helpers })] : []),
    ...modulesIn(session).flatMap(({ module }) => comingTo(module, sessions, at, calendar, lang)),
    ...(begun[at] ?? []).map((module) => fill(t.copied, { module: module.toUpperCase() })),
  ]);
}

/** Who else comes to a module, or answers the phone, in a session: in the one that says so, or in each. */
function comingTo(
  module: string,
  sessions: readonly CourseSession[],
  at: number,
  { asks }: Pick<CourseCalendar, 'asks'>,
  lang: Lang,
): string[] {
  const all = sessions.flatMap((session, place) => (givesModule(session, module) ? [place] : []));
  const nth = all.indexOf(at) + 1;
  return asks
    .filter((each) => each.module === module)
    .flatMap(({ needs = [] }) => needs)
    .filter(({ comes, where }) => comes && where !== 'remote')
    .filter(({ session }) => session === undefined || Math.min(session, all.length) === nth)
    .map(({ text }) => text[lang]);
}
