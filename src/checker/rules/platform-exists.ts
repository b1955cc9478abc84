import { reportUnknownIds } from '../records/unknown-ids.ts';
import { defineRule } from '../rule.ts';

/** Tables that `<Platforms about="…">` can show. */
const tables: readonly string[] = ['told', 'note', 'private', 'impersonation', 'harassment'];

/** A page names a platform that is not in `src/data/platforms`, or a table of them that there is not. */
export default defineRule({
  id: 'platform-exists',
  severity: 'error',
  checkPage(context) {
    reportUnknownIds(context, (of) => of === 'platforms');
    for (const { name, attributes, attributePlace } of context.page.components) {
      const { about } = attributes;
      if (name !== 'Platforms' || about === undefined || tables.includes(about)) continue;
      context.report({
        place: attributePlace('about'),
        expected: [...tables],
        message: {
          es: `Tabla inesperada «${about}»; se esperaba ${tables.join(', ')}`,
          en: `Unexpected table “${about}”; expected ${tables.join(', ')}`,
        },
      });
    }
  },
});
