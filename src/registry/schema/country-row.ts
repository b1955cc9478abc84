import { z } from 'zod';
import { entryId, localized, refText } from './common.ts';
import { idOf } from './referent.ts';

/** Where a question stands in a sheet, in this order. */
export const rowSection = z.enum([
  'numbers',
  'today',
  'data',
  'conducts',
  'protection',
  'case',
  'team',
]);

/** A question that every country answers for itself: `src/data/country-rows/<id>.yaml`. */
export const countryRow = z.strictObject({
  id: entryId,
  /** Part of the sheet; of those of `conducts`, each answer says what the law does with it (`kind`). */
  section: rowSection,
  /** Place in the sheet, from 1. */
  order: z.number().int().min(1),
  name: localized,
  /** Its name in one or two words, over a column of the table of conducts. */
  short: localized.optional(),
  /** What to find out, and what depends on it. */
  ask: localized,
  /** Where nobody answered it, the question whose answer may help. */
  near: idOf('countryRows').optional(),
  /** Why its answer is signed before the first case although nothing that comes before that case asks for it. */
  urgent: localized.optional(),
  /** True if in a federal country its answer is of the law of a state too. */
  ofStates: z.literal(true).optional(),
  /**
   * Norms and provisions of Peru in whose place the answer of another country goes, beside those that Peru's own
   * answer cites: what a norm does not say of itself its provisions do.
   */
  replaces: z.array(refText).min(1).optional(),
});

/** A question as written in its file. */
export type CountryRowData = z.infer<typeof countryRow>;
/** A part of the sheet of a country. */
export type RowSection = z.infer<typeof rowSection>;
