// What a calendar at a distance lays on one day, when each room is opened and who else has to come, as its file says.
import { expect, test } from 'vitest';
import { theCourse } from '../../src/facts/site-facts.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { lunchMinutes } from '../../src/registry/remote-calendar.ts';
import { calendarPlans } from '../../src/registry/schema/course-calendar.ts';
import { cohortCalendar } from '../../src/text/cohort-calendar.ts';
import { needsFor } from '../../src/views/training/cohort-notices.ts';
import { openingText, sessionsOf } from '../../src/views/training/cohort-plan.ts';
import { cohortPlan, holidaysIn } from '../../src/views/training/cohort-rows.ts';

const { calendar } = theCourse().data;
const words = { inDay: '{count}', helping: '{who}', againSoon: '{module}' };
const rest = { helpers: calendar.rehearsals.map(() => []), notices: [] };
const laidOf = (key: (typeof calendarPlans)[number], where: 'sessions' | 'remote', people = 8) => {
  const plan = cohortPlan(calendar[key] ?? [], calendar, { hour: '10:00' }, 'es');
  return sessionsOf(
    { sessions: plan[where], watched: plan.watched },
    { people, pairs: 1 },
    { ...rest, needs: needsFor(calendar, 'es'), where: where === 'remote' ? 'remote' : 'room' },
    words,
  ).sessions;
};

test.each(calendarPlans.flatMap((key) => [[key, 'sessions'] as const, [key, 'remote'] as const]))(
  '%s, %s: two sessions of one day have an hour of lunch between them, and one alone begins with the day',
  (key, where) => {
    const laid = laidOf(key, where);
    for (const session of laid) {
      const day = laid
        .filter((each) => each.day === session.day)
        .toSorted((one, other) => one.from - other.from);
      if (day.length === 1) expect(session.from, session.title).toBe(0);
      const [first, second, third] = day;
      expect(third).toBeUndefined();
      if (!first || !second) continue;
      const gap = second.from - first.from - first.minutes;
      expect(gap, session.title).toBeGreaterThanOrEqual(lunchMinutes);
      expect(gap, session.title).toBeLessThanOrEqual(lunchMinutes + 15);
    }
  },
);

test.each(
  calendarPlans.flatMap((key) =>
    [6, 8, 9, 10, 12].flatMap((people) => [
      [key, 'sessions', people] as const,
      [key, 'remote', people] as const,
    ]),
  ),
)('%s, %s, %i people: the booster parts no module in two', (key, where, people) => {
  const given = new Map<string, number>();
  const laid = laidOf(key, where, people);
  const booster = laid.filter(({ holds }) => holds === 'booster').map(({ day }) => day);
  const isBetween = (from: number, to: number) => booster.some((day) => day > from && day < to);
  for (const { title, day } of laid.toSorted((one, other) => one.day - other.day))
    for (const [, module = ''] of title.matchAll(/[:·] ([MR]\d+)(?=, \d)/g)) {
      const before = given.get(module);
      if (before !== undefined)
        expect(isBetween(before, day), `${module}, ${before}–${day}`).toBe(false);
      given.set(module, day);
    }
});

test('a session that cannot recover a module at a distance says so in its title and in what is told of it', () => {
  for (const key of calendarPlans) {
    const kept = laidOf(key, 'remote').filter(({ title }) => /para quien faltó|libre/.test(title));
    expect(kept).toHaveLength(2);
    const [missed, free] = kept;
    expect(missed?.title).toMatch(/en persona, 120 min \(con psicología en la sala\)$/);
    expect(missed?.note).toMatch(/En línea M2 no cabe: agreguen otras dos/);
    expect(free?.title).toMatch(/de M8, solo el simulacro y la despedida/);
    expect(free?.note).toMatch(/M2 entero no cabe/);
    for (const { note } of laidOf(key, 'sessions').filter(({ title }) =>
      /para quien faltó|libre/.test(title),
    ))
      expect(note).toMatch(/agreguen otra sesión/);
  }
});

test('an event says when its room is opened, counted from its beginning, and who else has to come', () => {
  for (const [where, first, second] of [
    ['sessions', 'Sala abierta desde las 09:50', 'Sala abierta desde las 13:05'],
    ['remote', 'Sala de espera desde las 09:35', 'Sala de espera desde las 12:50'],
  ] as const) {
    const file = cohortCalendar(laidOf('weekends', where), {
      name: 'Curso',
      start: '2027-01-09',
      hour: '10:00',
      stamp: '20261130T000000Z',
      holidays: holidaysIn(calendar, 'es'),
      opening: (session, at) =>
        openingText(
          calendar.opens,
          where === 'remote' ? 'remote' : 'room',
          session,
          at,
          courseWords.es.cohort,
        ),
      reading: () => '',
      late: '',
      booster: '',
    }).replaceAll('\r\n ', '');
    expect(file).toContain(first);
    expect(file).toContain(second);
    // Every event with an hour says it.
    expect(file.match(/DTEND:/g)?.length).toBe(file.match(/DESCRIPTION:Sala /g)?.length);
    for (const [module, said] of [
      ['M0', 'Coordinación\\, del minuto 55 al 70'],
      ['M1', 'demostración'],
      ['M4', 'Si legal no puede\\, M4 espera'],
      ['M6', 'Quien lleva la seguridad'],
      ['M7', 'solo en los pedidos de M7'],
      ['M8', 'cuatro personas adultas'],
    ] as const) {
      const events = file
        .split('BEGIN:VEVENT')
        .filter((event) => event.includes(`${module}\\, `) && event.includes('DTEND:'));
      expect(
        events.some((event) => event.includes(said)),
        module,
      ).toBe(true);
    }
  }
});

test('whatever a module asks for is said of a session that it has, in its place', () => {
  expect(calendar.asks.map(({ module }) => module)).toEqual([
    ...new Set(calendar.asks.map(({ module }) => module)),
  ]);
  for (const { module, needs = [] } of calendar.asks)
    for (const { text, where } of needs)
      for (const place of where ? [where] : (['room', 'remote'] as const)) {
        const laid = laidOf('evenings', place === 'room' ? 'sessions' : 'remote');
        const own = laid.filter(({ title }) => title.includes(`${module.toUpperCase()}, `));
        expect(
          own.some(({ note }) => note?.includes(text.es)),
          `${module}: ${text.es}`,
        ).toBe(true);
      }
});
