import { z } from 'zod';
import { entryId, localized, pageAddress, text } from './common.ts';

/** Lines in each language. */
const inBoth = z.strictObject({ es: z.array(text).min(1), en: z.array(text).min(1) });

/**
 * What people type to reach a page; what must lead to one page before any other; or what the search does not
 * answer, and what it says instead.
 */
export const query = z.discriminatedUnion('kind', [
  z.strictObject({
    id: entryId,
    kind: z.literal('page'),
    target: pageAddress,
    phrases: inBoth,
  }),
  z.strictObject({
    id: entryId,
    kind: z.literal('first'),
    /** What stands first, whatever else is found: for danger, where a wrong first result can cost a life. */
    target: pageAddress,
    /** Regular expressions over the query in lower case and without accents. */
    patterns: inBoth,
  }),
  z.strictObject({
    id: entryId,
    kind: z.literal('refusal'),
    /** Regular expressions over the query in lower case and without accents. */
    patterns: inBoth,
    /** What is said instead of an answer. */
    notice: localized,
    /** Pages that may help, shown as such. */
    see: z.array(pageAddress),
  }),
]);

/** An entry of the search as written in its file: `src/data/queries/<id>.yaml`. */
export type QueryData = z.infer<typeof query>;
