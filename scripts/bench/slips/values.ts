import { disqualificationText } from '../../../src/words/law.ts';
import { penaltyForms, phrasesOf } from '../../../src/registry/forms.ts';
import {
  allProvisions,
  type Provision,
  type Registry,
  textInForce,
} from '../../../src/registry/registry.ts';
import type { Duration, Lang } from '../../../src/registry/schema/common.ts';
import { inWords } from './number-text.ts';

/** A value of a provision, as a sentence may say it. */
export interface SaidValue {
  provision: Provision;
  id: string;
  parts: readonly string[];
  kind: 'penalty' | 'deadline' | 'disqualification';
  /** Words by which it is meant, those of its record; none for a base form. */
  phrases: Record<Lang, readonly string[]>;
  figure: Figure;
}

/** What is written: a range of years or days of fine, a length of time, or numerals of article 36. */
export type Figure =
  | { kind: 'years' | 'dayFines'; min: number; max: number }
  | { kind: 'time'; value: number; unit: Duration['unit'] }
  | { kind: 'numerals'; numerals: readonly number[] };

/** Every value of the provisions that have several different ones of a kind, and every disqualification, on a day. */
export function severalValues(registry: Registry, day: string): SaidValue[][] {
  return allProvisions(registry).flatMap((provision) => {
    const text = textInForce(provision, day)?.text;
    if (!text) return [];
    const said = (id: string) => {
      const { es, en } = phrasesOf(provision.data, id);
      return { es: es.map(unquoted), en: en.map(unquoted) };
    };
    const penalties = penaltyForms(text).flatMap(({ id, parts, penalty }): SaidValue[] => {
      const { minYears, maxYears } = penalty.imprisonment ?? {};
      if (minYears === undefined || maxYears === undefined) return [];
      const figure: Figure = { kind: 'years', min: minYears, max: maxYears };
      return [{ provision, id, parts, kind: 'penalty', phrases: said(id), figure }];
    });
    const deadlines = (text.deadlines ?? []).map(({ id = '', part, value, unit }): SaidValue => ({
      provision,
      id,
      parts: part === undefined ? [] : [part].flat(),
      kind: 'deadline',
      phrases: said(id),
      figure: { kind: 'time', value, unit },
    }));
    const barred = penaltyForms(text).flatMap(({ id, parts, penalty }): SaidValue[] => {
      const { disqualification: numerals = [] } = penalty;
      if (numerals.length === 0) return [];
      const figure: Figure = { kind: 'numerals', numerals };
      return [{ provision, id, parts, kind: 'disqualification', phrases: said(id), figure }];
    });
    const several = [penalties, deadlines].filter(
      (values) => new Set(values.map(({ figure }) => JSON.stringify(figure))).size > 1,
    );
    return barred.length > 0 ? [...several, barred] : several;
  });
}

/** A phrase that is looked for to the letter, without its quotes. */
const unquoted = (phrase: string): string => phrase.replace(/^[«“](.+)[»”]$/, '$1');

const units: Record<Duration['unit'], Record<Lang, [string, string]>> = {
  hours: { es: ['hora', 'horas'], en: ['hour', 'hours'] },
  days: { es: ['día', 'días'], en: ['day', 'days'] },
  workingDays: { es: ['día hábil', 'días hábiles'], en: ['working day', 'working days'] },
  calendarDays: {
    es: ['día calendario', 'días calendario'],
    en: ['calendar day', 'calendar days'],
  },
  months: { es: ['mes', 'meses'], en: ['month', 'months'] },
  years: { es: ['año', 'años'], en: ['year', 'years'] },
};

/** A figure in words of a language, in digits or letters. */
export function figureText(figure: Figure, lang: Lang, isInLetters: boolean): string {
  const number = (value: number) =>
    isInLetters && value >= 2 ? inWords(value, lang) : String(value);
  if (figure.kind === 'time') {
    const [one, many] = units[figure.unit][lang];
    return `${number(figure.value)} ${figure.value === 1 ? one : many}`;
  }
  if (figure.kind === 'numerals')
    return disqualificationText({ disqualification: [...figure.numerals] }, lang);
  const unit =
    figure.kind === 'years' ? { es: 'años', en: 'years' } : { es: 'días-multa', en: 'day-fines' };
  return `${number(figure.min)} ${lang === 'es' ? 'a' : 'to'} ${number(figure.max)} ${unit[lang]}`;
}

/** The same figure with a slip: one more, one less (of a list, a numeral), or another unit; only those that stay a figure. */
export function slipsOf(
  figure: Figure,
): { kind: 'plus-or-minus-one' | 'other-unit'; figure: Figure }[] {
  if (figure.kind === 'numerals') {
    const { numerals } = figure;
    const more = [12, 7, 3].find((each) => !numerals.includes(each)) ?? 13;
    const lists = [[...numerals, more], ...(numerals.length > 1 ? [numerals.slice(0, -1)] : [])];
    return lists.map((each) => ({
      kind: 'plus-or-minus-one',
      figure: { kind: 'numerals', numerals: each },
    }));
  }
  if (figure.kind !== 'time')
    return [
      { kind: 'plus-or-minus-one', figure: { ...figure, max: figure.max + 1 } },
      ...(figure.max > figure.min + 1
        ? [{ kind: 'plus-or-minus-one' as const, figure: { ...figure, min: figure.min + 1 } }]
        : []),
    ];
  const other = {
    hours: 'days',
    days: 'hours',
    workingDays: 'calendarDays',
    calendarDays: 'workingDays',
    months: 'days',
    years: 'months',
  } as const;
  return [
    { kind: 'plus-or-minus-one', figure: { ...figure, value: figure.value + 1 } },
    ...(figure.value > 2
      ? [{ kind: 'plus-or-minus-one' as const, figure: { ...figure, value: figure.value - 1 } }]
      : []),
    { kind: 'other-unit', figure: { ...figure, unit: other[figure.unit] } },
  ];
}
