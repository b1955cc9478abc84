import { defineRule } from '../rule.ts';

/** A picture without a text that says what it shows. */
export default defineRule({
  id: 'alt-text',
  severity: 'error',
  check({ project: { pages }, report }) {
    for (const { file, images } of pages) {
      for (const { hasText, place } of images) {
        if (hasText) continue;
        report({
          file,
          place,
          message: {
            es: 'Imagen sin texto; se esperaba uno que diga lo que muestra',
            en: 'Picture without a text; expected one that says what it shows',
          },
        });
      }
    }
  },
});
