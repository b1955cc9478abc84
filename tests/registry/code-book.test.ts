import { expect, test } from 'vitest';
import { registry } from '../../src/facts/site-facts.ts';
import { codeNumber, codesOf } from '../../src/registry/code-book.ts';

test('the number of a code on paper has two figures, and each code has one of its own', () => {
  const numbers = codesOf(registry).map(({ order }) => codeNumber(order));
  expect(numbers.slice(0, 2)).toEqual(['01', '02']);
  expect(new Set(numbers).size).toBe(registry.codes.size);
  // A code that is taken out leaves its number unused.
  expect(Number(numbers.at(-1))).toBeGreaterThanOrEqual(registry.codes.size);
});
