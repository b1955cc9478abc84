import { z } from 'zod';
import { entryId, isoDate, localized, pageAddress, refText } from './common.ts';
import { idOf, naming } from './referent.ts';

/** Something this site said that could mislead or hurt, and what it says now: `src/data/corrections/<id>.yaml`. */
export const correction = z.strictObject({
  id: entryId,
  /** Day on which it was mended, and the first day on which it was said. */
  on: isoDate,
  since: isoDate,
  /** How grave it was: 1 before 2, and both before the rest of their day. */
  rank: z.union([z.literal(1), z.literal(2)]).optional(),
  title: localized,
  /** What was said, and what is said now, in our own words. */
  was: localized,
  now: localized,
  /** What to do if somebody acted on it. */
  acted: localized,
  /** Pages where it stood, by address; a correction is linked to them. */
  pages: z.array(naming(pageAddress, 'shown')).min(1),
  /** Papers that carried it, by id. */
  papers: z.array(idOf('papers')).min(1).optional(),
  /** Of a page that changed more than once on that day, its first text without the error, by the number of each language. */
  mended: z
    .record(pageAddress, z.strictObject({ es: z.int().positive(), en: z.int().positive() }))
    .optional(),
  /** Which kits carried it; absent where none did. */
  kits: localized.optional(),
  /** Provisions that it is about. */
  provisions: z.array(refText).min(1).optional(),
});

/** A correction as written in its file. */
export type CorrectionData = z.infer<typeof correction>;
