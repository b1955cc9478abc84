import { expect, test } from 'vitest';
import { datesToWrite } from '../../src/export/kit/course-dates.ts';
import { calendarPlans } from '../../src/registry/schema/course-calendar.ts';
import { course, registry } from '../support/course.ts';

if (!course) throw new Error('There is no course');
const { calendar } = course;

test.each(calendarPlans)('beside each session of %s there is where to write who comes', (key) => {
  const plan = calendar[key] ?? [];
  const written = datesToWrite(plan, calendar, registry, 'es');
  expect(written.length).toBeGreaterThanOrEqual(plan.length);
  const all = written.flat();
  for (const each of written) expect(each.slice(0, 2)).toEqual(['Facilita:', 'Segunda persona:']);
  // A psychologist where a session is not given without one, and by the phone for M3.
  expect(all.filter((each) => each === 'Psicología:').length).toBeGreaterThan(8);
  expect(all.some((each) => each.startsWith('Psicología, al teléfono'))).toBe(true);
  expect(all.filter((each) => /^Ayudan, \d+:$/.test(each)).length).toBeGreaterThan(3);
  // The copies of each module, once, in the session in which it begins; nobody who comes only at a distance.
  const copies = all.filter((each) => each.startsWith('Copias de '));
  expect(new Set(copies).size).toBe(copies.length);
  expect(copies.length).toBeGreaterThan(12);
  for (const { needs = [] } of calendar.asks)
    for (const { text, comes, where } of needs)
      expect(all.includes(text.es), text.es).toBe(comes === true && where !== 'remote');
});
