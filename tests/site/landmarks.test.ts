import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { builtPages } from '../support/site.ts';

/** Names of the boxes that stand beside the text of a page, in order; `''` for one without a name. */
function boxesOf(html: string): string[] {
  const labels: string[] = [];
  const parser = new Parser({
    onopentag(name, { role, 'aria-label': label = '' }) {
      if (name === 'aside' && role === undefined) labels.push(label);
    },
  });
  parser.end(html);
  return labels;
}

test('no page has two boxes that whoever goes from landmark to landmark could not tell apart', () => {
  // One box cannot be taken for another: only pages with more are read.
  const boxes = builtPages()
    .filter(({ html }) => html.split('<aside').length > 2)
    .map(({ path, html }) => ({ path, labels: boxesOf(html) }));
  expect(boxes.filter(({ labels }) => labels.length > 1).length).toBeGreaterThan(100);
  const alike = boxes.filter(({ labels }) => new Set(labels).size < labels.length);
  expect(alike).toEqual([]);
});
