import { placeOf, walk } from '../../citations/markup.ts';
import { defineRule } from '../rule.ts';

/** A picture without a text that says what it shows. */
export default defineRule({
  id: 'alt-text',
  severity: 'error',
  check({ project: { pages }, report }) {
    for (const { file, tree } of pages) {
      walk(tree, (node) => {
        const isBare = node.type === 'image' && !node.alt?.trim();
        const isBareTag =
          node.name === 'img' && !node.attributes?.some(({ name }) => name === 'alt');
        if (!isBare && !isBareTag) return;
        report({
          file,
          place: placeOf(node),
          message: {
            es: 'Imagen sin texto; se esperaba uno que diga lo que muestra',
            en: 'Picture without a text; expected one that says what it shows',
          },
        });
      });
    }
  },
});
