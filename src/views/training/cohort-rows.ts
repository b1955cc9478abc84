import { registry } from '../../facts/site-facts.ts';
import {
  holdsOf,
  laidSessions,
  type LaidSession,
  modulesIn,
  partMinutes,
  presenceIn,
  rehearsalMinutes,
  scenariosToPractise,
  sessionDay,
  sessionMinutes,
  watchedIn,
} from '../../registry/course-calendar.ts';
import { turnMinutes } from '../../registry/lay-rehearsals.ts';
import { atDistance, datesLeft, isInPerson, oneOf } from '../../registry/remote-calendar.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import {
  calendarPlans,
  type CourseCalendar,
  type CourseSession,
  type SessionPart,
  type WatchedRehearsal,
} from '../../registry/schema/course-calendar.ts';
import type { Holidays } from '../../text/holidays.ts';
import { courseWords } from '../../i18n/course.ts';
import { fill } from '../../i18n/fill.ts';
import { roleName } from '../../words/frame.ts';
import { type CohortPlace, type CohortPlan, type Helper, ofDayText } from './cohort-plan.ts';
import { isForRole, tellingIn } from './cohort-notices.ts';
import { tellsOf } from './cohort-tells.ts';

/** A stretch of a session in words; of rehearsals, as what was laid in it says. */
export function partText(part: SessionPart, lang: Lang, watched = ''): string {
  const words = courseWords[lang].cohort;
  const count = partMinutes(part);
  if ('remote' in part && part.remote.of > 1) {
    const { at, of, what } = part.remote;
    const module = part.module.toUpperCase();
    return fill(words.remotePart, { module, count, at, of, what: what[lang] });
  }
  if ('module' in part) return `${part.module.toUpperCase()}, ${count} min`;
  if ('rest' in part) return fill(words.rest, { count });
  if ('booster' in part) return fill(words.booster, { count });
  if ('practice' in part) return fill(words.practice, { count });
  if ('kept' in part) return `${part.what[lang]}, ${count} min`;
  return watched;
}

/** The stretches of a session that was laid, in words. */
export function partTexts({ session, watched }: LaidSession, lang: Lang): string[] {
  const told =
    watched &&
    watchedText(
      watched.of.rehearsal,
      {
        ...watched,
        count: turnMinutes(watched.of, watched.turns.length),
        ofDay: ofDayText(watched.inDay, courseWords[lang].cohort.inDay),
      },
      lang,
    );
  return session.parts.map((part) => partText(part, lang, told));
}

/** «Lo primero, 6 min; lo segundo, 34 min»: what is done in a session at a distance, in order. */
export const stepsText = (
  steps: readonly { minutes: number; what: Localized }[],
  lang: Lang,
): string =>
  steps
    .map(({ minutes, what }) =>
      fill(courseWords[lang].cohort.stepOf, { what: what[lang], minutes }),
    )
    .join(' ');

/** Watched rehearsals in words: which, how long, for how many and how many more have to come. */
const watchedText = (
  rehearsal: WatchedRehearsal,
  {
    people,
    helpers,
    count,
    ofDay,
  }: Record<'people' | 'helpers' | 'count', number | string> & {
    ofDay: string;
  },
  lang: Lang,
): string =>
  fill(courseWords[lang].cohort.observed, {
    ofDay,
    name: rehearsal.name[lang],
    each: rehearsalMinutes(rehearsal),
    count,
    people,
    helpers,
  });

/** «con psicología en la sala», for a session that is not given without it. */
const presentText = (
  session: CourseSession,
  lang: Lang,
  where: CohortPlace = 'room',
): string | undefined => {
  const roles = presenceIn(session, registry).map((role) => roleName(role, lang).toLowerCase());
  return roles.length === 0
    ? undefined
    : fill(courseWords[lang].cohort.presents[where], {
        role: new Intl.ListFormat(lang).format(roles),
      });
};

/** Whether a title has to say that a session is at a distance: one that is a part of more says so, and so does who is in it. */
const isSaidAway = ({ parts }: CourseSession, where: CohortPlace): boolean =>
  where === 'remote' && !parts.some((part) => 'remote' in part && part.remote.of > 1);

/** «a distancia; solo quien toma ese rol; con psicología en línea»: where a session is, for whom, and without whom it is not given. */
export const limitText = (
  session: CourseSession,
  lang: Lang,
  where: CohortPlace = 'room',
): string | undefined =>
  [
    isSaidAway(session, where) ? courseWords[lang].cohort.away : undefined,
    isForRole(session) ? courseWords[lang].cohort.role : undefined,
    presentText(session, lang, where),
  ]
    .filter(Boolean)
    .join('; ') || undefined;

/** When a session is, counted from the beginning of the cohort. */
export function whenOf({ day, session: { from } }: LaidSession, lang: Lang): string {
  const words = courseWords[lang].cohort;
  const on = dayText({ week: Math.floor(day / 7) + 1, day: day % 7 }, lang);
  const after = fill(words.hour, { hours: Math.floor(from / 60), minutes: from % 60 });
  return from > 0 ? `${on}, ${after}` : on;
}

const withText = (text: string | undefined): string => (text ? ` (${text})` : '');

/** What a session is called on a calendar. */
const titleOf = (
  session: CourseSession,
  texts: readonly string[],
  lang: Lang,
  where: CohortPlace = 'room',
): string =>
  `${courseWords[lang].cohort.name}: ${texts.join(' · ')}${withText(limitText(session, lang, where))}`;

