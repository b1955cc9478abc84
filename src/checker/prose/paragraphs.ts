import type { Place } from '../../registry/place.ts';
import type { Page } from '../../documents/project.ts';
import type { Observation } from '../rule.ts';

/** Paragraphs and rows under each heading, from those above the first. */
function paragraphsOf({ blocks, headings }: Page): Place[][] {
  const starts = headings.map(({ place }) => place.start.offset);
  const places = blocks.flatMap((each) => (each.kind === 'heading' ? [] : [each.place()]));
  return [-1, ...starts].map((start, at) =>
    places.filter(({ start: { offset } }) => offset > start && offset < (starts[at] ?? Infinity)),
  );
}

/**
 * The first heading under which a translation has more or fewer paragraphs than the original; both have the
 * same headings.
 */
export function paragraphDifference(
  page: Page,
  original: Page,
): Pick<Observation, 'place' | 'expected' | 'message'> | undefined {
  const [wanted, own] = [paragraphsOf(original), paragraphsOf(page)];
  const at = wanted.findIndex((each, index) => each.length !== own[index]?.length);
  if (at === -1) return undefined;
  const [there, here] = [wanted[at]?.length, own[at]?.length];
  const above = original.headings[at - 1]?.place ?? original.place(['title']);
  const where = `${original.file}:${above.start.line}`;
  return {
    place: page.headings[at - 1]?.place ?? page.place(['title']),
    expected: [String(there)],
    message: {
      es: `Párrafos o filas bajo este título: ${here}; se esperaba ${there}, como en ${where}. Falta alguno, sobra o van unidos`,
      en: `Paragraphs or rows under this heading: ${here}; expected ${there}, as in ${where}. Some are missing, left over or joined`,
    },
  };
}
