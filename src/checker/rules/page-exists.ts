import { reportUnknownInHead, reportUnknownNames } from '../record-names.ts';
import { defineRule } from '../rule.ts';

/** The head of a page names a page or record that does not exist; or a correction does. */
export default defineRule({
  id: 'page-exists',
  severity: 'error',
  checkPage(context) {
    reportUnknownInHead(context);
  },
  checkTree(context) {
    reportUnknownNames('page-exists', context);
  },
});
