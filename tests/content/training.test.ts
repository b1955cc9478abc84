import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { casesOf, diceFaults } from '../../src/checker/records/dice-faults.ts';
import { protocolFaults } from '../../src/checker/records/protocol-faults.ts';
import { lineFaults } from '../../src/checker/records/line-faults.ts';
import { calendarFaults, untaught } from '../../src/checker/records/training-hours.ts';
import { suicideRehearsals } from '../../src/checker/prose/rehearsed-suicide.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { buildRegistry } from '../../src/registry/load.ts';
import { assessedTasks, signedTasks, theDice } from '../../src/registry/assessment.ts';
import {
  modulesIn,
  partMinutes,
  presenceIn,
  rehearsalMinutes,
  scenariosToPractise,
  sessionDay,
} from '../../src/registry/course-calendar.ts';
import { firstModules, gateSteps } from '../../src/registry/gate.ts';
import { skipWeeks } from '../../src/registry/lay-rehearsals.ts';
import { facesWithout, landingsOf } from '../../src/registry/die.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { trainingCourse, trainingModules } from '../../src/registry/registry.ts';
import { trainingWords } from '../../src/words/training.ts';
import { readTree } from '../../src/registry/source-file.ts';
import { stepTimes, withoutMinutes } from '../../src/registry/step-times.ts';
import {
  breaksUp,
  cohortCalendar,
  daysBetween,
  onHolidays,
  parted,
} from '../../src/text/cohort-calendar.ts';
import { easterOf, holidayOn } from '../../src/text/holidays.ts';
import { calendarPlans } from '../../src/registry/schema/course-calendar.ts';
import { weeksBefore } from '../../src/views/training/cohort-plan.ts';
import { noticesIn } from '../../src/views/training/cohort-notices.ts';
import { holidaysIn } from '../../src/views/training/cohort-rows.ts';
import { minutesText, timesOf } from '../../src/views/training/module-sections.ts';
import {
  bagOf,
  handoutAnchor,
  numberOf,
  runSheet,
  setAnchor,
} from '../../src/views/training/module-material.ts';
import { edgesOf, openingOf } from '../../src/views/training/session-edges.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { registry } = projectOnce(root);
const modules = trainingModules(registry).map(({ data }) => data);
const course = trainingCourse(registry)?.data;
const activities = modules.flatMap(({ id, activities: all }) =>
  all.flatMap((each) => (each.kind === 'pause' ? [] : [{ ...each, module: id }])),
);

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
      es: 'uno dos tres cuatro cinco seis siete ocho nueve diez once'.split(' '),
      en: 'one two three four five six seven eight nine ten eleven'.split(' '),
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
      const most = parts.some((part) => 'observed' in part) ? 150 : 120;
      expect(work.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(most);
    }
    expect(course?.calendar.why.es).toContain('(las de ensayos, media hora más)');
    expect(new Set(evenings.map(({ week }) => week)).size).toBe(evenings.length);
  });

  test.each([
    ['a module a minute short', 'minutes: 120', 'minutes: 119', /119 minutos|239 minutos/],
    ['no pause after what needs a psychologist', '        - rest: 20\n', '', /sin una pausa de 20/],
    [
      'a session longer than the room',
      '  longest: 165',
      '  longest: 150',
      /se esperaban 150 como máximo/,
    ],
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
      'observed: 150',
      'observed: 110',
      /110 minutos de ensayos/,
    ],
    [
      'a plan without rehearsals',
      '        - observed: 150',
      '        - rest: 150',
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
      '- minutes: 43',
      /«m2», a distancia, 163 minutos en 3 sesiones/,
    ],
    ['a booster shorter than what is done', 'booster: 120', 'booster: 110', /Refuerzo de 110/],
  ])('%s is told', (_, from, to, message) => {
    const changed = readTree(root).map((file) =>
      file.path.endsWith('/curso.yaml')
        ? { ...file, content: Buffer.from(file.content).toString().replace(from, to) }
        : file,
    );
    const told = calendarFaults(buildRegistry(changed).registry).map((each) => each.message.es);
    expect(told.join('\n')).toMatch(message);
    expect(calendarFaults(registry)).toEqual([]);
  });

  test('one person’s rehearsal, with all that goes round it, is what its page says', () => {
    const contact = course?.calendar.rehearsals.find(({ id }) => id === 'primer-contacto');
    const minutes = contact ? rehearsalMinutes(contact) : 0;
    for (const [lang, told] of [
      ['', `[${minutes} por persona]`],
      ['en/', `[${minutes} for each person]`],
    ] as const)
      expect(
        readFileSync(`${root}src/content/docs/${lang}formacion/evaluacion.mdx`, 'utf8'),
      ).toContain(told);
    // Nobody acts more cases than its page says.
    const most = course?.calendar.rehearsals.flatMap(({ staff }) =>
      staff.flatMap((each) => ('cases' in each ? each.cases : [])),
    );
    expect(new Set(most)).toEqual(new Set([2]));
    expect(readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8')).toContain(
      'hace dos casos como máximo',
    );
  });

  test('what is prepared before the first evening takes what its page adds up', () => {
    const core = modules
      .filter(({ track }) => track === 'core')
      .reduce((sum, { hours }) => sum + hours, 0);
    const { rehearsals = [], perPerson = [], usual = 0 } = course?.calendar ?? {};
    const watched = 2 * rehearsals.reduce((sum, each) => sum + rehearsalMinutes(each), 0);
    const talks = usual * (perPerson[0]?.minutes ?? 0);
    for (const [lang, half, unit, day, contacts] of [
      ['', /y media/, 'horas', /^Seis horas/m, /son (\d+) y (\d+)\./],
      ['en/', /and a half/, 'hours', /^Six hours/m, /are (\d+) and (\d+)\./],
    ] as const) {
      const page = readFileSync(
        `${root}src/content/docs/${lang}formacion/dar-el-curso.mdx`,
        'utf8',
      );
      const takes = [...page.matchAll(/^\| [^|]+\| [^|]+\| ([\d.]+)([^|]*)\|$/gm)].map(
        ([, number = '', more = '']) => Number(number) * 60 + (half.test(more) ? 30 : 0),
      );
      expect(takes).toEqual([core * 60, watched, 6 * 60, talks]);
      expect(page).toMatch(day);
      const sum = takes.reduce((all, each) => all + each, 0);
      expect(sum % 60).toBe(0);
      expect(page).toContain(` ${sum / 60} ${unit}, `);
      const told = contacts.exec(page)?.slice(1).map(Number);
      expect(told).toEqual(
        perPerson
          .filter(({ minutes, rehearsal }) => minutes === undefined && rehearsal === undefined)
          .slice(0, 2)
          .map(({ count }) => count * usual),
      );
    }
  });

  test('every calendar gives the same modules, by role too, and a booster takes what it says', () => {
    const { evenings = [], twice = [], weekends = [], booster } = course?.calendar ?? {};
    const given = (sessions: typeof evenings) =>
      [...new Set(sessions.flatMap(modulesIn).map(({ module }) => module))].toSorted();
    for (const denser of [twice, weekends]) expect(given(denser)).toEqual(given(evenings));
    expect(given(evenings)).toEqual(expect.arrayContaining(['r1', 'r2', 'r3']));
    const told = (booster?.what ?? []).reduce((sum, { minutes }) => sum + minutes, 0);
    const boosters = [evenings, twice, weekends].map((sessions) =>
      sessions.flatMap(({ parts }) =>
        parts.flatMap((part) => ('booster' in part ? part.booster : [])),
      ),
    );
    expect(boosters).toEqual([[told], [told], [told, told]]);
    // It is two hours, as long as an evening that has a pause.
    expect(
      booster?.what.some(({ text, minutes }) => text.es.startsWith('Pausa') && minutes === 10),
    ).toBe(true);
  });

  test('a session that needs a psychologist says so, and the page that books them names the same', () => {
    const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
    const line = /Son (.+)\./.exec(
      page.split('**Psicología en la sala**')[1]?.split('\n')[0] ?? '',
    )?.[1];
    const named = modules
      .filter(({ presence }) => presence?.role === 'psychology')
      .map(({ id }) => id);
    expect(line).toBe(
      `${named.map((id) => id.toUpperCase()).join(', ')}, los ensayos observados y el refuerzo`,
    );
    const sessions = calendarPlans.flatMap((key) => course?.calendar[key] ?? []);
    for (const session of sessions) {
      const asks =
        modulesIn(session).some(({ module }) => named.includes(module)) ||
        session.parts.some(
          (part) =>
            'observed' in part ||
            'booster' in part ||
            ('kept' in part && part.what.es.includes('M8')),
        );
      expect(presenceIn(session, registry), JSON.stringify(session)).toEqual(
        asks ? ['psychology'] : [],
      );
    }
    expect(sessions.some((session) => presenceIn(session, registry).length === 0)).toBe(true);
  });

  test('a session on a holiday is said and keeps its day; Easter and what hangs on it are counted', () => {
    // 2026, as its source lists them, and two years known from elsewhere.
    expect([2024, 2025, 2026, 2027].map(easterOf)).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
    ]);
    const holidays = course ? holidaysIn(course.calendar, 'es') : { fixed: [], movable: [] };
    const days = Array.from({ length: 365 }, (_, at) =>
      new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
    );
    expect(days.filter((day) => holidayOn(day, holidays) !== undefined)).toEqual([
      ...[
        '2026-01-01',
        '2026-01-02',
        '2026-04-02',
        '2026-04-03',
        '2026-04-04',
        '2026-04-05',
        '2026-05-01',
        '2026-06-07',
        '2026-06-29',
      ],
      ...['2026-07-23', '2026-07-28', '2026-07-29', '2026-08-06', '2026-08-30', '2026-10-08'],
      ...['2026-11-01', '2026-12-08', '2026-12-09'],
      // From Christmas Eve to the end of the year hardly anybody comes.
      ...Array.from({ length: 8 }, (_, at) => `2026-12-${24 + at}`),
    ]);
    // The days that are no holiday are told as what they are.
    for (const day of ['2026-12-31', '2027-03-27'])
      expect(holidayOn(day, holidays), day).toMatch(/no es feriado/);
    expect(holidayOn('2026-12-25', holidays)).toBe('feriado: Navidad');
    const session = { from: 0, minutes: 60, title: 'Curso' };
    expect(daysBetween('2026-12-03', '2026-12-31')).toBe(28);
    expect(
      onHolidays(
        [
          { ...session, day: 0 },
          { ...session, day: 7 },
        ],
        '2026-03-26',
        holidays,
      ),
    ).toEqual([{ day: '2026-04-02', name: 'feriado: Jueves Santo' }]);
  });

  test('a skipped week that puts the halves of a module more than a week apart is told, and one that does not is not', () => {
    const twice = [
      'Curso: M2, 120 min',
      'Curso: M2, 60 min · M7, 60 min',
      'La llamada de M8 (T40)',
    ];
    const laid = twice.map((title, at) => ({
      day: [16, 21, 28][at] ?? 0,
      from: 0,
      minutes: 9,
      title,
    }));
    const skipping = (day: number) => parted(laid, skipWeeks(laid, [day]), '2026-12-05');
    expect(skipping(21)).toEqual(['M2, 2026-12-21 · 2027-01-02']);
    // Both halves move together.
    expect(skipping(14)).toEqual([]);
    // Two weeks apart as the plan lays them, and nothing was skipped between them.
    const apart = laid.slice(0, 2).map((each, at) => ({ ...each, day: each.day + 16 * at }));
    expect(parted(apart, skipWeeks(apart, [14]), '2026-12-05')).toEqual([]);
    // A session kept for a module is not half of it.
    const kept = ['Curso: M8, 120 min', 'Curso: libre, también M8, 120 min'].map((title, at) => ({
      day: 7 * at,
      from: 0,
      minutes: 9,
      title,
    }));
    expect(parted(kept, skipWeeks(kept, [7]), '2026-12-05')).toEqual([]);
  });

  test('three weeks skipped in five break the course up; as many in half a year do not', () => {
    expect(breaksUp([7, 14, 21, 28])).toBe(true);
    expect(breaksUp([28, 0, 14])).toBe(true);
    expect(breaksUp([14, 21])).toBe(false);
    expect(breaksUp([14, 21, 110])).toBe(false);
  });

  test('what is told a week before stands in the module, in the calendar and on the page of whoever gives the course', () => {
    const said = modules
      .filter(({ safety }) =>
        safety.some(({ es }) => /[Uu]na semana (?:antes|,)|con una semana/.test(es)),
      )
      .map(({ id }) => id);
    expect(said).toEqual(expect.arrayContaining(['m2', 'm8', 'r1']));
    expect(course?.calendar.notices.map(({ module }) => module).toSorted()).toEqual(
      said.toSorted(),
    );
    const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
    const line = page.split('\n').find((each) => each.includes('una semana antes**')) ?? '';
    for (const id of said) expect(line).toMatch(new RegExp(`\\b${id.toUpperCase()}\\b`));
    // In each plan, on a day that is a week before it or more.
    for (const key of calendarPlans) {
      const sessions = course?.calendar[key] ?? [];
      const told = course ? noticesIn(sessions, course.calendar, 'es') : [];
      for (const id of said) {
        const at = told.findIndex((each) => each.some(({ module }) => module === id.toUpperCase()));
        const begins = sessions.find((each) => modulesIn(each).some(({ module }) => module === id));
        const [on, of] = [sessions[at], begins].map((each) =>
          each ? sessionDay(each) : Number.NaN,
        );
        expect((of ?? 0) - (on ?? 0), `${key}: ${id}`).toBeGreaterThanOrEqual(7);
      }
    }
  });

  test('the weeks that the form asks for are those of the page that counts them', () => {
    const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
    expect(/^\| (\d+) +\| Dicen que sí/m.exec(page)?.[1]).toBe(String(weeksBefore));
  });

  test('a cohort on a calendar: each session on its day, at its hour and as long as it is', () => {
    const sessions = [
      { day: 0, from: 0, minutes: 75, title: 'Curso: M0, 60 min' },
      {
        day: 8,
        from: 195,
        minutes: 135,
        title: 'Curso; M1',
        reads: ['m1'],
        note: 'Hoy se avisa.',
      },
    ];
    const text = cohortCalendar(sessions, {
      name: 'Curso',
      start: '2027-03-30',
      hour: '18:30',
      stamp: '20270101T000000Z',
      holidays: { fixed: [{ day: '04-07', name: 'feriado: uno, local' }], movable: [] },
      reading: (ids) => `Se lee: ${ids.join()}, 25 min.`,
      late: 'Acaba tarde.',
      booster: 'Refuerzo en siete días',
    });
    expect(text).toContain(String.raw`SUMMARY:Curso\; M1 · feriado: uno\, local`);
    expect(text.match(/DT(?:START|END):\w+/g)).toEqual([
      'DTSTART:20270330T183000',
      'DTEND:20270330T194500',
      'DTSTART:20270407T214500',
      'DTEND:20270408T000000',
    ]);
    expect(text).toContain(String.raw`SUMMARY:Curso\; M1`);
    // What is read before, and what is told that day; nothing of a session that asks for neither.
    expect(text.match(/DESCRIPTION:.+/g)).toEqual([
      String.raw`DESCRIPTION:Se lee: m1\, 25 min. Hoy se avisa. Acaba tarde.`,
    ]);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    // A booster is told on a whole day of its own, a week before, also where a week was skipped; no other session is.
    expect(text).not.toContain('VALUE=DATE');
    const [session] = sessions;
    const booster = cohortCalendar(session ? [{ ...session, day: 84, holds: 'booster' }] : [], {
      name: 'Curso',
      start: '2027-01-02',
      hour: '18:30',
      stamp: '20270101T000000Z',
      holidays: { fixed: [], movable: [] },
      reading: () => '',
      late: '',
      booster: 'Refuerzo en siete días',
    });
    expect(booster.match(/DTSTART.+/g)).toEqual([
      'DTSTART;VALUE=DATE:20270320',
      'DTSTART:20270327T183000',
    ]);
  });
});

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

  describe('what a case by dice shows', () => {
    const [dice] = theDice(registry);
    const sheet = registry.forms.get('t40')?.data;
    const faultsOf = (change: (given: NonNullable<typeof dice>) => void) => {
      const changed = structuredClone(dice);
      if (!changed || !sheet) return undefined;
      change(changed);
      return diceFaults(changed, sheet).map(({ message }) => message.en);
    };

    /** Each of some faces of a die is given by as many numbers, or the die is thrown again for all alike. */
    const expectFair = (faces: readonly number[]) => {
      const lands = landingsOf(faces) ?? faces.map((face) => ({ face, thrown: [face] }));
      expect(lands.map(({ face }) => face)).toEqual(faces);
      expect(new Set(lands.map(({ thrown }) => thrown.length)).size).toBe(1);
      const thrown = lands.flatMap((each) => each.thrown);
      expect(new Set(thrown).size).toBe(thrown.length);
    };

    test('each line of the sheet is shown by some throw or by another rehearsal, and nothing else is', () => {
      expect(faultsOf(() => undefined)).toEqual([]);
    });

    test.each([
      [
        'a line told nowhere',
        ({ shows: [first] }) => void first?.fields.pop(),
        /“caminos”[^]+once/,
      ],
      [
        'a line that is not on the sheet',
        ({ anchors: [first] }) => {
          if (first) first.field = 'caminito';
        },
        /“caminito” is no line/,
      ],
      [
        'a performance with a line unmarked',
        ({ calibration }) => void calibration.scripts[1]?.marks.pop(),
        /does not mark/,
      ],
      [
        'a task that no throw shows whole',
        ({ throws, shows }) => {
          // The risks that show the question about danger forbid the ends that show a referral.
          const risk = throws.find(({ id }) => id === 'riesgo');
          for (const face of risk?.faces ?? []) face.again = [{ throw: 'final', faces: [1, 4, 6] }];
          expect(shows.length).toBeGreaterThan(0);
        },
        /No throw shows every line of “Explain routes/,
      ],
      [
        'a first rehearsal without the serious danger',
        ({ first }) => void first.faces.push(1),
        /first rehearsal may not show the line “peligro”/,
      ],
    ] as [string, (given: NonNullable<typeof dice>) => void, RegExp][])(
      '%s is told',
      (_, change, message) => {
        expect(faultsOf(change)?.join('\n')).toMatch(message);
      },
    );

    test('a weak, a late and a middling performance sign nothing, nothing and one task', () => {
      const tasks = sheet ? assessedTasks(sheet) : [];
      const signed = dice?.calibration.scripts.map((script) =>
        signedTasks(tasks, dice, script).map(({ title }) => title.en),
      );
      expect(signed).toEqual([[], [], ['Answer a first contact, with somebody within reach']]);
      // Its marks alone would not sign: neither would one that has them and a critical error.
      const last = dice?.calibration.scripts.at(-1);
      expect(
        last && dice && signedTasks(tasks, dice, { ...last, critical: ['prometer-secreto'] }),
      ).toEqual([]);
    });

    test('wherever a throw lands there is a face left, and none comes up more often than another', () => {
      const left = (dice?.throws ?? []).flatMap(({ faces }) =>
        faces.flatMap(({ again = [] }) => again.map((each) => facesWithout(each.faces))),
      );
      expect(left.length).toBeGreaterThan(5);
      for (const faces of left) {
        expect(faces.length).toBeGreaterThan(1);
        expectFair(faces);
      }
      for (const text of [
        dice?.brief.map(({ es }) => es).join(' '),
        courseWords.es.dice.showsIntro,
      ])
        expect(text).toMatch(/las? (?:siguiente|cara siguiente) que .*(?:las )?otras permit/);
    });

    test('a first rehearsal always has a serious danger, each as likely as the others, wherever each throw lands', () => {
      if (!dice) return;
      const { throw: id, faces } = dice.first;
      const earlier = dice.throws.slice(
        0,
        dice.throws.findIndex((each) => each.id === id),
      );
      const before = [...casesOf(earlier)];
      expect(before.length).toBeGreaterThan(30);
      const lands = before.map((until) => {
        const again = earlier
          .flatMap((each) => each.faces[(until.get(each.id) ?? 0) - 1]?.again ?? [])
          .filter((each) => each.throw === id)
          .flatMap((each) => each.faces);
        return faces.filter((face) => !again.includes(face));
      });
      for (const each of lands) {
        expect(each.length).toBeGreaterThan(1);
        // One throw is enough: nobody throws again in a first rehearsal.
        expect(landingsOf(each)).toBeDefined();
        expectFair(each);
      }
      expect(new Set(lands.flat())).toEqual(new Set([2, 3, 4]));
      const needs = dice.shows.find(({ fields }) => fields.includes('peligro'))?.needs;
      for (const all of casesOf(dice.throws, new Map(), dice.first))
        expect(needs?.faces).toContain(all.get(needs?.throw ?? ''));
    });

    test('the last “not yet” is never in a first rehearsal, and the page says when it is seen', () => {
      const final = dice?.throws.at(-1)?.faces ?? [];
      const notYet = final.findIndex(({ text }) => text.es.startsWith('Dices «todavía no»')) + 1;
      expect(notYet).toBeGreaterThan(0);
      const ends = dice
        ? [...casesOf(dice.throws, new Map(), dice.first)].map((each) => each.get('final'))
        : [];
      expect(ends).not.toContain(notYet);
      const page = readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8');
      expect(page).toMatch(/el riesgo ya no se fija, y puede salir el «todavía no» del final/);
    });

    test('what a first rehearsal does not bring signs nothing in one, though whoever had it signed keeps it', () => {
      const tasks = sheet ? assessedTasks(sheet) : [];
      const [, , last] = dice?.calibration.scripts ?? [];
      const signed = (rehearsal: 'first' | 'again') =>
        dice && last && signedTasks(tasks, dice, last, rehearsal).map(({ title }) => title.en);
      expect(signed('first')).toEqual([]);
      expect(signed('again')).toEqual(['Answer a first contact, with somebody within reach']);
    });

    test('each line of a task leaves room for what was heard, and the tasks of the day are chosen before', () => {
      const titles = (sheet ? assessedTasks(sheet) : []).map(({ title }) => title.es);
      for (const { title, noted } of sheet?.sections ?? [])
        expect(noted !== undefined, title.es).toBe(titles.includes(title.es));
      const chosen = sheet?.sections[0]?.fields.find(({ id }) => id === 'mira')?.options;
      expect(chosen?.map(({ es }) => es)).toEqual(titles);
    });

    // The last is the serious danger: it did not apply there, which holds nothing back; half asked, it does.
    test.each(['pregunta', 'donde', 'salvo', 'peligro'])(
      'a first contact is not signed without «%s»',
      (line) => {
        const last = dice?.calibration.scripts.at(-1);
        const unasked = last?.marks.map((each) =>
          each.field === line ? { ...each, mark: 'partly' as const } : each,
        );
        expect(
          dice &&
            last &&
            signedTasks(sheet ? assessedTasks(sheet) : [], dice, { ...last, marks: unasked ?? [] }),
        ).toEqual([]);
      },
    );

    test('a conversation whose question about suicide is well asked has the place before it, and what follows a “no”', () => {
      const asked = (dice?.calibration.scripts ?? []).filter(({ marks }) =>
        marks.some(({ field, mark }) => field === 'pregunta' && mark === 'seen'),
      );
      expect(asked.length).toBeGreaterThan(0);
      for (const { id, lines } of asked) {
        const said = lines.map(({ says }) => says.es).join(' ');
        const order = [/dónde estás/i, /quitarte la vida/, /te has hecho daño/i, /eso cambia/].map(
          (words) => said.search(words),
        );
        expect(order, id).not.toContain(-1);
        expect(order, id).toEqual(order.toSorted((one, other) => one - other));
      }
    });

    test('a first contact hears the three questions that are always asked: the sheet, the level and whoever acts', () => {
      const guide = readFileSync(
        `${root}src/content/docs/guias/primer-contacto/peligro.mdx`,
        'utf8',
      );
      const label = sheet?.sections.flatMap(({ fields }) => fields).find(({ id }) => id === 'salvo')
        ?.label.es;
      const anchor = dice?.anchors.find(({ field }) => field === 'salvo')?.seen.es;
      const answered = dice?.otherwise.map(({ asked }) => asked.es).join(' ');
      const seenIn = (dice?.calibration.scripts ?? []).filter(({ marks }) =>
        marks.some(({ field, mark }) => field === 'salvo' && mark === 'seen'),
      );
      expect(seenIn).toHaveLength(1);
      const said = seenIn[0]?.lines.map(({ says }) => says.es).join(' ');
      for (const words of [/a salvo las próximas horas/, /alguien menor de 18/])
        for (const text of [guide, label, anchor, answered, said]) expect(text).toMatch(words);
    });

    test('the question about danger is neither seen nor over without killing, neck, weapon and following', () => {
      const topics = {
        es: [/matarte/, /cuello/, /arma/, /te sigue/],
        en: [/kill/i, /neck/, /weapon/, /follow/],
      };
      const label = sheet?.sections
        .flatMap(({ fields }) => fields)
        .find(({ id }) => id === 'peligro')?.label;
      const anchor = dice?.anchors.find(({ field }) => field === 'peligro')?.seen;
      for (const lang of ['es', 'en'] as const)
        for (const topic of topics[lang]) {
          expect(label?.[lang]).toMatch(topic);
          expect(anchor?.[lang]).toMatch(topic);
        }
      const asked = (dice?.calibration.scripts ?? []).map(({ lines }) =>
        topics.es.every((topic) =>
          topic.test(
            lines
              .filter(({ who }) => who.es === 'Quien acompaña')
              .map(({ says }) => says.es)
              .join(' '),
          ),
        ),
      );
      const marks = (dice?.calibration.scripts ?? []).map(
        (script) => script.marks.find(({ field }) => field === 'peligro')?.mark,
      );
      expect(asked).toEqual([false, false, true]);
      for (const [at, mark] of marks.entries())
        expect(mark === 'seen' || mark === 'notApplicable').toBe(asked[at]);
    });

    test('whatever the course asks in a first contact has an answer for whoever acts, in every case that the dice make', () => {
      const answers = (dice?.otherwise ?? []).map((each) => `${each.asked.es} ${each.says.es}`);
      const answeredBy: [RegExp, RegExp][] = [
        [/puedes hablar|te oye/i, /^¿Puedes hablar/],
        [/dónde estás|quién está contigo/i, /^¿Dónde estás\? ¿Con quién/],
        [/te cuida o te da miedo/i, /te cuida o te da miedo/],
        [/a salvo las próximas horas/, /^¿Estás a salvo las próximas horas/],
        [/menor de 18/, /menor de 18/],
        [/quitarte la vida/, /suicidio/],
        [/te has hecho daño/i, /te has hecho daño/],
        [/a notar/, /qué se va a notar/],
        [/qué haría/, /Qué haría esa persona/],
        [/número y esa hora son seguros/, /número y esa hora son seguros/],
      ];
      const card = registry.lists.get('tarjeta-de-crisis')?.data;
      const asking = [
        ...(dice?.anchors ?? []).map(({ seen }) => seen.es),
        // What follows a “yes” is never asked in these cases, save who is there.
        ...(card?.kind === 'checklist' ? card.items : []).map(({ es }) =>
          es.startsWith('Si dice que sí') ? es.slice(es.lastIndexOf('«')) : es,
        ),
      ];
      // What whoever is assessed says: what they answer to is quoted after «a».
      const asked = asking.flatMap((text) => text.match(/(?<!\ba )«[^»]*\?[^»]*»/g) ?? []);
      expect(asked.length).toBeGreaterThan(9);
      for (const question of asked) {
        const rows = answeredBy.filter(([words]) => words.test(question));
        expect(rows.length, question).toBeGreaterThan(0);
        for (const [, answer] of rows)
          expect(answers.filter((each) => answer.test(each)).length, question).toBeGreaterThan(0);
      }
      // All that is asked about danger is on a face or did not happen.
      expect(
        answers.some((each) => /^Si pasó algo peligroso .*\? ?No\.|caras No\./.test(each)),
      ).toBe(true);
      const [where, fear, minutes] = [/¿Con quién\?/, /da miedo\? /, /^En los dos minutos/].map(
        (words) => answers.find((each) => words.test(each)) ?? '',
      );
      const cases = [...casesOf(dice?.throws ?? [])];
      expect(cases.length).toBeGreaterThan(1000);
      const wrong = cases.filter((faces) => {
        const told = (dice?.throws ?? [])
          .map(({ id, faces: all }) => all[(faces.get(id) ?? 0) - 1]?.text.es ?? '')
          .join(' ');
        const beside = [...told.matchAll(/cuidas a tu (madre)|una (vecina), que está a tu lado/g)];
        const isYesOrNo = told.includes('solo puedes decir sí o no');
        return (
          beside.some(([, mother, near]) => !where?.includes(mother ?? near ?? '?')) ||
          !fear?.includes('«No me da miedo, me cuida»') ||
          (isYesOrNo && (minutes?.match(/\?: «(?:sí|no)»/g) ?? []).length < 4) ||
          /te espera (?:afuera|a la salida)/.test(told)
        );
      });
      expect(wrong).toEqual([]);
    });

    test('a danger at that minute goes before the limits wherever that critical error is told', () => {
      const fields = sheet?.sections.flatMap(({ fields: all }) => all);
      const option = fields?.find(({ id }) => id === 'criticos')?.options?.[1];
      const instead = course?.critical.find(({ id }) => id === 'prometer-secreto')?.instead;
      for (const [lang, folder, words, calm] of [
        ['es', '', /peligro/, /apenas (?:hay|hubo) calma/],
        ['en', 'en/', /danger/, /as soon as there (?:is|was) calm/],
      ] as const) {
        const page = readFileSync(
          `${root}src/content/docs/${folder}formacion/evaluacion.mdx`,
          'utf8',
        );
        const line = page.split('\n').find((each) => /^- (?:Prometer|Promising)/.test(each));
        for (const text of [option?.[lang], instead?.[lang], line]) {
          expect(text).toMatch(words);
          expect(text).toMatch(calm);
        }
      }
    });

    test('each rehearsal that no case by dice shows has a model, with an example and what had to be done', () => {
      for (const [folder, heading] of [
        ['', '## Moldes para los otros ensayos'],
        ['en/', '## Models for the other rehearsals'],
      ] as const) {
        const page = readFileSync(
          `${root}src/content/docs/${folder}formacion/evaluacion.mdx`,
          'utf8',
        );
        const models = page.split(heading)[1]?.split('\n## ')[0] ?? '';
        const rows = models.split('\n').filter((line) => line.startsWith('|'));
        // The call of M8 has its cards; the heads and the rule of the table are two more.
        expect(rows.length - 2).toBe((dice?.elsewhere.length ?? 0) - 1);
        for (const row of rows) expect(row.split(/(?<!\\)\|/).length).toBe(6);
      }
    });

    test('nobody is signed on a real contact: carrying cases as a pair is of “Supporting”, in a made-up meeting', () => {
      const note = sheet?.sections.find(({ fields }) =>
        fields.some(({ id }) => id === 'pareja'),
      )?.note;
      expect(note?.es).toMatch(/«Acompaña»[^]+reunión inventada[^]+contacto de verdad no se firma/);
      expect(course?.ladder.find(({ id }) => id === 'acompana')?.practice.es).toContain(
        'reunión de pareja inventada',
      );
      const page = readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8');
      expect(page).toMatch(/una sola persona más[^.]+dijo que sí/);
    });

    test('what the crisis card asks after a “no” has an answer for whoever acts', () => {
      const card = registry.lists.get('tarjeta-de-crisis')?.data;
      expect(JSON.stringify(card)).toContain('¿Te has hecho daño');
      const says = dice?.otherwise.find(({ asked }) => asked.es.includes('suicidio'))?.says;
      expect(says?.es).toMatch(/te has hecho daño: «no»/);
      expect(says?.en).toMatch(/have hurt yourself: “no”/);
    });

    test('in the call that drops, the limits said afterwards fail nobody, wherever that call is marked', () => {
      const page = readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8');
      const key = registry.decks.get('m8')?.data.sets.find(({ id }) => id === 'evaluacion')?.key;
      const note = sheet?.sections.find(({ fields }) => fields.some(({ id }) => id === 'lugar'));
      for (const text of [page, key?.[0]?.es, note?.note?.es])
        expect(text).toMatch(/después no es error; prometer\s+secreto, sí/);
    });

    test('the marks are called as on the sheet', () => {
      const options = sheet?.sections
        .flatMap(({ fields }) => fields)
        .find(({ id }) => id === 'segura')?.options;
      for (const lang of ['es', 'en'] as const) {
        const { seen, partly, notSeen, notApplicable } = courseWords[lang].dice;
        expect([seen, partly, notSeen, notApplicable]).toEqual(options?.map((each) => each[lang]));
      }
    });
  });

  test('the sheet of the assessment names the critical errors there are', () => {
    const fields = registry.forms.get('t40')?.data.sections.flatMap((section) => section.fields);
    const options = fields?.find(({ id }) => id === 'criticos')?.options ?? [];
    // One more: that none was seen.
    expect(options.length).toBe((course?.critical.length ?? 0) + 1);
  });
});

