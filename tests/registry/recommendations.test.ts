import { expect, test } from 'vitest';
import { registry } from '../../src/facts/site-facts.ts';

test('every request says why in words, and never by the number of an article alone', () => {
  const silent = [...registry.recommendations.values()].flatMap(
    ({ data: { id, because, answers } }) =>
      because || answers.obstacles || answers.consequences ? [] : [id],
  );
  expect(silent).toEqual([]);
});
