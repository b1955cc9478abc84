import { z } from 'zod';
import { entryId, localized } from './common.ts';

/** A question that every country answers for itself: `src/data/country-rows/<id>.yaml`. */
export const countryRow = z.strictObject({
  id: entryId,
  /** Place in the sheet, from 1. */
  order: z.number().int().min(1),
  name: localized,
  /** What to find out, and what depends on it. */
  ask: localized,
});

/** A question as written in its file. */
export type CountryRowData = z.infer<typeof countryRow>;
