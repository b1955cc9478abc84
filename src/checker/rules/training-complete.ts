import { nearest } from '../../registry/nearest.ts';
import { defineRule } from '../rule.ts';
import { namesInTraining, timesOff, unmet } from '../training-names.ts';
import { unexpected, unknownMessage } from '../unknown-ids.ts';

/**
 * The training, or a scenario of it, names a page, module, form or critical error that is not there; its calendar
 * does not give a module its hours; or no activity works on one of its critical errors.
 */
export default defineRule({
  id: 'training-complete',
  severity: 'error',
  checkTree({ registry, index, report }) {
    // What could not be read may be what is missing.
    const isBroken = [...registry.unread].some((key) => /^(?:training|forms)\//.test(key));
    for (const { kind, id, known, file, at } of namesInTraining(registry, index)) {
      if (known.has(id) || (isBroken && kind !== 'pages')) continue;
      const expected = nearest(id, known);
      report({
        file,
        place: at(),
        expected,
        message: unknownMessage(id, expected, known, unexpected[kind]),
      });
    }
    if (isBroken) return;
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
