import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lastRunningDay,
  lastWorkingDay,
  ownDaysTables,
  ownDayText,
} from '../../src/words/own-days.ts';

const [monday, , , thursday, friday, saturday, sunday] = [0, 1, 2, 3, 4, 5, 6] as const;

describe('the last of some days, by the day of the notice', () => {
  test.each([
    // Counted by hand on a calendar.
    ['five working days from a Monday', monday, 5, { weekday: monday, weeks: 1 }],
    ['five working days from a Friday', friday, 5, { weekday: friday, weeks: 1 }],
    ['five working days from a Saturday', saturday, 5, { weekday: friday, weeks: 1 }],
    ['five working days from a Sunday', sunday, 5, { weekday: friday, weeks: 1 }],
    ['ten working days from a Thursday', thursday, 10, { weekday: thursday, weeks: 2 }],
    ['three working days from a Thursday', thursday, 3, { weekday: 1, weeks: 1 }],
  ] as const)('%s', (_, notice, count, last) => {
    expect(lastWorkingDay(notice, count)).toEqual(last);
  });

  test.each([
    ['three days from a Monday', monday, { weekday: thursday, weeks: 0 }],
    ['three days from a Thursday end on a Sunday', thursday, { weekday: friday, weeks: 0 }],
    ['three days from a Friday end on a Monday', friday, { weekday: monday, weeks: 1 }],
    ['three days from a Saturday', saturday, { weekday: 1, weeks: 1 }],
  ] as const)('%s, on a day when an office is open', (_, notice, last) => {
    expect(lastRunningDay(notice, 3)).toEqual(last);
  });

  test.each([
    // Those to ask for the review of a case against an adolescent, whose Code does not say that they are working days.
    ['from a Monday end on a Saturday', monday, { weekday: friday, weeks: 0 }],
    ['from a Wednesday', 2, { weekday: monday, weeks: 1 }],
    ['from a Friday', friday, { weekday: 2, weeks: 1 }],
    ['from a Saturday', saturday, { weekday: thursday, weeks: 1 }],
    ['from a Sunday', sunday, { weekday: friday, weeks: 1 }],
  ] as const)('five days without a break %s', (_, notice, last) => {
    expect(lastRunningDay(notice, 5)).toEqual(last);
  });

  test('one day from a Friday leaves no day but that one', () => {
    expect(lastRunningDay(friday, 1)).toBeUndefined();
  });

  test('counted without a break it is never after the working one, and both are working days after the notice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 15 }),
        (notice, count) => {
          const at = (day: { weekday: number; weeks: number }) => day.weeks * 7 + day.weekday;
          const working = lastWorkingDay(notice, count);
          const running = lastRunningDay(notice, count);
          expect(working.weekday).toBeLessThan(5);
          expect(at(working)).toBeGreaterThan(notice);
          if (running) {
            expect(running.weekday).toBeLessThan(5);
            expect(at(running)).toBeLessThanOrEqual(at(working));
          }
        },
      ),
    );
  });

  test('it is said in words', () => {
    expect(ownDayText({ weekday: 0, weeks: 1 }, 'es')).toBe('el lunes de la semana siguiente');
    expect(ownDayText({ weekday: 4, weeks: 0 }, 'en')).toBe('Friday of that week');
  });
});

describe('the tables of the days of a paper', () => {
  const adolescent = {
    limit: { value: 5, unit: 'days' },
    what: 'pedirlo, si era adolescente',
  } as const;
  const adult = { limit: { value: 5, unit: 'workingDays' }, what: 'pedirlo' } as const;

  test('a limit alone says how long it is, and not whose', () => {
    const [only] = ownDaysTables([adult], 'es');
    expect(only?.whose).toBeUndefined();
    expect(only?.table.caption).toBe(
      '5 días hábiles: qué día entregarlo. Si es feriado, entrégalo antes.',
    );
    expect(only?.table.rows[thursday]?.label).toBe('Te avisaron un jueves');
    expect(only?.table.rows.map(({ cells }) => cells[0])[thursday]).toBe(
      'el jueves de la semana siguiente (7 días después)',
    );
  });

  test('beside a term that is not in days, it says whose it is', () => {
    const [only] = ownDaysTables([adult], 'es', 2);
    expect(only?.whose).toBe('5 días hábiles para pedirlo');
  });

  test('of several, each says whose it is, and the one without a break says how it may still be in time', () => {
    const [first, second] = ownDaysTables([adolescent, adult], 'es');
    expect(first?.whose).toBe('5 días para pedirlo, si era adolescente');
    expect(second?.whose).toBe('5 días hábiles para pedirlo');
    // One day a row: the later one is said once, in the sentence of the table.
    expect(first?.table.rows[monday]?.cells).toEqual(['el viernes de esa semana (4 días después)']);
    expect(first?.table.caption).toContain('contando 5 días hábiles');
    expect(second?.table.caption).not.toContain('Si ese día ya pasó');
  });

  test('a limit in hours has no table, and English says it too', () => {
    expect(ownDaysTables([{ limit: { value: 24, unit: 'hours' } }], 'es')).toEqual([]);
    const [, second] = ownDaysTables([adolescent, { ...adult, what: 'to ask' }], 'en');
    expect(second?.whose).toBe('5 working days to ask');
  });
});
