import { expect, test } from 'vitest';
import { theCourse } from '../../src/facts/site-facts.ts';
import { atDistance, sessionsOf } from '../../src/views/training/cohort-plan.ts';
import { cohortPlan } from '../../src/views/training/cohort-rows.ts';

const { calendar } = theCourse().data;
const cohort = { people: 8, pairs: 1 };
const words = { inDay: '{count}', helping: '{who}', againSoon: '{module}' };
const rest = { helpers: calendar.rehearsals.map(() => []), notices: [] };

test.each(['evenings', 'twice', 'weekends'] as const)(
  'at a distance, %s has one session more for each module that needs it, a week after its last, and keeps the order of the others',
  (key) => {
    const plan = cohortPlan(calendar[key] ?? [], calendar, { hour: '18:00' }, 'es');
    const inRoom = sessionsOf(plan, cohort, rest, words).sessions;
    const remote = sessionsOf(atDistance(plan), cohort, rest, words).sessions;
    const given = calendar.remote.filter((id) =>
      plan.sessions.some(({ title }) => title.includes(`${id.toUpperCase()}, `)),
    );
    const more = remote.filter(({ title }) => title.includes('una sesión más'));
    expect(more.map(({ title }) => /\b[MR]\d+/.exec(title)?.[0].toLowerCase()).toSorted()).toEqual(
      given.toSorted(),
    );
    expect(remote.filter((each) => !more.includes(each)).map(({ title }) => title)).toEqual(
      inRoom.map(({ title }) => title),
    );
    for (const each of more) {
      const module = /\b[MR]\d+/.exec(each.title)?.[0] ?? '';
      const gives = new RegExp(`[:·] ${module}, \\d`);
      const last = remote.filter(({ title }) => gives.test(title));
      expect(each.day - Math.max(...last.map(({ day }) => day))).toBe(7);
    }
    // No two at once.
    const starts = remote.map(({ day, from }) => `${day} ${from}`);
    expect(new Set(starts).size).toBe(starts.length);
  },
);
