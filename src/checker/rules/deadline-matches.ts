import { durationText } from '../../citations/words.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { provisionsBeside, reportDisagreement } from '../provisions-beside.ts';
import { isSources } from '../blocks.ts';
import { agreesWith, deadlinesIn } from '../deadline-mentions.ts';
import { defineRule } from '../rule.ts';

/** Hours, days or months in prose, beside a provision with deadlines, that are none of them. */
export default defineRule({
  id: 'deadline-matches',
  severity: 'error',
  checkPage(context) {
    const { page, registry, asOf } = context;
    for (const block of page.blocks) {
      if (block.kind === 'heading' || block.citations.length === 0) continue;
      const mentions = deadlinesIn(block.text, page.lang);
      if (mentions.length === 0 || isSources(block.section)) continue;
      const beside = provisionsBeside(block, page, registry, asOf).filter(
        ({ version }) => (version.text?.deadlines ?? []).length > 0,
      );
      if (beside.length === 0) continue;
      const deadlines = beside.flatMap(({ version }) => version.text?.deadlines ?? []);
      for (const mention of mentions) {
        if (deadlines.some((deadline) => agreesWith(mention, deadline))) continue;
        const listIn = (lang: Lang) => [
          ...new Set(deadlines.map((deadline) => durationText(deadline, lang))),
        ];
        reportDisagreement(context, block, {
          start: mention.start,
          end: mention.start + mention.text.length,
          beside,
          key: 'deadlines',
          part: 'key',
          there: { es: 'Los plazos del registro', en: 'The deadlines in the registry' },
          expected: listIn(page.lang),
          message: {
            es: `Plazo inesperado «${mention.text}»; se esperaba uno de: ${listIn('es').join(', ')}`,
            en: `Unexpected deadline “${mention.text}”; expected one of: ${listIn('en').join(', ')}`,
          },
        });
      }
    }
  },
});
