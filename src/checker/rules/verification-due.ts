import { dueAfter } from '../../registry/due-after.ts';
import { allProvisions } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';
import { daysBetween } from '../../registry/days.ts';

/** A penalty, deadline or contact that is not verified yet given as fact; or a source read long ago. */
export default defineRule({
  id: 'verification-due',
  severity: 'error',
  checkTree({ registry, asOf, report }) {
    for (const provision of allProvisions(registry)) {
      for (const { from, text } of provision.versions) {
        if (!text) continue;
        const { level, fields = {} } = text.verification;
        for (const key of ['penalty', 'aggravated', 'deadlines'] as const) {
          if (text[key] === undefined || (fields[key]?.level ?? level) !== 'unverified') continue;
          report({
            file: provision.file,
            place: provision.place(['versions', from, key], 'key'),
            message: {
              es: `Dato sin verificar dado como hecho («${key}»); se esperaba una fuente leída o quitar el dato`,
              en: `Unverified datum given as fact (“${key}”); expected a source that was read, or no datum`,
            },
          });
        }
      }
    }
    for (const { file, data, place } of registry.services.values()) {
      if (data.verification.level !== 'unverified') continue;
      report({
        file,
        place: place(['verification', 'level']),
        message: {
          es: 'Servicio sin verificar; se esperaba una fuente leída o no publicarlo',
          en: 'Unverified service; expected a source that was read, or not to publish it',
        },
      });
    }
    for (const { file, data, place } of registry.instruments.values()) {
      const age = daysBetween(data.verification.readThrough, asOf);
      if (age <= dueAfter.source) continue;
      report({
        file,
        place: place(['verification', 'readThrough']),
        severity: 'warning',
        message: {
          es: `Fuente leída hasta hace ${age} días; se esperaba volver a leerla antes de ${dueAfter.source}`,
          en: `Source read up to ${age} days ago; expected to read it again before ${dueAfter.source}`,
        },
      });
    }
  },
});
