import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { pages, registry } = projectOnce(root);
/** Words after which a number to call serves whoever reads alone: to call, to tell, to ask, to go and be seen. */
const turnsTo = {
  es: /\b(llam|ll[aá]me|av[ií]s|dile|consult|pregúnt|pregunt|van |vayan )/i,
  en: /\b(calls?|call|phone|tells?|notify|warns?|consult|asks?|goe?s? )\b/i,
};

test.each(['es', 'en'] as const)(
  'in %s, “if you have no team” stands only where the sentence says to call or to tell',
  (lang) => {
    let seen = 0;
    const wrong = pages
      .filter((page) => page.lang === lang)
      .flatMap((page) => {
        return page.components.flatMap(({ name, attributes, place }) => {
          const blank = registry.blanks.get(attributes['id'] ?? '')?.data;
          const [start, end] = [place.start.offset, place.end.offset];
          if (name !== 'Blank' || / (?:show|team)\b/.test(page.text.slice(start, end))) return [];
          // What a country fills has “in Peru” beside it, which breaks no sentence.
          if (!blank?.fallback || blank.scope === 'country') return [];
          seen += 1;
          const before =
            page.text
              .slice(0, start)
              .split(/[.?!;:|\n]/)
              .at(-1) ?? '';
          return turnsTo[lang].test(before) ? [] : [`${page.file}: ${before}[${blank.id}]`];
        });
      });
    expect(seen).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  },
);
