import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scenarioCardsPath } from '../../src/addresses/paths.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { builtPages } from '../support/site.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const pages = new Map(builtPages().map(({ path, html }) => [path, html]));

test('no card of a scenario has the title of its moment, which would tell the way: its number and its minute are enough', () => {
  const read = (['es', 'en'] as const).flatMap((lang) =>
    [...registry.scenarios.values()].map(({ data }) => {
      const html = pages.get(scenarioCardsPath(data.id, lang)) ?? '';
      const headings = [...html.matchAll(/<h2 id="(n\d+)"[^>]*>([^<]*)</g)];
      const moments = data.nodes.filter(({ kind }) => kind === 'moment');
      expect(
        headings.map(([, id]) => id),
        data.id,
      ).toEqual(moments.map(({ id }) => id));
      return headings.filter(([, id, text]) =>
        moments.some((node) => node.id === id && text?.includes(node.title[lang])),
      );
    }),
  );
  expect(read.length).toBeGreaterThan(10);
  expect(read.flat().map(([, , text]) => text)).toEqual([]);
});
