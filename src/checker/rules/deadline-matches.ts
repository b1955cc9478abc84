import { isSources } from '../../documents/blocks.ts';
import { provisionsBeside } from '../law/provisions-beside.ts';
import { defineRule } from '../rule.ts';
import { withDrawn } from '../../documents/drawn-block.ts';
import { doubtsIn } from '../values/compare.ts';
import { deadlineValues } from '../values/deadline-values.ts';
import { deadlineWords, reportDoubt } from '../values/report-doubt.ts';

/** A length of time in prose that is not that of the act, part and version that the words beside it mean. */
export default defineRule({
  id: 'deadline-matches',
  severity: 'error',
  checkPage(context) {
    const { page, registry, asOf } = context;
    for (const written of page.blocks) {
      const block = withDrawn(written, page, registry, asOf);
      // A paragraph without a citation tells of other times; an item is about what leads to its list.
      if (block.kind === 'heading' || (block.citations.length === 0 && !block.lead)) continue;
      if (isSources(block.section)) continue;
      const named = () => provisionsBeside(block, page, registry, asOf);
      for (const doubt of doubtsIn(block, deadlineValues, page.lang, named))
        reportDoubt(context, block, doubt, deadlineWords);
    }
  },
});
