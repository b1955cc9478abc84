import { placeOf, walk } from '../../citations/markup.ts';
import { defineRule } from '../rule.ts';

/** A heading that skips a level, or a first-level heading inside a page that has its title already. */
export default defineRule({
  id: 'heading-order',
  severity: 'error',
  check({ project: { pages }, report }) {
    for (const { file, tree, frontMatter } of pages) {
      const isHome = frontMatter.type === 'home';
      let depth = isHome ? 0 : 1;
      walk(tree, (node) => {
        if (node.type !== 'heading') return;
        const isSkipped = node.depth > depth + 1;
        const isSecondTitle = node.depth === 1 && !isHome;
        if (isSkipped || isSecondTitle) {
          const wanted = '#'.repeat(isSecondTitle ? 2 : depth + 1);
          report({
            file,
            place: placeOf(node),
            expected: [wanted],
            message: {
              es: `Título inesperado de nivel ${node.depth}; se esperaba «${wanted}» como máximo`,
              en: `Unexpected heading of level ${node.depth}; expected “${wanted}” at most`,
            },
          });
        }
        depth = node.depth;
      });
    }
  },
});