describe('what is printed for the modules', () => {
  test('each module has its material, and whatever it asks the facilitator to hand out is in it', () => {
    expect([...registry.decks.keys()].toSorted()).toEqual(modules.map(({ id }) => id).toSorted());
  });

  test('no two things of a page of material, or of cards, have one address', () => {
    const view = readFileSync(`${root}src/views/training/MaterialView.astro`, 'utf8');
    const parts = [...view.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    expect(parts.length).toBeGreaterThan(5);
    for (const { data } of registry.decks.values()) {
      const sheets = data.handouts.flatMap((each) =>
        each.kind === 'page' ? [] : [handoutAnchor(each)],
      );
      const ids = [...parts, ...data.sets.map(setAnchor), ...sheets];
      expect(new Set(ids).size, data.id).toBe(ids.length);
    }
  });

  test('«pass» to being afraid of who is there is doubt: the police first, and both operators are told of that person', () => {
    const deck = registry.decks.get('m8')?.data;
    const key = deck?.sets.find(({ id }) => id === 'minutos')?.key ?? [];
    const told = key.map(({ es }) => es).join(' ');
    expect(told).toMatch(/«paso», que no es un «no»: es duda/);
    expect(told).toMatch(/primero al 105 y después al 113[^]+hay alguien en la casa/);
    const m8 = modules.find(({ id }) => id === 'm8');
    const model = m8?.activities.find(
      (each) => 'title' in each && each.title.es.startsWith('Simulacro'),
    );
    expect(JSON.stringify(model)).toMatch(
      /al 105 y después al 113, opción 5: dice dónde estás, que hay alguien en casa/,
    );
  });

  test('cards for another day are in the bag, which says so, and on no run sheet', () => {
    const later = modules.flatMap((module) => {
      const deck = registry.decks.get(module.id)?.data;
      const sets = deck?.sets.filter(({ anotherDay }) => anotherDay) ?? [];
      return sets.map((set) => ({ module, deck, set }));
    });
    expect(later.map(({ module }) => module.id)).toEqual(['m8', 'r4']);
    for (const { module, deck, set } of later)
      for (const [lang, day] of [
        ['es', '(otro día)'],
        ['en', '(another day)'],
      ] as const) {
        if (!deck) continue;
        const used = runSheet(module, deck, lang).flatMap(({ uses }) => uses);
        expect(used.filter(({ text }) => text.startsWith(set.title[lang]))).toEqual([]);
        const packed = bagOf(module, deck, lang).filter(({ text }) =>
          text.startsWith(set.title[lang]),
        );
        expect(packed.map(({ text }) => text.endsWith(day))).toEqual([true]);
      }
  });

  test('each evening opens and closes on the run sheet, as the calendar gives the module', () => {
    const between = (id: string) => {
      const module = modules.find((each) => each.id === id);
      const deck = registry.decks.get(id)?.data;
      return module && deck
        ? runSheet(module, deck, 'es').flatMap((row) => (row.between ?? []).map(({ name }) => name))
        : [];
    };
    for (const id of ['m1', 'm2', 'm4', 'm5', 'r1', 'r2'])
      expect(between(id), id).toEqual(['Diez minutos sin tarea', 'Al llegar']);
    // Its second part comes after that of another module, in the same evening.
    expect(between('m6')).toEqual(['Diez minutos sin tarea', 'La tarde ya empezó']);
    expect(between('m7')).toEqual([]);
  });

  test('the arrival of every session is whole, and a session that goes on says what follows it', () => {
    const night = course?.night;
    let opened = 0;
    for (const module of modules)
      for (const lang of ['es', 'en'] as const)
        for (const [at, { begins, ends }] of edgesOf(module, lang).entries()) {
          // What is settled before opening stands once, above the first; those after it name it.
          const opening = openingOf(module, lang);
          for (const each of module.safety) {
            expect(opening.lines).toContain(each[lang]);
            expect(begins.text).not.toContain(each[lang]);
          }
          expect(
            begins.text.includes(`${opening.name}”`) || begins.text.includes(`${opening.name}»`),
          ).toBe(at > 0);
          expect(begins.text).toContain(courseWords[lang].material.again);
          expect(begins.text).toContain(night?.arrive[lang].slice(1) ?? '?');
          if (begins.minutes === 5) opened += 1;
          expect(ends.text).toContain(night?.papers[lang] ?? '?');
          const isLast = ends.name === courseWords[lang].material.after;
          expect(ends.text.includes(night?.leave[lang] ?? '?')).toBe(isLast);
        }
    expect(opened).toBeGreaterThan(2 * modules.length);
    const endsOf = (id: string) =>
      modules
        .filter((each) => each.id === id)
        .flatMap((each) => edgesOf(each, 'es'))
        .map(({ ends }) => [ends.minutes, ends.name]);
    expect(endsOf('m2')[1]).toEqual([20, 'Pausa, y después M7, 60 min']);
    expect(endsOf('m5')[1]?.[1]).toMatch(/^Pausa, y después un escenario/);
    // After M2, whoever it needs stays; and the run sheet of the evening before says what is told that day.
    const begun = (id: string) =>
      modules.filter((each) => each.id === id).flatMap((each) => edgesOf(each, 'es'));
    expect(begun('m7')[0]?.begins.text).toContain('Psicología sigue en la sala.');
    expect(begun('r3')[0]?.begins.text).toContain('No se da sin psicología.');
    expect(begun('m9')[0]?.ends.text).toContain(
      course?.calendar.notices.find(({ module }) => module === 'm2')?.text.es.slice(1),
    );
    expect(begun('m8')[0]?.ends.text).toContain('30 minutos más');
    // In each plan, what falls on a session stands on the run sheet of the last module that is given in it; where somebody
    // has to be in the room, on arriving, in that of the first.
    for (const plan of calendarPlans) {
      const sessions = course?.calendar[plan] ?? [];
      const told = course ? noticesIn(sessions, course.calendar, 'es') : [];
      const seen = new Map<string, number>();
      let stands = 0;
      for (const [at, session] of sessions.entries()) {
        const given = modulesIn(session).map((each) => each.module);
        for (const id of given) seen.set(id, (seen.get(id) ?? -1) + 1);
        const isFirst = presenceIn(session, registry).length > 0;
        const of = isFirst ? given[0] : given.at(-1);
        if (of === undefined) continue;
        const edges = begun(of)[seen.get(of) ?? 0];
        for (const { module, text } of told[at] ?? []) {
          const said = plan === 'evenings' ? text.slice(1) : module;
          expect(edges?.[isFirst ? 'begins' : 'ends'].text).toContain(said);
          if (isFirst) expect(edges?.ends.text).not.toContain(said);
          stands += 1;
        }
      }
      expect(stands, plan).toBeGreaterThan(5);
    }
  });

  test('the sheet of a route that is handed out tells first, of the rest of its risks, what cannot be undone', () => {
    const firstOf = (id: string) =>
      registry.routes.get(id)?.data.risks.find(({ whoLearns }) => !whoLearns);
    for (const [id, es, en] of [
      ['denuncia-penal', /no se cierra/, /not closed/],
      ['medidas-proteccion', /no se archiva/, /not shelved/],
      ['todavia-no', /amenaza.*vuelve a mirar/s, /threat.*look again/s],
    ] as const) {
      expect(firstOf(id)?.es, id).toMatch(es);
      expect(firstOf(id)?.en, id).toMatch(en);
    }
  });

  test('a sheet of a case that is filled in is that of somebody made up, and the text says whose', () => {
    const ofCases = ['t1', 't2', 't3', 't4', 't5', 't5-m', 't7', 't8', 't9', 't17'];
    const filled = activities.filter(
      ({ hands = [], steps, title }) =>
        // Of T1 it takes the words of the limits alone.
        title.es !== 'Decirlo claro' &&
        hands.some((each) => 'form' in each && ofCases.includes(each.form)) &&
        steps.length > 0,
    );
    expect(filled.length).toBeGreaterThan(8);
    const whose = /tarjeta|inventad|publicaciones 1|datos del caso|situaciones|C-22/;
    for (const { room, ready, steps, title, module } of filled)
      expect(
        [room, ...(ready ? [ready] : []), ...steps].map(({ es }) => es).join(' '),
        `${module}: ${title.es}`,
      ).toMatch(whose);
  });

  test('the bag counts its copies for eight people, also where one gets two or the groups are three', () => {
    const bag = (id: string): string[] => {
      const module = modules.find((each) => each.id === id);
      const deck = registry.decks.get(id)?.data;
      return module && deck ? bagOf(module, deck, 'es').map(({ text }) => text) : [];
    };
    const counted = (id: string, title: string) =>
      bag(id)
        .find((text) => text.startsWith(title))
        ?.split(': ')
        .at(-1);
    expect(
      [
        'T50.',
        'T51.',
        'T55.',
        'Tres propuestas:',
        'Dos visitas inventadas:',
        'Lista de códigos',
      ].map((title) => counted('r4', title)),
    ).toEqual([
      ...['4 copias', '2 copias', '16 copias'],
      ...['3 tarjetas, 2 copias', '2 tarjetas, 4 copias', '8 copias'],
    ]);
    // A list that hangs on the wall and is handed out too.
    expect(counted('m1', 'Lo que no se puede guardar')).toBe('9 copias');
    // A form that two activities hand out, and three tables with two copies each.
    expect([counted('m4', 'T5-M.'), counted('m4', 'T6.')]).toEqual(['8 copias', '6 copias']);
    // A page of the library, which prints from its own address.
    expect(counted('m6', '¿Y si se pierde un aparato?')).toBe('2 copias');
    // A sheet that two people read, and cards of another module, with their address.
    expect(counted('m1', 'La demostración')).toBe('2 copias');
    expect(counted('m8', 'M5. Tres deseos')).toBe('3 tarjetas, 4 copias');
    expect(counted('m8', 'Tarjeta de crisis')).toBe('16 copias');
    // On the run sheet, who gets them.
    const [r4, deck] = [modules.find(({ id }) => id === 'r4'), registry.decks.get('r4')?.data];
    const uses = r4 && deck ? runSheet(r4, deck, 'es').flatMap((row) => row.uses) : [];
    expect(uses.map(({ text }) => text)).toContain(
      'T55. Hoja de una visita para contar: 2 copias por persona',
    );
  });

  test('each activity says what it is given with, and every form that it names is handed out in it or before', () => {
    for (const module of modules) {
      const deck = registry.decks.get(module.id)?.data;
      const rows = deck ? runSheet(module, deck, 'es') : [];
      // A sheet that people have already is used again, and not counted twice.
      const given = new Set<string>();
      for (const { activity, uses } of rows) {
        if (activity.kind === 'pause') continue;
        const where = `${module.id}: ${activity.title.es}`;
        expect(uses, where).not.toEqual([]);
        const handed = (activity.hands ?? []).flatMap((each) =>
          'form' in each ? [each.form] : [],
        );
        for (const code of handed) given.add(code);
        const named = [activity.room, ...activity.steps]
          .flatMap(({ es }) => es.match(/\bT\d+(?:-M)?\b/g) ?? [])
          .map((code) => code.toLowerCase());
        expect(
          named.filter((code) => !given.has(code)),
          where,
        ).toEqual([]);
        expect(
          handed.filter((code) => !module.forms?.includes(code)),
          where,
        ).toEqual([]);
      }
      expect(rows, module.id).not.toEqual([]);
    }
  });

  test('a module says how it is given to two people: few take a role, and the first two give each other the rest', () => {
    for (const { id, variants } of modules) expect(variants.two?.es, id).toBeTruthy();
  });

  test('rounds that are given four times have four cases, or say what the fourth is', () => {
    const short = modules.flatMap(({ id, activities: all }) => {
      const own = all.filter((each) => each.kind !== 'pause');
      return own.flatMap(({ title, steps }, at) => {
        const round = steps.find(({ es }) => /Tres rondas[^]+[Cc]uart/.test(es));
        const cases = registry.decks
          .get(id)
          ?.data.sets.filter(({ activity, cards }) => activity === at + 1 && cards.length > 1);
        const isShort = (cases ?? []).some(({ cards }) => cards.length < 4);
        return round && isShort && !/en la cuarta|reparte un papel/.test(round.es)
          ? [title.es]
          : [];
      });
    });
    expect(short).toEqual([]);
  });

  test('the answers are sorted under a sign for each row of the list that says when to act', () => {
    const sets = registry.decks.get('m2')?.data.sets ?? [];
    const list = registry.lists.get('pensar-en-morir')?.data;
    const rows = list?.kind === 'signs' ? list.items : [];
    const signs = sets.find(({ id }) => id === 'carteles')?.cards ?? [];
    expect(rows.length).toBeGreaterThan(3);
    expect(signs).toHaveLength(rows.length);
    expect(new Set(signs.map(({ sign }) => sign)).size).toBe(signs.length);
  });

  test('in a call, whoever may be thinking of dying with nobody beside them agrees to a call now and to company tonight', () => {
    const calls = registry.decks.get('m2')?.data.sets.find(({ id }) => id === 'llamadas')?.cards;
    const alone = (calls ?? []).filter(({ lines }) =>
      /No hay nadie contigo|Estás a solas/.test(lines.map(({ es }) => es).join(' ')),
    );
    expect(alone).toHaveLength(2);
    for (const { lines } of alone) {
      expect(lines.at(-1)?.es).toMatch(/llamen ahora.+se quede esta noche/);
      expect(lines.at(-1)?.en).toMatch(/a call now.+staying tonight/);
    }
  });

  test('two cards of a set are told apart by their sign, or by their number', () => {
    for (const { data } of registry.decks.values())
      for (const set of data.sets) {
        const faces = set.cards.map(({ sign }, at) => `${sign} ${numberOf(set, at) ?? ''}`);
        expect(new Set(faces).size, `${data.id}, ${set.id}`).toBe(faces.length);
      }
    // Where the order is what is learnt, a number would tell it.
    const changes = registry.decks.get('m3')?.data.sets.find(({ id }) => id === 'cambios');
    expect(changes?.cards.map((_, at) => numberOf(changes, at)).join('')).toBe('ABCDEFGHIJKL');
    const set = registry.decks.get('r3')?.data.sets[1];
    // Each of these has a sign of its own, and needs no number.
    expect(set?.cards.map((_, at) => numberOf(set, at)).filter(Boolean)).toEqual([]);
    // A number on some cards alone would read as an order.
    for (const { data } of registry.decks.values())
      for (const each of data.sets) {
        const numbered = each.cards.filter((_, at) => numberOf(each, at) !== undefined).length;
        expect([0, each.cards.length], `${data.id}, ${each.id}`).toContain(numbered);
      }
  });

  test('each envelope of the first hour has what is done with it, and those of the other table stand in for their minutes', () => {
    const sets = registry.decks.get('r1')?.data.sets ?? [];
    const minutesOf = (id: string) =>
      (sets.find((set) => set.id === id)?.cards ?? []).map(({ title }) =>
        (title?.es ?? '').replace('Minuto ', ''),
      );
    const whole = minutesOf('sobres');
    expect(whole).toEqual(Array.from({ length: 10 }, (_, at) => String(3 * at)));
    for (const id of ['sobres', 'sobres-del-telefono'])
      for (const lang of ['es', 'en'] as const) {
        const key = sets.find((set) => set.id === id)?.key?.map((each) => each[lang]) ?? [];
        const told = key.flatMap((line) =>
          [...line.matchAll(/(?:^|\. )(\d+): /g)].map(([, minute]) => minute),
        );
        expect(told, id).toEqual(minutesOf(id));
      }
    const other = minutesOf('sobres-del-telefono');
    expect(other.filter((minute) => !whole.includes(minute))).toEqual([]);
    // Whatever is left of the first table has nobody’s data published.
    const kept = sets
      .find(({ id }) => id === 'sobres')
      ?.cards.filter(({ title }) => !other.includes((title?.es ?? '').replace('Minuto ', '')));
    for (const { lines } of kept ?? [])
      expect(lines.map(({ es }) => es).join(' ')).not.toMatch(/publicaron|publicó|foto|calle/i);
  });

  test('calling in danger waits for nobody, and the key of the decisions says so', () => {
    const key = registry.decks.get('r1')?.data.sets.find(({ id }) => id === 'decisiones')?.key;
    expect(key?.map(({ es }) => es).join(' ')).toMatch(/105 ante un peligro: quien está ahí, sin/);
    expect(key?.map(({ en }) => en).join(' ')).toMatch(
      /105 in danger: anyone who is there, without/,
    );
  });

  test('the bag is in the order of use, and each paper says where it is printed from', () => {
    for (const module of modules) {
      const deck = registry.decks.get(module.id)?.data;
      if (!deck) continue;
      const printed = bagOf(module, deck, 'es').slice(module.materials.length);
      expect(printed.filter(({ where }) => !where)).toEqual([]);
      for (const always of ['formatos/tarjeta-de-crisis', 'formatos/t43', 'formacion/cuaderno'])
        expect(
          printed.map(({ where }) => where ?? ''),
          module.id,
        ).toContainEqual(expect.stringMatching(new RegExp(`/${always}/$`)));
      const runs = module.activities.map((_, at) => timesOf(module)[at]);
      const order = printed.map(({ when }) =>
        when === undefined
          ? -1
          : runs.findIndex((time) => time && minutesText(time, 'es') === when),
      );
      expect(order, module.id).toEqual(order.toSorted((one, other) => one - other));
      expect(order.at(-1), module.id).toBeGreaterThan(-1);
    }
  });

  test('a list that is printed from a page of its own is printed from there', () => {
    const module = modules.find(({ id }) => id === 'r1');
    const deck = registry.decks.get('r1')?.data;
    const bag = module && deck ? bagOf(module, deck, 'es') : [];
    const addresses = bag.map(({ href = '' }) => href);
    expect(addresses.some((each) => each.endsWith('formatos/hoja-de-llamadas/'))).toBe(true);
    expect(addresses.some((each) => each.endsWith('respuesta-a-incidentes/que-tan-grave/'))).toBe(
      true,
    );
  });

  test('a page that tells the law of Peru is handed out there alone, in the bag and on the run sheet', () => {
    let told = 0;
    for (const module of modules) {
      const deck = registry.decks.get(module.id)?.data;
      if (!deck) continue;
      const pages = [
        ...module.activities.flatMap((each) => (each.kind === 'pause' ? [] : (each.hands ?? []))),
        ...deck.handouts,
      ].flatMap((each) => ('page' in each ? [each] : []));
      for (const { page, only } of pages) {
        const [, protocol = '', part = ''] = page.split('/');
        if (registry.adoption.get(protocol)?.data.reach?.[part] !== 'pe') continue;
        told += 1;
        expect(only, `${module.id}: ${page}`).toBe('pe');
        const packed = bagOf(module, deck, 'es').find(({ href }) => href?.endsWith(`/${page}/`));
        expect(packed?.only, `${module.id}: ${page}`).toBe('pe');
        const title = packed?.text.replace(/:[^:]+$/, '') ?? '';
        const used = runSheet(module, deck, 'es').flatMap(({ uses }) => uses);
        expect(used.find(({ text }) => text.startsWith(title))?.only, title).toBe('pe');
      }
    }
    expect(told).toBeGreaterThan(1);
  });

  test('each activity that works with cards has them', () => {
    const dealt =
      /\b(?:tarjetas?|fichas?|sobres|papeles) (?:de caso|con |a su fila|y una hoja|inventad)/;
    for (const { id, activities: all } of modules) {
      const own = all.filter(({ kind }) => kind !== 'pause');
      const used = new Set(registry.decks.get(id)?.data.sets.map(({ activity }) => activity));
      for (const [at, each] of own.entries())
        if (each.kind !== 'pause' && each.kind !== 'talk' && dealt.test(each.room.es))
          expect(used.has(at + 1), `${id}: ${each.title.es}`).toBe(true);
    }
  });
});

describe('a scenario read line by line', () => {
  const [sheet] = [...registry.decks.values()].flatMap(({ data }) =>
    data.handouts.filter((each) => each.kind === 'lines'),
  );
  const faultsOf = (change: (given: NonNullable<typeof sheet>) => void) => {
    const changed = structuredClone(sheet);
    if (changed) change(changed);
    return lineFaults(
      { handouts: changed ? [changed] : [] },
      (id) => registry.scenarios.get(id)?.data,
    ).map(({ path }) => path.slice(4).join('.'));
  };

  test('it says what the scenario says and goes where it goes', () => {
    expect(sheet?.steps.length).toBeGreaterThan(2);
    expect(faultsOf(() => undefined)).toEqual([]);
  });

  test('another word, a choice that does not serve or a step out of its way is told where it stands', () => {
    expect(
      faultsOf(({ steps: [first] }) => {
        if (first?.lines[0]) first.lines[0].says.en += ' Please.';
      }),
    ).toEqual(['lines']);
    expect(
      faultsOf(({ steps: [first] }) => {
        if (first) first.choice = 'd';
      }),
    ).toEqual(['choice']);
    expect(faultsOf(({ steps }) => steps.splice(1, 1))).toEqual(['choice']);
  });
});

test('each guide is taught by some module, and the rule tells one that is not', () => {
  const guides = readdirSync(`${root}src/content/docs/guias`)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `guias/${name.replace('.mdx', '')}`);
  expect(guides.length).toBeGreaterThan(20);
  expect(untaught(registry, guides)).toEqual([]);
  expect(untaught(registry, ['guias/nueva', 'guias/nueva/parte', 'rutas/otra'])).toEqual([
    'guias/nueva',
  ]);
});

