import type { Entry } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import {
  criticalError,
  type ScenarioData,
  trainingModule,
} from '../../registry/schema/scenario.ts';
import { defineRule } from '../rule.ts';

/** In how many scenarios each critical error has to be met. */
const least = 2;

/** A critical error of the course met in fewer than two scenarios, or a module that none practises. */
export default defineRule({
  id: 'scenario-coverage',
  severity: 'error',
  checkTree({ registry, report }) {
    const scenarios = [...registry.scenarios.values()];
    const [first] = scenarios;
    // One that could not be read may be the one that covers it; a tree without scenarios covers nothing.
    const isBroken = [...registry.unread].some((key) => key.startsWith('scenarios/'));
    if (!first || isBroken) return;
    const say = (key: string, message: Localized): void =>
      report({ file: first.file, place: first.place([key], 'key'), message });
    for (const error of criticalError.options) {
      const count = scenarios.filter((entry) => errorsIn(entry).has(error)).length;
      if (count < least)
        say('nodes', {
          es: `Error crítico «${error}» en ${count} escenarios; se esperaba una opción con error: ${error} en ${least} al menos`,
          en: `Critical error “${error}” in ${count} scenarios; expected a choice with error: ${error} in ${least} at least`,
        });
    }
    for (const module of trainingModule.options)
      if (!scenarios.some(({ data }) => data.modules.includes(module)))
        say('modules', {
          es: `Ningún escenario practica el módulo «${module}»; se esperaba uno al menos`,
          en: `No scenario practises the module “${module}”; expected one at least`,
        });
  },
});

/** The critical errors that some choice of a scenario is. */
const errorsIn = ({ data }: Entry<ScenarioData>): Set<string> =>
  new Set(
    data.nodes.flatMap((node) =>
      node.kind === 'moment' ? node.choices.flatMap(({ error }) => error ?? []) : [],
    ),
  );
