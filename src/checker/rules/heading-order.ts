import { defineRule } from '../rule.ts';

/** Marks of a heading without the space that makes them one. */
export const gluedMarks = /^#{2,6}(?=[^\s#])/;

/** A heading that skips a level, or a first-level heading inside a page that has its title already. */
export default defineRule({
  id: 'heading-order',
  severity: 'error',
  checkPage({ page: { headings, blocks, frontMatter }, report }) {
    for (const block of blocks) {
      const [marks] = gluedMarks.exec(block.text) ?? [];
      if (marks === undefined || block.kind !== 'paragraph') continue;
      report({
        place: block.placeOf(0, marks.length) ?? block.place(),
        expected: [`${marks} `],
        message: {
          es: `Título a medias «${marks}»; se esperaba un espacio después de «${marks}»`,
          en: `Half a heading “${marks}”; expected a space after “${marks}”`,
        },
      });
    }
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