test('each protocol is taught by some module', () => {
  const taught = new Set(modules.flatMap(({ teaches }) => teaches.map(({ page }) => page)));
  const protocols = readdirSync(`${root}src/content/docs/protocolos`)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `protocolos/${name.replace('.mdx', '')}`);
  expect(protocols.length).toBeGreaterThan(5);
  for (const protocol of protocols)
    expect(
      [...taught].some((page) => `${page}/`.startsWith(`${protocol}/`)),
      protocol,
    ).toBe(true);
});

test('each step of the path leads on from modules, and every module is asked by one', () => {
  const asked = (course?.ladder ?? []).flatMap(({ modules: ids }) => ids);
  expect([...asked].sort()).toEqual(modules.map(({ id }) => id).sort());
});

describe('the words of the limits', () => {
  const limits = registry.lists.get('limites-de-confidencialidad')?.data;
  const words = limits?.kind === 'text' ? (limits.paragraphs[0] ?? { es: '', en: '' }) : undefined;

  test('the three cases come before anything that sounds like a promise', () => {
    expect(words?.es.indexOf('tres casos')).toBeGreaterThan(-1);
    expect(words?.es.indexOf('queda')).toBeGreaterThan(words?.es.indexOf('una jueza') ?? Infinity);
    expect(words?.en.indexOf('stays between')).toBeGreaterThan(
      words?.en.indexOf('a judge') ?? Infinity,
    );
  });

  test('M1 rehearses those very words', () => {
    const model = activities.find(
      ({ module, prevents }) => module === 'm1' && prevents?.includes('prometer-secreto'),
    )?.model;
    for (const lang of ['es', 'en'] as const)
      expect(model?.[lang]).toContain(words?.[lang].replace(/^[«“]|[»”]\.?$/g, ''));
  });

  test('no text of the course or page promises first and says the cases afterwards', () => {
    const promiseFirst =
      /(?:queda entre|lo guardo en reserva|stays between|keep it (?:private|confidential))[^«“]{0,120}(?:tres casos|pocas excepciones|three cases|few exceptions)/i;
    const files = ['src/data/lists', 'src/data/training', 'src/data/scenarios', 'src/content/docs'];
    const found = files.flatMap((folder) =>
      readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:yaml|mdx)$/.test(name))
        .filter((name) =>
          promiseFirst.test(
            readFileSync(`${root}${folder}/${name}`, 'utf8').replaceAll(/\s+/g, ' '),
          ),
        ),
    );
    expect(found).toEqual([]);
  });
});

