import type { Duration, Lang } from '../registry/schema/common.ts';

const mention = {
  es: /(?<![\p{L}\d])(?<value>\d{1,3}|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince|veinte|treinta|sesenta)\s+(?<unit>horas?|días? hábiles|días? calendario|días?|meses|mes)(?!-multa|[\p{L}])/giu,
  en: /(?<![\p{L}\d])(?<value>\d{1,3}|one|two|three|four|five|six|seven|eight|ten|fifteen|twenty|thirty|sixty)\s+(?<unit>hours?|working days?|calendar days?|days?|months?)(?!\p{L})/giu,
};
const numbers: Record<string, number> = {
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  diez: 10,
  quince: 15,
  veinte: 20,
  treinta: 30,
  sesenta: 60,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
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
      value: numbers[value.toLowerCase()] ?? Number(value),
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
