import { reportUnknownIds } from '../unknown-ids.ts';
import { defineRule } from '../rule.ts';

/** A page names a platform that is not in `src/data/platforms`. */
export default defineRule({
  id: 'platform-exists',
  severity: 'error',
  checkPage(context) {
    const noun = { es: 'Plataforma inesperada', en: 'Unexpected platform' };
    reportUnknownIds(context, 'Platform', 'platforms', noun);
    reportUnknownIds(context, 'Platforms', 'platforms', noun, 'ids');
  },
});
