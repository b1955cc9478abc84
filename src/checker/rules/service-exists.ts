import { reportUnknownIds } from '../unknown-ids.ts';
import { defineRule } from '../rule.ts';

/** A page or record names a service that is not in `src/data/services`. */
export default defineRule({
  id: 'service-exists',
  severity: 'error',
  check({ project, report }) {
    reportUnknownIds({
      project,
      report,
      component: 'Service',
      known: project.registry.services,
      noun: { es: 'Servicio inesperado', en: 'Unexpected service' },
    });
  },
});
