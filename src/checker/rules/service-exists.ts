import { reportUnknownIds } from '../unknown-ids.ts';
import { defineRule } from '../rule.ts';

/** A page or record names a service that is not in `src/data/services`. */
export default defineRule({
  id: 'service-exists',
  severity: 'error',
  checkPage(context) {
    reportUnknownIds(context, 'Service', 'services');
    reportUnknownIds(context, 'Helplines', 'services', 'ids');
  },
});
