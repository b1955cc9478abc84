import { capitalised, yearsText } from '../words/law.ts';
import { lawWords } from '../i18n/law.ts';
import type { FormSentencing } from '../registry/sentencing.ts';
import type { Lang } from '../registry/schema/common.ts';

/** The rows of one offence: what its form is called after the number of the article, and a cell for each rule. */
export const sentencingRows = (
  number: string,
  forms: readonly FormSentencing[],
  lang: Lang,
): { label: string; cells: string[] }[] => {
  const words = lawWords[lang].sentencing;
  const base = lawWords[lang].penaltyRows.base;
  return forms.map(({ form, suspended, reserved, reduced, isTappable }) => ({
    label: `${number}, ${(form.label?.[lang] ?? base).toLowerCase()}`,
    cells: [
      capitalised(yearsText(form.penalty, lang)),
      words.answers[suspended],
      words.answers[reserved],
      words.answers[reduced],
      isTappable ? words.answers.tappable : words.answers.belowThreshold,
    ],
  }));
};
