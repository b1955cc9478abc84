import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modulesIn, presenceIn, sessionDay } from '../../src/registry/course-calendar.ts';
import { skipWeeks } from '../../src/registry/lay-rehearsals.ts';
import {
  breaksUp,
  cohortCalendar,
  daysBetween,
  onHolidays,
  parted,
} from '../../src/text/cohort-calendar.ts';
import { easterOf, holidayOn } from '../../src/text/holidays.ts';
import { calendarPlans } from '../../src/registry/schema/course-calendar.ts';
import { noticesIn } from '../../src/views/training/cohort-notices.ts';
import { holidaysIn } from '../../src/views/training/cohort-rows.ts';
import { root, registry, modules, course } from '../support/course.ts';

describe('the hours of the training', () => {
  test('every calendar gives the same modules, by role too, and a booster takes what it says', () => {
    const { evenings = [], twice = [], weekends = [], booster } = course?.calendar ?? {};
    const given = (sessions: typeof evenings) =>
      [...new Set(sessions.flatMap(modulesIn).map(({ module }) => module))].toSorted();
    for (const denser of [twice, weekends]) expect(given(denser)).toEqual(given(evenings));
    expect(given(evenings)).toEqual(expect.arrayContaining(['r1', 'r2', 'r3']));
    const told = (booster?.what ?? []).reduce((sum, { minutes }) => sum + minutes, 0);
    const boosters = [evenings, twice, weekends].map((sessions) =>
      sessions.flatMap(({ parts }) =>
        parts.flatMap((part) => ('booster' in part ? part.booster : [])),
      ),
    );
    expect(boosters).toEqual([[told], [told], [told, told]]);
    // Its pause, in which each is spoken to, is that of M2.
    const pause = modules
      .find(({ id }) => id === 'm2')
      ?.activities.find((each) => each.kind === 'pause');
    expect(booster?.what.find(({ text }) => text.es.startsWith('Pausa'))?.minutes).toBe(
      pause?.minutes,
    );
  });

  test('a session that needs a psychologist says so, and the page that books them names the same', () => {
    // What somebody would rather not hear is nobody else’s: each is told alone, and chooses.
    for (const { module, text } of course?.calendar.notices ?? []) {
      expect(text.es, module).toMatch(/a solas/);
      expect(text.en, module).toMatch(/in private/);
    }
    const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
    const line = /Son (.+)\./.exec(
      page.split('**Psicología en la sala**')[1]?.split('\n')[0] ?? '',
    )?.[1];
    const named = modules
      .filter(({ presence }) => presence?.role === 'psychology')
      .map(({ id }) => id);
    expect(line).toBe(
      `${named.map((id) => id.toUpperCase()).join(', ')}, los ensayos observados y el refuerzo`,
    );
    const sessions = calendarPlans.flatMap((key) => course?.calendar[key] ?? []);
    for (const session of sessions) {
      const asks =
        modulesIn(session).some(({ module }) => named.includes(module)) ||
        session.parts.some((part) => 'observed' in part || 'booster' in part || 'kept' in part);
      expect(presenceIn(session, registry), JSON.stringify(session)).toEqual(
        asks ? ['psychology'] : [],
      );
    }
    expect(sessions.some((session) => presenceIn(session, registry).length === 0)).toBe(true);
  });

  test('a session on a holiday is said and keeps its day; Easter and what hangs on it are counted', () => {
    // 2026, as its source lists them, and two years known from elsewhere.
    expect([2024, 2025, 2026, 2027].map(easterOf)).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
    ]);
    const holidays = course ? holidaysIn(course.calendar, 'es') : { fixed: [], movable: [] };
    const days = Array.from({ length: 365 }, (_, at) =>
      new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
    );
    expect(days.filter((day) => holidayOn(day, holidays) !== undefined)).toEqual([
      ...[
        '2026-01-01',
        '2026-01-02',
        '2026-04-02',
        '2026-04-03',
        '2026-04-04',
        '2026-04-05',
        '2026-05-01',
        '2026-06-07',
        '2026-06-29',
      ],
      ...['2026-07-23', '2026-07-28', '2026-07-29', '2026-08-06', '2026-08-30', '2026-10-08'],
      ...['2026-11-01', '2026-12-08', '2026-12-09'],
      // From Christmas Eve to the end of the year hardly anybody comes.
      ...Array.from({ length: 8 }, (_, at) => `2026-12-${24 + at}`),
    ]);
    // The days that are no holiday are told as what they are.
    for (const day of ['2026-12-31', '2027-03-27'])
      expect(holidayOn(day, holidays), day).toMatch(/no es feriado/);
    expect(holidayOn('2026-12-25', holidays)).toBe('feriado: Navidad');
    const session = { from: 0, minutes: 60, title: 'Curso' };
    expect(daysBetween('2026-12-03', '2026-12-31')).toBe(28);
    expect(
      onHolidays(
        [
          { ...session, day: 0 },
          { ...session, day: 7 },
        ],
        '2026-03-26',
        holidays,
      ),
    ).toEqual([{ day: '2026-04-02', name: 'feriado: Jueves Santo' }]);
  });

  test('a skipped week that puts the halves of a module more than a week apart is told, and one that does not is not', () => {
    const twice = [
      'Curso: M2, 120 min',
      'Curso: M2, 60 min · M7, 60 min',
      'La llamada de M8 (T40)',
    ];
    const laid = twice.map((title, at) => ({
      day: [16, 21, 28][at] ?? 0,
      from: 0,
      minutes: 9,
      title,
    }));
    const skipping = (day: number) => parted(laid, skipWeeks(laid, [day]), '2026-12-05');
    expect(skipping(21)).toEqual(['M2, 2026-12-21 · 2027-01-02']);
    // Both halves move together.
    expect(skipping(14)).toEqual([]);
    // Two weeks apart as the plan lays them, and nothing was skipped between them.
    const apart = laid.slice(0, 2).map((each, at) => ({ ...each, day: each.day + 16 * at }));
    expect(parted(apart, skipWeeks(apart, [14]), '2026-12-05')).toEqual([]);
    // A session kept for a module is not half of it.
    const kept = ['Curso: M8, 120 min', 'Curso: libre, también M8, 120 min'].map((title, at) => ({
      day: 7 * at,
      from: 0,
      minutes: 9,
      title,
    }));
    expect(parted(kept, skipWeeks(kept, [7]), '2026-12-05')).toEqual([]);
  });

  test('three weeks skipped in five break the course up; as many in half a year do not', () => {
    expect(breaksUp([7, 14, 21, 28])).toBe(true);
    expect(breaksUp([28, 0, 14])).toBe(true);
    expect(breaksUp([14, 21])).toBe(false);
    expect(breaksUp([14, 21, 110])).toBe(false);
  });

  test('what is told a week before stands in the module, in the calendar and on the page of whoever gives the course', () => {
    const said = modules
      .filter(({ safety }) =>
        safety.some(({ es }) => /[Uu]na semana (?:antes|,)|con una semana/.test(es)),
      )
      .map(({ id }) => id);
    expect(said).toEqual(expect.arrayContaining(['m2', 'm8', 'r1']));
    // What is done again of a module another day has a notice of its own.
    const first = course?.calendar.notices.filter(({ isAgain }) => !isAgain);
    expect(first?.map(({ module }) => module).toSorted()).toEqual(said.toSorted());
    const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
    const line = page.split('\n').find((each) => each.includes('una semana antes**')) ?? '';
    for (const id of said) expect(line).toMatch(new RegExp(`\\b${id.toUpperCase()}\\b`));
    // In each plan, on a day that is a week before it or more.
    for (const key of calendarPlans) {
      const sessions = course?.calendar[key] ?? [];
      const told = course ? noticesIn(sessions, course.calendar, 'es') : [];
      const step = course?.ladder.find(({ plan }) => plan === key)?.modules ?? said;
      for (const id of said.filter((each) => step.includes(each))) {
        const at = told.findIndex((each) => each.some(({ module }) => module === id.toUpperCase()));
        const begins = sessions.find((each) => modulesIn(each).some(({ module }) => module === id));
        const [on, of] = [sessions[at], begins].map((each) =>
          each ? sessionDay(each) : Number.NaN,
        );
        expect((of ?? 0) - (on ?? 0), `${key}: ${id}`).toBeGreaterThanOrEqual(7);
      }
    }
  });

  test('a cohort on a calendar: each session on its day, at its hour and as long as it is', () => {
    const sessions = [
      { day: 0, from: 0, minutes: 75, title: 'Curso: M0, 60 min' },
      {
        day: 8,
        from: 195,
        minutes: 135,
        title: 'Curso; M1',
        reads: ['m1'],
        note: 'Hoy se avisa.',
      },
    ];
    const text = cohortCalendar(sessions, {
      name: 'Curso',
      start: '2027-03-30',
      hour: '18:30',
      stamp: '20270101T000000Z',
      holidays: { fixed: [{ day: '04-07', name: 'feriado: uno, local' }], movable: [] },
      reading: (ids) => `Se lee: ${ids.join()}, 25 min.`,
      late: 'Acaba tarde.',
      booster: { title: 'Refuerzo en siete días' },
    });
    expect(text).toContain(String.raw`SUMMARY:Curso\; M1 · feriado: uno\, local`);
    expect(text.match(/DT(?:START|END):\w+/g)).toEqual([
      'DTSTART:20270330T183000',
      'DTEND:20270330T194500',
      'DTSTART:20270407T214500',
      'DTEND:20270408T000000',
    ]);
    expect(text).toContain(String.raw`SUMMARY:Curso\; M1`);
    // What is read before, and what is told that day; nothing of a session that asks for neither.
    expect(text.match(/DESCRIPTION:.+/g)).toEqual([
      String.raw`DESCRIPTION:Hoy se avisa.\n\nAcaba tarde.\n\nSe lee: m1\, 25 min.`,
    ]);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    // A booster is told on a whole day of its own, a week before, also where a week was skipped; no other session is.
    expect(text).not.toContain('VALUE=DATE');
    const [session] = sessions;
    const booster = cohortCalendar(session ? [{ ...session, day: 84, holds: 'booster' }] : [], {
      name: 'Curso',
      start: '2027-01-02',
      hour: '18:30',
      stamp: '20270101T000000Z',
      holidays: { fixed: [], movable: [] },
      reading: () => '',
      late: '',
      booster: { title: 'Refuerzo en siete días' },
    });
    expect(booster.match(/DTSTART.+/g)).toEqual([
      'DTSTART;VALUE=DATE:20270320',
      'DTSTART:20270327T183000',
    ]);
  });
});
