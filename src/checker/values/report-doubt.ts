import { formatRef } from '../../citations/ref.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import { type Block } from '../blocks.ts';
import { reportDisagreement, saidBy } from '../provisions-beside.ts';
import type { PageContext } from '../rule.ts';
import type { Doubt, Figure } from './compare.ts';

/** What a kind of value is called in a finding, and the key of a version that holds it. */
interface Named {
  key: 'penalty' | 'deadlines';
  /** «Pena inesperada». */
  unexpected: Localized;
  /** «una de varias penas». */
  several: Localized;
  /** What stands in the registry, for who follows the place. */
  there: Localized;
}

/** Reports a figure that is not that of what the words mean, or, as a note, one that no word ties to a value. */
export function reportDoubt<Mention extends Figure>(
  context: Pick<PageContext, 'page' | 'registry' | 'report'>,
  block: Block,
  doubt: Doubt<Mention>,
  { key, unexpected, several, there }: Named,
): void {
  const { mention, verdict, beside, meant } = doubt;
  const { registry, page } = context;
  const expectedIn = (lang: Lang): string[] => {
    const values = [...new Set(meant.map(({ said }) => said[lang]))].filter(Boolean).join(' / ');
    return beside.length === 1 && beside[0]
      ? [saidBy(beside[0], values, registry, lang)]
      : [values];
  };
  const chosen = (lang: Lang): string => {
    const [only, ...others] = [...new Set(meant.map(({ label }) => label?.[lang] ?? ''))];
    const isChosen = verdict.kind === 'wrong' && only && others.length === 0;
    if (!isChosen) return '';
    return lang === 'es' ? ` para «${only}»` : ` for “${only}”`;
  };
  const refs = beside
    .flatMap(({ citation: { ref } }) =>
      ref ? meant.flatMap(({ id }) => (id ? [formatRef({ ...ref, item: id })] : [])) : [],
    )
    .join(', ');
  const isNote = verdict.kind === 'unclear';
  reportDisagreement(context, block, {
    start: mention.start,
    end: mention.end,
    beside,
    key,
    part: 'key',
    there,
    expected: isNote ? [refs] : expectedIn(page.lang),
    ...(isNote && { severity: 'info' as const }),
    message: isNote
      ? {
          es: `«${mention.text}» es ${several.es} y la frase no dice cuál; cita su parte o su nombre: ${refs}`,
          en: `“${mention.text}” is ${several.en} and the sentence does not say which; cite its part or its name: ${refs}`,
        }
      : {
          es: `${unexpected.es} «${mention.text}»${chosen('es')}; se esperaba ${expectedIn('es').join('; ')}`,
          en: `${unexpected.en} “${mention.text}”${chosen('en')}; expected ${expectedIn('en').join('; ')}`,
        },
  });
}
