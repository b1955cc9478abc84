import { isSources } from '../../documents/blocks.ts';
import { provisionsBeside } from '../law/provisions-beside.ts';
import { defineRule } from '../rule.ts';
import { withDrawn } from '../../documents/drawn-block.ts';
import { doubtsIn } from '../values/compare.ts';
import { penaltyValues } from '../values/penalty-values.ts';
import { penaltyDoubt, reportDoubt } from '../values/report-doubt.ts';

/** A penalty in prose that is not that of the form, part and version that the words beside it mean. */
export default defineRule({
  id: 'penalty-matches',
  severity: 'error',
  checkPage(context) {
    const { page, registry, asOf } = context;
    for (const written of page.blocks) {
      const block = withDrawn(written, page, registry, asOf);
      if (block.kind === 'heading' || isSources(block.section)) continue;
      if (block.citations.length === 0 && !block.nearest) continue;
      const named = () => provisionsBeside(block, page, registry, asOf);
      for (const doubt of doubtsIn(block, penaltyValues, page.lang, named))
        reportDoubt(context, block, doubt, penaltyDoubt);
    }
  },
});
