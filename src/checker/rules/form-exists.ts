import { defineRule } from '../rule.ts';
import { reportUnknownIds } from '../unknown-ids.ts';

/** Components that show a shared piece, and where its records are. */
const shared = {
  Form: 'forms',
  Paper: 'papers',
  List: 'lists',
  Adoption: 'adoption',
  Blank: 'blanks',
  Route: 'routes',
} as const;

/** A page uses a form, list, route or other shared piece that `src/data` does not hold. */
export default defineRule({
  id: 'form-exists',
  severity: 'error',
  checkPage(context) {
    for (const [component, collection] of Object.entries(shared))
      reportUnknownIds(context, component, collection);
  },
});
