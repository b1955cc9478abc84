import { penaltyForms } from '../registry/forms.ts';
import type { ProvisionVersion } from '../registry/registry.ts';
import type { Localized } from '../registry/schema/common.ts';
import type { Penalty } from '../registry/schema/penalty.ts';
import { penaltiesOf, type PenaltyRange } from './corpus/penalties.ts';

/** Ranges as text, `2-5`, `-4` and `5-`: each once, in order. */
export interface PenaltySets {
  years: string[];
  dayFines: string[];
}

/** The same of a text. */
export interface TextPenalties extends PenaltySets {
  /** Ranges that it gives by a sum, and that a record may print or not. */
  implied: string[];
}

/** What a text threatens, as sets that can be compared. */
export function penaltiesInText(text: string): TextPenalties {
  const { years, dayFines, raises } = penaltiesOf(text);
  const raised = years.flatMap(({ min, max }) =>
    raises.map((by) => ({ min: (min ?? 0) + by, max: (max ?? 0) + by })),
  );
  return { years: setOf(years), dayFines: setOf(dayFines), implied: setOf(raised) };
}

/** What a version of ours says that its norm threatens. */
export const penaltiesOfOurs = ({ text }: ProvisionVersion): PenaltySets =>
  setsOf(penaltyForms(text).map(({ penalty }) => penalty));

const setsOf = (each: readonly Penalty[]): PenaltySets => ({
  years: setOf(
    each.flatMap(({ imprisonment }) =>
      imprisonment ? { min: imprisonment.minYears, max: imprisonment.maxYears } : [],
    ),
  ),
  dayFines: setOf(
    each.flatMap(({ dayFines }) => (dayFines ? { min: dayFines.min, max: dayFines.max } : [])),
  ),
});

/** Forms of a version of ours whose years or days of fine are among some, by name; the base has none. */
export function formsWith(
  { text }: ProvisionVersion,
  { years, dayFines }: PenaltySets,
): Localized[] {
  return penaltyForms(text).flatMap(({ label, penalty }) => {
    const own = setsOf([penalty]);
    const isOne =
      own.years.some((each) => years.includes(each)) ||
      own.dayFines.some((each) => dayFines.includes(each));
    return isOne ? [label ?? { es: 'pena básica', en: 'base penalty' }] : [];
  });
}

/** What a text threatens and we do not say, and the other way round. */
export function differences(
  text: TextPenalties,
  ours: PenaltySets,
): { onlyText: PenaltySets; onlyOurs: PenaltySets } {
  const onlyOurs = minus(ours, text);
  return {
    onlyText: minus(text, ours),
    onlyOurs: { ...onlyOurs, years: onlyOurs.years.filter((each) => !text.implied.includes(each)) },
  };
}

/** Whether there is nothing in it. */
export const isEmpty = ({ years, dayFines }: PenaltySets): boolean =>
  years.length + dayFines.length === 0;

function minus(a: PenaltySets, b: PenaltySets): PenaltySets {
  return {
    years: a.years.filter((each) => !b.years.includes(each)),
    dayFines: a.dayFines.filter((each) => !b.dayFines.includes(each)),
  };
}

function setOf(
  ranges: readonly { min?: number | undefined; max?: number | undefined }[] | PenaltyRange[],
): string[] {
  const texts = ranges.flatMap(({ min, max }) =>
    min === undefined && max === undefined ? [] : `${min ?? ''}-${max ?? ''}`,
  );
  return [...new Set(texts)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
