import { expect, test } from 'vitest';
import { registry, sourcePage, theCourse } from '../../src/facts/site-facts.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { boosterFar, modulesIn } from '../../src/registry/course-calendar.ts';
import { trainingModules } from '../../src/registry/registry.ts';
import { inPersonOf, noticesAt } from '../../src/views/training/cohort-plan.ts';
import { sessionsOf } from '../../src/views/training/cohort-sessions.ts';
import { needsFor, noticesFor } from '../../src/views/training/cohort-notices.ts';
import { cohortPlan } from '../../src/views/training/cohort-rows.ts';

const { calendar } = theCourse().data;
const modules = trainingModules(registry).map(({ data }) => data);
const cohort = { people: 8, pairs: 1 };
const { presents, inPerson, far, turns, onEve } = courseWords.es.cohort;
const words = {
  inDay: '{count}',
  helping: '{who}',
  againSoon: '{module}',
  presents,
  inPerson,
  far,
  turns,
  onEve,
};
const rest = { helpers: calendar.rehearsals.map(() => []), notices: [] };
const plans = ['evenings', 'twice', 'weekends'] as const;
const planOf = (key: (typeof plans)[number]) =>
  cohortPlan(calendar[key] ?? [], calendar, { hour: '18:00' }, 'es');
/** The sessions of a plan at a distance that give a module, with what is told a week before. */
const remoteOf = (key: (typeof plans)[number], module: string) => {
  const { remote, watched } = planOf(key);
  const notices = noticesAt(noticesFor(calendar, 'es'), 'remote');
  const { sessions } = sessionsOf(
    { sessions: remote, watched },
    cohort,
    { ...rest, notices },
    words,
  );
  const gives = new RegExp(`[:·] ${module.toUpperCase()}, \\d`);
  return { all: sessions, own: sessions.filter(({ title }) => gives.test(title)) };
};

test.each(plans)(
  'at a distance, %s gives each longer module in sessions of its own, each as long as it says',
  (key) => {
    for (const { module, sessions } of calendar.remote) {
      const { own } = remoteOf(key, module);
      expect(own.map(({ minutes, role }) => ({ minutes, role }))).toEqual(
        sessions.map((each) => ({
          minutes:
            calendar.arrival +
            each.minutes +
            calendar.closing +
            (own.at(-1) && each === sessions.at(-1) ? staysOf(key, module) : 0),
          role: own[0]?.role,
        })),
      );
      for (const [at, { title }] of own.entries()) {
        if (sessions.length > 1)
          expect(title).toContain(`a distancia, ${at + 1} de ${sessions.length}: `);
        expect(title).not.toContain('·');
      }
    }
  },
);

/** Minutes that the room stays booked after a module. */
const staysOf = (key: (typeof plans)[number], module: string): number =>
  (calendar[key] ?? []).reduce(
    (sum, { parts, stays = 0 }) =>
      sum + (parts.some((part) => 'module' in part && part.module === module) ? stays : 0),
    0,
  );

test.each(plans)(
  'at a distance, %s keeps all the rest, in its order, and no two at once',
  (key) => {
    const { sessions, remote, watched } = planOf(key);
    const longer = calendar.remote.map(({ module }) => `${module.toUpperCase()}, `);
    const others = (all: readonly { title: string }[]) =>
      all
        .flatMap(({ title }) => title.replace(/^Curso: | \([^)]*\)$/g, '').split(' · '))
        .filter((title) => !longer.some((each) => title.startsWith(each)))
        .filter((title) => !title.startsWith('en persona, '));
    const inRoom = sessionsOf({ sessions, watched }, cohort, rest, words).sessions;
    const away = sessionsOf({ sessions: remote, watched }, cohort, rest, words).sessions;
    // What is kept for what was missed says at a distance what can be recovered there.
    const named = (titles: readonly string[]) =>
      titles.map((title) =>
        title.replace(/^(M2 para quien faltó|libre, para lo que faltó)[^]*/, '$1'),
      );
    expect(named(others(away))).toEqual(named(others(inRoom)));
    const starts = away.map(({ day, from }) => `${day} ${from}`);
    expect(new Set(starts).size).toBe(starts.length);
    const ends = away.filter(({ day, from, minutes }) =>
      away.some((each) => each.day === day && each.from > from && each.from < from + minutes),
    );
    expect(ends).toEqual([]);
  },
);

