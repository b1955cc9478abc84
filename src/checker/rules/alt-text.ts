import { defineRule } from '../rule.ts';

/** A picture without a text that says what it shows. */
export default defineRule({
  id: 'alt-text',
  severity: 'error',
  checkPage({ page: { images }, report }) {
    for (const { hasText, place } of images) {
      if (hasText) continue;
      report({
        place,
        message: {
          es: 'Imagen sin texto; se esperaba uno que diga lo que muestra',
          en: 'Picture without a text; expected one that says what it shows',
        },
      });
    }
  },
});
