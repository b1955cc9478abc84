import { reportUnknownNames } from '../records/record-names.ts';
import { defineRule } from '../rule.ts';

/** A record names another that does not exist: a route, service, conduct, blank, list, term or any other kind. */
export default defineRule({
  id: 'route-resolves',
  severity: 'error',
  checkTree(context) {
    reportUnknownNames('route-resolves', context);
  },
});
