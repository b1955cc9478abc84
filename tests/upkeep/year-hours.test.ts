import { expect, test } from 'vitest';
import { changedHours, yearHours } from '../../src/upkeep/year-hours.ts';

test('what a year may take is the sum of what its sentence says, from the least to the most', () => {
  expect(yearHours({ changedLaws: 27, services: 34 })).toEqual({ least: 85, most: 197 });
  expect(yearHours({ changedLaws: 0, services: 0 })).toEqual({ least: 24, most: 48 });
});

test('looking at whether each law changed takes half an hour of each', () => {
  expect(changedHours({ laws: 236 })).toBe(118);
});