/** A plan of the course for the browser, which lays it for the people that somebody says. */
export function cohortPlan(
  sessions: readonly CourseSession[],
  calendar: CourseCalendar,
  { hour, saturday }: Pick<CohortPlan, 'hour' | 'saturday'>,
  lang: Lang,
): CohortPlan {
  return {
    hour,
    ...(saturday && { saturday }),
    sessions: placedIn(sessions, calendar, lang, 'room'),
    remote: placedIn(atDistance(sessions, calendar), calendar, lang, 'remote'),
    left: datesLeft(sessions, calendar)
      .flatMap(({ gives, left }) =>
        left > 0
          ? [
              fill(courseWords[lang].cohort.leftOf, {
                left,
                modules: oneOf(gives, lang === 'es' ? 'o' : 'or'),
              }),
            ]
          : [],
      )
      .join(', '),
    watched: watchedIn(sessions, calendar).map(({ rehearsal, ...each }) => {
      const session = sessions.find((one) => holdsOf(one).holds === 'rehearsals');
      const open = {
        people: '{people}',
        helpers: '{helpers}',
        count: '{count}',
        ofDay: '{ofDay}',
      };
      return {
        ...each,
        title: session
          ? titleOf(session, [watchedText(rehearsal, open, lang)], lang)
          : rehearsal.name[lang],
      };
    }),
  };
}

/** The sessions of a plan for the browser. */
const placedIn = (
  sessions: readonly CourseSession[],
  calendar: CourseCalendar,
  lang: Lang,
  where: CohortPlace,
): CohortPlan['sessions'] => {
  const telling = tellingIn(sessions, calendar);
  return sessions.map((session, at) => ({
    day: sessionDay(session),
    ...holdsOf(session),
    ...(where === 'remote' && isInPerson(session) && { inPerson: true as const }),
    ...tellsOf(sessions, at, lang, sessionMinutes(session, calendar), where),
    ...telling[at],
    ...(isForRole(session) && { role: true as const }),
    ...(session.from > 0 && { from: session.from }),
    minutes: sessionMinutes(session, calendar),
    title: titleOf(
      session,
      session.parts.filter((part) => !('rest' in part)).map((part) => partText(part, lang)),
      lang,
      // Rehearsals and the booster too: whoever makes the file says if they are at a distance.
      isInPerson(session) || holdsOf(session).holds ? 'room' : where,
    ),
  }));
};

/** Whoever helps in each watched rehearsal, for the browser. */
export const helpersIn = ({ rehearsals }: CourseCalendar, lang: Lang): Helper[][] =>
  rehearsals.map(({ staff }) => staff.map(({ who, ...many }) => ({ name: who[lang], ...many })));

/** The sessions of a plan as the page draws them: for the usual cohort, with one pair that watches. */
export const drawnSessions = (
  sessions: readonly CourseSession[],
  calendar: CourseCalendar,
): LaidSession[] => laidSessions(sessions, calendar, { people: calendar.usual, pairs: 1 });

/** The national holidays and the eves on which hardly anybody comes, for the browser, by their name in one language. */
export const holidaysIn = ({ holidays }: CourseCalendar, lang: Lang): Holidays => ({
  fixed: [
    ...holidays.fixed.map(({ day, name }) => ({ day, name: holidayName(name[lang], lang) })),
    ...holidays.eves.map(({ day, name }) => ({
      day,
      name: eveName(name[lang], lang),
    })),
  ],
  movable: holidays.movable.map(({ easter, name, eve }) => ({
    easter,
    name: eve ? eveName(name[lang], lang) : holidayName(name[lang], lang),
  })),
});
const eveName = (name: string, lang: Lang): string => fill(courseWords[lang].cohort.eve, { name });
const holidayName = (name: string, lang: Lang): string =>
  fill(courseWords[lang].cohort.holiday, { name });

/** A time for a scenario: when it comes in each plan, and those that are practised then. */
interface PracticeSlot {
  when: string[];
  minutes: number;
  scenarios: string[];
}

/** Each time for a scenario; where two plans have one in which the same fit, they stand together. */
export function practiceSlots(
  plans: Pick<CourseCalendar, (typeof calendarPlans)[number]>,
  lang: Lang,
): PracticeSlot[] {
  const words = courseWords[lang].cohort;
  const slots = new Map<string, PracticeSlot>();
  for (const plan of calendarPlans)
    for (const { session, minutes, scenarios } of slotsIn(plans[plan] ?? [])) {
      const when = `${words.plans[plan]}: ${dayText(session, lang)}`;
      const key = [minutes, ...scenarios].join(' ');
      const same = slots.get(key);
      if (same) same.when.push(when);
      else slots.set(key, { when: [when], minutes, scenarios });
    }
  return [...slots.values()];
}

function slotsIn(sessions: readonly CourseSession[]) {
  const given = new Set<string>();
  return sessions.flatMap((session) => {
    for (const { module } of modulesIn(session)) given.add(module);
    return session.parts.flatMap((part) =>
      'practice' in part
        ? [
            {
              session,
              minutes: part.practice,
              scenarios: scenariosToPractise(
                registry,
                given,
                part.practice,
                presenceIn(session, registry),
              ).map(({ id }) => id),
            },
          ]
        : [],
    );
  });
}

/** Week, and day of the week if it is not the first. */
function dayText({ week, day }: Pick<CourseSession, 'week' | 'day'>, lang: Lang): string {
  const words = courseWords[lang].cohort;
  return day > 0 ? fill(words.day, { week, day: day + 1 }) : fill(words.week, { week });
}
