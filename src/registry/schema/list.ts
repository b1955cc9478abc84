import { z } from 'zod';
import { entryId, localized, refText } from './common.ts';

/** A list that several pages share: `src/data/lists/<id>.yaml`. */
export const list = z.discriminatedUnion('kind', [
  z.strictObject({
    id: entryId,
    /** Squares to tick. */
    kind: z.literal('checklist'),
    title: localized,
    items: z.array(localized).min(1).max(12),
  }),
  z.strictObject({
    id: entryId,
    /** Signs that ask for something to be done, and what. */
    kind: z.literal('signs'),
    title: localized,
    items: z
      .array(
        z.strictObject({ sign: localized, then: localized, cites: z.array(refText).optional() }),
      )
      .min(1),
  }),
  z.strictObject({
    id: entryId,
    /** What is better not said, and what to say instead. */
    kind: z.literal('sayings'),
    title: localized,
    items: z.array(z.strictObject({ never: localized, instead: localized })).min(1),
  }),
  z.strictObject({
    id: entryId,
    /** Whom to call, in order. */
    kind: z.literal('calls'),
    title: localized,
    items: z
      .array(
        z.strictObject({
          when: localized,
          /** A service by id, or a blank that the organisation fills. */
          service: entryId.optional(),
          blank: entryId.optional(),
        }),
      )
      .min(1),
  }),
]);

/** A shared list as written in its file. */
export type ListData = z.infer<typeof list>;
