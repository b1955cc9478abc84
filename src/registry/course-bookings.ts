import {
  aroundMinutes,
  laidSessions,
  presenceIn,
  sessionMinutes,
  watchedIn,
} from './course-calendar.ts';
import { fullMinutes, sharesOf, turnMinutes, turnsOf } from './lay-rehearsals.ts';
import type { Registry } from './registry.ts';
import type { Localized } from './schema/common.ts';
import type { CourseCalendar, CourseSession } from './schema/course-calendar.ts';

/** So many sessions, and the minutes that they take. */
export interface Booked {
  sessions: number;
  minutes: number;
}

/** What a team asks of others for one cohort, with one pair that watches: in the calendar, dated apart, and in how many turns. */
export interface Bookings {
  /** Sessions with a psychologist: those of the plan, those dated apart, and all. */
  psychology: Record<'inPlan' | 'apart' | 'all', Booked>;
  /** Sessions of the room, each from when it is opened until the two who gave it leave. */
  room: Booked;
  /** Sessions kept besides in case somebody repeats a rehearsal, with everybody that it needs. */
  kept: Booked;
  /** Who else comes to the rehearsals, and how many turns each takes, counted session by session. */
  turns: { who: Localized; count: number }[];
}

const pairs = 1;
const sum = (each: readonly Booked[]): Booked => ({
  sessions: each.reduce((all, { sessions }) => all + sessions, 0),
  minutes: each.reduce((all, { minutes }) => all + minutes, 0),
});

/**
 * What one plan of a calendar asks of others for so many people: with the rehearsals that each person has, or those of `inPlan` alone,
 * each once, as the plan brings them.
 */
export function bookingsFor(
  sessions: readonly CourseSession[],
  calendar: CourseCalendar,
  people: number,
  registry: Registry,
  rehearses: 'all' | 'inPlan' = 'all',
): Bookings {
  const laid = laidSessions(sessions, calendar, { people, pairs }).map(({ session }) => ({
    session,
    minutes: sessionMinutes(session, calendar),
  }));
  const withPsychology = laid.filter(({ session }) =>
    presenceIn(session, registry).includes('psychology'),
  );
  const once = (all: readonly { minutes: number }[]): Booked =>
    sum(all.map(({ minutes }) => ({ sessions: 1, minutes })));
  const rehearsed = watchedIn(sessions, calendar).map((watched) => {
    const shares = sharesOf(watched, { people, pairs });
    const needs = calendar.perPerson.filter(({ rehearsal }) => rehearsal === watched.rehearsal.id);
    // The plan brings each rehearsal once; the others are dated once there are contacts and cases.
    const times = rehearses === 'inPlan' ? 1 : needs.reduce((all, { count }) => all + count, 0);
    const minutes = shares.map(
      (share) =>
        watched.arrival +
        turnMinutes(watched, turnsOf(watched, share, pairs).length) +
        watched.closing,
    );
    // What each person does in a session of theirs besides it: the plan does not bring it either.
    const besides = (rehearses === 'inPlan' ? [] : calendar.perPerson)
      .filter(({ within }) => within === watched.rehearsal.id)
      .reduce((all, { count, minutes: each = 0 }) => all + people * count * each, 0);
    return {
      besides,
      staff: watched.rehearsal.staff,
      shares,
      times,
      round: sum(minutes.map((each) => ({ sessions: 1, minutes: each }))),
      kept: once(watched.rehearsal.keptAfter.map(() => ({ minutes: fullMinutes(watched) }))),
    };
  });
  const apart = sum(
    rehearsed.map(({ round, times, besides }) => ({
      sessions: round.sessions * (times - 1),
      minutes: round.minutes * (times - 1) + besides,
    })),
  );
  const inPlan = once(withPsychology);
  const held = sum([once(laid), apart]);
  const turns = new Map<string, { who: Localized; count: number }>();
  for (const { staff, shares, times } of rehearsed)
    for (const each of staff) {
      if (each.role) continue;
      const ofRound = shares.reduce(
        (all, share) => all + ('count' in each ? each.count : Math.ceil(share / each.cases)),
        0,
      );
      const count = (turns.get(each.who.es)?.count ?? 0) + ofRound * times;
      turns.set(each.who.es, { who: each.who, count });
    }
  return {
    psychology: { inPlan, apart, all: sum([inPlan, apart]) },
    room: {
      sessions: held.sessions,
      minutes: held.minutes + held.sessions * aroundMinutes(calendar),
    },
    kept: sum(rehearsed.map(({ kept }) => kept)),
    turns: [...turns.values()],
  };
}
