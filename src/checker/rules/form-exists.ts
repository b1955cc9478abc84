import { defineRule } from '../rule.ts';
import { reportUnknownIds } from '../records/unknown-ids.ts';

/** Kinds of record with a rule of their own. */
const apart: readonly string[] = ['services', 'platforms'];

/** A page uses a form, list, route or other shared piece that `src/data` does not hold. */
export default defineRule({
  id: 'form-exists',
  severity: 'error',
  checkPage(context) {
    reportUnknownIds(context, (of) => !apart.includes(of));
  },
});