test('before the course, in private: whether they are 18, an open case, the same aggressor, whom to call, who is alone tonight', () => {
  const form = registry.forms.get('t43')?.data;
  const [asked] = form?.sections ?? [];
  expect(asked?.note?.es).toMatch(/caso abierto[^]+misma persona de un caso/);
  expect(asked?.note?.en).toMatch(/open case[^]+same person as in a case/);
  expect(asked?.note?.es).toMatch(/«¿Tienes 18 años o más\?»[^]+«Te lo pregunto/);
  expect(asked?.note?.en).toMatch(/“Are you 18 or over\?”[^]+“I ask so/);
  // What is private has no place to be written in.
  expect(asked?.fields.map(({ kind }) => kind)).toEqual(['choice']);
  const fields = form?.sections.flatMap((section) => section.fields).map(({ id }) => id);
  expect(fields).toEqual(expect.arrayContaining(['emergencia', 'sabe', 'llamar']));
});

test('a module that takes more evenings at a distance has them on its calendar', () => {
  const wider = modules
    .filter(({ variants }) => /\btardes?\b/.test(variants.online.es))
    .map(({ id }) => id.toUpperCase())
    .toSorted();
  const booked = course?.calendar.remote.filter(({ sessions }) => sessions.length > 1);
  expect(booked?.map(({ module }) => module.toUpperCase()).toSorted()).toEqual(wider);
});

