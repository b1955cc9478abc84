import { reportUnknownIds } from '../unknown-ids.ts';
import { defineRule } from '../rule.ts';

/** A page names a word that is not in `src/data/glossary`. */
export default defineRule({
  id: 'term-exists',
  severity: 'error',
  checkPage(context) {
    reportUnknownIds(context, (of) => of === 'terms');
  },
});
