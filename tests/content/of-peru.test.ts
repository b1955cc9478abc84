import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ofPeruIn } from '../../src/documents/of-peru.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { titleAt } from '../../src/documents/section-prints.ts';
import { ofSources } from '../../src/documents/source-headings.ts';
import { isOfPeru } from '../../src/registry/registry.ts';

const { pages, registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const parts = pages.filter(({ slug }) => /^protocolos\/[^/]+\/[^/]+$/.test(slug));
const told = (slug: string, lang = 'en') => {
  const page = parts.find((each) => each.lang === lang && each.slug === `protocolos/${slug}`);
  if (!page) throw new Error(`No part is ${slug}.`);
  return ofPeruIn(page, registry, '2026-12-01');
};

describe('what of a part of a protocol is of Peru', () => {
  test('the time limits of its law inside a part are only its own, and the part is adapted', () => {
    const expected = { only: 'stretch', adapts: true, cites: false, calls: true };
    expect(told('salvaguarda/que-pasa-despues')).toEqual(expected);
  });

  test('a part that is of Peru alone is not adapted, and one that is adapted is so', () => {
    const whole = told('confidencialidad-y-datos/lo-que-pide-la-ley');
    expect(whole).toMatchObject({ only: 'whole', adapts: false, cites: false });
    expect(told('cuidado-y-carga/deberes')).toMatchObject({ adapts: true, calls: false });
    expect(told('cuidado-y-carga/deberes').only).toBeUndefined();
  });

  test('numbers in a sentence, in a list or in who does what are told; those of a box are not', () => {
    for (const slug of ['crisis/primeros-minutos', 'salidas-audiencias-visitas/avisos'])
      expect(told(slug).calls, slug).toBe(true);
    for (const slug of ['cuidado-y-carga/quien-coordina', 'salvaguarda/codigo'])
      expect(told(slug).calls, slug).toBe(false);
  });

  test('both languages say the same of every part', () => {
    const spanish = parts.filter(({ lang }) => lang === 'es');
    expect(spanish.length).toBeGreaterThan(100);
    for (const { slug } of spanish) {
      const name = slug.replace('protocolos/', '');
      expect(told(name, 'es'), slug).toEqual(told(name));
    }
  });

  test('a part that cites law of Peru, other than as a source, is in one of the columns of law', () => {
    const outside = parts.filter((page) => {
      const { only, adapts, cites } = ofPeruIn(page, registry, '2026-12-01');
      if (only || adapts || cites) return false;
      return page.citations.some(({ ref, place }) => {
        const above = page.headings.findLast(
          (each) => each.place.start.offset <= place.start.offset,
        );
        const isSource = above && ofSources.test(titleAt(page.blocks, above.place));
        return ref && isOfPeru(registry, ref.instrument) && !isSource;
      });
    });
    expect(outside.map(({ file }) => file)).toEqual([]);
  });
});
