import { describe, expect, test } from 'vitest';
import {
  holdsOf,
  modulesIn,
  sessionDay,
  sessionMinutes,
} from '../../src/registry/course-calendar.ts';
import { atDistance } from '../../src/registry/remote-calendar.ts';
import {
  type CohortForm,
  formOf,
  formText,
  openMinutes,
  startFault,
} from '../../src/views/training/cohort-plan.ts';
import { cohortPlan, holidaysIn } from '../../src/views/training/cohort-rows.ts';
import { readingsIn } from '../../src/views/training/cohort-readings.ts';
import { calendar, plans, tellers } from '../support/cohort.ts';

describe('the plans', () => {
  const words = { choose: 'no day', saturday: 'no Saturday' };

  test('a plan of weekends begins on a Saturday and on no other day; the others, on any', () => {
    // 5 December 2026 is a Saturday.
    const days = ['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-12'];
    expect(days.map((day) => startFault({ saturday: true }, day, words))).toEqual([
      'no Saturday',
      undefined,
      'no Saturday',
      undefined,
    ]);
    expect(days.map((day) => startFault({}, day, words))).toEqual(days.map(() => undefined));
    expect(startFault({}, '', words)).toBe('no day');
    expect(startFault({ saturday: true }, '', words)).toBe('no day');
    expect((calendar.weekends ?? []).filter(({ day }) => day > 1)).toEqual([]);
  });

  test.each(plans)(
    'in %s the opening talk goes a week before all else, and no module is cut in two by another that asks for it',
    (_, sessions) => {
      const [opening, next] = sessions;
      expect(opening && modulesIn(opening).map(({ module }) => module)).toEqual(['m0']);
      expect(next && sessionDay(next)).toBeGreaterThanOrEqual(7);
      const order = sessions.flatMap(modulesIn).map(({ module }) => module);
      expect(order.indexOf('m9')).toBeGreaterThan(order.lastIndexOf('m1'));
    },
  );

  test.each(plans)(
    'in %s the reading of each module stands at its first session, and the weeks that are free are said',
    (key, sessions) => {
      const { sessions: laid } = cohortPlan(sessions, calendar, { hour: '18:00' }, 'es');
      const seen = new Set<string>();
      sessions.forEach((session, at) => {
        const fresh = modulesIn(session).filter(({ module }) => !seen.has(module));
        for (const { module } of fresh) seen.add(module);
        expect(laid[at]?.reads ?? [], JSON.stringify(session)).toEqual(
          fresh.map(({ module }) => module),
        );
      });
      // Each module that is read before has its documents by name.
      const named = readingsIn([sessions], 'es');
      expect(Object.keys(named).toSorted()).toEqual([...seen].toSorted());
      expect(named['m2']?.[1]).toMatch(/^M2, Crisis: /);
      // A guide for no team says «me» and «my», and others may see the calendar: it is counted, not named.
      expect(named['m9']?.[1]).toMatch(/^M9, .*\d+ guías del módulo$/);
      for (const [minutes, text] of Object.values(named)) {
        expect(minutes).toBeGreaterThan(0);
        expect(text).not.toMatch(/\b(?:me|mi|mis|mías?|míos?)\b/i);
      }
      const free = laid.filter(({ note }) => note?.includes('semanas sin curso'));
      expect(free).toHaveLength(key === 'evenings' || key === 'listening' ? 0 : 1);
      for (const { note } of free) expect(note).toContain('2 semanas');
    },
  );

  test('in every plan people learn to ask about suicide before the module in which most recognise themselves', () => {
    for (const [key, sessions] of plans) {
      const order = sessions.flatMap(modulesIn).map(({ module }) => module);
      expect(order.indexOf('m3'), key).toBeGreaterThan(order.lastIndexOf('m2'));
      expect(order.indexOf('m2'), key).toBeGreaterThan(order.indexOf('m9'));
    }
  });

  test.each(plans)(
    'in %s the first evening of M4 ends its day for questions in private, and is never on the day of M3',
    (key, sessions) => {
      for (const all of [sessions, atDistance(sessions, calendar)]) {
        const daysOf = (id: string) =>
          all.filter((each) => modulesIn(each).some(({ module }) => module === id)).map(sessionDay);
        expect(daysOf('m3').filter((day) => daysOf('m4').includes(day))).toEqual([]);
        const first = all.find((each) => modulesIn(each).some(({ module }) => module === 'm4'));
        expect(first?.stays).toBe(key === 'listening' ? undefined : 15);
      }
    },
  );

  test.each(plans)(
    'at a distance, in %s whoever receives has an hour between the end of a session and the room opened again',
    (_, sessions) => {
      const door = openMinutes(calendar, 'remote', {}, calendar.remoteMost);
      const all = atDistance(sessions, calendar).filter((each) => !holdsOf(each).holds);
      for (const before of all)
        for (const after of all)
          if (sessionDay(before) === sessionDay(after) && after.from > before.from)
            expect(
              after.from - door - before.from - sessionMinutes(before, calendar),
              JSON.stringify(after.parts),
            ).toBeGreaterThanOrEqual(60);
    },
  );

  test('boosters are counted from the first day of rehearsals: three months, six weeks, one month and three', () => {
    const after = plans.map(([key, sessions]) => {
      const dayOf = (holds: string) =>
        sessions.filter((each) => holdsOf(each).holds === holds).map(sessionDay);
      const [first = 0] = dayOf('rehearsals');
      return [key, dayOf('booster').map((day) => (day - first) / 7)];
    });
    expect(Object.fromEntries(after)).toEqual({
      evenings: [13],
      twice: [6],
      weekends: [4, 13],
      listening: [13],
    });
  });
});

test('what the page hands to the browser is read there as it was, and no text may have the sign of its quotes', () => {
  const form = {
    plans: { evenings: cohortPlan(calendar.evenings, calendar, { hour: '18:00' }, 'es') },
    ...tellers('es'),
    readings: readingsIn([calendar.evenings], 'es'),
    holidays: holidaysIn(calendar, 'es'),
    words: { name: 'Curso' },
  } as unknown as CohortForm;
  expect(formText(form)).not.toContain('"');
  expect(formOf(formText(form))).toEqual(form);
  expect(() => formText({ ...form, words: { ...form.words, name: '~' } })).toThrow(/“~”/);
});
