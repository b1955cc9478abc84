import { holdsUntil, lastProgress } from '../../registry/recommendation-status.ts';
import { defineRule } from '../rule.ts';

/** The last look at a recommendation is older than its period: its page says that nobody knows. */
export default defineRule({
  id: 'stale-progress',
  severity: 'warning',
  checkTree({ registry, asOf, report }) {
    for (const { file, data, place } of registry.recommendations.values()) {
      const until = holdsUntil(data);
      if (asOf <= until) continue;
      const { on } = lastProgress(data);
      report({
        file,
        place: place(['progress'], 'key'),
        message: {
          es: `Última mirada del ${on}, que valía hasta ${until}; se esperaba volver a mirar. Mientras, la página dice «no sabemos»`,
          en: `Last look on ${on}, which held until ${until}; expected another look. Meanwhile the page says “we do not know”`,
        },
      });
    }
  },
});
