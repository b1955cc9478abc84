import { describe, expect, test } from 'vitest';
import { laidSessions, modulesIn } from '../../src/registry/course-calendar.ts';
import { skipWeeks, tellingOf, toldAgain } from '../../src/registry/lay-rehearsals.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { cohortCalendar, daysBetween } from '../../src/text/cohort-calendar.ts';
import { sessionsOf } from '../../src/views/training/cohort-sessions.ts';
import { isForRole, noticesFor, noticesIn } from '../../src/views/training/cohort-notices.ts';
import { cohortPlan, holidaysIn } from '../../src/views/training/cohort-rows.ts';
import type { calendarPlans } from '../../src/registry/schema/course-calendar.ts';
import { calendar, plans, cohorts, tellers } from '../support/cohort.ts';

describe('what is told a week before', () => {
  test.each(plans)('stands once in the file, on the day of the page (%s)', (_, sessions) => {
    const plan = cohortPlan(sessions, calendar, { hour: '18:00' }, 'es');
    const again = calendar.notices.flatMap(({ isAgain, text }) => (isAgain ? [text.es] : []));
    const notices = noticesFor(calendar, 'es').filter(({ text }) => !again.includes(text));
    const given = new Set(sessions.flatMap(modulesIn).map(({ module }) => module.toUpperCase()));
    expect(notices.filter(({ module }) => given.has(module)).length).toBeGreaterThan(3);
    for (const cohort of cohorts) {
      const laid = laidSessions(sessions, calendar, cohort);
      const days = laid.map(({ day }) => day);
      const drawn = noticesIn(
        laid.map(({ session }) => session),
        calendar,
        'es',
        days,
      );
      const made = sessionsOf(plan, cohort, tellers('es'), courseWords.es.cohort).sessions;
      for (const { module, text, call } of notices) {
        const on = made.flatMap(({ note }, at) => (note?.includes(text) ? [at] : []));
        // Of a module that a plan does not give, nothing is told in it.
        if (!given.has(module)) {
          expect(on, module).toEqual([]);
          continue;
        }
        expect(on, module).toEqual([
          drawn.findIndex((told) => told.some((each) => each.module === module)),
        ]);
        const session = laid[on[0] ?? -1]?.session;
        const begins = laid.find((each) =>
          modulesIn(each.session).some((of) => of.module.toUpperCase() === module),
        );
        const before = (begins?.day ?? 0) - (days[on[0] ?? -1] ?? 0);
        expect(before, module).toBeGreaterThanOrEqual(7);
        expect(before, module).toBeLessThanOrEqual(14);
        // Of what not all take, nothing is said to those who came for something else.
        const isForAll = session && modulesIn(session).length > 0 && !isForRole(session);
        if (!call) expect(isForAll, module).toBe(true);
        expect(text.includes('se llama'), module).toBe(call === true);
      }
      // What is done again another day is told a week before it, or more, where a plan does it.
      const repeats = laid.find(({ session }) =>
        session.parts.some((part) => 'kept' in part && part.again),
      );
      for (const text of again) {
        const on = made.filter(({ note }) => note?.includes(text));
        expect(on).toHaveLength(repeats ? 1 : 0);
        if (repeats) expect(repeats.day - (on[0]?.day ?? 0)).toBeGreaterThanOrEqual(7);
      }
    }
  });

  test('a notice that a skipped week leaves far from its module is told again by call, a week before it', () => {
    const start = '2026-12-05';
    const days = (skipped: string[]) => skipped.map((day) => daysBetween(start, day));
    const made = (key: (typeof calendarPlans)[number], skipped: string[]) =>
      sessionsOf(
        cohortPlan(calendar[key] ?? [], calendar, { hour: '18:00' }, 'es'),
        { people: 8, pairs: 1 },
        tellers('es'),
        courseWords.es.cohort,
        days(skipped),
      ).sessions;
    const soon = (key: (typeof calendarPlans)[number], skipped: string[]) =>
      made(key, skipped).flatMap(({ soon: said = [], day }) =>
        said.map(({ title }) => [/M\d+|R\d/.exec(title)?.[0], day]),
      );
    for (const [key] of plans) expect(soon(key, []), key).toEqual([]);
    const holidays = ['2026-12-19', '2026-12-26', '2027-01-02'];
    // Two evenings a week: M2 is told on Monday 14 December, and the next session is on 9 January.
    expect(soon('twice', holidays)).toContainEqual(['M2', daysBetween(start, '2027-01-11')]);
    expect(soon('weekends', holidays)).toContainEqual(['M2', daysBetween(start, '2027-01-09')]);
    const file = cohortCalendar(made('twice', holidays), {
      name: 'Curso',
      start,
      hour: '18:00',
      stamp: '20261130T000000Z',
      holidays: holidaysIn(calendar, 'es'),
      reading: () => '',
      late: '',
      booster: { title: '' },
    });
    expect(file).toMatch(/DTSTART;VALUE=DATE:20270104\r\nSUMMARY:Curso: M2 es en siete días/);
    // No two notices share their name.
    const names = file.match(/UID:.+/g) ?? [];
    expect(new Set(names).size).toBe(names.length);
  });

  test('a notice follows its module when a skipped week leaves a session in between', () => {
    const told = (skipped: number[]) => {
      const sessions = skipWeeks(
        [
          { day: 0, group: true as const },
          { day: 7, group: true as const },
          { day: 12, begins: [0] },
        ],
        skipped,
      );
      const on = tellingOf(sessions, [{}]);
      return { on, again: toldAgain(sessions, on) };
    };
    expect(told([])).toEqual({ on: [[0], [], []], again: [[], [], []] });
    expect(told([8, 15])).toEqual({ on: [[0], [], []], again: [[], [], [0]] });
  });
});
