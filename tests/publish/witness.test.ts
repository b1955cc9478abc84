import { expect, test } from 'vitest';
import { readings } from '../../src/facts/site-facts.ts';
import { witnessSaid } from '../../src/publish/witness.ts';

test('no provision is said to have been asked about before its text was read', () => {
  const asked = [...readings.byRef].map(([ref, { readOn }]) => ({
    ref,
    readOn,
    askedOn: witnessSaid(ref)?.askedOn ?? '',
  }));
  expect(asked.length).toBeGreaterThan(900);
  expect(asked.filter(({ readOn, askedOn }) => askedOn < readOn)).toEqual([]);
});
