import { expect, test } from 'vitest';
import { sourcePage, theCourse } from '../../src/facts/site-facts.ts';
import { modules } from '../support/course.ts';
import { sessionMinutes } from '../../src/registry/course-calendar.ts';
import { reviewPace } from '../../src/words/reading-pace.ts';
import { drawnSessions } from '../../src/views/training/cohort-rows.ts';
import {
  effortHours,
  preparationHours,
  preparingMinutes,
  totalText,
} from '../../src/publish/course-hours.ts';

const { calendar } = theCourse().data;

test.each(['es', 'en'] as const)(
  'in %s, what a plan takes is the sum of the sessions that its table shows',
  (lang) => {
    const laid = drawnSessions(calendar.evenings, calendar);
    const minutes = laid.reduce((sum, { session }) => sum + sessionMinutes(session, calendar), 0);
    const [hours, sessions] = totalText(calendar.evenings, calendar, lang).match(/\d+/g) ?? [];
    expect([hours, sessions]).toEqual([String(Math.round(minutes / 60)), String(laid.length)]);
  },
);

test.each(['es', 'en'] as const)(
  'in %s, the page about this site draws the hours of the course and says the pace of review',
  (lang) => {
    const { text = '', components = [] } = sourcePage('acerca', lang) ?? {};
    expect(components.map(({ name }) => name)).toContain('CourseHours');
    expect(text).toMatch(
      new RegExp(` ${reviewPace.wordsPerMinute} (?:palabras por|words a) minut`),
    );
    // Its months and its hours of modules, which are neither those of the room nor of the whole course.
    expect(text).not.toMatch(/tronco común|common core|siete meses|seven months/);
  },
);

test.each([
  ['es', /Suma (\d+) horas/],
  ['en', /(\d+) hours, without/],
] as const)('in %s, the hours of preparing that are summed are those of its page', (lang, said) => {
  expect(said.exec(sourcePage('formacion/dar-el-curso', lang)?.text ?? '')?.[1]).toBe(
    String(preparationHours),
  );
});

test('each of the two who give it is there before and after whoever observes, and psychology for less', () => {
  const { giving, observing, psychology } = effortHours(calendar.evenings, calendar);
  expect(giving).toBeGreaterThan(2 * observing);
  expect(giving).toBeLessThan(2.4 * observing);
  expect(psychology).toBeGreaterThan(0);
  expect(psychology).toBeLessThan(observing);
});

test('preparing a module takes longer with its cards than its page alone, and counts the guides that it teaches', () => {
  for (const module of modules)
    for (const lang of ['es', 'en'] as const) {
      const { own, guides } = preparingMinutes(module, lang);
      expect(own % 5, module.id).toBe(0);
      expect(own, module.id).toBeGreaterThan(10);
      expect(guides > 0, module.id).toBe(module.teaches.length > 0);
    }
});
