import { expect, test } from 'vitest';
import { registry, sourcePage } from '../../src/facts/site-facts.ts';
import { isDocument } from '../../src/registry/schema/page.ts';
import { withoutItsGuide } from '../../src/views/law/conduct-guides.ts';

const reading = { documents: ['guias/uno', 'guias/dos', 'guias/tres'], forms: ['t5'], papers: [] };

test('its guide, which stands with the steps, is not named again', () => {
  expect(withoutItsGuide(reading, 'guias/dos')).toEqual({
    documents: ['guias/uno', 'guias/tres'],
    forms: ['t5'],
    papers: [],
  });
});

test('without a guide, or with one that is not among them, the reading stays as it is', () => {
  expect(withoutItsGuide(reading, undefined)).toEqual(reading);
  expect(withoutItsGuide(reading, 'guias/otra')).toEqual(reading);
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