test('at a distance somebody knows where each person is: the list of the room, the slip and M8, as M2', () => {
  const list = JSON.stringify(registry.lists.get('sala-a-distancia')?.data);
  expect(list).toMatch(/dónde está hoy[^]+se da esa dirección/);
  const slip = registry.forms.get('t43')?.data.sections.at(-1)?.note?.es;
  expect(slip).toContain('a distancia, dónde está hoy');
  for (const id of ['m2', 'm8'])
    expect(modules.find((each) => each.id === id)?.variants.online.es).toContain('dónde está hoy');
});

test('what follows a “yes” in the call of M8 is in its model, on its sheet and on T40, with a level', () => {
  const asked =
    /ya (?:hiciste|hizo) algo[^]+(?:tienes|tiene) cerca con qué[^]+(?:sabes|sabe) cuándo/i;
  const said = modules
    .find(({ id }) => id === 'm8')
    ?.activities.map((each) => ('model' in each ? each.model : undefined));
  expect(JSON.stringify(said)).toMatch(asked);
  expect(JSON.stringify(registry.decks.get('m8')?.data.handouts)).toMatch(asked);
  const label = registry.forms
    .get('t40')
    ?.data.sections.flatMap(({ fields }) => fields)
    .find(({ id }) => id === 'tarjeta')?.label.es;
  expect(label).toMatch(asked);
  const page = readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8');
  expect(page).toContain(`| ${label} `);
});

