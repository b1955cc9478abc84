import type { Duration, Lang } from '../registry/schema/common.ts';
import { englishNumbers, spanishNumbers } from '../text/number-words.ts';

const numbers = { es: spanishNumbers, en: englishNumbers };
const value = (lang: Lang): string => `(?<value>\\d{1,3}|${Object.keys(numbers[lang]).join('|')})`;
const mention = {
  es: new RegExp(
    `(?<![\\p{L}\\d])${value('es')}\\s+(?<unit>horas?|días? hábiles|días? calendario|días?|meses|mes)(?!-multa|[\\p{L}])`,
    'giu',
  ),
  en: new RegExp(
    `(?<![\\p{L}\\d])${value('en')}\\s+(?<unit>hours?|working days?|calendar days?|days?|months?)(?!\\p{L})`,
    'giu',
  ),
};

/** No deadline is named without one of these; quick to see. */
const signs = { es: /horas?|d[ií]as?|mes/i, en: /hours?|days?|months?/i };

/** A deadline named in prose: how many, of what, as written, and where in the text. */
export interface DeadlineMention {
  value: number;
  family: Family;
  text: string;
  start: number;
}

/** Every length of time that a text names, in order. */
export function deadlinesIn(text: string, lang: Lang): DeadlineMention[] {
  if (!signs[lang].test(text)) return [];
  return [...text.matchAll(mention[lang])].map(({ 0: found, index, groups }) => {
    const { value = '', unit = '' } = groups ?? {};
    return {
      value: numbers[lang][value.toLowerCase()] ?? Number(value),
      family: familyOf(unit),
      text: found,
      start: index,
    };
  });
}

/** What a length of time counts. */
export type Family = 'hours' | 'days' | 'workingDays' | 'calendarDays' | 'months';

function familyOf(unit: string): Family {
  const word = unit.toLowerCase();
  if (/^(hora|hour)/.test(word)) return 'hours';
  if (/hábil|working/.test(word)) return 'workingDays';
  if (word.includes('calendar')) return 'calendarDays';
  return /^(mes|month)/.test(word) ? 'months' : 'days';
}

/** Days that the prose does not qualify match days of any kind; those it does must be of that kind. */
export function agreesWith({ value, family }: DeadlineMention, deadline: Duration): boolean {
  if (value !== deadline.value) return false;
  if (family === deadline.unit) return true;
  const isDays = (unit: string) => unit.toLowerCase().includes('days');
  return isDays(family) && isDays(deadline.unit) && (family === 'days' || deadline.unit === 'days');
}
