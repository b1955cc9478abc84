import type { Duration, Lang } from '../../registry/schema/common.ts';
import { remember } from '../../text/remember.ts';
import { plainInPlace, numberValue, withNumbers } from '../values/number-pattern.ts';
import { matchesOf } from '../../text/matches.ts';

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
/** A second figure of the same unit, which it does not repeat: «1 año, o 3 si fue una lesión». */
const second = {
  es: withNumbers(
    '(?:o|y)\\s+#(?!\\s*(?:%|horas?|dias?|semanas?|mes(?:es)?|anos?|veces|personas?))',
    'es',
  ),
  en: withNumbers(
    '(?:or|and)\\s+#(?!\\s*(?:%|hours?|working|calendar|days?|weeks?|months?|years?|times|people))',
    'en',
  ),
};
/**
 * One of the unit of the last: in a clause of its own, «en 24 horas; si no se sabe el riesgo, en 48», or of its
 * extension, «120 días, con una prórroga de hasta 60»; or of another act, «5 días para apelar y 3 para resolver».
 */
const short = {
  es: withNumbers(
    '(?:(?<=;[^;]{0,80}?)en|prorroga\\s+de(?:\\s+hasta)?|tienen?)\\s+#(?=\\s*(?:[.,;:()]|$))|(?:tienen?|y)\\s+#(?=\\s+para\\s)|(?<=;[^;]{0,80},\\s)#(?=\\s*(?:[.;:()]|$))|(?:(?<=,\\s)|o\\s+)#(?=\\s+(?:si|en|con|cuando)\\s+(?!#)[a-z])',
    'es',
  ),
  en: withNumbers(
    '(?:(?<=;[^;]{0,80}?)in|extension\\s+of(?:\\s+up\\s+to)?|has|have)\\s+#(?=\\s*(?:[.,;:()]|$))|(?:has|have|and)\\s+#(?=\\s+to\\s+(?!#)[a-z])|(?<=;[^;]{0,80},\\s)#(?=\\s*(?:[.;:()]|$))|(?:(?<=,\\s)|or\\s+)#(?=\\s+(?:if|in|with|when)\\s+(?!#)[a-z])',
    'en',
  ),
};
/** Without one of these no length of time goes without its unit; quick to see. */
const mayBeShort = { es: /[;,]|prorroga|tiene|para/, en: /[;,]|extension|has|have|to/ };
/** «Al año de que lo supo» is 1 year; «tres veces al año» is no length of time. */
const oneAfter = /(?<![a-z])al (ano|mes) (?=de (?:que|los?|la|el|haber)|del |desde )/g;
/** No length of time has a greater number; years of the calendar do. */
const greatest = 999;
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

/** Whether a text may name a length of time. */
export const mayNameTime = (text: string, lang: Lang): boolean => signs[lang].test(text);

/** Every length of time that a text names, in order. */
export const deadlinesIn = (text: string, lang: Lang): readonly DeadlineMention[] =>
  read[lang](text);
const read = {
  es: remember((text) => readIn(text, 'es')),
  en: remember((text) => readIn(text, 'en')),
};

function readIn(original: string, lang: Lang): DeadlineMention[] {
  if (!mayNameTime(original, lang)) return [];
  const text = plainInPlace(original);
  const found = matchesOf(mention[lang], text).flatMap((match) => {
    // «Un día», «one day» is any day, unless it says which.
    if (/^(?:una?|one)[\s-]+(?:dia|day)$/.test(match[0])) return [];
    // «5 días en un mes de 30 días»: a stretch that is itself told in days.
    if (
      lang === 'es' &&
      /^un (?:mes|ano|periodo)$/.test(match[0]) &&
      /^ de \d+ dias/.test(text.slice(match.index + match[0].length))
    )
      return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const [number = ''] = match.slice(1);
    const unit = match[0].slice(number.length);
    const family = families.find(([pattern]) => pattern.test(unit))?.[1] ?? 'days';
    const said = (value: string, from: number, to: number): DeadlineMention => ({
      value: numberValue(value, lang),
      family,
      text: original.slice(from, to),
      start: from,
      end: to,
    });
    second[lang].lastIndex = end;
    const next = second[lang].exec(text);
    const isNext = next !== null && /^,?\s*$/.test(text.slice(end, next.index));
    const [other = ''] = next?.slice(1).filter(Boolean) ?? [];
    const otherEnd = (next?.index ?? 0) + (next?.[0].length ?? 0);
    return [
      said(number, start, end),
      ...(isNext ? [said(other, otherEnd - other.length, otherEnd)] : []),
    ];
  });
  if (lang === 'es')
    for (const match of matchesOf(oneAfter, text)) {
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      const family = match[1] === 'mes' ? 'months' : 'years';
      found.push({ value: 1, family, text: original.slice(start, end), start, end });
    }
  found.sort((one, other) => one.start - other.start);
  if (found.length === 0 || !mayBeShort[lang].test(text)) return found;
  const shorts = matchesOf(short[lang], text).flatMap((match): DeadlineMention[] => {
    const [number = ''] = match.slice(1).filter(Boolean);
    const [start, end] = [
      match.index + match[0].length - number.length,
      match.index + match[0].length,
    ];
    const last = found.findLast((each) => each.end <= start);
    const value = numberValue(number, lang);
    const isFree = found.every((each) => start >= each.end || end <= each.start);
    if (!last || value > greatest || !isFree) return [];
    return [{ value, family: last.family, text: original.slice(start, end), start, end }];
  });
  return [...found, ...shorts].toSorted((one, other) => one.start - other.start);
}

/** Days that the prose does not qualify match days of any kind; those it does must be of that kind. */
export function deadlineAgrees({ value, family }: DeadlineMention, deadline: Duration): boolean {
  if (value !== deadline.value) return false;
  if (family === deadline.unit) return true;
  const isDays = (unit: string) => unit.toLowerCase().includes('days');
  return isDays(family) && isDays(deadline.unit) && (family === 'days' || deadline.unit === 'days');
}
