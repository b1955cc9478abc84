import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));

/** Letters that four lines of a small phone hold, below the title and the line of a route. */
const room = 150;

test.each(['es', 'en'] as const)(
  'what can be done today on a route fits the first screen of a phone (%s)',
  (lang) => {
    const long = [...registry.routes.values()].flatMap(({ id, data: { steps } }) =>
      steps.flatMap(({ today, text }) =>
        today && text[lang].length > room ? [`${id}: ${text[lang].length}`] : [],
      ),
    );
    expect(registry.routes.size).toBeGreaterThan(20);
    expect(long).toEqual([]);
  },
);
