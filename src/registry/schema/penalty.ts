import { z } from 'zod';
import { partsPattern } from '../reference.ts';
import { entryId, localized } from './common.ts';
import { expects } from './expects.ts';

const years = z.number().nonnegative().max(50);
const fines = z.number().int().nonnegative().max(1000);

/** A figure that is there says something. */
const notEmpty = [
  (part: object) => Object.keys(part).length > 0,
  expects('al menos una cifra', 'at least one figure'),
] as const;

/** A part of a provision, by the rest of its eId: `al_4`, `para_1__lit_b`. */
export const partId = z
  .string()
  .regex(partsPattern, expects('una parte como al_2 o para_9', 'a part such as al_2 or para_9'));

/**
 * How a form of a penalty or a deadline is named. Required where a version has more than one: without it
 * nobody can tell which of them a sentence means.
 */
export const identity = {
  /** Stable in all versions of the provision, and in its address: `cp~art_154-B#menor-de-14`. */
  id: entryId.optional(),
  /** The part that sets it, or the parts where several set the same. */
  part: z.union([partId, z.array(partId).min(2)]).optional(),
};

const figures = {
  /** Deprivation of liberty, in years; a missing minimum means the norm sets none. */
  imprisonment: z
    .strictObject({
      minYears: years.optional(),
      maxYears: years.optional(),
      life: z.literal(true).optional(),
    })
    .refine(...notEmpty)
    .optional(),
  /** Days-fine (días-multa), in days. */
  dayFines: z
    .strictObject({ min: fines.optional(), max: fines.optional() })
    .refine(...notEmpty)
    .optional(),
  /** Community service, in sessions (jornadas). */
  communityService: z
    .strictObject({ min: fines.optional(), max: fines.optional() })
    .refine(...notEmpty)
    .optional(),
  /** Numerals of article 36 of the Penal Code (inhabilitación). */
  disqualification: z.array(z.number().int().min(1).max(13)).optional(),
  /** The norm says of it «según corresponda»: the judge picks those that fit. */
  asApplicable: z.literal(true).optional(),
  /** Increase over the maximum of the base form, as the norm says it. */
  aboveMaximum: z.enum(['1/3', '1/2']).optional(),
  /** Years that are added to both ends of another penalty; with `imprisonment`, that is their sum. */
  addedYears: z.number().int().positive().max(50).optional(),
  /** The judge imposes one of the penalties named, not all of them. */
  alternative: z.literal(true).optional(),
  /** What the figures do not say. */
  note: localized.optional(),
};

/** What a norm threatens. Every part is optional: a norm may set only some of them. */
export const penalty = z.strictObject(figures);

/** The base form of an offence: its penalty, and how it is named; its id is `base` where none is given. */
export const baseForm = z.strictObject({ ...identity, ...figures });

/** One aggravated form: how it is named, a short label, when it applies, and its penalty. */
export const aggravatedForm = z.strictObject({
  ...identity,
  /** A few words, for charts and margins. */
  label: localized,
  /** The circumstances, in plain words. */
  when: localized,
  penalty,
});

/** What a norm threatens. */
export type Penalty = z.infer<typeof penalty>;
