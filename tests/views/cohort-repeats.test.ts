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
import { calendar } from '../support/cohort.ts';

const { cohort } = courseWords.es;
const words = {
  ...cohort,
  repeatName: {
    call: fill(cohort.repeatName.call, { name: cohort.name, present: '{present}' }),
    case: fill(cohort.repeatName.case, { name: cohort.name, present: '{present}' }),
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
      repeat: (held) => repeatText(held, where, isFar, words),
    }).replaceAll('\r\n ', '');
    const events = file.split('BEGIN:VEVENT').slice(1);
    const of = (uid: RegExp) => events.filter((event) => uid.test(event));
    const kept = of(/UID:\S+-\d+-r@/);
    expect(kept).toHaveLength(2);
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
    // Whoever opens a room has it on their calendar, before each of the two.
    expect(of(/UID:\S+-\d+-r-o@/)).toHaveLength(isFar ? 2 : 0);
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
