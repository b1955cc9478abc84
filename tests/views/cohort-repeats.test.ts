// What a calendar says of a day kept for repeating a rehearsal, and of each session at a distance: as much as of any other.
import { expect, test } from 'vitest';
import { courseWords } from '../../src/i18n/course.ts';
import { fill } from '../../src/i18n/fill.ts';
import { calendarPlans } from '../../src/registry/schema/course-calendar.ts';
import { cohortCalendar } from '../../src/text/cohort-calendar.ts';
import { needsFor } from '../../src/views/training/cohort-notices.ts';
import { openingText, openMinutes } from '../../src/views/training/cohort-plan.ts';
import { cohortPlan, holidaysIn } from '../../src/views/training/cohort-rows.ts';
import { repeatText, sessionsOf } from '../../src/views/training/cohort-sessions.ts';
import { laidSessions } from '../../src/registry/course-calendar.ts';
import { atDistance } from '../../src/registry/remote-calendar.ts';
import { calendar } from '../support/cohort.ts';

const { cohort } = courseWords.es;
const words = {
  ...cohort,
  repeatName: {
    call: fill(cohort.repeatName.call, { name: cohort.name, present: '{present}' }),
    case: fill(cohort.repeatName.case, { name: cohort.name, present: '{present}' }),
    again: fill(cohort.repeatName.again, { name: cohort.name, present: '{present}' }),
  },
  presents: {
    room: fill(cohort.presents.room, { role: 'psicología' }),
    remote: fill(cohort.presents.remote, { role: 'psicología' }),
  },
};
const laidOf = (key: (typeof calendarPlans)[number], where: 'room' | 'remote', isFar = false) => {
  const plan = cohortPlan(calendar[key] ?? [], calendar, { hour: '10:00' }, 'es');
  return sessionsOf(
    { sessions: where === 'room' ? plan.sessions : plan.remote, watched: plan.watched },
    { people: 8, pairs: 1 },
    {
      helpers: calendar.rehearsals.map(() => []),
      notices: [],
      needs: needsFor(calendar, 'es'),
      where,
      isFar,
    },
    words,
  ).sessions;
};

test.each(
  calendarPlans.flatMap((key) =>
    (['room', 'mixed', 'far'] as const).map((at) => [key, at] as const),
  ),
)(
  '%s, %s: a day kept for repeating says all that the rehearsal which it repeats says of where it is',
  (key, at) => {
    const where = at === 'room' ? 'room' : 'remote';
    const isFar = at === 'far';
    const file = cohortCalendar(laidOf(key, where, isFar), {
      name: 'Curso',
      start: '2027-01-09',
      hour: '15:00',
      stamp: '20261130T000000Z',
      holidays: holidaysIn(calendar, 'es'),
      opening: (session, hour) => openingText(calendar, where, session, hour, cohort, 8),
      reading: () => '',
      late: '',
      booster: { title: '' },
      door: { title: 'abrir', minutes: (session) => openMinutes(calendar, where, session, 8) },
      repeat: (held, place) => repeatText(held, where, isFar, words, place),
    }).replaceAll('\r\n ', '');
    const events = file.split('BEGIN:VEVENT').slice(1);
    const of = (uid: RegExp) => events.filter((event) => uid.test(event));
    const kept = of(/UID:\S+-\d+-r\d?@/);
    expect(kept).toHaveLength(3);
    const rehearsals = events.filter((event) => /SUMMARY:[^\n]*T40/.test(event));
    expect(rehearsals.length).toBeGreaterThan(1);
    /** What an event says of where it is held. */
    const place = (event: string) => ({
      door: /Sala (?:abierta|de espera)/.exec(event)?.[0],
      present: /con psicología en (?:la sala|línea)/.exec(event)?.[0],
      inPerson: event.includes('En persona.'),
      far: event.includes('A distancia\\, solo con'),
      eve: event.includes('La víspera'),
    });
    for (const event of kept) {
      expect(place(event)).toEqual(place(rehearsals[0] ?? ''));
      expect(event.includes('también para este día')).toBe(isFar);
    }
    // Whoever opens a room has it on their calendar, before each of them.
    expect(of(/UID:\S+-\d+-r\d?-o@/)).toHaveLength(isFar ? 3 : 0);
  },
);

test('each session at a distance says how many adults it needs and what is seen to on the eve; in a room neither is said', () => {
  for (const key of calendarPlans) {
    for (const { title, note = '', inPerson: isHere } of laidOf(key, 'remote')) {
      expect(note.includes('La víspera, por el canal'), title).toBe(!isHere);
      for (const { module } of calendar.asks)
        expect(note.includes(`Personas adultas en ${module.toUpperCase()}: `), title).toBe(
          new RegExp(`[:·] ${module.toUpperCase()}, \\d`).test(title),
        );
    }
    for (const { note = '', title } of laidOf(key, 'room'))
      expect(note, title).not.toMatch(/La víspera, por el canal|Personas adultas en/);
  }
});

test.each(
  calendarPlans.flatMap((key) =>
    (['room', 'remote'] as const).map((where) => [key, where] as const),
  ),
)(
  '%s, %s: of eight people, two who repeat the call and later a case have a place for each',
  (key, where) => {
    const sessions = calendar[key] ?? [];
    const laid = laidSessions(
      where === 'room' ? sessions : atDistance(sessions, calendar),
      calendar,
      { people: 8, pairs: 1 },
    );
    const of = (id: string) => laid.filter(({ watched }) => watched?.of.rehearsal.id === id);
    const [calls, cases] = [of('llamada'), of('primer-contacto')];
    const keptOf = (held: typeof laid) =>
      (held.at(-1)?.watched?.of.rehearsal.keptAfter ?? []).map(
        (days) => (held.at(-1)?.day ?? 0) + days,
      );
    const [callKept = 0] = keptOf(calls);
    const kept = keptOf(cases);
    const fits = cases.at(-1)?.watched?.of.fits ?? 0;
    expect(fits).toBeGreaterThanOrEqual(2);
    expect(calls.at(-1)?.watched?.of.fits).toBeGreaterThanOrEqual(2);
    // With the call signed at last, their first case: on the last of the sessions, or on the first day kept for repeating.
    const first = [...cases.map(({ day }) => day), ...kept].filter((day) => day > callKept);
    expect(first.length).toBeGreaterThanOrEqual(2);
    // Whichever of the two it is, there is a day after it to repeat that case.
    expect(kept.at(-1)).toBeGreaterThan(kept[0] ?? 0);
    expect(kept[0]).toBeGreaterThan(cases.at(-1)?.day ?? 0);
    // And nothing else is given on any of those days, a date in person of a course at a distance included.
    const days = new Set(laid.map(({ day }) => day));
    expect([callKept, ...kept].filter((day) => days.has(day))).toEqual([]);
  },
);
