import { expect, test } from 'vitest';
import { casesToAdapt, mentionsIn } from '../../src/documents/of-peru-case.ts';
import { registry } from '../../src/facts/site-facts.ts';

test('the cases that a team of another country begins with name the least of Peru, and need no psychologist', () => {
  const cases = casesToAdapt(registry);
  expect(cases).toHaveLength(3);
  expect(cases.filter(({ presence }) => presence)).toEqual([]);
  const counts = cases.map((each) => mentionsIn(each, registry));
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  const ids = new Set(cases.map(({ id }) => id));
  const rest = [...registry.scenarios.values()].filter(
    ({ data }) => !data.presence && !ids.has(data.id),
  );
  const fewest = Math.min(...rest.map(({ data }) => mentionsIn(data, registry)));
  expect(fewest).toBeGreaterThanOrEqual(counts.at(-1) ?? 0);
});
