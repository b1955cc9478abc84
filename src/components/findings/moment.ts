import { dateText, monthText } from '../../words/law.ts';
import { sourceTitle } from '../../words/source-title.ts';
import type { FigureData } from '../../registry/schema/figure.ts';
import type { Lang, SourceTitle } from '../../registry/schema/common.ts';

/** A year, a month or a day in words, as much as is known of it: «2018», «febrero de 2023», «9 de agosto de 2024». */
export function moment(at: string, lang: Lang): string {
  if (at.length === 4) return at;
  return at.length === 7 ? monthText(at, lang) : dateText(at, lang);
}

/** From when to when, said once where both are the same. */
export const period = (
  { from, to }: { from: string; to: string },
  lang: Lang,
  between: (from: string, to: string) => string,
): string => (from === to ? moment(from, lang) : between(moment(from, lang), moment(to, lang)));

const numbers = {
  es: new Intl.NumberFormat('es-PE', { useGrouping: 'min2' }),
  en: new Intl.NumberFormat('en-GB'),
};

/** A number as each language writes it: «5544» and «145 261» in Spanish, «5,544» in English. */
export const numberText = (value: number, lang: Lang): string =>
  numbers[lang].format(value).replace(lang === 'es' ? /,/g : /$^/, '\u00a0');

/** A number with the sign of its unit, if that is a percentage: «73 %». */
export const amountText = (value: number, unit: FigureData['unit'], lang: Lang): string =>
  numberText(value, lang) + (unit !== 'percent' ? '' : lang === 'es' ? '\u00a0%' : '%');

/** A source in words: what it is and, where that is told, of when. */
export const sourceText = (
  { title, date }: { title: SourceTitle; date?: string | undefined },
  lang: Lang,
): string => [sourceTitle(title, lang), date && moment(date, lang)].filter(Boolean).join(', ');
