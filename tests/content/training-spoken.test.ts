import { expect, test } from 'vitest';
import { calendarFaults } from '../../src/checker/records/training-hours.ts';
import { apartFaults } from '../../src/checker/records/training-apart.ts';
import { spokenFaults } from '../../src/checker/records/training-spoken.ts';
import { type Registry } from '../../src/registry/registry.ts';
import { cohortCalendar, onHolidays } from '../../src/text/cohort-calendar.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { comingOnce } from '../../src/publish/course-asks.ts';
import { courseWith, modules, registry } from '../support/course.ts';

test('what is said in private in a pause, or read aloud from a sheet, fits in its minutes', () => {
  expect([...apartFaults(registry), ...spokenFaults(registry)]).toEqual([]);
});

test('a pause in which each of them is asked says how long each takes', () => {
  const asked = modules.flatMap(({ id, activities }) =>
    activities.flatMap((each) =>
      each.kind === 'pause' && /cada (?:quien|persona)/.test(each.apart?.es ?? '')
        ? [{ id, each: each.apartEach }]
        : [],
    ),
  );
  expect(asked.map(({ id }) => id)).toEqual(['m2', 'm3', 'r1', 'r2', 'r2', 'r4']);
  for (const { id, each } of asked) expect(each, id).toBeGreaterThan(0);
});

test('who stays with the group while each is asked is said in the words of the pause, and named in the calendar', () => {
  const named = {
    facilitator: /quien facilita se queda con el grupo/,
    psychology: /psicología está con el grupo/,
    third: /tercera persona se queda con el grupo/,
  };
  const who = modules.flatMap(({ id, activities }) =>
    activities.flatMap((each) => {
      const held = each.kind === 'pause' ? each.withGroup : each.leaving?.withGroup;
      if (!held) return [];
      const words = each.kind === 'pause' ? each.apart?.es : each.carer.es;
      expect(words, id).toMatch(named[held]);
      return [`${id} ${held}`];
    }),
  );
  expect(who).toEqual([
    'm2 psychology',
    'm3 third',
    'm4 third',
    'r1 third',
    'r2 facilitator',
    'r2 facilitator',
    'r4 facilitator',
  ]);
  const told = apartFaults(courseWith('          holdsGroup: true\n', '')).map(
    ({ message }) => message.en,
  );
  expect(told).toEqual([expect.stringContaining('Each person of “m3”')]);
});

test('the question that may be about tonight has somebody of psychology by the phone, in the list of who comes', () => {
  for (const lang of ['es', 'en'] as const)
    for (const id of ['m3', 'm4', 'r1'])
      expect(
        comingOnce(lang).filter(
          ({ module, text }) => module === id && /^(?:Psicología|The psychologist),/.test(text),
        ),
        id,
      ).toHaveLength(1);
});

test('where the place of the question about suicide is said and skipped, it is said before each round that with a person it never is', () => {
  const skips = /aquí va la pregunta[^]*?(?:sin hacerla|después, cinco preguntas)/;
  const skipping = modules.flatMap(({ id, activities }) =>
    activities.flatMap((each) =>
      each.kind !== 'pause' && skips.test(each.steps.map(({ es }) => es).join(' '))
        ? [{ id, omits: each.omits }]
        : [],
    ),
  );
  expect(skipping).toEqual(['m1', 'm3', 'm3'].map((id) => ({ id, omits: true })));
  for (const { data } of registry.decks.values())
    for (const set of data.sets)
      for (const card of set.cards) {
        const isMarked = JSON.stringify(card.lines).includes('(la pregunta)');
        if (isMarked) expect(set.omits ?? card.omits, `${data.id}, ${set.id}`).toBe(true);
      }
  for (const lang of ['es', 'en'] as const) {
    const { activity, cards, scenario } = courseWords[lang];
    for (const said of [activity.omits, cards.omits, cards.unasked, scenario.unasked])
      expect(said).toMatch(/con una persona, nunca|with a person, never/);
    for (const said of [activity.omits, cards.omits]) expect(said).toMatch(/^(?:Antes de|Before)/);
  }
});

test('the pause of M2 begins with whether each goes on, asked by the second person', () => {
  const m2 = modules.find(({ id }) => id === 'm2')?.activities.find(({ kind }) => kind === 'pause');
  expect(m2?.kind === 'pause' && m2.apart?.es).toMatch(
    /^Primero la segunda persona pregunta[^]+«¿Cómo vas\? … ¿Sigues\?»[^]+¿Leerías en voz alta/,
  );
});

test('a pause too short for eight people, and a sheet with more rows than its minutes hold, are told', () => {
  const m3 = registry.training.get('m3');
  const deck = registry.decks.get('m3');
  if (m3?.data.kind !== 'module' || !deck) throw new Error('No m3');
  const changed: Registry = {
    ...registry,
    training: new Map([
      ...registry.training,
      [
        'm3',
        {
          ...m3,
          data: {
            ...m3.data,
            activities: m3.data.activities.map((each) =>
              each.kind === 'pause' ? { ...each, minutes: 10 } : each,
            ),
          },
        },
      ],
    ]),
    decks: new Map([
      ...registry.decks,
      [
        'm3',
        {
          ...deck,
          data: {
            ...deck.data,
            handouts: deck.data.handouts.map((each) =>
              each.kind === 'table'
                ? { ...each, aloud: { rows: each.rows.map((_, at) => at + 1), minutes: 2 } }
                : each,
            ),
          },
        },
      ],
    ]),
  };
  expect(
    [...apartFaults(changed), ...spokenFaults(changed)].map(({ message }) => message.en),
  ).toEqual([
    'Speaking in private to each of 8 people takes 8 of 10 minutes; expected 6 or fewer: the rest is for anyone who says no',
    expect.stringMatching(
      /^Sheet “con-un-si” with \d+ words to read aloud in 2 minutes; expected 180/,
    ),
  ]);
});

test('the sessions kept for a module that somebody missed give it whole', () => {
  const told = calendarFaults(courseWith('kept: 60', 'kept: 50')).map(({ message }) => message.es);
  expect(told.join(' ')).toMatch(/guarda 170 minutos para recuperar «m2»; se esperaban 180/);
});

const held = (day: number, holds?: 'rehearsals') => ({
  day,
  from: 0,
  minutes: 60,
  title: 'Curso',
  ...(holds && { holds }),
});
const holidays = { fixed: [{ day: '12-25', name: 'Navidad' }], movable: [] };

test('whether there are rehearsals is decided once, days before the first of them', () => {
  const file = cohortCalendar([held(0), held(21, 'rehearsals'), held(28, 'rehearsals')], {
    name: 'Curso',
    start: '2027-01-04',
    hour: '18:00',
    stamp: '20261130T000000Z',
    holidays,
    reading: () => '',
    late: '',
    booster: { title: 'Refuerzo' },
    decide: { title: 'Se decide', days: 7 },
  });
  const days = [...file.matchAll(/DTSTART;VALUE=DATE:(\d+)\s+SUMMARY:Se decide/g)];
  expect(days.map(([, day]) => day)).toEqual(['20270118']);
});

test('a holiday with two sessions is told once', () => {
  expect(onHolidays([held(0), held(0), held(7)], '2026-12-25', holidays)).toEqual([
    { day: '2026-12-25', name: 'Navidad' },
  ]);
});
