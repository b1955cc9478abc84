import { referenceLabel } from '../../citations/label.ts';
import { actions, excused, says, signs } from '../action-words.ts';
import { type Beside, provisionsBeside } from '../provisions-beside.ts';
import { isSources, sentencesOf } from '../blocks.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { defineRule } from '../rule.ts';

/** "Querella" or "the prosecutor investigates" beside a provision of the other kind of action. */
export default defineRule({
  id: 'action-matches',
  severity: 'error',
  checkPage({ page, registry, report, asOf }) {
    for (const block of page.blocks) {
      if (block.kind === 'heading' || !signs[page.lang].test(block.text)) continue;
      if (isSources(block.section)) continue;
      const beside = provisionsBeside(block, page, registry, asOf).filter(
        ({ version }) => version.text?.action,
      );
      if (beside.length === 0) continue;
      for (const { text, at } of sentencesOf(block.text)) {
        if (excused[page.lang].test(text)) continue;
        for (const kind of ['private', 'public'] as const) {
          const match = says[kind][page.lang].exec(text);
          if (!match || beside.some(({ version }) => version.text?.action === kind)) continue;
          const start = at + match.index;
          const listIn = (lang: Lang) => beside.map((each) => describe(each, lang));
          report({
            place:
              block.placeOf(start, start + match[0].length) ??
              block.citations[0]?.place ??
              page.place(['title']),
            expected: listIn('es'),
            related: beside.map(({ provision, version }) => ({
              file: provision.file,
              place: provision.place(['versions', version.from, 'action']),
              message: { es: 'La acción del registro', en: 'The action in the registry' },
            })),
            message: {
              es: `Acción inesperada («${match[0]}»); se esperaba ${listIn('es').join('; ')}`,
              en: `Unexpected action (“${match[0]}”); expected ${listIn('en').join('; ')}`,
            },
          });
        }
      }
    }

    function describe({ provision, version }: Beside, lang: Lang): string {
      const name = referenceLabel(
        { instrument: provision.instrument.id, eId: provision.id },
        registry,
        lang,
      );
      return `${name}: ${actions[version.text?.action ?? 'public'][lang]}`;
    }
  },
});
