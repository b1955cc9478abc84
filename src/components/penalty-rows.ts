import { withOwnLevel } from '../citations/own-level.ts';
import { capitalised, penaltyText } from '../words/law.ts';
import { penaltyForms } from '../registry/forms.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { Penalty } from '../registry/schema/penalty.ts';
import type { ProvisionVersionData } from '../registry/schema/provision.ts';
import { lawWords } from '../i18n/law.ts';
import { inBoth } from '../i18n/fill.ts';

const names = inBoth(lawWords, 'penaltyRows');

/** One line of a table or chart of penalties. */
export interface PenaltyRow {
  /** Id of the form within its provision; empty where it has none. */
  id: string;
  label: string;
  /** The circumstances in full; empty for the base form. */
  when: string;
  /** Everything the norm threatens, with how sure that is where the whole is surer. */
  text: string;
  penalty: Penalty;
  isBase: boolean;
}

/** True of a rule that raises the penalty of an offence told elsewhere: it has no basic offence of its own. */
const isAdded = (penalty: Penalty): boolean => penalty.aboveMaximum !== undefined;

/** All that a penalty says: its figures, and what they do not say. */
export const penaltyWords = (penalty: Penalty, lang: Lang): string =>
  [penaltyText(penalty, lang), penalty.note?.[lang]].filter(Boolean).join('. ');

/** The base form and every aggravated one of a version, in the order of the norm. */
export const penaltyRows = (version: ProvisionVersionData, lang: Lang): PenaltyRow[] =>
  penaltyForms(version).map(({ id, label, when, penalty, isBase }) => ({
    id,
    label: capitalised((label ?? (isAdded(penalty) ? names.added : names.base))[lang]),
    when: (when ?? (isBase && isAdded(penalty) ? names.addedTo : undefined))?.[lang] ?? '',
    text: isBase
      ? penaltyWords(penalty, lang)
      : withOwnLevel(penaltyWords(penalty, lang), version, 'aggravated', lang),
    penalty,
    isBase,
  }));
