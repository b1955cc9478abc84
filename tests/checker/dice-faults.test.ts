import { expect, test } from 'vitest';
import { diceFaults } from '../../src/checker/records/dice-faults.ts';
import { dice, sheet } from '../support/dice.ts';

test('details by a throw that is not there are a fault, with the throws that are', () => {
  expect(diceFaults(dice, sheet)).toEqual([]);
  const harmed = { ...dice, details: { ...dice.details, throw: 'persna' } };
  const [fault, ...others] = diceFaults(harmed, sheet);
  expect(others).toEqual([]);
  expect(fault?.path).toEqual(['details', 'throw']);
  expect(fault?.expected).toContain('persona');
  expect(fault?.message.es).toContain('«persna»');
});
