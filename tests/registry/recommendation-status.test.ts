import { describe, expect, test } from 'vitest';
import { monthsAfter } from '../../src/registry/days.ts';
import { holdsUntil, lastProgress, statusOnDay } from '../../src/registry/recommendation-status.ts';
import type { RecommendationData } from '../../src/registry/schema/recommendation.ts';

const look = (on: string, state: 'met' | 'none') => ({
  on,
  by: 'site' as const,
  state,
  says: { es: 'Lo miramos.', en: 'We looked.' },
});
const request = {
  id: 'a',
  progress: [look('2024-08-09', 'met'), look('2023-01-31', 'none')],
  indicator: { everyMonths: 6 },
} as unknown as RecommendationData;

describe('how a request stands', () => {
  test('is what its last look found, whatever the order in the file', () => {
    expect(lastProgress(request).state).toBe('met');
    expect(statusOnDay(request, '2025-02-09')).toBe('met');
  });

  test('is not known any more once that is older than its period', () => {
    expect(holdsUntil(request)).toBe('2025-02-09');
    expect(statusOnDay(request, '2025-02-10')).toBe('unknown');
  });
});

test('months after the last day of a long month end on the last one of a short one', () => {
  expect(monthsAfter('2024-01-31', 1)).toBe('2024-02-29');
  expect(monthsAfter('2025-12-15', 12)).toBe('2026-12-15');
});
