import { reportUnknownNames } from '../records/record-names.ts';
import { defineRule } from '../rule.ts';
import { timesOff, unmet } from '../records/training-hours.ts';

/**
 * The training names a page, module, form or critical error that is not there; its calendar
 * does not give a module its hours; or no activity works on one of its critical errors.
 */
export default defineRule({
  id: 'training-complete',
  severity: 'error',
  checkTree(context) {
    reportUnknownNames('training-complete', context);
    const { registry, report } = context;
    // Past a module that could not be read, nobody knows what adds up.
    if ([...registry.unread].some((key) => key.startsWith('training/'))) return;
    for (const { file, at, id, minutes, planned } of timesOff(registry))
      report({
        file,
        place: at(),
        expected: [String(minutes)],
        message: {
          es: `Calendario con ${planned} minutos de «${id}»; se esperaban los ${minutes} que suman sus horas`,
          en: `Calendar with ${planned} minutes of “${id}”; expected the ${minutes} that its hours make`,
        },
      });
    for (const { file, at, id } of unmet(registry))
      report({
        file,
        place: at(),
        message: {
          es: `Error crítico «${id}» que ninguna actividad trabaja; se esperaba un módulo que lo nombre en prevents`,
          en: `Critical error “${id}” that no activity works on; expected a module that names it in prevents`,
        },
      });
  },
});
