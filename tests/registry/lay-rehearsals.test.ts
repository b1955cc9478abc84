import { describe, expect, test } from 'vitest';
import { theCourse } from '../../src/facts/site-facts.ts';
import {
  holdsOf,
  laidSessions,
  modulesIn,
  sessionDay,
  sessionMinutes,
} from '../../src/registry/course-calendar.ts';
import {
  type Cohort,
  helpersFor,
  layRehearsals,
  type Placed,
  sharesOf,
  skipWeeks,
  tellingOf,
  toldAgain,
  type Watched,
} from '../../src/registry/lay-rehearsals.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { calendarPlans, courseCalendar } from '../../src/registry/schema/course-calendar.ts';
import {
  cohortCalendar,
  daysBetween,
  endsLate,
  lastDay,
  onHolidays,
} from '../../src/text/cohort-calendar.ts';
import {
  type CohortForm,
  formOf,
  formText,
  hourOf,
  lateFault,
  sessionsOf,
  skipFields,
  startFault,
} from '../../src/views/training/cohort-plan.ts';
import { isForRole, noticesFor, noticesIn } from '../../src/views/training/cohort-notices.ts';
import {
  cohortPlan,
  drawnSessions,
  helpersIn,
  holidaysIn,
  partTexts,
} from '../../src/views/training/cohort-rows.ts';
import { readingsIn } from '../../src/views/training/cohort-readings.ts';

const { calendar } = theCourse().data;
const plans = calendarPlans.map((key) => [key, calendar[key] ?? []] as const);
const cohorts: Cohort[] = calendar.sizes.flatMap((people) =>
  [1, 2].map((pairs) => ({ people, pairs })),
);

/** Who helps and what is told, as the page hands them to the browser. */
const tellers = (lang: 'es' | 'en') => ({
  helpers: helpersIn(calendar, lang),
  notices: noticesFor(calendar, lang),
});

