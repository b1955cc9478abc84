import { formsCited, type PenaltyForm } from '../registry/forms.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { ProvisionVersionData } from '../registry/schema/provision.ts';
import { withOwnLevel } from './own-level.ts';
import type { CitationRef } from './ref.ts';
import { capitalised, mainPenaltyText, mainPenaltyWords, yearsText } from '../words/law.ts';

/**
 * What is printed of the penalties of a provision where it is cited: those of the part or form that the
 * citation names and no other; of a whole provision the first and its aggravated forms, or only the heaviest of
 * them where they are many, so that nothing beside it understates the law or hides its commonest case. Nothing for a
 * part that sets none.
 * @param withNotes says too what the figures of the first do not say
 */
export function penaltiesCited(
  ref: CitationRef,
  text: ProvisionVersionData,
  lang: Lang,
  { withNotes = false } = {},
): string[] {
  const [first, ...others] = formsCited(ref, text);
  if (!first) return [];
  const main = (withNotes ? mainPenaltyWords : mainPenaltyText)(first.penalty, lang);
  const isOwn = first.isBase || ref.item !== undefined || isPartOf(ref);
  const said = isOwn ? main : named(first, main, lang);
  const sure = (form: string): string => withOwnLevel(form, text, 'aggravated', lang);
  const rest = aggravatedSaid(others, lang).map(sure);
  return [first.isBase ? said : sure(said), ...rest].filter(Boolean);
}

/** A part says itself when it applies. */
const isPartOf = ({ eId = '' }: CitationRef): boolean => /__(?:al|para|lit)_/.test(eId);

/** The most aggravated forms that are said one by one. */
const fewForms = 3;

/** The aggravated forms, in the order of the norm: those that set prison, or all where none does; of many, the heaviest alone. */
function aggravatedSaid(forms: readonly PenaltyForm[], lang: Lang): string[] {
  const heavy = forms.filter((form) => weight(form) > 0);
  if (heavy.length === 0 && forms.length <= fewForms)
    return forms.map((form) => named(form, mainPenaltyWords(form.penalty, lang), lang));
  const top = heavy.toSorted((one, other) => weight(other) - weight(one)).slice(0, 1);
  return (heavy.length > fewForms ? top : heavy).map((form) =>
    named(form, yearsText(form.penalty, lang), lang),
  );
}

/** The most years that a form threatens; prison for life is more than any. */
function weight({ penalty: { imprisonment } }: PenaltyForm): number {
  if (imprisonment?.life) return Infinity;
  return imprisonment?.maxYears ?? imprisonment?.minYears ?? 0;
}

function named({ label }: PenaltyForm, said: string, lang: Lang): string {
  const name = label?.[lang] ?? '';
  return name ? `${capitalised(name)}: ${said}` : said;
}
