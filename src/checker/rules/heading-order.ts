import { defineRule } from '../rule.ts';

/** A heading that skips a level, or a first-level heading inside a page that has its title already. */
export default defineRule({
  id: 'heading-order',
  severity: 'error',
  checkPage({ page: { headings, frontMatter }, report }) {
    const isHome = frontMatter.type === 'home';
    let depth = isHome ? 0 : 1;
    for (const heading of headings) {
      const isSkipped = heading.depth > depth + 1;
      const isSecondTitle = heading.depth === 1 && !isHome;
      if (isSkipped || isSecondTitle) {
        const wanted = '#'.repeat(isSecondTitle ? 2 : depth + 1);
        report({
          place: heading.place,
          expected: [wanted],
          message: {
            es: `Título inesperado de nivel ${heading.depth}; se esperaba «${wanted}» como máximo`,
            en: `Unexpected heading of level ${heading.depth}; expected “${wanted}” at most`,
          },
        });
      }
      depth = heading.depth;
    }
  },
});