test('every room asks, in the words of the sheet, with whom each person will be that night', () => {
  const sheet = registry.forms
    .get('t43')
    ?.data.sections.find(({ fields }) => fields.some(({ id }) => id === 'llamar'));
  for (const [lang, words] of [
    ['es', /«[^»]+»/],
    ['en', /“[^”]+”/],
  ] as const) {
    const [asked = 'nothing'] = words.exec(course?.night.arrive[lang] ?? '') ?? [];
    expect(sheet?.note?.[lang]).toContain(asked);
  }
});

test('an activity in which the workbook is written in says so among what lies ready', () => {
  const written = activities.filter(({ steps }) => steps.some(({ es }) => es.includes('cuaderno')));
  expect(written.length).toBeGreaterThan(5);
  for (const { module, title, ready } of written) {
    expect(ready?.es, `${module}: ${title.es}`).toContain('cuaderno');
    expect(ready?.en, `${module}: ${title.en}`).toContain('workbook');
  }
});

test('nobody who tells something of their own is put off: each box says who goes out with them, or that the script of the room follows', () => {
  const goes = {
    es: /segunda persona|psicolog|psicólog|guion de la sala|quien (?:facilita|cuida la sala|lleva la seguridad)/i,
    en: /second person|psychologist|script of the room|facilitator|person who (?:cares for the room|is in charge of security)/i,
  };
  // What turns up there is of a case that the team carries, and of nobody in the room.
  const ofTeam = 'm6: Lo que quedó, y ni casos en mi galería';
  for (const lang of ['es', 'en'] as const)
    expect(
      activities.flatMap(({ module, title, disclosure }) =>
        goes[lang].test(disclosure[lang]) ? [] : [`${module}: ${title.es}`],
      ),
    ).toEqual([ofTeam]);
});

