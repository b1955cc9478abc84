import { expect, test } from 'vitest';
import { registry, sourcePage } from '../../src/facts/site-facts.ts';
import { isDocument } from '../../src/registry/schema/page.ts';
import { withItsGuide } from '../../src/views/law/conduct-guides.ts';

const reading = { documents: ['guias/uno', 'guias/dos', 'guias/tres'], forms: ['t5'], papers: [] };

test('its guide is first, and there are no more documents than before', () => {
  expect(withItsGuide(reading, 'guias/otra')).toEqual({
    documents: ['guias/otra', 'guias/uno', 'guias/dos'],
    forms: ['t5'],
    papers: [],
  });
});

test('its guide is not named twice', () => {
  expect(withItsGuide(reading, 'guias/dos').documents).toEqual([
    'guias/dos',
    'guias/uno',
    'guias/tres',
  ]);
});

test('without a guide, the reading stays as it is', () => {
  expect(withItsGuide(reading, undefined)).toBe(reading);
});

const named = [...registry.conducts.values()].flatMap(({ data: { id, guide } }) =>
  guide === undefined ? [] : [{ id, guide }],
);
test.each(named)(
  'the guide of $id is a page that covers it, in both languages',
  ({ id, guide }) => {
    for (const lang of ['es', 'en'] as const) {
      const page = sourcePage(guide, lang);
      if (!page || !isDocument(page.frontMatter)) throw new Error(`${guide} is no document`);
      expect(page.frontMatter.covers?.conducts).toContain(id);
    }
  },
);
