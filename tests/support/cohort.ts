import { theCourse } from '../../src/facts/site-facts.ts';
import { type Cohort } from '../../src/registry/lay-rehearsals.ts';
import { calendarPlans } from '../../src/registry/schema/course-calendar.ts';
import { noticesFor } from '../../src/views/training/cohort-notices.ts';
import { helpersIn } from '../../src/views/training/cohort-rows.ts';

export const { calendar } = theCourse().data;

/** Its plans, each by its name. */
export const plans = calendarPlans.map((key) => [key, calendar[key] ?? []] as const);

/** Cohorts of every size, with one pair that teaches and with two. */
export const cohorts: Cohort[] = calendar.sizes.flatMap((people) =>
  [1, 2].map((pairs) => ({ people, pairs })),
);

/** Who helps and what is told, as the page hands them to the browser. */
export const tellers = (lang: 'es' | 'en') => ({
  helpers: helpersIn(calendar, lang),
  notices: noticesFor(calendar, lang),
});