test('a real “yes” where danger is rehearsed is answered by one text, and no other box says its own', () => {
  const asking = modules.flatMap(({ id, activities: all }) =>
    all.flatMap((each) => (each.kind !== 'pause' && each.asksDanger ? [id] : [])),
  );
  expect(new Set(asking)).toEqual(new Set(['m2', 'm3', 'm8', 'r2', 'r3', 'r4']));
  expect(course?.real.es).toMatch(
    /paran todas las rondas.*tarjeta de crisis.*dirección de la sala/,
  );
  for (const { module, title, disclosure } of activities)
    expect(disclosure.es, `${module}: ${title.es}`).not.toMatch(
      /tarjeta de verdad|rondas (?:paran|esperan)/,
    );
});

test('saying something of one’s own costs nobody a place or a shift: they decide, and in private', () => {
  for (const { module, title, disclosure } of activities) {
    expect(disclosure.es, `${module}: ${title.es}`).not.toMatch(
      /se deja el curso|no vuelve a turno/,
    );
    expect(disclosure.en, `${module}: ${title.en}`).not.toMatch(
      /course is left|back on shift until/,
    );
  }
});

test('the invitation warns of what M0 asks it to, says that a no is as good, and tells no place', () => {
  for (const [lang, heading, words] of [
    ['', 'La invitación', [/violencia/, /ideas de morir/, /tu historia/, /18 años o más/, /un no/]],
    ['en/', 'The invitation', [/violence/, /suicide/, /own story/, /18 or more/, /a no/]],
  ] as const) {
    const page = readFileSync(`${root}src/content/docs/${lang}formacion/dar-el-curso.mdx`, 'utf8');
    const text = page.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '';
    for (const word of words) expect(text).toMatch(word);
    expect(text).toContain('<Blank id="linea-de-violencia"');
  }
  const [, warning] = modules.find(({ id }) => id === 'm0')?.safety ?? [];
  expect(warning?.es).toMatch(/ideas de morir[^]+«Dar el curso y sostenerlo»/);
});

