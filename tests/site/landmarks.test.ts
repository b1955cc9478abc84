import { expect, test } from 'vitest';
import { elementsOf, parseHtml } from '../../src/html/tree.ts';
import { builtPages } from '../support/site.ts';

test('no page has two boxes that whoever goes from landmark to landmark could not tell apart', () => {
  const alike = builtPages().flatMap(({ path, html }) => {
    const labels = [...elementsOf(parseHtml(html))].flatMap(({ tagName, properties }) =>
      tagName === 'aside' && properties['role'] === undefined
        ? [properties['ariaLabel'] ?? '']
        : [],
    );
    return labels.length === new Set(labels).size ? [] : [`${path}: ${labels.join(', ')}`];
  });
  expect(alike).toEqual([]);
});
