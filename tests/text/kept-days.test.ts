import { expect, test } from 'vitest';
import { keptAfter } from '../../src/text/kept-days.ts';

const [saturday, tuesday] = [6, 2];
const call = { day: 0, holds: 'rehearsals' as const };
const cases = { day: 7, holds: 'rehearsals' as const };

test('what is kept falls as the plan says unless a weekday is chosen', () => {
  expect(keptAfter(3, cases, saturday, [call, cases], undefined)).toBe(3);
  expect(keptAfter(10, cases, saturday, [call, cases], undefined)).toBe(10);
});

test('a group of Saturdays may keep the Saturdays that follow, or any other weekday', () => {
  expect(keptAfter(3, cases, saturday, [call, cases], saturday)).toBe(7);
  expect(keptAfter(10, cases, saturday, [call, cases], saturday)).toBe(14);
  expect(keptAfter(3, cases, saturday, [call, cases], 4)).toBe(5);
  expect(keptAfter(10, cases, saturday, [call, cases], 4)).toBe(12);
});

test('whoever repeats the call does so before the cases, and on no day with a session', () => {
  expect(keptAfter(3, call, saturday, [call, cases], saturday)).toBe(3);
  expect(keptAfter(3, call, tuesday, [call, cases], 5)).toBe(3);
  expect(keptAfter(3, cases, saturday, [call, cases, { day: 14 }], saturday)).toBe(3);
});