test('without the coordinator M0 waits, in the bag of M0 as on the page of whoever gives the course', () => {
  const bag = modules.find(({ id }) => id === 'm0')?.materials.map(({ es }) => es) ?? [];
  expect(bag.join(' ')).toContain('M0 espera');
  const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
  expect(page).toMatch(/coordinación no viene\*\*[^\n]+M0 espera\./);
});

test('what stops when the psychologist leaves, and that nobody plays a child, is said by one text of each', () => {
  for (const [lang, stops, child] of [
    ['es', /todo para hasta que vuelva/, /^Nadie hace de niña, niño ni adolescente/],
    ['en', /everything stops until they are back/, /^Nobody plays a child or adolescent/],
  ] as const) {
    expect(trainingWords(lang).stops).toMatch(stops);
    expect(trainingWords(lang).noChild).toMatch(child);
  }
});

test('a long password is drawn by dice, and nobody picks its words', () => {
  const { activities: all = [], variants } = modules.find(({ id }) => id === 'm6') ?? {};
  const told = all.flatMap((each) => (each.kind === 'pause' ? [] : each.steps));
  expect(
    told.some(({ es, en }) => /siete palabras[^]+dados[^]+28/.test(es) && en.includes('28')),
  ).toBe(true);
  expect(variants?.littleReading.es).toMatch(/con dados/);
});

test('M6 looks at the sessions before anything is installed or changed, and shows the remote lock before rehearsing a loss', () => {
  const { activities: all = [] } = modules.find(({ id }) => id === 'm6') ?? {};
  const told = all.flatMap((each) => (each.kind === 'pause' ? [] : [each.title, ...each.steps]));
  for (const [lang, look, install, change, lock, loss] of [
    ['es', /sesiones abiertas/, /^Se instala/, /^Clave nueva/, /^Bloqueo a distancia/, /^«Perdí/],
    ['en', /open sessions/, /is installed/, /^A new password/, /^Remote lock/, /^“I have lost/],
  ] as const) {
    const at = [look, install, change, lock, loss].map((each) =>
      told.findIndex((text) => each.test(text[lang])),
    );
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((one, other) => one - other));
  }
});

test('M7 says what does not wait when nobody can, and the phrase to stop an account before it is needed', () => {
  const { activities: all = [] } = modules.find(({ id }) => id === 'm7') ?? {};
  const [, no, last] = all.flatMap((each) => (each.kind === 'pause' ? [] : [each.steps]));
  for (const [lang, exceptions, phrase] of [
    ['es', /peligro, ideas de morir y quien tiene menos de 18/, /Te paro aquí/],
    ['en', /danger, thoughts of suicide and under-18s/, /I am stopping you here/],
  ] as const) {
    expect(no?.at(-1)?.[lang]).toMatch(exceptions);
    expect(last?.[0]?.[lang]).toMatch(phrase);
  }
});

test('M7 asks nobody to go out for the first sign of the list, which would tell the room', () => {
  const [first] = modules.find(({ id }) => id === 'm7')?.activities ?? [];
  const open = first && first.kind !== 'pause' ? first.open : { es: 'primera señal', en: '' };
  expect(open.es).toMatch(/Cualquiera puede salir/);
  expect(open.en).toMatch(/Anyone may go out/);
  expect(`${open.es} ${open.en}`).not.toMatch(/primera señal|first sign/);
});

test('in M4 whoever appears in the image is asked neither to delete nor to keep it, and T5-M does not stay with the log', () => {
  const all = (modules.find(({ id }) => id === 'm4')?.activities ?? []).flatMap((each) =>
    each.kind === 'pause' ? [] : [each],
  );
  const [, log, refusal] = all;
  expect(refusal?.model.es).toMatch(/es suya: «No hiciste nada malo[^»]+borrarla ni guardarla/);
  expect(refusal?.model.en).toMatch(
    /of themselves: “You did nothing wrong[^”]+delete it or keep it/,
  );
  expect(log?.steps.at(-1)?.es).toMatch(/La T5-M no queda con ella/);
  expect(log?.steps.at(-1)?.en).toMatch(/T5-M does not stay with them/);
});

test('in M10 each line to interpret brings what is answered to the questions before it, so that nobody answers from their life', () => {
  const lines = registry.decks.get('m10')?.data.sets.find(({ id }) => id === 'lineas');
  expect(lines?.cards.length).toBe(5);
  for (const card of lines?.cards ?? []) {
    expect(card.lines[0]?.es).toMatch(/La acepto\. Estoy a salvo/);
    expect(card.lines[0]?.en).toMatch(/I accept them\. I am safe/);
  }
});

test('whoever is told to say the stop word is told it in their own language', () => {
  for (const { id, ...module } of modules)
    expect(JSON.stringify(module), id).not.toMatch(/"en":"[^"]*[‘“]pausa[’”]/);
});

describe('suicide is rehearsed only with a psychologist in the room', () => {
  const page = (slug: string) => readFileSync(`${root}src/content/docs/${slug}.mdx`, 'utf8');

  test('M2, M8, R2, the booster and the scenarios of the question, and the rule finds them', () => {
    const found = suicideRehearsals(registry);
    expect(found.filter(({ presence }) => presence !== 'psychology')).toEqual([]);
    const names = found.map(({ file }) => file.replace(/^src\/data\/|\.yaml$/g, ''));
    for (const name of ['m2', 'm8', 'r2', 'curso', 'dados'].map((id) => `training/${id}`))
      expect(names).toContain(name);
    for (const name of ['se-corta-la-llamada', 'plata-para-esta-noche', 'tiene-quince'])
      expect(names).toContain(`scenarios/${name}`);
  });

  test('the observed assessment and the drill of each quarter ask for one', () => {
    const form = registry.forms.get('t40')?.data;
    expect(form?.who.es).toMatch(/suicidio, hay además una psicóloga o un psicólogo en la sala/);
    expect(form?.who.en).toMatch(/suicide, a psychologist is in the room/);
    for (const lang of ['', 'en/']) {
      expect(page(`${lang}formacion/evaluacion`)).toMatch(
        /psicólogo en la sala|psychologist is in the room/,
      );
      expect(page(`${lang}protocolos/crisis/despues`)).toMatch(
        /psicólogo en la sala|psychologist in the room/,
      );
    }
  });

  test('the first afternoon reads the question from the card, and somebody goes out with whoever leaves', () => {
    expect(page('equipo/primera-tarde')).toMatch(/se lee de la tarjeta[^\n]+No se ensaya/);
    expect(page('equipo/primera-tarde')).toMatch(/sale con ella/);
    expect(page('en/equipo/primera-tarde')).toMatch(/read from the card[^\n]+not rehearsed/);
    expect(page('en/equipo/primera-tarde')).toMatch(/goes out with them/);
  });
});

test('nobody leads a real contact before an observed rehearsal: each step that leads asks for one first', () => {
  for (const id of ['escucha', 'acompana']) {
    const { es = '', en = '' } = course?.ladder.find((step) => step.id === id)?.practice ?? {};
    expect(es.indexOf('T40'), id).toBeGreaterThan(-1);
    expect(es.indexOf('T40'), id).toBeLessThan(es.indexOf('lleva otros dos'));
    expect(en.indexOf('T40'), id).toBeLessThan(en.search(/leads two more|carries two more/));
  }
  const options = registry.forms
    .get('t40')
    ?.data.sections.flatMap(({ fields }) => fields)
    .find(({ id }) => id === 'decision')?.options;
  expect(options?.map(({ en }) => en)).toContain(
    'They may lead contacts, with somebody beside them',
  );
});

test('what the first step of the course asks is what comes before the first case, and a gate that asks for less is told', () => {
  const first = firstModules(registry);
  const gate = gateSteps(registry, 'seed').map(({ item }) => item);
  expect(gate.flatMap(({ module }) => module ?? []).toSorted()).toEqual(first.toSorted());
  const told = (modules: string[]) => {
    const of = 'recibir-y-esperar';
    const entry = registry.adoption.get(of);
    if (!entry) return [];
    const seed = entry.data.levels.seed.map((item) =>
      item.form === 't40' ? { ...item, after: { ...item.after, modules } } : item,
    );
    const data = { ...entry.data, levels: { ...entry.data.levels, seed } };
    const adoption = new Map([...registry.adoption, [of, { ...entry, data }]]);
    return protocolFaults({ ...registry, adoption }).map(({ protocol }) => protocol);
  };
  expect(told(first)).toEqual([]);
  expect(told(['m0', 'm1', 'm2'])).toEqual(['recibir-y-esperar']);
  // One that is not of the first step, and that the gate does not ask for either.
  expect(told([...first, 'm8'])).toEqual(['recibir-y-esperar', 'recibir-y-esperar']);
});

test('nobody is assessed on an error that nothing before the first case worked on', () => {
  const first = firstModules(registry);
  const worked = new Set(
    activities.flatMap(({ module, prevents }) => (first.includes(module) ? (prevents ?? []) : [])),
  );
  const left = (course?.critical ?? []).flatMap(({ id }) => (worked.has(id) ? [] : [id]));
  // The rule of that image is rehearsed with its note.
  expect(left).toEqual(['abrir-imagen-de-menor']);
  const rehearsed = gateSteps(registry, 'seed').flatMap(({ item }) =>
    item.act === 'rehearsed' ? (item.form ?? []) : [],
  );
  expect(rehearsed).toContain('t5-m');
});
