import { describe, expect, test } from 'vitest';
import { theDice } from '../../src/registry/assessment.ts';
import { scenariosToPractise } from '../../src/registry/course-calendar.ts';
import { timesOf } from '../../src/views/training/module-sections.ts';
import { registry, modules, course, activities } from '../support/course.ts';

describe('the care of the room', () => {
  test('what is about suicide, and about children, is not given without a psychologist', () => {
    for (const id of ['m2', 'r2'])
      expect(modules.find((each) => each.id === id)?.presence?.role, id).toBe('psychology');
  });

  test('a module that gives other numbers than any room gives mental health among them', () => {
    const own = modules.filter(({ numbers }) => numbers !== undefined);
    expect(own.length).toBeGreaterThan(2);
    for (const { id, numbers = [] } of own) expect(numbers, id).toContain('linea-113');
  });

  test('a module of more than an hour and a half has a pause', () => {
    for (const { id, hours, activities: all } of modules)
      if (hours > 1.5)
        expect(
          all.some(({ kind }) => kind === 'pause'),
          id,
        ).toBe(true);
  });

  test('a session of more than an hour and ten minutes has a pause', () => {
    for (const module of modules) {
      const stretches = timesOf(module).map((time, at) => ({ ...time, of: module.activities[at] }));
      for (const [session, all] of Map.groupBy(stretches, (each) => each.session)) {
        const length = Math.max(...all.map(({ until }) => until));
        if (length <= 70) continue;
        const pauses = all.filter(({ of }) => of?.kind === 'pause');
        expect(pauses.length, `${module.id}, session ${session}`).toBeGreaterThan(0);
      }
    }
  });

  test('who is beside them tonight is no answer to whether it is all right to go back: both are asked, at the door and on T43', () => {
    const night = course?.night;
    const slip = registry.forms.get('t43')?.data.sections.find(({ apart }) => apart)?.note;
    for (const [lang, asked] of [
      ['es', /Es tranquilo volver ahí/i],
      ['en', /Is it all right to go back there/i],
    ] as const)
      for (const said of [night?.arrive[lang], slip?.[lang]]) expect(said).toMatch(asked);
    expect(night?.late.es).toMatch(/si es tranquilo volver ahí/);
  });

  test('a scenario that a module reads line by line is not practised after it', () => {
    const given = new Set(modules.map(({ id }) => id));
    const read = [...registry.decks.values()].flatMap(({ data }) =>
      data.handouts.flatMap((each) => (each.kind === 'lines' ? [each.scenario] : [])),
    );
    expect(read.length).toBeGreaterThan(0);
    const left = scenariosToPractise(registry, given, 60, ['psychology']).map(({ id }) => id);
    expect(left.length).toBeGreaterThan(5);
    expect(left.filter((id) => read.includes(id))).toEqual([]);
    // Nor, without psychology in the room, one that asks for it.
    const alone = scenariosToPractise(registry, given, 60, []).map(({ id }) => id);
    expect(alone.length).toBeLessThan(left.length);
    for (const id of alone) expect(registry.scenarios.get(id)?.data.presence, id).toBeUndefined();
  });

  test('every critical error is rehearsed, and not only told', () => {
    for (const { id } of course?.critical ?? []) {
      const met = activities.filter(({ prevents }) => prevents?.includes(id));
      expect(
        met.some(({ kind }) => kind === 'rehearsal' || kind === 'exercise'),
        id,
      ).toBe(true);
    }
  });

  test('no form of the training gives a score', () => {
    for (const id of ['t40', 't41', 't42', 't43']) {
      const form = registry.forms.get(id)?.data;
      expect(form, id).toBeDefined();
      expect(form?.sections.flatMap(({ fields }) => fields).map(({ kind }) => kind)).not.toContain(
        'scale',
      );
    }
  });

  test('each task of the certificate is observed: the sheet has a part for it, and signs it by name', () => {
    const sections = registry.forms.get('t40')?.data.sections ?? [];
    const optionsOf = (form: string, field: string) =>
      registry.forms
        .get(form)
        ?.data.sections.flatMap(({ fields }) => fields)
        .find(({ id }) => id === field)
        ?.options?.map(({ es }) => es);
    const tasks = optionsOf('t42', 'tareas') ?? [];
    expect(tasks.length).toBeGreaterThan(6);
    expect(optionsOf('t40', 'tareas')).toEqual(tasks);
    for (const task of tasks) {
      const own = sections.find(({ title }) => title.es === task);
      expect(own?.fields.length, task).toBeGreaterThan(1);
    }
  });

  test('the dice make a case whose every row can be marked, and no face is a child', () => {
    const dice = theDice(registry);
    expect(dice).toHaveLength(1);
    for (const { throws, anchors } of dice) {
      expect(throws.map(({ faces }) => faces.length)).toEqual([6, 6, 6, 6, 6]);
      for (const [at, { faces }] of throws.entries())
        for (const { throw: later } of faces.flatMap(({ again = [] }) => again))
          expect(
            throws.findIndex(({ id }) => id === later),
            later,
          ).toBeGreaterThan(at);
      const ages = throws.flatMap(({ faces }) =>
        faces.flatMap(({ text }) => /^Tienes (\d+)/.exec(text.es)?.[1] ?? []),
      );
      expect(Math.min(...ages.map(Number))).toBeGreaterThanOrEqual(18);
      expect(ages).toHaveLength(6);
      for (const { seen, partly, notSeen } of anchors)
        expect(new Set([seen.es, partly.es, notSeen.es]).size).toBe(3);
    }
  });

  test('the sheet of the assessment names the critical errors there are', () => {
    const fields = registry.forms.get('t40')?.data.sections.flatMap((section) => section.fields);
    const options = fields?.find(({ id }) => id === 'criticos')?.options ?? [];
    // One more: that none was seen.
    expect(options.length).toBe((course?.critical.length ?? 0) + 1);
  });
});
