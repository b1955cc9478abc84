import { type Beside, provisionsBeside } from '../provisions-beside.ts';
import { isSources } from '../blocks.ts';
import { agreesWith, penaltiesIn, penaltiesOf } from '../penalty-mentions.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { referenceLabel } from '../../citations/label.ts';
import { finesText, yearsText } from '../../citations/words.ts';
import { defineRule } from '../rule.ts';

/** Years or days-fine in prose, beside a provision, that are not those of the version it cites. */
export default defineRule({
  id: 'penalty-matches',
  severity: 'error',
  checkPage({ page, registry, report, asOf }) {
    for (const block of page.blocks) {
      if (block.kind === 'heading') continue;
      const mentions = penaltiesIn(block.text, page.lang);
      if (mentions.length === 0 || isSources(block.section)) continue;
      const beside = provisionsBeside(block, page, registry, asOf).filter(
        ({ version }) => penaltiesOf(version.text).length > 0,
      );
      if (beside.length === 0) continue;
      for (const mention of mentions) {
        const known = beside.flatMap(({ version }) => penaltiesOf(version.text));
        if (known.some((penalty) => agreesWith(mention, penalty))) continue;
        const listIn = (lang: Lang) => beside.map((each) => describe(each, lang));
        report({
          place:
            block.placeOf(mention.start, mention.end) ??
            block.citations[0]?.place ??
            page.place(['title']),
          expected: listIn('es'),
          related: beside.map(({ provision, version }) => ({
            file: provision.file,
            place: provision.place(['versions', version.from, 'penalty'], 'key'),
            message: { es: 'La pena del registro', en: 'The penalty in the registry' },
          })),
          message: {
            es: `Pena inesperada «${mention.text}»; se esperaba una de: ${listIn('es').join('; ')}`,
            en: `Unexpected penalty “${mention.text}”; expected one of: ${listIn('en').join('; ')}`,
          },
        });
      }
    }

    function describe({ provision, version }: Beside, lang: Lang): string {
      const name = referenceLabel(
        { instrument: provision.instrument.id, eId: provision.id },
        registry,
        lang,
      );
      const texts = penaltiesOf(version.text).map((penalty) =>
        [yearsText(penalty, lang), finesText(penalty, lang)].filter(Boolean).join(', '),
      );
      return `${name}: ${[...new Set(texts)].filter(Boolean).join(' / ')}`;
    }
  },
});
