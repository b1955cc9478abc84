import { describe, expect, test } from 'vitest';
import { laidSessions, sessionMinutes } from '../../src/registry/course-calendar.ts';
import {
  helpersFor,
  layRehearsals,
  type Placed,
  sharesOf,
  skipWeeks,
  turnsOf,
  type Watched,
} from '../../src/registry/lay-rehearsals.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { courseCalendar } from '../../src/registry/schema/course-calendar.ts';
import { daysBetween, lastDay, onHolidays } from '../../src/text/cohort-calendar.ts';
import { skipFields } from '../../src/views/training/cohort-plan.ts';
import { sessionsOf } from '../../src/views/training/cohort-sessions.ts';
import {
  cohortPlan,
  drawnSessions,
  holidaysIn,
  partTexts,
} from '../../src/views/training/cohort-rows.ts';
import { calendar, plans, cohorts, tellers } from '../support/cohort.ts';

/** Minutes of arrival and closing. */
const ends = { arrival: 5, closing: 10 };

test('a booster that would part a module in two is on the next day of the plan that parts none', () => {
  const watched = { fits: 1, staff: 1, cases: 1, each: 25, ...ends };
  const lay = (days: readonly [number, string?][]) =>
    layRehearsals<Placed, Watched>(
      [
        { day: 0, holds: 'rehearsals' },
        ...days.map(([day, module]) => ({ day, ...(module && { parts: [module] }) })),
        { day: 14, holds: 'booster' },
      ],
      [watched],
      { people: 1, pairs: 1 },
    );
  const boosterOf = (laid: ReturnType<typeof lay>) =>
    laid.find(({ holds }) => holds === 'booster')?.day;
  // Nothing falls on its day, or what does is whole: it waits a week.
  expect(boosterOf(lay([[7, 'r4']]))).toBe(14);
  expect(lay([[7], [14], [21]]).map(({ day }) => day)).toEqual([0, 7, 21, 28, 14]);
  // The second part falls on it.
  expect(
    lay([
      [7, 'r4'],
      [14, 'r4'],
    ]).map(({ day }) => day),
  ).toEqual([0, 7, 14, 21]);
  // With two evenings a week, the other one of that week, if that parts none.
  expect(
    lay([
      [7, 'r2'],
      [14, 'r2'],
      [16, 'r1'],
      [21, 'r1'],
    ]).map(({ day }) => day),
  ).toEqual([0, 7, 14, 23, 28, 16]);
});

