import { type Beside, provisionsBeside, reportDisagreement, saidBy } from '../provisions-beside.ts';
import { isSources } from '../blocks.ts';
import { agreesWith, penaltiesIn, penaltiesOf } from '../penalty-mentions.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { finesText, yearsText } from '../../citations/words.ts';
import { defineRule } from '../rule.ts';

/** Years or days-fine in prose, beside a provision, that are not those of the version it cites. */
export default defineRule({
  id: 'penalty-matches',
  severity: 'error',
  checkPage(context) {
    const { page, registry, asOf } = context;
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
        const listIn = (lang: Lang) => [...new Set(beside.map((each) => describe(each, lang)))];
        reportDisagreement(context, block, {
          start: mention.start,
          end: mention.end,
          beside,
          key: 'penalty',
          part: 'key',
          there: { es: 'La pena del registro', en: 'The penalty in the registry' },
          expected: listIn(page.lang),
          message: {
            es: `Pena inesperada «${mention.text}»; se esperaba una de: ${listIn('es').join('; ')}`,
            en: `Unexpected penalty “${mention.text}”; expected one of: ${listIn('en').join('; ')}`,
          },
        });
      }
    }

    function describe(each: Beside, lang: Lang): string {
      const texts = penaltiesOf(each.version.text).map((penalty) =>
        [yearsText(penalty, lang), finesText(penalty, lang)].filter(Boolean).join(', '),
      );
      return saidBy(each, [...new Set(texts)].filter(Boolean).join(' / '), registry, lang);
    }
  },
});
