import type { Duration, Lang } from '../registry/schema/common.ts';
import { plainInPlace, valueOf, withNumbers } from './values/number-pattern.ts';

/** What a length of time counts; `days` are those that nothing is said of. */
export type Family =
  'hours' | 'days' | 'workingDays' | 'calendarDays' | 'weeks' | 'months' | 'years';

/** A deadline named in prose: how many, of what, as written, and where in the text. */
export interface DeadlineMention {
  value: number;
  family: Family;
  text: string;
  /** Offsets in the text. */
  start: number;
  end: number;
}

const mention = {
  es: withNumbers(
    '#\\s+(?:horas?|dias?(?:\\s+(?:habil(?:es)?|utiles|laborables|calendario|naturales|corridos|seguidos))?(?![\\s-]+multa)|semanas?|mes(?:es)?|anos?)',
    'es',
  ),
  en: withNumbers(
    '#[\\s-]+(?:hours?|(?:working|business|calendar|consecutive|natural)\\s+days?|days?(?![\\s-]+fine|\\s+of\\s+fine)|weeks?|months?|years?)',
    'en',
  ),
};
const families: readonly (readonly [RegExp, Family])[] = [
  [/hora|hour/, 'hours'],
  [/habil|util|laborable|working|business/, 'workingDays'],
  [/calendar|natural|corrido|seguido|consecutive/, 'calendarDays'],
  [/semana|week/, 'weeks'],
  [/mes|month/, 'months'],
  [/ano|year/, 'years'],
];

/** No length of time is named without one of these; quick to see. */
const signs = { es: /hora|d[ií]a|semana|mes|años?/i, en: /hour|day|week|month|year/i };

/** Every length of time that a text names, in order. */
export function deadlinesIn(original: string, lang: Lang): DeadlineMention[] {
  if (!signs[lang].test(original)) return [];
  return [...plainInPlace(original).matchAll(mention[lang])].flatMap((match) => {
    // «Un día», «one day» is any day, unless it says which.
    if (/^(?:una?|one)[\s-]+(?:dia|day)$/.test(match[0])) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const [number = ''] = match.slice(1);
    const unit = match[0].slice(number.length);
    return [
      {
        value: valueOf(number, lang),
        family: families.find(([pattern]) => pattern.test(unit))?.[1] ?? 'days',
        text: original.slice(start, end),
        start,
        end,
      },
    ];
  });
}

/** Days that the prose does not qualify match days of any kind; those it does must be of that kind. */
export function agreesWith({ value, family }: DeadlineMention, deadline: Duration): boolean {
  if (value !== deadline.value) return false;
  if (family === deadline.unit) return true;
  const isDays = (unit: string) => unit.toLowerCase().includes('days');
  return isDays(family) && isDays(deadline.unit) && (family === 'days' || deadline.unit === 'days');
}