test.each(plans)(
  'at a distance, %s asks about the house a week before the first session of each module, or more',
  (key) => {
    for (const { module, distance } of calendar.notices) {
      if (!distance?.es.includes('{house}')) continue;
      const { all, own } = remoteOf(key, module);
      const asked = all.find(({ note }) => note?.includes(distance.es));
      expect((own[0]?.day ?? 0) - (asked?.day ?? 0), module).toBeGreaterThanOrEqual(7);
    }
    expect(calendar.house?.es).toContain('en cada tarde que toma');
    expect(calendar.house?.en).toContain('on each evening that it takes');
    // The drill is recalled as the evening before it closes.
    expect(sessionsWithNeeds(key, 'm8')[0]?.note).toMatch(/se recuerda que la otra tarde/);
  },
);

/** The sessions at a distance that give a module, with what each asks for. */
const sessionsWithNeeds = (key: (typeof plans)[number], module: string) => {
  const { remote, watched } = planOf(key);
  const asked = { ...rest, needs: needsFor(calendar, 'es'), where: 'remote' } as const;
  return sessionsOf({ sessions: remote, watched }, cohort, asked, words).sessions.filter(
    ({ title }) => title.includes(`: ${module.toUpperCase()}, `),
  );
};

test('at a distance, who would read somebody who took something is asked on arrival, on the evening on which they are read', () => {
  for (const key of plans) {
    const [first, second, third] = sessionsWithNeeds(key, 'm2');
    expect(first?.note ?? '').not.toMatch(/quién leería/);
    expect(second?.note).toMatch(/quién leería un «sí»/);
    expect(third?.note).toMatch(/quién leería a alguien que tomó algo/);
  }
});

test.each(plans)(
  'at a distance, %s has its booster as long after the rehearsals as in a room',
  (key) => {
    const { sessions, remote } = planOf(key);
    const gap = (of: readonly { day: number; holds?: string }[]) =>
      (of.find(({ holds }) => holds === 'booster')?.day ?? 0) -
      (of.find(({ holds }) => holds === 'rehearsals')?.day ?? 0);
    expect(gap(remote)).toBe(gap(sessions));
  },
);

test.each(plans)(
  'at a distance, %s gives no two sessions of a module that has its own on one day',
  (key) => {
    for (const { module } of calendar.remote) {
      const days = remoteOf(key, module).own.map(({ day }) => day);
      expect(new Set(days).size, module).toBe(days.length);
    }
  },
);

test.each(plans)(
  'at a distance, %s has dates in person: each after all that it gives, before the rehearsals and alone on its day',
  (key) => {
    const { sessions } = planOf(key);
    expect(sessions.filter(({ title }) => title.includes('en persona, '))).toEqual([]);
    const { all } = remoteOf(key, 'm1');
    const dates = all.filter(({ title }) => title.startsWith('Curso: en persona, '));
    expect(dates).toHaveLength(calendar.inPerson?.dates.length ?? 0);
    const rehearsals = all.find(({ holds }) => holds === 'rehearsals')?.day ?? 0;
    const before = all.map(({ day }) => day).filter((day) => day < rehearsals);
    expect(before).toEqual(before.toSorted((a, b) => a - b));
    for (const [at, { title, day, minutes, inPerson: isHere, note }] of dates.entries()) {
      const { gives = [], with: role } = calendar.inPerson?.dates[at] ?? {};
      const last = gives.map((module) => remoteOf(key, module).own.at(-1)?.day ?? Infinity);
      expect(day, title).toBeGreaterThan(Math.max(...last));
      expect(day, title).toBeLessThanOrEqual(Math.max(...last) + 7);
      expect(day, title).toBeLessThan(rehearsals);
      expect(all.filter((each) => each.day === day)).toHaveLength(1);
      for (const module of gives)
        expect(title).toMatch(new RegExp(`\\b${module.toUpperCase()}\\b`));
      expect(title.endsWith('(con {role} en la sala)') || title.includes('con psicología')).toBe(
        role !== undefined,
      );
      expect(isHere).toBe(true);
      expect(minutes).toBe(calendar.arrival + (calendar.inPerson?.minutes ?? 0) + calendar.closing);
      expect(note).toContain('antes de abrir la inscripción');
    }
  },
);

