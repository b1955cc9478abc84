// What the calendar of a cohort has besides its sessions: the time of opening each room, and an hour to repeat a call or a rehearsal.
import { expect, test } from 'vitest';
import { inShort } from '../../src/text/calendar-lines.ts';
import { cohortCalendar, type CohortSession } from '../../src/text/cohort-calendar.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { receivingText } from '../../src/views/training/cohort-host.ts';
import { openMinutes } from '../../src/views/training/cohort-plan.ts';
import { cohortPlan } from '../../src/views/training/cohort-rows.ts';
import { sessionsOf } from '../../src/views/training/cohort-sessions.ts';
import { calendar, plans, tellers } from '../support/cohort.ts';

const session = { from: 0, minutes: 60, title: 'Curso' };
const repeats = { fits: 3, actors: 2, each: 50, minutes: 165, after: [3] };
const sessions: CohortSession[] = [
  { ...session, day: 0 },
  { ...session, day: 3, inPerson: true },
  { ...session, day: 7, holds: 'rehearsals', repeats: { ...repeats, last: false } },
  { ...session, day: 14, holds: 'rehearsals', repeats: { ...repeats, after: [3, 10], last: true } },
  { ...session, day: 21, role: true },
];
/** What every file says that is none of what is tried. */
const about = {
  name: 'Curso',
  start: '2027-01-09',
  hour: '15:00',
  stamp: '20261130T000000Z',
  holidays: { fixed: [], movable: [] },
  reading: () => '',
  late: '',
  booster: { title: '' },
};
const fileOf = (where: 'room' | 'remote') =>
  cohortCalendar(sessions, {
    ...about,
    door: {
      title: 'abrir la sala',
      minutes: (each) => openMinutes(calendar, where, each, 8),
    },
    repeat: ({ last, fits }, place) => ({
      title: `repetir ${last ? `un ensayo${place > 0 ? ' otra vez' : ''}` : 'la llamada'}`,
      note: `caben ${fits}`,
    }),
    weekdayHour: '18:00',
  });

test('at a distance the time of opening each room is on the calendar of whoever opens it; in a room it is not', () => {
  const opened = fileOf('remote').match(/DTSTART:\w+\r\nDTEND:\w+\r\nSUMMARY:abrir la sala/g);
  // Eight come in two turns, and to a rehearsal each at their hour; nobody knows how many take a role.
  expect(opened?.map((each) => each.match(/T(\d{4})/g))).toEqual([
    ['T1420', 'T1500'],
    // A day kept for repeating a rehearsal has a door as the rehearsal does.
    ['T1730', 'T1800'],
    ['T1430', 'T1500'],
    ['T1730', 'T1800'],
    ['T1730', 'T1800'],
    ['T1430', 'T1500'],
    ['T1430', 'T1500'],
  ]);
  expect(openMinutes(calendar, 'remote', {}, 6)).toBe(calendar.opens.remote);
  expect(fileOf('room')).not.toContain('abrir la sala');
});

test.each(['es', 'en'] as const)(
  'whoever opens the room has in it what each person is asked, a question on each line (%s)',
  (lang) => {
    const lines = inShort(receivingText(lang)).split('\n');
    expect(lines.flatMap((line) => /^\d\)/.exec(line)?.[0] ?? [])).toEqual(
      Array.from({ length: 9 }, (_, at) => `${at + 1})`),
    );
    for (const line of lines.filter((each) => /^\d/.test(each)))
      expect(line).toMatch(/[«“].+[»”]$/);
    expect(lines.at(-1)).toMatch(/salvo ahora|safe now/);
    const file = cohortCalendar(sessions, {
      ...about,
      door: { title: 'abrir', minutes: () => 40, note: () => receivingText(lang) },
    });
    for (const line of file.split('\r\n')) {
      expect(line).not.toContain('\n');
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    const opened = file.replaceAll('\r\n ', '').split('BEGIN:VEVENT');
    for (const event of opened.filter((each) => each.includes('SUMMARY:abrir')))
      expect(event).toContain(String.raw`\n2) `);
  },
);

test('with rehearsals at a distance whoever receives has an hour before the room is opened again', () => {
  const plan = cohortPlan(calendar.weekends ?? [], calendar, { hour: '10:00' }, 'es');
  const gapsOf = (isFar: boolean) => {
    const laid = sessionsOf(
      { sessions: plan.remote, watched: plan.watched },
      { people: 8, pairs: 1 },
      { ...tellers('es'), where: 'remote', isFar, door: calendar.opens.remote },
      courseWords.es.cohort,
    ).sessions.filter(({ holds }) => holds === 'rehearsals');
    return laid.flatMap((before) =>
      laid
        .filter((after) => after.day === before.day && after.from > before.from)
        .map((after) => after.from - before.from - before.minutes),
    );
  };
  expect(gapsOf(true).length).toBeGreaterThan(0);
  for (const gap of gapsOf(true)) expect(gap).toBeGreaterThanOrEqual(60 + calendar.opens.remote);
  for (const gap of gapsOf(false)) expect(gap).toBeLessThan(60 + calendar.opens.remote);
});

test('a note has short lines, each subject apart, and is never cut inside what somebody says', () => {
  const long = `Uno ${'a'.repeat(90)}. Dos ${'b'.repeat(90)}. «Tres ${'c'.repeat(90)}. Cuatro». Cinco.`;
  expect(inShort(`${long}\n\nSeis.`)).toBe(
    `Uno ${'a'.repeat(90)}.\nDos ${'b'.repeat(90)}.\n«Tres ${'c'.repeat(90)}. Cuatro». Cinco.\n\nSeis.`,
  );
  expect(inShort('Corta. Y otra.')).toBe('Corta. Y otra.');
});

test('an hour is kept after the calls, and two after the rehearsals, to repeat one, with how many fit; nothing rings', () => {
  const file = fileOf('room');
  const kept = [
    ...file.matchAll(/DTSTART:(\w+)\r\nDTEND:(\w+)\r\nSUMMARY:repetir (.+)\r\nDESCR\w+:(.+)\r/g),
  ];
  expect(kept.map(([, ...each]) => each)).toEqual([
    ['20270119T180000', '20270119T204500', 'la llamada', 'caben 3'],
    ['20270126T180000', '20270126T204500', 'un ensayo', 'caben 3'],
    ['20270202T180000', '20270202T204500', 'un ensayo otra vez', 'caben 3'],
  ]);
  // A date in person of a plan of weekends is on a working day too.
  expect(file).toContain('DTSTART:20270112T180000');
  expect(file).not.toContain('VALARM');
});

test.each(plans.flatMap(([key]) => [6, 8, 10, 12].map((people) => [key, people] as const)))(
  '%s, %i people: what is kept for repeating falls on no session, and the call goes before the case',
  (key, people) => {
    const plan = cohortPlan(calendar[key] ?? [], calendar, { hour: '18:00' }, 'es');
    const laid = sessionsOf(
      plan,
      { people, pairs: 1 },
      tellers('es'),
      courseWords.es.cohort,
    ).sessions;
    const held = laid.filter((each) => each.repeats);
    expect(held.map((each) => each.repeats?.last)).toEqual([false, true]);
    for (const { day, repeats: kept } of held) {
      for (const days of kept?.after ?? [])
        expect(laid.map((each) => each.day)).not.toContain(day + days);
      expect(kept?.minutes).toBeLessThanOrEqual(calendar.longest + calendar.rehearsalRest);
    }
    const [call, last] = held.map(({ day }) => day);
    expect(call).toBeLessThanOrEqual(last ?? 0);
  },
);
