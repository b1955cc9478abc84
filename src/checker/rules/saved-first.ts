import { defineRule } from '../rule.ts';

/** Lines of the minute of a paper among which somebody with a minute reads what to keep. */
const soon = 2;

/**
 * Something that warns the person who did it, told before what keeps the evidence: a step of a route, or a paper that goes
 * out on such a route. Where protection is what is asked for, safety comes first and evidence is no condition.
 */
export default defineRule({
  id: 'saved-first',
  severity: 'error',
  checkTree({ registry, report }) {
    const warning = new Set<string>();
    for (const { file, id, data, place } of registry.routes.values()) {
      const saved = data.steps.findIndex(({ saves }) => saves);
      const warned = data.steps.findIndex(({ warns }) => warns);
      if (warned !== -1) warning.add(id);
      const mayReact = data.kind !== 'protection' && data.risks.some(({ plan }) => plan);
      if (warned === -1 && mayReact)
        report({
          file,
          place: place(['steps'], 'key'),
          message: {
            es: `La otra persona se entera y puede reaccionar («${id}»), y ningún paso dice por cuál; se esperaba warns en uno`,
            en: `The other person finds out and may react (“${id}”), and no step says by which; expected warns on one`,
          },
        });
      for (const [at, { warns, today }] of data.steps.entries())
        if (warns && (today || saved === -1 || saved >= at))
          report({
            file,
            place: place(['steps', at, 'text', 'es']),
            message: today
              ? {
                  es: 'Lo de hoy avisa a quien lo hizo; se esperaba hoy un paso que guarde (saves)',
                  en: 'What is done today warns the person who did it; expected today a step that saves',
                }
              : {
                  es: 'Paso que avisa a quien lo hizo, sin uno antes que guarde las pruebas (saves)',
                  en: 'Step that warns the person who did it, with none before it that saves the evidence',
                },
          });
    }
    for (const { file, data, place } of registry.papers.values()) {
      const warns = data.stage === 'outside' && data.routes.some((route) => warning.has(route));
      if (!warns || data.minute.slice(0, soon).some(({ saves }) => saves)) continue;
      report({
        file,
        place: place(['minute'], 'key'),
        message: {
          es: `Papel que avisa a quien lo hizo; se esperaba saves en una de las ${soon} primeras frases de minute`,
          en: `Paper that warns the person who did it; expected saves on one of the first ${soon} sentences of minute`,
        },
      });
    }
  },
});
