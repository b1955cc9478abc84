import { levelRowFaults } from '../records/level-rows.ts';
import { defineRule } from '../rule.ts';

/** A table of a protocol that asks for something from one level, where its adoption data say another. */
export default defineRule({
  id: 'adoption-consistent',
  severity: 'error',
  checkPage({ page, registry, report }) {
    const [section, protocol = ''] = page.slug.split('/');
    const adoption = section === 'protocolos' ? registry.adoption.get(protocol)?.data : undefined;
    if (adoption)
      for (const { block, message } of levelRowFaults(page, adoption))
        report({ place: block.place(), message });
  },
});
