import { capitalised, listText, yearsText } from '../words/law.ts';
import { fill, fillCount } from '../i18n/fill.ts';
import { lawWords } from '../i18n/law.ts';
import type { FormLimitation, Limitation, Months } from '../registry/limitation.ts';
import type { Lang } from '../registry/schema/common.ts';

/** A length in words: «10 años y 6 meses». */
export function monthsText(months: Months, lang: Lang): string {
  const words = lawWords[lang].limitation;
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return listText(
    [
      ...(years > 0 ? [fillCount(words, 'years', { count: years }, lang)] : []),
      ...(rest > 0 ? [fillCount(words, 'months', { count: rest }, lang)] : []),
    ],
    lang,
  );
}

/** The cells of each form, in the order of the columns after its name; `label` of the base form is given. */
export const limitationRows = (
  { forms }: Limitation,
  base: string,
  lang: Lang,
): { label: string; cells: string[] }[] =>
  forms.map((each) => ({
    label: capitalised(each.form.label?.[lang] ?? base),
    cells: cellsOf(each, lang),
  }));

function cellsOf(
  { form, ordinary, most, withPause, halved, cap }: FormLimitation,
  lang: Lang,
): string[] {
  const words = lawWords[lang].limitation;
  const said = (months: Months) => monthsText(months, lang);
  const capped = (months: Months) =>
    cap === undefined
      ? said(months)
      : fill(words.capped, { most: said(months), cap: said(cap + months - most) });
  return [
    yearsText(form.penalty, lang),
    said(ordinary),
    capped(most),
    capped(withPause),
    fill(words.pair, { ordinary: said(halved.ordinary), most: said(halved.most) }),
  ];
}
