import { fileStart, type Place } from '../../registry/place.ts';
import type { Page } from '../../documents/project.ts';
import { paragraphDifference } from '../prose/paragraphs.ts';
import { defineRule } from '../rule.ts';
import { gluedMarks } from './heading-order.ts';

/** A heading or a component of a page, written without what a translation changes. */
interface Part {
  text: string;
  place: Place;
}

/** A page and its translation that do not have the same headings and components, in the same order. */
export default defineRule({
  id: 'translation-sections',
  severity: 'error',
  checkPage({ page, counterpart: original, report }) {
    if (page.lang !== 'en' || !original) return;
    // A heading that is only half one is told where it stands.
    const isGlued = ({ blocks }: Page) => blocks.some(({ text }) => gluedMarks.test(text));
    if (isGlued(page) || isGlued(original)) return;
    const { file } = page;
    const [wanted, own] = [partsOf(original), partsOf(page)];
    const length = Math.max(wanted.length, own.length);
    let index = 0;
    while (index < length && wanted[index]?.text === own[index]?.text) index += 1;
    if (index === length) {
      const difference = paragraphDifference(page, original);
      if (difference) report({ severity: 'warning', ...difference });
      return;
    }
    const [there, here] = [placeAt(wanted, index), placeAt(own, index)];
    const [expected, found] = [wanted[index]?.text, own[index]?.text];
    const where = `${original.file}:${there.start.line}`;
    report({
      place: here,
      expected: expected ? [expected] : [],
      related: [
        {
          file: original.file,
          place: there,
          message: { es: 'Lo que hay en español', en: 'What the Spanish page has' },
        },
      ],
      message: {
        es: `${file}:${here.start.line} tiene ${found ? `«${found}»` : 'ahí su última parte'}; se esperaba ${expected ? `«${expected}»` : 'que acabara antes'}, como en ${where}. Pon en las dos páginas los mismos títulos y componentes, en el mismo orden`,
        en: `${file}:${here.start.line} has ${found ? `“${found}”` : 'its last part there'}; expected ${expected ? `“${expected}”` : 'it to end before'}, as in ${where}. Give both pages the same headings and components, in the same order`,
      },
    });
  },
});

/** Headings (`##`) and components (`<Form id="t3">`) of a page, in the order of reading. */
function partsOf({ headings, components }: Pick<Page, 'headings' | 'components'>): Part[] {
  // A stretch of a sentence that reaches only Peru shows nothing, and each language has its own sentence.
  const seen = components.filter(
    ({ name, attributes }) => name !== 'Reach' || attributes['within'] === undefined,
  );
  const shown = seen.map(({ name, attributes, place }) => {
    // Other attributes are words, and words are translated.
    const named = ['id', 'ids', 'cite', 'risks', 'who', 'numbers'].filter(
      (key) => key in attributes,
    );
    const text = [
      name,
      ...named.map((key) => `${key}="${attributes[key]?.replace(/[\s,]+/g, ' ')}"`),
    ].join(' ');
    return { text: `<${text}>`, place };
  });
  const titles = headings.map(({ depth, place }) => ({
    text: '#'.repeat(Math.max(depth, 2)),
    place,
  }));
  return [...titles, ...shown].sort((a, b) => a.place.start.offset - b.place.start.offset);
}

/** Where a part stands, or the last one if the page ends before. */
function placeAt(parts: readonly Part[], index: number): Place {
  return (parts[index] ?? parts.at(-1))?.place ?? fileStart;
}
