// What a calendar shows without being opened: on a shared phone others read it.
import { expect, test } from 'vitest';
import { courseWords } from '../../src/i18n/course.ts';
import { calendarPlans } from '../../src/registry/schema/course-calendar.ts';
import { cohortPlan } from '../../src/views/training/cohort-rows.ts';
import { calendar } from '../support/cohort.ts';

/** What would tell whoever reads over a shoulder what the course is about. */
const telling = /suicid|violen|agres|abus|morir|muerte|\bdie\b|death|harm/i;

test('no title of an event names suicide or violence, in any plan', () => {
  for (const lang of ['es', 'en'] as const) {
    const titles = calendarPlans.flatMap((key) => {
      const plan = cohortPlan(calendar[key] ?? [], calendar, { hour: '18:00' }, lang);
      return [...plan.sessions, ...plan.remote].flatMap(({ title, soon = [] }) => [
        title,
        ...soon.map((each) => each.title),
      ]);
    });
    expect(titles.length).toBeGreaterThan(60);
    const { decideSoon, boosterSoon, rehearsalsSoon, againSoon, opensName, repeatName } =
      courseWords[lang].cohort;
    const named = [decideSoon, boosterSoon, rehearsalsSoon, againSoon, opensName];
    for (const title of [...titles, ...named, ...Object.values(repeatName)])
      expect(title).not.toMatch(telling);
  }
});
