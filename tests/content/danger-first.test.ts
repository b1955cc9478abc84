import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { digitsOf } from '../../src/registry/help-numbers.ts';
import { projectOnce } from '../../src/documents/read-once.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));

/** Numbers that answer day and night whoever is in danger. */
const urgent = [...registry.services.values()].flatMap(({ data }) =>
  data.urgent ? digitsOf(data) : [],
);
const calls = new RegExp(`(?<!\\d)(?:${urgent.join('|')})(?!\\d)`);

test('numbers that answer whoever is in danger are known', () =>
  expect(urgent.length).toBeGreaterThan(3));

test.each(['es', 'en'] as const)(
  'a conduct that may be dangerous says whom to call in its first step, and not only later (%s)',
  (lang) => {
    const all = [...registry.conducts.values()].map(({ id, data: { steps } }) => ({
      id,
      calling: steps.map((step) => calls.test(step[lang])),
    }));
    expect(all.filter(({ calling }) => calling.includes(true)).length).toBeGreaterThan(12);
    const late = all.filter(({ calling: [first, ...rest] }) => !first && rest.includes(true));
    expect(late.map(({ id }) => id)).toEqual([]);
  },
);
