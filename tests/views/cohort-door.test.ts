// What the calendar of a cohort has besides its sessions: the time of opening each room, and a day to repeat a rehearsal.
import { expect, test } from 'vitest';
import { theCourse } from '../../src/facts/site-facts.ts';
import { cohortCalendar, type CohortSession } from '../../src/text/cohort-calendar.ts';
import { openMinutes } from '../../src/views/training/cohort-plan.ts';

const { calendar } = theCourse().data;
const session = { from: 0, minutes: 60, title: 'Curso' };
const sessions: CohortSession[] = [
  { ...session, day: 0 },
  { ...session, day: 3, inPerson: true },
  { ...session, day: 7, holds: 'rehearsals' },
  { ...session, day: 14, holds: 'rehearsals' },
  { ...session, day: 21, role: true },
];
const fileOf = (where: 'room' | 'remote') =>
  cohortCalendar(sessions, {
    name: 'Curso',
    start: '2027-01-09',
    hour: '15:00',
    stamp: '20261130T000000Z',
    holidays: { fixed: [], movable: [] },
    reading: () => '',
    late: '',
    booster: { title: '' },
    door: {
      title: 'abrir la sala',
      minutes: (each) => openMinutes(calendar, where, each, 8),
    },
    repeat: { title: 'repetir un ensayo', note: 'otro caso' },
  });

test('at a distance the time of opening each room is on the calendar of whoever opens it; in a room it is not', () => {
  const opened = fileOf('remote').match(/DTSTART:\w+\r\nDTEND:\w+\r\nSUMMARY:abrir la sala/g);
  // Eight come in two turns, and to a rehearsal each at their hour; nobody knows how many take a role.
  expect(opened?.map((each) => each.match(/T(\d{4})/g))).toEqual([
    ['T1420', 'T1500'],
    ['T1430', 'T1500'],
    ['T1430', 'T1500'],
    ['T1430', 'T1500'],
  ]);
  expect(openMinutes(calendar, 'remote', {}, 6)).toBe(calendar.opens.remote);
  expect(fileOf('room')).not.toContain('abrir la sala');
});

test('a day is kept after the last rehearsals to repeat one, on which no plan has a session; nothing rings', () => {
  const file = fileOf('room');
  const days = [...file.matchAll(/VALUE=DATE:(\d+)\r\nSUMMARY:repetir un ensayo/g)];
  expect(days.map(([, day]) => day)).toEqual(['20270126']);
  const named = {
    room: calendar.evenings,
    two: calendar.twice ?? [],
    ends: calendar.weekends ?? [],
  };
  for (const plan of Object.values(named)) {
    const given = plan.map(({ week, day }) => week * 7 + day);
    const last = plan.findLast(({ parts }) => parts.some((part) => 'observed' in part));
    expect(last).toBeDefined();
    if (last) expect(given).not.toContain(last.week * 7 + last.day + 3);
  }
  expect(file).not.toContain('VALARM');
});
