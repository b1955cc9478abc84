import { findProvision, versionAt } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';

const signs = {
  es: /\b(derog\w+|antes|anterior(es)?|hasta|entonces|hist[oó]ric\w+|ya no|dej[oó] de|original(es)?|de 20\d\d|sustitu\w+|cambi[oó]\w*|modific\w+|regía|aplicaba\w*)\b/i,
  en: /\b(repeal\w*|before|former\w*|until|then|histor\w+|no longer|used to|original(ly)?|of 20\d\d|replac\w+|chang\w+|amend\w+|applied)\b/i,
};

/** A page cites a text that no longer holds, and the sentence around it does not say so. */
export default defineRule({
  id: 'repealed-needs-note',
  severity: 'error',
  checkPage({ page, registry, asOf, report }) {
    const day = page.frontMatter.asOf ?? asOf;
    for (const { ref, place, context, form } of page.citations) {
      if (!ref?.eId || !ref.date || form === 'component') continue;
      const provision = findProvision(registry, ref.instrument, ref.eId);
      const cited = provision?.versions.find(({ from }) => from === ref.date);
      if (!provision || !cited) continue;
      const now = versionAt(provision, day);
      if (now.state === 'in-force' && now.version.from === ref.date) continue;
      if (cited.from > day || signs[page.lang].test(context)) continue;
      report({
        place,
        message: {
          es: `Texto que ya no rige inesperado («${ref.date}»); se esperaba que la frase lo diga: «antes», «hasta», «texto anterior», «derogado»`,
          en: `Unexpected text no longer in force (“${ref.date}”); expected the sentence to say so: “before”, “until”, “former text”, “repealed”`,
        },
      });
    }
  },
});