test.each(plans)(
  'at a distance, %s tells again, seven days before, of the drill of M8 and of the second evening of R4; in a room it does not',
  (key) => {
    const { sessions, remote, watched } = planOf(key);
    const notices = noticesFor(calendar, 'es');
    const soonIn = (of: typeof sessions, where: 'room' | 'remote') =>
      sessionsOf(
        { sessions: of, watched },
        cohort,
        { ...rest, notices: noticesAt(notices, where, { alone: '', house: 'CASA' }), where },
        { ...words, againSoon: '{module} en siete días' },
      ).sessions.flatMap(({ title, soon = [] }) => soon.map((each) => ({ ...each, of: title })));
    const told = soonIn(remote, 'remote');
    expect(told.map(({ title }) => title)).toEqual([
      'el simulacro de M8 en siete días',
      'la segunda tarde de R4 en siete días',
    ]);
    for (const { of } of told) expect(of).toContain('2 de 2');
    expect(told[0]?.note).toMatch(/piensa en morir[^]+se le pregunta, CASA/);
    expect(told[1]?.note).toMatch(
      /quien agrede está afuera[^]+a solas en un cuarto, con audífonos/,
    );
    expect(soonIn(sessions, 'room')).toEqual([]);
  },
);

test.each(plans)(
  'in %s two contacts are watched in weeks that are said to everybody, and at a distance how is said once',
  (key) => {
    const { sessions, remote } = planOf(key);
    const { contactsFar } = courseWords.es.cohort;
    const told = (of: typeof sessions) =>
      of.filter(({ note }) => note?.includes('cada quien mira dos contactos'));
    expect(told(sessions)).toHaveLength(1);
    expect(told(sessions)[0]?.note).not.toContain(contactsFar);
    const [far, ...more] = told(remote);
    expect(more).toEqual([]);
    expect(far?.note).toContain(contactsFar);
    expect(far?.title).not.toContain('en persona, ');
  },
);

test('a booster at a distance is as long as it takes there, to the end of it', () => {
  const { remote, watched } = planOf('evenings');
  const lasting = (people: number, isFar: boolean) => {
    const asked = {
      ...rest,
      where: 'remote',
      isFar,
      boosterFar: boosterFar(calendar)?.minutes,
    } as const;
    const { sessions } = sessionsOf(
      { sessions: remote, watched },
      { people, pairs: 1 },
      asked,
      words,
    );
    const { title, minutes } = sessions.find(({ holds }) => holds === 'booster') ?? {};
    return [/(\d+) min/.exec(title ?? '')?.[1], minutes];
  };
  expect(lasting(8, true)).toEqual(['118', 133]);
  expect(lasting(8, false)).toEqual(['120', 135]);
});

test.each(plans)(
  'of %s, whoever can do nothing from home is told how many sessions in person they need and how many the file brings',
  (key) => {
    const plan = planOf(key);
    const { all, given, more } = inPersonOf(plan);
    const ofAll = modules.filter(({ track }) => track !== 'role').map(({ id }) => id);
    const parts = (calendar[key] ?? []).flatMap(modulesIn);
    expect(all).toBe(parts.filter(({ module }) => ofAll.includes(module)).length);
    // Those of the dates and the two kept for M2.
    expect(given).toBe((calendar.inPerson?.dates.length ?? 0) + 2);
    // The call, a case and the boosters of that plan.
    expect(more).toBe(key === 'weekends' ? 4 : 3);
    const left = [...plan.left.matchAll(/(\d+) (?:de|of)/g)].map(([, count]) => Number(count));
    expect(left.reduce((sum, each) => sum + each, 0)).toBe(all - given);
    if (key === 'evenings')
      for (const lang of ['es', 'en'] as const)
        expect(sourcePage('formacion/dar-el-curso', lang)?.text).toMatch(
          new RegExp(`(?:necesita|needs) ${all} [^.]+ ${given}, `),
        );
    for (const lang of ['es', 'en'] as const)
      expect(sourcePage('formacion/dar-el-curso', lang)?.text).toMatch(
        key === 'weekends' ? new RegExp(`${more} (?:en|in)`) : new RegExp(`: ${more} (?:más|more)`),
      );
    for (const lang of ['es', 'en'] as const)
      for (const hole of ['{all}', '{given}', '{left}', '{which}'])
        expect(courseWords[lang].cohort.fromHome).toContain(hole);
  },
);

test('M7 is not given online without the psychologist, and its title says so', () => {
  expect(remoteOf('evenings', 'm7').own[0]?.title).toContain('con psicología en línea');
});
