import { defineRule } from '../rule.ts';
import { daysBetween } from '../../registry/days.ts';

/** Days after which a contact should be checked again: tried by somebody, or read in a source. */
const limits = { call: 90, source: 730 } as const;

/** A contact that nobody has checked for too long. Warns and never stops a build. */
export default defineRule({
  id: 'service-verified',
  severity: 'warning',
  checkTree({ registry, asOf, report }) {
    for (const { file, data, place } of registry.services.values()) {
      const age = daysBetween(data.verifiedOn, asOf);
      const limit = limits[data.verifiedBy];
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
