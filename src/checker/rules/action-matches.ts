import { actions, excused, says, actionHints } from '../law/action-words.ts';
import { provisionsBeside, reportDisagreement, saidBy } from '../law/provisions-beside.ts';
import { isSources, sentencesOf } from '../../documents/blocks.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { defineRule } from '../rule.ts';

/** "Querella" or "the prosecutor investigates" beside a provision of the other kind of action. */
export default defineRule({
  id: 'action-matches',
  severity: 'error',
  checkPage(context) {
    const { page, registry, asOf } = context;
    for (const block of page.blocks) {
      if (block.kind === 'heading' || !actionHints[page.lang].test(block.text)) continue;
      if (isSources(block.section)) continue;
      const named = provisionsBeside(block, page, registry, asOf).filter(
        ({ version }) => version.text?.action,
      );
      if (named.length === 0) continue;
      for (const { text, at, ...clause } of clausesOf(block.text)) {
        if (excused[page.lang].test(clause.sentence)) continue;
        const own = named.filter((each) => each.at >= at && each.at < at + text.length);
        const beside = own.length === 1 ? own : named;
        for (const kind of ['private', 'public'] as const) {
          const match = says[kind][page.lang].exec(text);
          if (!match || beside.some(({ version }) => version.text?.action === kind)) continue;
          const start = at + match.index;
          const listIn = (lang: Lang) =>
            beside.map((each) =>
              saidBy(each, actions[each.version.text?.action ?? 'public'][lang], registry, lang),
            );
          reportDisagreement(context, block, {
            start,
            end: start + match[0].length,
            beside,
            key: 'action',
            there: { es: 'La acción del registro', en: 'The action in the registry' },
            expected: listIn(page.lang),
            message: {
              es: `Acción inesperada («${match[0]}»); se esperaba ${listIn('es').join('; ')}`,
              en: `Unexpected action (“${match[0]}”); expected ${listIn('en').join('; ')}`,
            },
          });
        }
      }
    }
  },
});

/** Clauses that semicolons part, each with its sentence: each speaks of the offence that it cites. */
const clausesOf = (text: string): { text: string; at: number; sentence: string }[] =>
  sentencesOf(text).flatMap((sentence) => {
    let { at } = sentence;
    return sentence.text.split(/(?<=;)/).map((clause) => {
      const start = at;
      at += clause.length;
      return { text: clause, at: start, sentence: sentence.text };
    });
  });
