import { isSources } from '../blocks.ts';
import { defineRule } from '../rule.ts';
import { doubtsIn } from '../values/compare.ts';
import { penaltyValues } from '../values/penalty-values.ts';
import { reportDoubt } from '../values/report-doubt.ts';

const words = {
  key: 'penalty',
  unexpected: { es: 'Pena inesperada', en: 'Unexpected penalty' },
  several: { es: 'una de varias penas', en: 'one of several penalties' },
  there: { es: 'La pena del registro', en: 'The penalty in the registry' },
} as const;

/** A penalty in prose that is not that of the form, part and version that the words beside it mean. */
export default defineRule({
  id: 'penalty-matches',
  severity: 'error',
  checkPage(context) {
    for (const block of context.page.blocks) {
      if (block.kind === 'heading' || isSources(block.section)) continue;
      for (const doubt of doubtsIn(block, penaltyValues, context))
        reportDoubt(context, block, doubt, words);
    }
  },
});
