import { describe, expect, test } from 'vitest';
import { headingAt } from '../../src/facts/page-links.ts';
import { registry, sourcePages } from '../../src/facts/site-facts.ts';
import { leafWays, namedApart, type Way } from '../../src/views/path/leaf-ways.ts';

const leaves = [...registry.situations.values()].flatMap(({ data }) =>
  data.kind === 'leaf' ? [data] : [],
);
/** Names that two links of a list to different places have. */
const shared = (ways: readonly Way[]): string[] =>
  ways.flatMap(({ name, href }) =>
    ways.some((other) => other.name === name && other.href !== href) ? [name] : [],
  );
const page = (at: string, when: string, heading?: string) => ({
  when,
  href: `/guia/#${at}`,
  name: 'Una guía',
  heading,
});

describe('the ways onward of an end of the path', () => {
  test.each(['es', 'en'] as const)(
    'never have two links of one name to two places, in %s',
    (lang) => {
      const found = leaves.flatMap((leaf) => {
        const { ways, folded } = leafWays(leaf, lang);
        return shared([...ways, ...folded]).map((name) => `${leaf.id}: ${name}`);
      });
      expect(found).toEqual([]);
    },
  );

  test('to two headings of one page are named by them, and one alone by its page', () => {
    const two = [page('a', 'Si pagaste, avisa', 'Si pagaste'), page('b', 'Otra cosa', 'Si no')];
    expect(shared(two)).toEqual(['Una guía', 'Una guía']);
    expect(namedApart(two)).toEqual([
      { when: 'Si pagaste, avisa', href: '/guia/#a', name: 'Si pagaste', start: 'Si pagaste' },
      { when: 'Otra cosa', href: '/guia/#b', name: 'Si no' },
    ]);
    expect(namedApart(two.slice(1))).toEqual([
      { when: 'Otra cosa', href: '/guia/#b', name: 'Una guía' },
    ]);
  });

  test('link no part of a word, and stay found where there is no heading', () => {
    const [longer, none] = namedApart([page('a', 'Si pagaste', 'Si paga'), page('b', 'Otra cosa')]);
    expect(longer).toEqual({ when: 'Si pagaste', href: '/guia/#a', name: 'Si paga' });
    expect(shared([page('a', 'A'), page('b', 'B')])).toHaveLength(2);
    expect(none?.name).toBe('Una guía');
  });

  test('the words of a heading are those of its anchor, on every page', () => {
    for (const { slug, lang, headings, blocks } of sourcePages) {
      expect(blocks.filter(({ kind }) => kind === 'heading').length, slug).toBe(headings.length);
      for (const { id } of headings.slice(0, 1))
        if (id !== undefined) expect(headingAt(slug, id, lang), slug).toBeTruthy();
    }
  });
});