describe('the rehearsals of a cohort', () => {
  test('eight people: two evenings of calls and three of rehearsals, and what follows moves', () => {
    const call = { id: 'call', fits: 6, staff: 5, cases: 2, each: 25, ...ends };
    const contact = { id: 'contact', fits: 3, staff: 4, cases: 2, each: 50, ...ends };
    const laid = layRehearsals(
      [
        { day: 0 },
        { day: 7, holds: 'rehearsals' },
        { day: 14 },
        { day: 70, holds: 'booster' },
      ] as const,
      [call, contact],
      { people: 8, pairs: 1 },
    );
    expect(
      laid.map(({ day, watched }) => [day, watched?.of.id, watched?.people, watched?.helpers]),
    ).toEqual([
      [0, undefined, undefined, undefined],
      [7, 'call', 4, 7],
      [14, 'call', 4, 7],
      [21, 'contact', 3, 6],
      [28, 'contact', 3, 6],
      [35, 'contact', 2, 5],
      [42, undefined, undefined, undefined],
      [70, undefined, undefined, undefined],
    ]);
    // One session a day: nothing more is said of the day.
    expect(laid.flatMap(({ watched }) => watched?.inDay ?? [])).toEqual([]);
    expect(sharesOf(call, { people: 12, pairs: 2 })).toEqual([12]);
    expect(helpersFor(call, 12, 2)).toBe(16);
  });

  test('two sessions in one day: the same people stay, and those who act add up', () => {
    const call = { fits: 6, staff: 5, cases: 2, each: 25, ...ends };
    const laid = layRehearsals(
      [
        { day: 5, holds: 'rehearsals' },
        { day: 5, holds: 'rehearsals' },
      ] as const,
      [call],
      { people: 8, pairs: 1 },
    );
    expect(laid.map(({ watched }) => [watched?.people, watched?.helpers, watched?.inDay])).toEqual([
      [4, 7, 9],
      [4, 7, 9],
    ]);
    // Four turns of 25 with the ends are 115; the second begins after an hour of lunch, on a quarter.
    expect(laid.map(({ watched }) => [watched?.minutes, watched?.from, watched?.turns])).toEqual([
      [115, 0, [5, 30, 55, 80]],
      [115, 180, [5, 30, 55, 80]],
    ]);
    expect(turnsOf(call, 5, 2)).toEqual([5, 30, 55]);
    for (const lang of ['es', 'en'] as const) {
      const texts = drawnSessions(calendar.weekends ?? [], calendar)
        .filter(({ watched }) => watched?.inDay !== undefined)
        .map((each) => [each.watched?.inDay, partTexts(each, lang).join()] as const);
      expect(texts.length).toBeGreaterThan(1);
      for (const [count, text] of texts) expect(text).toMatch(new RegExp(`; [^;]*\\b${count}\\b`));
    }
  });

  test('a week that is skipped is left free, and all that follows moves with its distances', () => {
    const sessions = [{ day: 0 }, { day: 7 }, { day: 15 }, { day: 21, holds: 'booster' as const }];
    const days = (skipped: number[]) => skipWeeks(sessions, skipped).map(({ day }) => day);
    expect(days([])).toEqual([0, 7, 15, 21]);
    expect(days([8])).toEqual([0, 14, 22, 28]);
    // In whichever order they are told, and once for two days of one week.
    expect(days([24, 15, 16])).toEqual([0, 7, 29, 35]);
    expect(days([15, 24])).toEqual([0, 7, 29, 35]);
    expect(days([-3])).toEqual([0, 7, 15, 21]);
  });

  test('an evening a week that begins in December can skip each week in which something falls on a holiday', () => {
    const start = '2026-12-05';
    const laid = drawnSessions(calendar.evenings, calendar).map(({ session, ...each }) => ({
      ...each,
      from: session.from,
      minutes: 0,
      title: '',
    }));
    const skipped: string[] = [];
    const missed = () =>
      onHolidays(
        skipWeeks(
          laid,
          skipped.map((day) => daysBetween(start, day)),
        ),
        start,
        holidaysIn(calendar, 'es'),
      );
    for (const _ of skipFields)
      skipped.push(
        ...missed()
          .map(({ day }) => day)
          .slice(0, 1),
      );
    expect(skipped).toEqual(['2026-12-26', '2027-01-02', '2027-03-27', '2027-05-01']);
    expect(missed()).toEqual([]);
  });

  test.each(plans)(
    'each person is watched once in each, none acts more cases than the most, and no two sessions meet (%s)',
    (_, sessions) => {
      for (const cohort of cohorts) {
        const laid = laidSessions(sessions, calendar, cohort);
        const order = laid.flatMap(({ watched }) => (watched ? watched.of.rehearsal.id : []));
        expect([...new Set(order)]).toEqual(calendar.rehearsals.map(({ id }) => id));
        for (const { id } of calendar.rehearsals) {
          const own = laid.flatMap(({ watched }) =>
            watched?.of.rehearsal.id === id ? [watched] : [],
          );
          expect(own.reduce((sum, { people }) => sum + people, 0)).toBe(cohort.people);
          for (const { of, people, helpers } of own) {
            const inEach = Math.ceil(people / cohort.pairs);
            expect(inEach).toBeLessThanOrEqual(of.fits);
            const actors = helpers / cohort.pairs - of.staff;
            expect(actors * of.cases).toBeGreaterThanOrEqual(inEach);
            expect((actors - 1) * of.cases).toBeLessThan(inEach);
          }
        }
        const times = laid.map(({ session, day }) => {
          const start = day * 1440 + session.from;
          return { start, end: start + sessionMinutes(session, calendar) };
        });
        expect(times.slice(1).filter(({ start }, at) => start < (times[at]?.end ?? 0))).toEqual([]);
        const boosters = (all: readonly { parts: object[] }[]) =>
          all.filter(({ parts }) => parts.some((part) => 'booster' in part));
        expect(boosters(laid.map(({ session }) => session))).toEqual(boosters(sessions));
      }
    },
  );

  test.each(plans)(
    'the file has the sessions that the page counts and draws (%s)',
    (_, sessions) => {
      for (const lang of ['es', 'en'] as const) {
        const plan = cohortPlan(sessions, calendar, { hour: '18:00' }, lang);
        for (const cohort of cohorts) {
          const laid = laidSessions(sessions, calendar, cohort);
          const made = sessionsOf(plan, cohort, tellers(lang), courseWords[lang].cohort);
          expect(made.sessions.map(({ day, from, minutes }) => [day, from, minutes])).toEqual(
            laid.map(({ day, session }) => [day, session.from, sessionMinutes(session, calendar)]),
          );
          const counted = laid.flatMap(({ watched }) => (watched ? [watched.of] : []));
          const shares = new Set(counted);
          expect(made.rehearsals).toBe(
            [...shares].reduce((sum, of) => sum + sharesOf(of, cohort).length, 0),
          );
          expect(made.sessions.map(({ title }) => title).join('\n')).not.toMatch(/[{}]/);
        }
        const drawn = drawnSessions(sessions, calendar);
        const usual = sessionsOf(
          plan,
          { people: calendar.usual, pairs: 1 },
          tellers(lang),
          courseWords[lang].cohort,
        );
        drawn.forEach((each, at) => {
          for (const text of partTexts(each, lang))
            if (!/^(?:pausa|pause), /.test(text)) expect(usual.sessions[at]?.title).toContain(text);
        });
        expect(lastDay(usual.sessions, '2026-12-05')).toBe(
          new Date(Date.UTC(2026, 11, 5 + (drawn.at(-1)?.day ?? 0))).toISOString().slice(0, 10),
        );
      }
    },
  );
});

test('the call with the crisis card is watched before a first contact, which is signed only after it', () => {
  expect(calendar.rehearsals.map(({ id }) => id)).toEqual(['llamada', 'primer-contacto']);
  const [call, contact] = calendar.rehearsals;
  // Whoever holds the other phone is one more.
  expect(call?.staff).toHaveLength((contact?.staff.length ?? 0) + 1);
  const named = (rehearsal: string) =>
    courseCalendar.safeParse({
      ...calendar,
      perPerson: [{ ...calendar.perPerson[0], rehearsal }],
    }).success;
  expect(named('llamada')).toBe(true);
  expect(named('otra')).toBe(false);
  const besides = (of: string) =>
    courseCalendar.safeParse({ ...calendar, besides: [{ ...calendar.besides[0], of }] }).success;
  expect(['practice', 'booster', 'llamada', 'otra'].map(besides)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
