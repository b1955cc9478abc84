// What a calendar at a distance lays on one day, when each room is opened and who else has to come, as its file says.
import { expect, test } from 'vitest';
import { theCourse } from '../../src/facts/site-facts.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { fill } from '../../src/i18n/fill.ts';
import { lunchMinutes } from '../../src/registry/lay-rehearsals.ts';
import { calendarPlans } from '../../src/registry/schema/course-calendar.ts';
import { cohortCalendar } from '../../src/text/cohort-calendar.ts';
import { addedFor, needsFor, noticesFor } from '../../src/views/training/cohort-notices.ts';
import { boosterTold, noticesAt, openingText } from '../../src/views/training/cohort-plan.ts';
import { sessionsOf } from '../../src/views/training/cohort-sessions.ts';
import { cohortPlan, holidaysIn } from '../../src/views/training/cohort-rows.ts';

const { calendar } = theCourse().data;
const { presents, inPerson, far, turns, onEve } = courseWords.es.cohort;
const words = {
  inDay: '{count}',
  helping: '{who}',
  againSoon: '{module}',
  presents: {
    room: fill(presents.room, { role: 'psicología' }),
    remote: fill(presents.remote, { role: 'psicología' }),
  },
  inPerson,
  far,
  turns,
  onEve,
};
const rest = { helpers: calendar.rehearsals.map(() => []), notices: [] };
const laidOf = (
  key: (typeof calendarPlans)[number],
  where: 'sessions' | 'remote',
  people = 8,
  isFar = false,
) => {
  const plan = cohortPlan(calendar[key] ?? [], calendar, { hour: '10:00' }, 'es');
  return sessionsOf(
    { sessions: plan[where], watched: plan.watched },
    { people, pairs: 1 },
    {
      ...rest,
      needs: needsFor(calendar, 'es'),
      where: where === 'remote' ? 'remote' : 'room',
      isFar,
    },
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
      // At a distance whoever receives has it before the room is opened again.
      const door = where === 'remote' ? 40 : 0;
      expect(gap, session.title).toBeLessThanOrEqual(lunchMinutes + door + 15);
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
    expect(kept).toHaveLength(3);
    const [missed, second, free] = kept;
    expect(second?.title).toMatch(/en persona, 60 min \(con psicología en la sala\)$/);
    expect(missed?.title).toMatch(/en persona, 120 min \(con psicología en la sala\)$/);
    expect(missed?.note).toMatch(/En línea M2 no cabe: agreguen otras dos/);
    // The plan of whoever only listens gives no M8.
    expect(free?.title.includes('de M8, solo el simulacro y la')).toBe(key !== 'listening');
    expect(free?.note).toMatch(/M2 entero no cabe/);
    const [first, then, any] = laidOf(key, 'sessions').filter(({ title }) =>
      /para quien faltó|libre/.test(title),
    );
    expect(first?.note).toMatch(/La primera parte de M2/);
    expect(then?.note).toMatch(/La segunda parte de M2/);
    expect(any?.note).toMatch(/agreguen otra sesión/);
  }
});

