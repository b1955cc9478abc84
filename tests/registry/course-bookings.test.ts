import { describe, expect, test } from 'vitest';
import { differsText } from '../../src/publish/course-asks.ts';
import { totalText } from '../../src/publish/course-hours.ts';
import { bookingsFor } from '../../src/registry/course-bookings.ts';
import { aroundMinutes, laidSessions, sessionMinutes } from '../../src/registry/course-calendar.ts';
import { trainingCourse } from '../../src/registry/registry.ts';
import { registry } from '../support/course.ts';

const calendar = trainingCourse(registry)?.data.calendar;

describe('what a team asks of others for a cohort', () => {
  test('the room is counted from when it is opened until the two who gave it leave', () => {
    if (!calendar) throw new Error('no calendar');
    const { room } = bookingsFor(calendar.evenings, calendar, 8, registry);
    const sooner = { ...calendar, opens: { ...calendar.opens, room: 0 }, between: 0 };
    const bare = bookingsFor(calendar.evenings, sooner, 8, registry).room;
    expect(room.minutes - bare.minutes).toBe(
      room.sessions * (calendar.opens.room + calendar.between),
    );
    const title = registry.lists.get('entre-las-dos')?.data.title;
    expect([title?.es, title?.en]).toEqual([
      expect.stringMatching(/^Cinco minutos/),
      expect.stringMatching(/^Five minutes/),
    ]);
    expect(calendar.between).toBe(5);
  });

  test('a plan counted by itself has its own sessions and no rehearsal dated apart', () => {
    if (!calendar?.listening) throw new Error('no plan of one step');
    const sessions = calendar.listening;
    const { psychology, room, turns } = bookingsFor(sessions, calendar, 8, registry, 'inPlan');
    expect(psychology.apart).toEqual({ sessions: 0, minutes: 0 });
    expect(psychology.all).toEqual(psychology.inPlan);
    expect(room.sessions).toBe(laidSessions(sessions, calendar, { people: 8, pairs: 1 }).length);
    const all = bookingsFor(sessions, calendar, 8, registry);
    expect(room.sessions).toBeLessThan(all.room.sessions);
    const count = (each: typeof turns) => each.reduce((sum, { count: of }) => sum + of, 0);
    expect(count(turns)).toBeGreaterThan(0);
    expect(count(turns)).toBeLessThan(count(all.turns));
  });

  test('the two totals of the calendar differ by what has no date yet and by the minutes around each session, and it says so', () => {
    if (!calendar) throw new Error('no calendar');
    const booked = bookingsFor(calendar.evenings, calendar, calendar.usual, registry);
    const { room, psychology } = booked;
    const dated = laidSessions(calendar.evenings, calendar, { people: calendar.usual, pairs: 1 });
    const minutes = dated.reduce((sum, { session }) => sum + sessionMinutes(session, calendar), 0);
    expect(room.sessions).toBe(dated.length + psychology.apart.sessions);
    expect(room.minutes).toBe(
      minutes + psychology.apart.minutes + room.sessions * aroundMinutes(calendar),
    );
    for (const lang of ['es', 'en'] as const) {
      const told = differsText(booked, calendar, lang);
      expect(told.match(/\d+/g)?.map(Number)).toEqual([
        room.sessions,
        dated.length,
        psychology.apart.sessions,
        aroundMinutes(calendar),
      ]);
      expect(totalText(calendar.evenings, calendar, lang)).toContain(String(dated.length));
    }
  });

  test('what each person does in the session of a rehearsal besides it is counted', () => {
    if (!calendar) throw new Error('no calendar');
    const bare = { ...calendar, perPerson: calendar.perPerson.filter(({ within }) => !within) };
    const [all, less] = [calendar, bare].map(
      (each) => bookingsFor(each.weekends ?? [], each, 8, registry).room.minutes,
    );
    // The made-up meeting of the pair takes ten minutes of each.
    expect((all ?? 0) - (less ?? 0)).toBe(80);
  });

  test('the rehearsals dated apart are counted too, in sessions and in turns', () => {
    if (!calendar) throw new Error('no calendar');
    const { psychology, turns, room } = bookingsFor(calendar.evenings, calendar, 8, registry);
    expect(psychology.all.sessions).toBe(psychology.inPlan.sessions + psychology.apart.sessions);
    expect(psychology.apart.sessions).toBeGreaterThan(0);
    expect(room.sessions).toBeGreaterThan(psychology.all.sessions);
    expect(turns.length).toBeGreaterThanOrEqual(4);
    const more = bookingsFor(calendar.evenings, calendar, 12, registry);
    expect(more.psychology.all.minutes).toBeGreaterThan(psychology.all.minutes);
  });
});
