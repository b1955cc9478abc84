import { formatRef } from '../../citations/ref.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import type { Block } from '../../documents/blocks.ts';
import { reportDisagreement, saidBy } from '../law/provisions-beside.ts';
import type { PageContext } from '../rule.ts';
import type { Doubt, Figure } from './compare.ts';

/** What a kind of value is called in a finding, and the key of a version that holds it. */
export interface ValueWords {
  key: 'penalty' | 'deadlines';
  /** «Pena inesperada». */
  unexpected: Localized;
  /** «una de varias penas». */
  several: Localized;
  /** What stands in the registry, for who follows the place. */
  there: Localized;
}

/** How a penalty is told in a finding. */
export const penaltyDoubt: ValueWords = {
  key: 'penalty',
  unexpected: { es: 'Pena inesperada', en: 'Unexpected penalty' },
  several: { es: 'una de varias penas', en: 'one of several penalties' },
  there: { es: 'La pena del registro', en: 'The penalty in the registry' },
};
/** How a deadline is told in a finding. */
export const deadlineWords: ValueWords = {
  key: 'deadlines',
  unexpected: { es: 'Plazo inesperado', en: 'Unexpected deadline' },
  several: { es: 'uno de varios plazos', en: 'one of several deadlines' },
  there: { es: 'Los plazos del registro', en: 'The deadlines in the registry' },
};

/** Reports a figure of a page that is not that of what the words mean or, as a note, that none ties to a value. */
export function reportDoubt<Mention extends Figure>(
  context: Pick<PageContext, 'page' | 'registry' | 'report'>,
  block: Block,
  doubt: Doubt<Mention>,
  words: ValueWords,
): void {
  const { mention, verdict, beside } = doubt;
  // A component says itself which of several it draws.
  const isDrawn = block.drawn.some(({ at, end }) => mention.start < end && mention.end > at);
  if (verdict.kind === 'unclear' && isDrawn) return;
  reportDisagreement(context, block, {
    start: mention.start,
    end: mention.end,
    beside,
    key: words.key,
    part: 'key',
    there: words.there,
    ...(verdict.kind === 'unclear' && { severity: 'info' as const }),
    ...saidOf(doubt, words, context.registry, context.page.lang),
  });
}

/** What a finding says of a doubt: what stands there, what was meant, and what it would have been. */
export function saidOf<Mention extends Figure>(
  { mention, verdict, beside, meant }: Doubt<Mention>,
  { unexpected, several }: ValueWords,
  registry: Registry,
  lang: Lang,
): { expected: string[]; message: Localized } {
  if (verdict.kind === 'unclear') {
    if (meant.length === 0)
      return {
        expected: [],
        message: {
          es: `«${mention.text}» no es de lo que se cita y la frase no dice de qué es; dilo, o cita la norma que lo fija`,
          en: `“${mention.text}” is not of what is cited and the sentence does not say of what it is; say so, or cite the norm that sets it`,
        },
      };
    const refs = beside.flatMap(({ citation: { ref } }) =>
      ref ? meant.flatMap(({ id }) => (id ? [formatRef({ ...ref, item: id })] : [])) : [],
    );
    return {
      expected: refs,
      message: {
        es: `«${mention.text}» es ${several.es} y la frase no dice cuál; cita su parte o su nombre: ${refs.join(', ')}`,
        en: `“${mention.text}” is ${several.en} and the sentence does not say which; cite its part or its name: ${refs.join(', ')}`,
      },
    };
  }
  const values = (of: Lang): string => {
    const list = [...new Set(meant.map(({ said }) => said[of]))].filter(Boolean).join(' / ');
    return beside.length === 1 && beside[0] ? saidBy(beside[0], list, registry, of) : list;
  };
  const [only, ...others] = [...new Set(meant.map(({ label }) => label))];
  const chosen = others.length === 0 ? only : undefined;
  const meantEs = chosen ? ` para «${chosen.es}»` : '';
  const meantEn = chosen ? ` for “${chosen.en}”` : '';
  return {
    expected: [values(lang)],
    message: {
      es: `${unexpected.es} «${mention.text}»${meantEs}; se esperaba ${values('es')}`,
      en: `${unexpected.en} “${mention.text}”${meantEn}; expected ${values('en')}`,
    },
  };
}
