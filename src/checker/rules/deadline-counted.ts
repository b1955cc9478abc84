import { allRecords } from '../../registry/registry.ts';
import { isSources } from '../../documents/blocks.ts';
import { provisionsBeside } from '../law/provisions-beside.ts';
import { defineRule } from '../rule.ts';
import { withDrawn } from '../../documents/drawn-block.ts';
import { countedFaults } from '../values/counted.ts';
import { recordTexts } from '../values/record-texts.ts';

/** Days that do not say whether they are working or calendar days, where the norm beside them does. */
export default defineRule({
  id: 'deadline-counted',
  severity: 'error',
  checkPage({ page, registry, asOf, report }) {
    for (const written of page.blocks) {
      const block = withDrawn(written, page, registry, asOf);
      if (block.kind === 'heading' || block.citations.length === 0) continue;
      if (isSources(block.section)) continue;
      const named = () => provisionsBeside(block, page, registry, asOf);
      for (const { mention, expected, message } of countedFaults(block.text, page.lang, named))
        report({
          place: block.placeOf(mention.start, mention.end) ?? block.place(),
          expected: [expected],
          message,
        });
    }
  },
  checkTree({ registry, asOf, report }) {
    const { instruments: _, ...rest } = registry;
    for (const record of allRecords({ ...rest, instruments: new Map() }))
      for (const { text, lang, path, beside, isLinked } of recordTexts(record, registry, asOf)) {
        if (!isLinked) continue;
        for (const { expected, message } of countedFaults(text, lang, beside))
          report({ file: record.file, place: record.place(path), expected: [expected], message });
      }
  },
});
