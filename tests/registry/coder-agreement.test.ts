import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codedTwice, sheets } from '../../src/components/findings/agreement-example.ts';
import { coderAgreement, pairsOf } from '../../src/registry/coder-agreement.ts';

test('the example of the protocol, worked out by hand', () => {
  const pairs = pairsOf(codedTwice, sheets);
  expect(pairs).toEqual({ both: 11, first: 2, second: 1, neither: 16 });
  const { all, marked, kappa, chance } = coderAgreement(pairs);
  expect(all).toBeCloseTo(27 / 30);
  expect(marked).toBeCloseTo(11 / 14);
  // Chance: (13 × 12 + 17 × 18) / 30² = 462 / 900.
  expect(chance).toBeCloseTo(462 / 900);
  expect(kappa).toBeCloseTo((27 / 30 - 462 / 900) / (1 - 462 / 900));
});

test('codes that nobody marked are pairs that neither marked', () => {
  const pairs = pairsOf(codedTwice, sheets, 35);
  expect(pairs).toEqual({ both: 11, first: 2, second: 1, neither: 161 });
  const { all, marked, kappa } = coderAgreement(pairs);
  expect(all).toBeCloseTo(172 / 175);
  expect(marked).toBeCloseTo(11 / 14);
  // Chance: (13 × 12 + 162 × 163) / 175² = 26562 / 30625.
  expect(kappa).toBeCloseTo((172 / 175 - 26562 / 30625) / (1 - 26562 / 30625));
});

test('two people who mark the same agree wholly, and two who mark the opposite have a kappa below 0', () => {
  expect(coderAgreement({ both: 4, first: 0, second: 0, neither: 6 })).toEqual({
    all: 1,
    marked: 1,
    kappa: 1,
    chance: 0.52,
  });
  expect(coderAgreement({ both: 0, first: 5, second: 5, neither: 0 }).kappa).toBe(-1);
});

test('high agreement may go with a low kappa, where a code is hardly ever marked', () => {
  const { all, marked, kappa } = coderAgreement({ both: 0, first: 1, second: 1, neither: 28 });
  expect(all).toBeGreaterThan(0.9);
  expect(marked).toBe(0);
  expect(kappa).toBeLessThan(0);
});

test('what cannot be worked out is nothing, never NaN', () => {
  expect(coderAgreement({ both: 0, first: 0, second: 0, neither: 0 })).toEqual({
    all: undefined,
    marked: undefined,
    kappa: undefined,
    chance: undefined,
  });
  expect(coderAgreement({ both: 0, first: 0, second: 0, neither: 9 }).kappa).toBeUndefined();
  expect(() => coderAgreement({ both: -1, first: 0, second: 0, neither: 0 })).toThrow('-1');
  expect(() => coderAgreement({ both: 1.5, first: 0, second: 0, neither: 0 })).toThrow('1.5');
});

test('who is first does not matter, and nothing leaves its range', () => {
  const count = fc.nat(200);
  fc.assert(
    fc.property(count, count, count, count, (both, first, second, neither) => {
      const one = coderAgreement({ both, first, second, neither });
      expect(coderAgreement({ both, first: second, second: first, neither })).toEqual(one);
      for (const share of [one.all, one.marked])
        if (share !== undefined) expect(share >= 0 && share <= 1).toBe(true);
      if (one.kappa !== undefined) expect(one.kappa >= -1 && one.kappa <= 1).toBe(true);
    }),
  );
});
