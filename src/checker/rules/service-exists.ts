import { reportUnknownIds } from '../records/unknown-ids.ts';
import { defineRule } from '../rule.ts';

/** A page names a service that is not in `src/data/services`. */
export default defineRule({
  id: 'service-exists',
  severity: 'error',
  checkPage(context) {
    reportUnknownIds(context, (of) => of === 'services');
  },
});
