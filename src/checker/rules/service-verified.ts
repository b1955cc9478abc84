import { dueAfter } from '../due-after.ts';
import { defineRule } from '../rule.ts';
import { daysBetween } from '../../registry/days.ts';

/** A contact that nobody has checked for too long. Warns and never stops a build. */
export default defineRule({
  id: 'service-verified',
  severity: 'warning',
  checkTree({ registry, asOf, report }) {
    for (const { file, data, place } of registry.services.values()) {
      const age = daysBetween(data.verifiedOn, asOf);
      const limit = data.verifiedBy === 'call' ? dueAfter.call : dueAfter.read;
      if (age <= limit) continue;
      report({
        file,
        place: place(['verifiedOn']),
        message: {
          es: `Contacto comprobado hace ${age} días; se esperaba comprobarlo antes de ${limit}`,
          en: `Contact checked ${age} days ago; expected to check it before ${limit}`,
        },
      });
    }
  },
});
