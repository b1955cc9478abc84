// What is told a week before a module to each person alone, and on which session: of a role, by call.
import { registry, theCourse } from '../../facts/site-facts.ts';
import { beginIn, givesModule, modulesIn, sessionDay } from '../../registry/course-calendar.ts';
import { type Telling, tellingOf } from '../../registry/lay-rehearsals.ts';
import { trainingModules } from '../../registry/registry.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import type {
  calendarPlans,
  CourseCalendar,
  CourseSession,
} from '../../registry/schema/course-calendar.ts';
import { courseWords } from '../../i18n/course.ts';
import { fill } from '../../i18n/fill.ts';
import { type CohortForm, type Needs, noticesAt } from './cohort-plan.ts';

/** The modules of a role. */
const ofRole = new Set(
  trainingModules(registry).flatMap(({ data }) => (data.track === 'role' ? [data.id] : [])),
);

/** Whether a session gives only modules of a role. */
export const isForRole = (session: CourseSession): boolean => {
  const given = modulesIn(session);
  return given.length > 0 && given.every(({ module }) => ofRole.has(module));
};

/** What is told before the modules of a calendar: of a role, by call, since not all take it. */
export const noticesFor = (
  calendar: Pick<CourseCalendar, 'notices'>,
  lang: Lang,
): CohortForm['notices'] =>
  calendar.notices.map(({ module, text, distance, again }) => {
    const added = distance?.[lang];
    return {
      module: module.toUpperCase(),
      text: text[lang],
      ...(added !== undefined && { distance: added }),
      ...(ofRole.has(module) && { call: true as const }),
      ...(again && {
        again: { session: again.session, what: again.what[lang], text: again.text[lang] },
      }),
    };
  });

/** What is added at a distance to what is told before a module: to all alike, and of the house of each person. */
export const addedFor = (
  { alone, house }: Pick<CourseCalendar, 'alone' | 'house'>,
  lang: Lang,
): Pick<CohortForm, 'alone' | 'house'> => ({
  alone: alone?.[lang] ?? '',
  house: house?.[lang] ?? '',
});

/** How many adults something asks for, in a word: what else is said of them has its own line. */
export const adultsText = (adults: Localized | undefined, lang: Lang): string => {
  const [word = ''] = (adults?.[lang] ?? '').split(/[:;,]/);
  return word.toLowerCase();
};

/** Who else has to be there for each module, by what it is called; at a distance, how many adults too. */
export const needsFor = ({ asks }: Pick<CourseCalendar, 'asks'>, lang: Lang): Needs =>
  Object.fromEntries(
    asks.map(({ module, adults, needs = [] }) => [
      module.toUpperCase(),
      [
        {
          text: fill(courseWords[lang].cohort.adults, {
            module: module.toUpperCase(),
            adults: adultsText(adults, lang),
          }),
          where: 'remote' as const,
        },
        ...needs.map(({ text, session, where }) => ({
          ...(session !== undefined && { session }),
          ...(where && { where }),
          text: text[lang],
        })),
      ],
    ]),
  );

/** Whether everybody does something of a module again in a session. */
const doesAgain = ({ parts }: CourseSession, module: string): boolean =>
  parts.some((part) => 'kept' in part && part.again?.module === module);

/** What has to be told before each session, and whether the whole group comes to it. */
export function tellingIn(
  sessions: readonly CourseSession[],
  { notices }: Pick<CourseCalendar, 'notices'>,
): Omit<Telling, 'day'>[] {
  const begun = beginIn(sessions);
  return sessions.map((session, at) => {
    const begins = notices.flatMap(({ module, isAgain }, notice) =>
      (isAgain ? doesAgain(session, module) : begun[at]?.includes(module)) ? [notice] : [],
    );
    const isForAll = modulesIn(session).length > 0 && !isForRole(session);
    return { ...(begins.length > 0 && { begins }), ...(isForAll && { group: true as const }) };
  });
}

/**
 * What is told on each session of what begins a week later, or more.
 * @param days when each session is, from the first: as the plan says, unless they were laid for a cohort
 */
export function noticesIn(
  sessions: readonly CourseSession[],
  calendar: Pick<CourseCalendar, 'notices'>,
  lang: Lang,
  days: readonly number[] = sessions.map(sessionDay),
): CohortForm['notices'][] {
  const notices = noticesFor(calendar, lang);
  const telling = tellingIn(sessions, calendar);
  const placed = days.map((day, at) => ({ day, ...telling[at] }));
  return tellingOf(placed, notices).map((told) => told.flatMap((each) => notices[each] ?? []));
}

/** What a plan tells in the sessions of a module, whole, with what is added at a distance. */
export function toldIn(
  plan: (typeof calendarPlans)[number],
  module: string,
  lang: Lang,
): { module: string; text: string }[] {
  const { calendar } = theCourse().data;
  const sessions = calendar[plan] ?? [];
  const told = noticesIn(sessions, calendar, lang).filter((_, at) => {
    const session = sessions[at];
    return session !== undefined && givesModule(session, module);
  });
  return noticesAt(told.flat(), 'remote', addedFor(calendar, lang));
}
