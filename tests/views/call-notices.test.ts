import { expect, test } from 'vitest';
import { registry, theCourse } from '../../src/facts/site-facts.ts';
import { trainingModules } from '../../src/registry/registry.ts';
import { toldIn } from '../../src/views/training/cohort-notices.ts';

test('what is told on the call of an activity is the notices of its plan, in the words of the calendar', () => {
  const { notices } = theCourse().data.calendar;
  const calls = trainingModules(registry).flatMap(({ data }) =>
    data.activities.flatMap((each) =>
      each.kind !== 'pause' && each.tells ? [{ module: data.id, plan: each.tells }] : [],
    ),
  );
  expect(calls).not.toEqual([]);
  for (const { module, plan } of calls)
    for (const lang of ['es', 'en'] as const) {
      const told = toldIn(plan, module, lang);
      expect(told.length, module).toBeGreaterThan(0);
      for (const each of told) {
        const own = notices.find((notice) => notice.module.toUpperCase() === each.module);
        // Told whole, and what is added at a distance after it, with nothing left to put in its place.
        expect(each.text.startsWith(`${own?.text[lang]} `), each.module).toBe(true);
        expect(each.text).not.toContain('{');
      }
    }
});
