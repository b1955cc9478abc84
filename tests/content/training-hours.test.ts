import { describe, expect, test } from 'vitest';
import { calendarFaults } from '../../src/checker/records/training-hours.ts';
import { buildRegistry } from '../../src/registry/load.ts';
import { partMinutes } from '../../src/registry/course-calendar.ts';
import { readTree } from '../../src/registry/source-file.ts';
import { stepTimes, withoutMinutes } from '../../src/registry/step-times.ts';
import { root, registry, modules, course, courseWith, activities } from '../support/course.ts';

describe('the hours of the training', () => {
  test('twenty-six and a half for everybody and ten by role, as the course says', () => {
    const hours = (track: 'core' | 'role') =>
      modules.filter((each) => each.track === track).reduce((sum, { hours: own }) => sum + own, 0);
    expect([hours('core'), hours('role')]).toEqual([26.5, 10]);
    expect(course?.hours.text.es).toContain('dura 26 horas y media');
    expect(course?.hours.text.en).toContain('takes 26 and a half hours');
  });

  test.each(activities.map((each) => [`${each.module}: ${each.title.es}`, each] as const))(
    '%s: the minutes of its steps are those it takes, in both languages',
    (_, { steps, minutes }) => {
      for (const [lang, pattern] of [
        ['es', /\((\d+) minutos/],
        ['en', /\((\d+) minutes/],
      ] as const) {
        const told = steps.flatMap((step) => pattern.exec(step[lang])?.[1] ?? []);
        expect(told.reduce((sum, each) => sum + Number(each), 0)).toBe(minutes);
      }
    },
  );

  test.each(activities.map((each) => [`${each.module}: ${each.title.es}`, each] as const))(
    '%s: its steps follow one another, in the same minutes in both languages',
    (_, { steps, minutes }) => {
      const [es, en] = (['es', 'en'] as const).map((lang) => stepTimes(steps, 10, lang));
      expect(es).toEqual(en);
      const timed = es?.flatMap((time) => time ?? []) ?? [];
      expect(timed.map(({ from }) => from)).toEqual([
        10,
        ...timed.slice(0, -1).map(({ until }) => until),
      ]);
      expect(timed.at(-1)?.until).toBe(10 + minutes);
      // Where they stand beside it, a step does not say its minutes again; whatever else it says there stays.
      for (const [lang, said] of [
        ['es', / \(\d+ minutos\)\.$/],
        ['en', / \(\d+ minutes\)\.$/],
      ] as const)
        for (const step of steps) {
          const bare = withoutMinutes(step, lang);
          expect(bare).not.toMatch(said);
          expect(bare === step[lang]).toBe(!said.test(step[lang]));
        }
    },
  );

  test('a module whose activities do not add up to its hours is told where they stand', () => {
    const files = readTree(root).filter(({ path }) => path.startsWith('src/data/training/'));
    const changed = files.map((file) =>
      file.path.endsWith('/m8.yaml')
        ? { ...file, content: Buffer.from(file.content).toString().replace('hours: 2', 'hours: 1') }
        : file,
    );
    const { problems } = buildRegistry(changed);
    expect(problems.map(({ file, ruleId, message }) => [file, ruleId, message.en])).toEqual([
      [
        'src/data/training/m8.yaml',
        'valid-data',
        expect.stringContaining('add up to the hours of the module'),
      ],
    ]);
  });

  test('rounds for threes say how they are given in fours, in no more minutes, so that nobody is left out', () => {
    const numbers = {
      es: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
      en: 'one two three four five six seven eight nine ten eleven twelve'.split(' '),
    };
    const rounds = {
      es: new RegExp(
        `Tres rondas de (\\p{L}+) minutos[^]*?cuatro de (${numbers.es.join('|')})( y medio)?`,
        'u',
      ),
      en: new RegExp(
        `Three rounds of (\\p{L}+) minutes[^]*?four of (${numbers.en.join('|')})( and a half)?`,
        'u',
      ),
    };
    const steps = activities
      .flatMap((each) => each.steps)
      .filter(({ es }) => es.includes('Tres rondas'));
    expect(steps.length).toBeGreaterThan(8);
    for (const step of steps)
      for (const lang of ['es', 'en'] as const) {
        const [, threes = '', fours = '', half] = rounds[lang].exec(step[lang]) ?? [];
        const [three, four] = [threes, fours].map((word) => numbers[lang].indexOf(word) + 1);
        const inFours = 4 * ((four ?? 0) + (half ? 0.5 : 0));
        expect(four, step[lang]).toBeGreaterThan(0);
        expect(inFours, step[lang]).toBeLessThanOrEqual(3 * (three ?? 0));
        expect(inFours, step[lang]).toBeGreaterThan(3 * (three ?? 0) - 4);
      }
  });

  test('what a protocol asks of the course takes the hours that its modules take', () => {
    const told = [...registry.adoption.values()].flatMap(({ id, data }) =>
      data.needs.flatMap(({ es }) => {
        const ids = [...es.matchAll(/\b([MR]\d+)\b/g)].map(([name]) => name.toLowerCase());
        const said = /\((\d+) horas/.exec(es)?.[1];
        // Hours said of the first of several people are of that one alone.
        return ids.length > 0 && said && !es.includes('), M')
          ? [{ id, ids, said: Number(said) }]
          : [];
      }),
    );
    expect(told.length).toBeGreaterThan(4);
    for (const { id, ids, said } of told)
      expect(
        modules.filter((each) => ids.includes(each.id)).reduce((sum, { hours }) => sum + hours, 0),
        id,
      ).toBe(said);
  });

  test('no evening asks more than two hours of work, or half an hour more where people are watched, and no two are in one week', () => {
    const evenings = course?.calendar.evenings ?? [];
    expect(evenings.length).toBeGreaterThan(0);
    for (const { parts } of evenings) {
      const work = parts.filter((part) => !('rest' in part)).map(partMinutes);
      const most = parts.some((part) => 'observed' in part)
        ? 150 + (course?.calendar.rehearsalRest ?? 0)
        : 120;
      expect(work.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(most);
    }
    expect(course?.calendar.why.es).toMatch(
      /\(las de ensayos, media hora más, y quince minutos de descanso/,
    );
    expect(course?.calendar.rehearsalRest).toBe(15);
    // The second session kept for a module comes to nobody who did not miss it.
    const ofAll = evenings.filter(({ day }) => day === 0);
    expect(new Set(ofAll.map(({ week }) => week)).size).toBe(ofAll.length);
    for (const { parts } of evenings.filter(({ day }) => day > 0))
      expect(parts.every((part) => 'kept' in part && part.recovers)).toBe(true);
  });

  test('the calendar of the course has no fault', () =>
    expect(calendarFaults(registry)).toEqual([]));

  test.each([
    ['a module a minute short', 'minutes: 120', 'minutes: 119', /119 minutos|239 minutos/],
    ['no pause after what needs a psychologist', '        - rest: 20\n', '', /sin una pausa de 20/],
    [
      'a session longer than the room',
      '  longest: 165',
      '  longest: 150',
      /se esperaban 150 como máximo/,
    ],
    [
      'a module that no date in person gives',
      '      - gives: [m3, m4, m6]',
      '      - gives: [m3, m4]',
      /Ninguna fecha en persona da «m6»/,
    ],
    [
      'a date in person too short for what it gives',
      '  inPerson:\n    minutes: 120',
      '  inPerson:\n    minutes: 90',
      /Fecha en persona de 90 minutos; se esperaban los 120/,
    ],
    [
      'a date in person without the psychologist',
      '      - gives: [m8]\n        with: psychology',
      '      - gives: [m8]',
      /Fecha en persona de «m8» sin quien no puede faltar/,
    ],
    ['more people than one receives', 'most: 6', 'most: 9', /Recibir a 9 personas toma 36/],
    ['a module before one that it asks for', 'module: m2', 'module: m8', /«m8» antes que/],
    ['a time in which no scenario fits', 'practice: 50', 'practice: 5', /Ningún escenario de 5/],
    [
      'another session of the day after what ends it',
      '    - week: 4\n      parts:\n        - module: m3',
      '    - week: 3\n      day: 1\n      from: 215\n      parts:\n        - module: m3',
      /Algo después de «m7» el mismo día/,
    ],
    [
      'a scenario after what ends the day',
      '        - module: m7\n          minutes: 60\n',
      '        - module: m7\n          minutes: 60\n        - practice: 50\n',
      /Algo después de «m7» el mismo día/,
    ],
    [
      'an evening that ends inside an activity',
      'minutes: 110',
      'minutes: 120',
      /«r1» se corta en su minuto 120/,
    ],
    ['two sessions at once', '      from: 195\n', '', /empieza antes de que termine/],
    [
      'rehearsals that leave minutes over',
      'observed: 165',
      'observed: 150',
      /150 minutos de ensayos de 25 con 15 de descanso|150 minutos de ensayos de 50 con 15/,
    ],
    [
      'a plan without rehearsals',
      '        - observed: 165',
      '        - rest: 165',
      /sin una sesión de ensayos/,
    ],
    [
      'rehearsals of many people that reach what does not move',
      '    - week: 30\n',
      '    - week: 28\n',
      /Con los ensayos de 10 personas, una sesión empieza antes/,
    ],
    [
      'a booster that gives an activity in less than it takes',
      'minutes: 65',
      'minutes: 50',
      /50 minutos de actividades que toman 65; [^]*Refuerzo de 120 minutos; se esperaban los 105/,
    ],
    [
      'a module at a distance with fewer minutes than its activities',
      '- minutes: 103',
      '- minutes: 33',
      /«m2», a distancia, 155 minutos en 3 sesiones/,
    ],
    [
      'a session at a distance whose steps add up to something else',
      '            - minutes: 34\n',
      '            - minutes: 30\n',
      /«m2», a distancia, 103 minutos con pasos que suman 99/,
    ],
    [
      'minutes at a distance that are not those of a room, and a module without them',
      '    - module: m9\n      sessions:',
      '    - module: m0\n      sessions:',
      /«m0», a distancia, sesiones de 120 minutos[^]+«m9», con sus minutos a distancia 0 veces/,
    ],
    [
      'a course at a distance for three groups',
      'remoteMost: 8',
      'remoteMost: 12',
      /Curso a distancia para 12 personas; se esperaban 8/,
    ],
    [
      'a plan that leaves the question about suicide unrehearsed for nine weeks before the first call',
      '          again: { module: m2, activity: 2 }\n',
      '',
      /Calendario con 63 días sin ensayar la pregunta por el suicidio; se esperaban 42[^]+Calendario con 70 días/,
    ],
    [
      'an activity given again in fewer minutes than it takes',
      'again: { module: m2, activity: 2 }',
      'again: { module: m2, activity: 3 }',
      /«m2», actividad 3, otra vez: se esperaban sus 45 minutos o más/,
    ],
    ['a booster shorter than what is done', 'booster: 120', 'booster: 110', /Refuerzo de 110/],
  ])('%s is told', (_, from, to, message) => {
    const told = calendarFaults(courseWith(from, to)).map((each) => each.message.es);
    expect(told.join('\n')).toMatch(message);
  });
});
