import { describe, expect, test } from 'vitest';
import { bookingsFor } from '../../src/registry/course-bookings.ts';
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
