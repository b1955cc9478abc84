import { isSources } from '../blocks.ts';
import { defineRule } from '../rule.ts';
import { doubtsIn } from '../values/compare.ts';
import { deadlineValues } from '../values/deadline-values.ts';
import { reportDoubt } from '../values/report-doubt.ts';

const words = {
  key: 'deadlines',
  unexpected: { es: 'Plazo inesperado', en: 'Unexpected deadline' },
  several: { es: 'uno de varios plazos', en: 'one of several deadlines' },
  there: { es: 'Los plazos del registro', en: 'The deadlines in the registry' },
} as const;

/** A length of time in prose that is not that of the act, part and version that the words beside it mean. */
export default defineRule({
  id: 'deadline-matches',
  severity: 'error',
  checkPage(context) {
    for (const block of context.page.blocks) {
      if (block.kind === 'heading' || block.citations.length === 0) continue;
      if (isSources(block.section)) continue;
      for (const doubt of doubtsIn(block, deadlineValues, context))
        reportDoubt(context, block, doubt, words);
    }
  },
});
