import { dateText } from '../../words/law.ts';
import type { Lang } from '../../registry/schema/common.ts';

const months = {
  es: new Intl.DateTimeFormat('es-PE', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** A year, a month or a day in words, as much as is known of it: «2018», «febrero de 2023», «9 de agosto de 2024». */
export function moment(at: string, lang: Lang): string {
  if (at.length === 4) return at;
  return at.length === 7 ? months[lang].format(new Date(`${at}-01T00:00:00Z`)) : dateText(at, lang);
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

/** A source in words: what it is and, where that is told, of when. */
export const sourceText = (
  { title, date }: { title: string; date?: string | undefined },
  lang: Lang,
): string => (date ? `${title}, ${moment(date, lang)}` : title);
