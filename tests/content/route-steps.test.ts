import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { stepParts } from '../../src/views/routes/step-parts.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));

/** The parts of the steps of each route that has them. */
const parted = [...registry.routes.values()].flatMap(({ id, data: { steps } }) => {
  const parts = stepParts(steps);
  return parts.length > 1 ? [{ id, parts }] : [];
});

/** Lines of a small phone that a text takes beside the number of its step, as somebody counts them. */
const linesOf = (text: string) => Math.ceil(text.length / 32);

test('the long routes are in parts', () => expect(parted.length).toBeGreaterThan(12));

describe.each(['es', 'en'] as const)('the parts of the steps of a route (%s)', (lang) => {
  test('all headings stand on one screen of a phone, with the first part open', () => {
    // Lines of text; a heading that is touched is as tall as two, and so is the room below a step.
    const tall = parted.flatMap(({ id, parts }) => {
      const first = parts[0]?.steps ?? [];
      const height =
        first.reduce((sum, { text }) => sum + linesOf(text[lang]) + 1, 0) + 2 * parts.length;
      return height > 24 ? [`${id}: ${height}`] : [];
    });
    expect(tall).toEqual([]);
  });

  test('a heading is one line, and no other of its route is the same', () => {
    const wrong = parted.flatMap(({ id, parts }) => {
      const headings = parts.map(({ heading }) => heading?.[lang] ?? '');
      const long = headings.filter((each) => each === '' || each.length > 48);
      return long.length > 0 || new Set(headings).size < headings.length
        ? [`${id}: ${headings.join(' · ')}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  test('whom to call in danger is never behind a heading', () => {
    const number = /(?<!\d)(?:105|100|106|113|1810)(?!\d)/;
    const hidden = parted.flatMap(({ id, parts }) =>
      parts
        .slice(1)
        .flatMap(({ steps }) =>
          steps.flatMap(({ text }) => (number.test(text[lang]) ? [`${id}: ${text[lang]}`] : [])),
        ),
    );
    expect(hidden).toEqual([]);
  });

  test('what can be done today is in the part that is open', () => {
    const late = parted.filter(({ parts }) => !parts[0]?.steps.some(({ today }) => today));
    expect(late.map(({ id }) => id)).toEqual([]);
  });
});