test('an event says when its room is opened, counted from its beginning, and who else has to come', () => {
  for (const [where, first, second] of [
    ['sessions', 'Sala abierta desde las 09:50', 'Sala abierta desde las 13:05'],
    ['remote', 'Sala de espera desde las 09:30', 'Sala de espera desde las 13:30'],
  ] as const) {
    const file = cohortCalendar(laidOf('weekends', where), {
      name: 'Curso',
      start: '2027-01-09',
      hour: '10:00',
      stamp: '20261130T000000Z',
      holidays: holidaysIn(calendar, 'es'),
      opening: (session, at) =>
        openingText(
          calendar,
          where === 'remote' ? 'remote' : 'room',
          session,
          at,
          courseWords.es.cohort,
        ),
      reading: () => '',
      late: '',
      booster: { title: '' },
    }).replaceAll('\r\n ', '');
    expect(file).toContain(first);
    expect(file).toContain(second);
    // Every event with an hour says it.
    expect(file.match(/DTEND:/g)?.length).toBe(
      file.match(/(?:DESCRIPTION:|\\n)Sala (?:de espera|abierta) desde/g)?.length,
    );
    for (const [module, said] of [
      ['M0', 'Coordinación\\, del minuto 55 al 70'],
      ['M1', 'demostración'],
      ['M4', 'Si legal no puede\\, M4 espera'],
      ['M6', 'Quien lleva la seguridad'],
      ['M7', 'solo en los pedidos de M7'],
      ['M8', 'cuatro'],
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

/** A file of a course at a distance, with what is told a week before. */
const fileOf = (key: (typeof calendarPlans)[number], isFar: boolean, hour = '18:00'): string => {
  const { cohort } = courseWords.es;
  return cohortCalendar(laidOf(key, 'remote', 8, isFar), {
    name: 'Curso',
    start: '2027-01-09',
    hour,
    stamp: '20261130T000000Z',
    holidays: { fixed: [], movable: [] },
    opening: (session, at) => openingText(calendar, 'remote', session, at, cohort),
    reading: () => '',
    late: '',
    booster: {
      title: 'refuerzo en siete días',
      note: isFar ? 'se pregunta por la casa' : 'se avisa como M2',
    },
    ...(isFar && {
      rehearsals: { title: 'ensayos en siete días', note: 'se pregunta por la casa' },
    }),
  }).replaceAll('\r\n ', '');
};

test.each(calendarPlans)(
  'at a distance each rehearsal and booster of %s has one door, and its title, its note and its hour are of one place',
  (key) => {
    for (const isFar of [false, true]) {
      const held = laidOf(key, 'remote', 8, isFar).filter(({ holds }) => holds);
      expect(held.length).toBeGreaterThan(1);
      for (const { title, note, inPerson: isInPerson } of held) {
        expect(isInPerson ?? false, title).toBe(!isFar);
        expect(title).toMatch(isFar ? /en línea\)$/ : /en la sala\)$/);
        expect(note).toMatch(isFar ? /A distancia, solo con/ : /En persona\./);
      }
      const events = fileOf(key, isFar).split('BEGIN:VEVENT');
      for (const event of events)
        expect((event.match(/Sala (?:abierta|de espera) desde/g) ?? []).length).toBeLessThan(2);
    }
  },
);

test('whoever rehearses at a distance is asked about the house a week before, once for each day, and so is the booster', () => {
  for (const key of calendarPlans) {
    const days = laidOf(key, 'remote', 8, true).flatMap(({ holds, day }) => (holds ? [day] : []));
    const asked = fileOf(key, true).split('se pregunta por la casa').length - 1;
    expect(asked, key).toBe(new Set(days).size);
    expect(fileOf(key, false)).not.toContain('se pregunta por la casa');
    expect(fileOf(key, false)).not.toContain('ensayos en siete días');
  }
  expect(courseWords.es.cohort.houseSoon).toContain('{house}');
  expect(courseWords.en.cohort.houseSoon).toContain('{house}');
});

test('each person of a rehearsal has an hour, by the clock, and it ends when the last of them does', () => {
  for (const isFar of [false, true]) {
    const events = fileOf('evenings', isFar, '15:00').split('BEGIN:VEVENT');
    const of = (name: string) => events.filter((event) => event.includes(`SUMMARY:Curso: ${name}`));
    const [call] = of(String.raw`La llamada de M8 (T40)\, 115 min`);
    expect(call).toContain(
      String.raw`a las 15:05\, 15:30\, 16:10\, 16:35. A la mitad\, 15 minutos de descanso`,
    );
    expect(call).toMatch(/DTEND:\d+T171000/);
    const [contact] = of(String.raw`Ensayos observados (T40)\, 165 min`);
    expect(contact).toContain(
      String.raw`a las 15:05\, 15:55\, 17:00. A la mitad\, 15 minutos de descanso`,
    );
    expect(contact).toMatch(/DTEND:\d+T180000/);
    // Of eight, the last two end sooner.
    const [last] = of(String.raw`Ensayos observados (T40)\, 115 min`);
    expect(last).toMatch(/DTEND:\d+T171000/);
  }
  // Who receives them meanwhile, from the minute at which the one before is marked.
  const { far } = courseWords.es.cohort;
  expect(far.rehearsals).toMatch(/desde quince minutos antes[^]+mientras se marca/);
  for (const { steps } of calendar.rehearsals) {
    const all = steps.reduce((sum, { minutes }) => sum + minutes, 0);
    const [lead, act] = steps;
    const marking = (lead?.minutes ?? 0) + (act?.minutes ?? 0);
    expect(all - 15).toBeGreaterThanOrEqual(marking);
  }
});

test('where the room stays booked after M8, its event says when the session ends', () => {
  const file = fileOf('evenings', false, '15:00');
  expect(file).toMatch(/Termina a las 16:48. La sala sigue reservada 30 minutos más/);
});

test('what is told a week before a booster is what is told before M2, by its own name; before rehearsals, to whom it is asked', () => {
  for (const [lang, name, text] of [
    ['es', 'el refuerzo', /que en el refuerzo se pregunta en voz alta por el suicidio/],
    ['en', 'the booster', /that in the booster suicide is asked about aloud/],
  ] as const) {
    const { cohort } = courseWords[lang];
    expect(cohort.boosterName).toBe(name);
    const notices = noticesFor(calendar, lang);
    const near = boosterTold(notices, cohort);
    expect(near).toMatch(text);
    expect(near).not.toMatch(/M2|\{|audífonos|headphones/);
    const away = boosterTold(noticesAt(notices, 'remote', addedFor(calendar, lang)), cohort);
    expect(away).toMatch(/audífonos|headphones/);
  }
  expect(courseWords.es.cohort.houseSoon).toMatch(
    /A quienes entran ese día, a quien actúa y, si es la llamada, a quien lleva el otro teléfono/,
  );
});

test('from seven people a third adult waits with those who have come in, or they come in two turns, by the clock', () => {
  const [session] = laidOf('evenings', 'remote');
  const { cohort } = courseWords.es;
  const before = (minutes: number) => `-${minutes}`;
  const told = (people: number, extra: object = {}) =>
    openingText(calendar, 'remote', { ...session, ...extra }, before, cohort, people);
  expect(told(6)).not.toContain('tercera persona');
  expect(told(7)).toMatch(/desde las -30[^]+tercera persona adulta[^]+desde las -40 y las -20/);
  // Six people for each turn take 24 minutes of it.
  expect(told(12)).toMatch(/desde las -60 y las -30/);
  expect(told(8, { role: true })).not.toContain('tercera persona');
  expect(told(8, { holds: 'rehearsals' })).not.toContain('tercera persona');
  expect(openingText(calendar, 'room', {}, before, cohort, 8)).toMatch(/desde las -10/);
});

test('an hour within an evening is told by the clock, counted from when it begins', () => {
  const file = fileOf('evenings', false);
  expect(file).not.toMatch(/\{m\d+\}/);
  // Minutes 31 and 72 of the work, after the arrival.
  const [second, all] = [31, 72].map((minute) => minute + calendar.arrival);
  expect([second, all]).toEqual([36, 77]);
  const hours =
    /Segunda pareja\\, a las 18:36: se la recibe desde las 18:28\. Sala de espera otra vez desde las 18:47\\; a las 19:17\\, todas/g;
  expect(file.match(hours)).toHaveLength(2);
});
