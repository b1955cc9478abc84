import { expect, test } from 'vitest';
import { datesToWrite } from '../../src/export/kit/course-dates.ts';
import { givesModule } from '../../src/registry/course-calendar.ts';
import { calendarPlans } from '../../src/registry/schema/course-calendar.ts';
import { course, registry } from '../support/course.ts';

if (!course) throw new Error('There is no course');
const { calendar } = course;

test.each(calendarPlans)('beside each session of %s there is where to write who comes', (key) => {
  const plan = calendar[key] ?? [];
  const isStep = course?.ladder.some((step) => step.plan === key) === true;
  const written = datesToWrite(plan, calendar, registry, 'es');
  expect(written.length).toBeGreaterThanOrEqual(plan.length);
  const all = written.flat();
  for (const each of written) expect(each.slice(0, 2)).toEqual(['Facilita:', 'Segunda persona:']);
  // A psychologist where a session is not given without one, and by the phone for M3.
  expect(all.filter((each) => each === 'Psicología:').length).toBeGreaterThan(isStep ? 7 : 8);
  expect(all.some((each) => each.startsWith('Psicología, al teléfono'))).toBe(true);
  expect(all.filter((each) => /^Ayudan, \d+:$/.test(each)).length).toBeGreaterThan(3);
  // The copies of each module, once, in the session in which it begins; nobody who comes only at a distance.
  const copies = all.filter((each) => each.startsWith('Copias de '));
  expect(new Set(copies).size).toBe(copies.length);
  expect(copies.length).toBeGreaterThan(isStep ? 5 : 12);
  // Two modules may ask for somebody in the same words: they are there if the plan gives either.
  const asked = calendar.asks.flatMap(({ needs = [], module }) =>
    needs.map((need) => ({ ...need, isGiven: plan.some((each) => givesModule(each, module)) })),
  );
  for (const { text } of asked)
    expect(all.includes(text.es), text.es).toBe(
      asked.some(
        ({ text: { es }, comes, where, isGiven }) =>
          es === text.es && isGiven && comes === true && where !== 'remote',
      ),
    );
});
