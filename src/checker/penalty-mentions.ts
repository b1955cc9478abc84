import type { ProvisionVersion } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { Penalty } from '../registry/schema/penalty.ts';

/** A penalty named in prose: a range, or only its top («hasta 2 años»). */
export interface PenaltyMention {
  unit: 'years' | 'dayFines';
  min: number | undefined;
  max: number | undefined;
  text: string;
  /** Offsets in the text. */
  start: number;
  end: number;
}

const small: Record<Lang, string[]> = {
  es: 'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'.split(
    ' ',
  ),
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
    ' ',
  ),
};
const number = { es: `\\d{1,3}|${small.es.join('|')}`, en: `\\d{1,3}|${small.en.join('|')}` };

const patterns: Record<Lang, { unit: PenaltyMention['unit']; pattern: RegExp }[]> = {
  es: [
    { unit: 'years', pattern: range(number.es, '(?:a|y|-|–|hasta|ni mayor de)', 'años?') },
    { unit: 'years', pattern: top('(?:hasta|no mayor de|máximo de)', number.es, 'años?') },
    { unit: 'dayFines', pattern: range(number.es, '(?:a|y|-|–|hasta)', 'días[- ]multa') },
  ],
  en: [
    { unit: 'years', pattern: range(number.en, '(?:to|and|-|–)', 'years?') },
    { unit: 'years', pattern: top('(?:up to|at most|no more than)', number.en, 'years?') },
    {
      unit: 'dayFines',
      pattern: range(number.en, '(?:to|and|-|–)', '(?:day-fines|days-fine|días-multa)'),
    },
  ],
};

/** A sentence speaks of a penalty if it says so; years alone may be an age or a time. */
const penaltyWords = {
  es: /\b(pena|penas|prisión|cárcel|castig\w*|sancion\w*|privativa|condena\w*|días[- ]multa|agrava\w*|delito)\b/i,
  en: /\b(penalt\w+|prison|imprison\w+|jail|punish\w*|sentence\w*|day-fines|días-multa|aggravat\w+|carries|offence|crime)\b/i,
};
/** Years of age, or of time, beside the figure. */
const notPenalty = {
  es: /((?<!no )menor(es)? de|(?<!no )mayor(es)? de|menos de|tiene|tienen|tenía|tenga|cumpl\w+|edad|víctima de|(víctima|persona|tiene|tenga|edad)\b.{0,12}\bentre|entre los)\s*(de\s*)?$/i,
  en: /(under|aged?|over|younger than|older than|turned)\s*$/i,
};
const ageAfter = {
  es: /^\s*(de edad|después|atrás|antes)/i,
  en: /^\s*(of age|old|later|ago|before|after)/i,
};

/** Without one of these there is no penalty of that unit; quick to see. */
const signs = {
  years: { es: /años?/i, en: /years?/i },
  dayFines: { es: /multa/i, en: /fine|multa/i },
} as const;

/** Every penalty that a text names, in order. */
export function penaltiesIn(text: string, lang: Lang): PenaltyMention[] {
  const mentions: PenaltyMention[] = [];
  for (const { unit, pattern } of patterns[lang]) {
    if (!signs[unit][lang].test(text)) continue;
    if (unit === 'years' && !penaltyWords[lang].test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (unit === 'years' && isAge(text, start, end, lang)) continue;
      if (mentions.some((each) => each.unit === unit && start < each.end && end > each.start))
        continue;
      const { min, max } = match.groups ?? {};
      mentions.push({
        unit,
        min: valueOf(min, lang),
        max: valueOf(max, lang),
        text: match[0],
        start,
        end,
      });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** Every penalty of a version, the base form first. */
export function penaltiesOf(text: ProvisionVersion['text']): Penalty[] {
  return [
    ...(text?.penalty ? [text.penalty] : []),
    ...(text?.aggravated ?? []).map(({ penalty }) => penalty),
  ];
}

/** True if a penalty named in prose is one that a norm sets. */
export function agreesWith({ unit, min, max }: PenaltyMention, penalty: Penalty): boolean {
  const range =
    unit === 'years'
      ? { min: penalty.imprisonment?.minYears, max: penalty.imprisonment?.maxYears }
      : penalty.dayFines;
  if (!range) return false;
  if (min === undefined) return range.max === max;
  return range.min === min && (max === undefined || range.max === max);
}

/** «Entre 14 y 18 años»: years of age, or of time. */
function isAge(text: string, start: number, end: number, lang: Lang): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  return notPenalty[lang].test(before) || ageAfter[lang].test(text.slice(end));
}

function valueOf(word: string | undefined, lang: Lang): number | undefined {
  if (word === undefined) return undefined;
  const index = small[lang].indexOf(word.toLowerCase());
  return index === -1 ? Number(word) : index;
}

function range(value: string, between: string, unit: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\d])(?<min>${value})(?:\\s+años)?\\s*${between}\\s*(?<max>${value})\\s+(?:${unit})(?!\\p{L})`,
    'giu',
  );
}

function top(before: string, value: string, unit: string): RegExp {
  return new RegExp(`(?<!\\p{L})${before}\\s+(?<max>${value})\\s+(?:${unit})(?!\\p{L})`, 'giu');
}