test('a booster that would part a module in two is on the next day of the plan that parts none', () => {
  const watched = { fits: 1, staff: 1, cases: 1 };
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
    const call = { id: 'call', fits: 6, staff: 5, cases: 2 };
    const contact = { id: 'contact', fits: 3, staff: 4, cases: 2 };
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
    const call = { fits: 6, staff: 5, cases: 2 };
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
          expect(made.sessions.map(({ day, from }) => [day, from])).toEqual(
            laid.map(({ day, session: { from } }) => [day, from]),
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

describe('what is told a week before', () => {
  test.each(plans)('stands once in the file, on the day of the page (%s)', (_, sessions) => {
    const plan = cohortPlan(sessions, calendar, { hour: '18:00' }, 'es');
    const notices = noticesFor(calendar, 'es');
    expect(notices.length).toBeGreaterThan(1);
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
    }
  });

  test('a notice that a skipped week leaves far from its module is told again by call, a week before it', () => {
    const start = '2026-12-05';
    const days = (skipped: string[]) => skipped.map((day) => daysBetween(start, day));
    const made = (key: 'evenings' | 'twice' | 'weekends', skipped: string[]) =>
      sessionsOf(
        cohortPlan(calendar[key] ?? [], calendar, { hour: '18:00' }, 'es'),
        { people: 8, pairs: 1 },
        tellers('es'),
        courseWords.es.cohort,
        days(skipped),
      ).sessions;
    const soon = (key: 'evenings' | 'twice' | 'weekends', skipped: string[]) =>
      made(key, skipped).flatMap(({ soon: said = [], day }) =>
        said.map((each) => [/M\d+|R\d/.exec(each)?.[0], day]),
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
      booster: '',
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

describe('the hour at which days begin', () => {
  const ways = { evenings: { hour: '18:00' }, weekends: { hour: '09:00' } };
  const words = {
    late: 'late {count} {late} {end}',
    tooLate: 'refused {end} {late} {early}',
  };

  test('one that nobody touched is that of the plan, and one that somebody set stays', () => {
    expect(hourOf(ways, ways.weekends, '18:00', false)).toBe('09:00');
    expect(hourOf(ways, ways.weekends, '', true)).toBe('09:00');
    expect(hourOf(ways, ways.evenings, '09:00', true)).toBe('09:00');
    expect(hourOf(ways, ways.weekends, '10:30', false)).toBe('10:30');
  });

  test('a session that ends late is told, and a day that goes into the night is refused', () => {
    const session = { day: 0, from: 0, minutes: 135, title: 'Course' };
    const late = (hour: string, sessions = [session]) => lateFault(sessions, hour, words);
    expect(late('18:45')).toBeUndefined();
    expect(late('18:46')).toEqual({ text: 'late 1 21:00 21:01', isRefused: false });
    expect(late('19:45')?.isRefused).toBe(false);
    expect(late('19:46')?.isRefused).toBe(true);
    // Two blocks from six in the evening: the second would begin at 21:15 and end at 23:30.
    expect(late('18:00', [session, { ...session, from: 195 }])).toEqual({
      text: 'refused 23:30 21:00 15:30',
      isRefused: true,
    });
    // Past midnight it is late too.
    expect(late('23:00')).toEqual({ text: 'refused 01:15 21:00 18:45', isRefused: true });
    const file = cohortCalendar([session, { ...session, day: 1, minutes: 60 }], {
      name: 'Course',
      start: '2027-03-30',
      hour: '19:00',
      stamp: '20270101T000000Z',
      holidays: { fixed: [], movable: [] },
      reading: () => '',
      late: 'Ends late.',
      booster: '',
    });
    expect(file.match(/DESCRIPTION:.+/g)).toEqual(['DESCRIPTION:Ends late.']);
  });

  test.each(plans)('at its own hour no session of a plan ends late (%s)', (key, sessions) => {
    const hour = key === 'weekends' ? '09:00' : '18:00';
    for (const cohort of cohorts) {
      const plan = cohortPlan(sessions, calendar, { hour }, 'es');
      const made = sessionsOf(plan, cohort, tellers('es'), courseWords.es.cohort).sessions;
      expect(endsLate(made, hour).count).toBe(0);
      if (key === 'weekends') expect(lateFault(made, '18:00', words)?.isRefused).toBe(true);
    }
  });

  test('a session of rehearsals names who helps, as many as its title counts', () => {
    for (const [, sessions] of plans)
      for (const cohort of cohorts)
        for (const lang of ['es', 'en'] as const) {
          const plan = cohortPlan(sessions, calendar, { hour: '18:00' }, lang);
          const helpers = helpersIn(calendar, lang);
          const made = sessionsOf(plan, cohort, tellers(lang), courseWords[lang].cohort).sessions;
          const helped = made.filter(({ note }) => note?.includes(helpers[0]?.[0]?.name ?? '?'));
          expect(helped.length).toBe(
            laidSessions(sessions, calendar, cohort).filter(({ watched }) => watched).length,
          );
          for (const { title, note = '' } of helped) {
            const named = [...note.matchAll(/\((\d+)\)/g)].map((each) => Number(each[1]));
            const told = /(\d+) (?:que ayudan|who help)/.exec(title)?.[1];
            expect(named.reduce((sum, each) => sum + each, 0)).toBe(Number(told));
          }
        }
  });
});

describe('the plans', () => {
  const words = { choose: 'no day', saturday: 'no Saturday' };

  test('a plan of weekends begins on a Saturday and on no other day; the others, on any', () => {
    // 5 December 2026 is a Saturday.
    const days = ['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-12'];
    expect(days.map((day) => startFault({ saturday: true }, day, words))).toEqual([
      'no Saturday',
      undefined,
      'no Saturday',
      undefined,
    ]);
    expect(days.map((day) => startFault({}, day, words))).toEqual(days.map(() => undefined));
    expect(startFault({}, '', words)).toBe('no day');
    expect(startFault({ saturday: true }, '', words)).toBe('no day');
    expect((calendar.weekends ?? []).filter(({ day }) => day > 1)).toEqual([]);
  });

  test.each(plans)(
    'in %s the opening talk goes a week before all else, and no module is cut in two by another that asks for it',
    (_, sessions) => {
      const [opening, next] = sessions;
      expect(opening && modulesIn(opening).map(({ module }) => module)).toEqual(['m0']);
      expect(next && sessionDay(next)).toBeGreaterThanOrEqual(7);
      const order = sessions.flatMap(modulesIn).map(({ module }) => module);
      expect(order.indexOf('m9')).toBeGreaterThan(order.lastIndexOf('m1'));
    },
  );

  test.each(plans)(
    'in %s the reading of each module stands at its first session, and the weeks that are free are said',
    (key, sessions) => {
      const { sessions: laid } = cohortPlan(sessions, calendar, { hour: '18:00' }, 'es');
      const seen = new Set<string>();
      sessions.forEach((session, at) => {
        const fresh = modulesIn(session).filter(({ module }) => !seen.has(module));
        for (const { module } of fresh) seen.add(module);
        expect(laid[at]?.reads ?? [], JSON.stringify(session)).toEqual(
          fresh.map(({ module }) => module),
        );
      });
      // Each module that is read before has its documents by name.
      const named = readingsIn([sessions], 'es');
      expect(Object.keys(named).toSorted()).toEqual([...seen].toSorted());
      expect(named['m2']?.[1]).toMatch(/^M2, Crisis: /);
      // A guide for no team says «me» and «my», and others may see the calendar: it is counted, not named.
      expect(named['m9']?.[1]).toMatch(/^M9, .*\d+ guías del módulo$/);
      for (const [minutes, text] of Object.values(named)) {
        expect(minutes).toBeGreaterThan(0);
        expect(text).not.toMatch(/\b(?:me|mi|mis|mías?|míos?)\b/i);
      }
      const free = laid.filter(({ note }) => note?.includes('semanas sin curso'));
      expect(free).toHaveLength(key === 'evenings' ? 0 : 1);
      for (const { note } of free) expect(note).toContain('2 semanas');
    },
  );

  test('in every plan people learn to ask about suicide before the module in which most recognise themselves', () => {
    for (const [key, sessions] of plans) {
      const order = sessions.flatMap(modulesIn).map(({ module }) => module);
      expect(order.indexOf('m3'), key).toBeGreaterThan(order.lastIndexOf('m2'));
      expect(order.indexOf('m2'), key).toBeGreaterThan(order.indexOf('m9'));
    }
  });

  test('boosters are counted from the first day of rehearsals: three months, six weeks, one month and three', () => {
    const after = plans.map(([key, sessions]) => {
      const dayOf = (holds: string) =>
        sessions.filter((each) => holdsOf(each).holds === holds).map(sessionDay);
      const [first = 0] = dayOf('rehearsals');
      return [key, dayOf('booster').map((day) => (day - first) / 7)];
    });
    expect(Object.fromEntries(after)).toEqual({ evenings: [13], twice: [6], weekends: [4, 13] });
  });
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

test('what the page hands to the browser is read there as it was, and no text may have the sign of its quotes', () => {
  const form = {
    plans: { evenings: cohortPlan(calendar.evenings, calendar, { hour: '18:00' }, 'es') },
    ...tellers('es'),
    readings: readingsIn([calendar.evenings], 'es'),
    holidays: holidaysIn(calendar, 'es'),
    words: { name: 'Curso' },
  } as unknown as CohortForm;
  expect(formText(form)).not.toContain('"');
  expect(formOf(formText(form))).toEqual(form);
  expect(() => formText({ ...form, words: { ...form.words, name: '~' } })).toThrow(/“~”/);
});
