import { trainingCourse, trainingModules } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { defineRule } from '../rule.ts';
import { errorsIn } from '../../registry/scenario-graph.ts';

/** In how many scenarios each critical error has to be met. */
const least = 2;

/** A critical error of the course met in fewer than two scenarios, or a module that none practises. */
export default defineRule({
  id: 'scenario-coverage',
  severity: 'error',
  checkTree({ registry, report }) {
    const scenarios = [...registry.scenarios.values()];
    const [first] = scenarios;
    const course = trainingCourse(registry)?.data;
    // What could not be read may be what covers it; a tree without scenarios or without a course covers nothing.
    const isBroken = [...registry.unread].some((key) => /^(?:scenarios|training)\//.test(key));
    if (!first || !course || isBroken) return;
    const say = (key: string, message: Localized): void =>
      report({ file: first.file, place: first.place([key], 'key'), message });
    for (const { id: error } of course.critical) {
      const count = scenarios.filter(({ data }) => errorsIn(data).includes(error)).length;
      if (count < least)
        say('nodes', {
          es: `Error crítico «${error}» en ${count} escenarios; se esperaba una opción con error: ${error} en ${least} al menos`,
          en: `Critical error “${error}” in ${count} scenarios; expected a choice with error: ${error} in ${least} at least`,
        });
    }
    for (const { id: module } of trainingModules(registry))
      if (!scenarios.some(({ data }) => data.modules.includes(module)))
        say('modules', {
          es: `Ningún escenario practica el módulo «${module}»; se esperaba uno al menos`,
          en: `No scenario practises the module “${module}”; expected one at least`,
        });
  },
});
