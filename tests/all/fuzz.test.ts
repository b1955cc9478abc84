import { expect, test } from 'vitest';
import { fuzzStructured } from '../support/fuzz.ts';

test('10,000 files made from the schemas, each with a slip', () => {
  const { files, told } = fuzzStructured(10_000, 2026);
  expect(files).toBe(10_000);
  expect(told).toBeGreaterThan(6000);
});
