import { describe, expect, test } from 'vitest';
import { bookingsFor } from '../../src/registry/course-bookings.ts';
import { trainingCourse } from '../../src/registry/registry.ts';
import { registry } from '../support/course.ts';

const calendar = trainingCourse(registry)?.data.calendar;

describe('what a team asks of others for a cohort', () => {
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
