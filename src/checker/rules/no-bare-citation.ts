import { vocabularyOf } from '../../citations/norm-names.ts';
import { recognise } from '../../citations/recognise/index.ts';
import { formatRef } from '../../citations/ref.ts';
import { findProvision, missingRecord } from '../../registry/registry.ts';
import { fixOf, isInLink, isLinked, lackText, heldRef, wantedText } from '../law/bare-law.ts';
import { isSources } from '../../documents/blocks.ts';
import { defineRule } from '../rule.ts';

/**
 * Law named in prose without a link. A provision needs one each time; a norm named alone, only until the
 * page has linked it. Headings and the list of sources are left alone.
 */
export default defineRule({
  id: 'no-bare-citation',
  severity: 'error',
  checkPage({ page, registry, report }) {
    const linked = new Set<string>();
    const vocabulary = vocabularyOf(registry);
    for (const block of page.blocks) {
      for (const { ref } of block.citations) if (ref) linked.add(ref.instrument);
      if (block.kind === 'heading' || isSources(block.section)) continue;
      // Half a link is told by `link-scheme`.
      if (block.text.includes('](norma:')) continue;
      for (const citation of recognise(block.text, page.lang, vocabulary)) {
        if (citation.lacks)
          report({
            place: block.placeOf(citation.start, citation.end) ?? block.place(),
            message: lackText(citation),
          });
        const ref = heldRef(citation, registry);
        if (isLinked(citation, block) || !ref || (!ref.eId && linked.has(ref.instrument))) continue;
        const { start, end, surface } = citation;
        const place = block.placeOf(start, end);
        const target = `norma:${formatRef(ref)}`;
        const isHeld = registry.instruments.has(ref.instrument);
        const wanted = wantedText(citation, target, isHeld);
        if (!ref.eId) linked.add(ref.instrument);
        report({
          place: place ?? block.place(),
          lacks: missingRecord(registry, {
            instrument: citation.instrument,
            eId: findProvision(registry, ref.instrument, ref.eId ?? '')
              ? undefined
              : citation.provisions[0],
          }),
          expected: isHeld ? [target] : [],
          ...(place &&
            isHeld &&
            !isInLink(citation, block) &&
            citation.provisions.length < 2 && { fix: fixOf(page, place, target) }),
          message: {
            es: `Norma sin enlace «${surface}»; se esperaba ${wanted.es}`,
            en: `Law without a link “${surface}”; expected ${wanted.en}`,
          },
        });
      }
    }
  },
});
