import { expect, test } from 'vitest';
import { fromAfter, keptAfter } from '../../src/text/kept-days.ts';

const [saturday, tuesday] = [6, 2];
const call = { day: 0, from: 0, minutes: 130, holds: 'rehearsals' as const };
const cases = { day: 7, from: 0, minutes: 180, holds: 'rehearsals' as const };

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

test('whoever repeats the call does so before the last of the cases', () => {
  expect(keptAfter(3, call, saturday, [call, cases], saturday)).toBe(3);
  expect(keptAfter(3, call, saturday, [call, { ...cases, day: 1 }, cases], 4)).toBe(5);
  expect(keptAfter(3, call, tuesday, [call, cases], 5)).toBe(3);
});

test('on a day with sessions it begins an hour after the last of them', () => {
  const role = { day: 14, from: 0, minutes: 135 };
  expect(fromAfter(0, 14, [call, cases, role])).toBe(195);
  expect(fromAfter(0, 14, [role, { ...role, from: 195, minutes: 85 }])).toBe(340);
  expect(fromAfter(30, 13, [call, cases, role])).toBe(30);
});
