import { expect, test } from 'vitest';
import { listText } from '../../src/words/law.ts';
import { asksOf, bookedText, booking } from '../../src/publish/course-asks.ts';
import { sourcePage } from '../../src/facts/site-facts.ts';
import { timesOf } from '../../src/views/training/module-sections.ts';
import { course, modules, registry } from '../support/course.ts';

test('every session of every module says what it shortens if it runs late, and what it never leaves out', () => {
  for (const module of modules) {
    const times = timesOf(module);
    const given = module.activities.flatMap((activity, at) =>
      activity.kind === 'pause' ? [] : [{ activity, session: times[at]?.session ?? 1 }],
    );
    const sessions = Math.max(...given.map(({ session }) => session));
    expect(module.runsLate, module.id).toHaveLength(sessions);
    for (const [at, { gives, keeps }] of (module.runsLate ?? []).entries()) {
      const where = `${module.id}, session ${at + 1}`;
      for (const { activity: number, minutes } of gives) {
        const found = given[number - 1];
        expect(found?.session, where).toBe(at + 1);
        // What asks about danger is never the first to be shortened, and nothing gives more than half.
        expect(found?.activity.asksDanger, where).toBeUndefined();
        expect(minutes, where).toBeLessThanOrEqual((found?.activity.minutes ?? 0) * 0.6);
      }
      const all = gives.reduce((sum, { minutes }) => sum + minutes, 0);
      expect(all, where).toBeGreaterThanOrEqual(5);
      for (const lang of ['es', 'en'] as const) expect(keeps[lang]).not.toMatch(/[.]$/);
    }
  }
});

test('the two who held the room have five minutes, on every run sheet and where giving the course is told', () => {
  const list = registry.lists.get('entre-las-dos')?.data;
  expect(list?.kind).toBe('checklist');
  for (const lang of ['es', 'en'] as const) {
    const names = sourcePage('formacion/dar-el-curso', lang)?.components ?? [];
    expect(names.filter(({ name }) => name === 'CourseAsks')).toHaveLength(4);
  }
});

test('what is asked of others is counted from the calendar, and no price is made up', () => {
  for (const lang of ['es', 'en'] as const) {
    const psychology = asksOf('psychology', lang).rows;
    for (const { id, presence } of modules) {
      const row = psychology.find(({ module }) => module === id);
      expect(row !== undefined, id).toBe(presence?.role === 'psychology');
    }
    expect(psychology.find(({ module }) => module === 'm2')?.cells[0]).toContain(
      listText([120, 60], lang),
    );
    const once = asksOf('once', lang).rows.map(({ module }) => module);
    expect(once).toEqual(expect.arrayContaining(['m0', 'm4']));
    // The plan of weekends asks for as many as it lays, beside those of an evening a week.
    const { weekends } = booking();
    expect(asksOf('money', lang).rows[0]?.cells[0]).toContain(
      bookedText(weekends.psychology.all, lang),
    );
    const { columns, rows } = asksOf('organisation', lang);
    // Who and which days are for whoever agrees to write.
    for (const { cells } of rows) expect(cells.length).toBeLessThan(columns.length - 1);
    expect(
      rows.filter(({ cells }) => cells[0] === String(2 * (course?.calendar.usual ?? 0))),
    ).toHaveLength(2);
    for (const { cells } of asksOf('money', lang).rows) expect(cells.length).toBeLessThan(2);
  }
});
