import { z } from 'zod';
import { entryId, localized, refText, source } from './common.ts';

/** A norm we know of and do not hold, and why: `src/data/absent/<id>.yaml`. */
export const absent = z.strictObject({
  id: entryId,
  /** How it is cited. */
  name: localized,
  /** Its text was not found, only its cover was, or it was read and no page needs it yet. */
  why: z.enum(['not-found', 'annex-missing', 'not-entered']),
  /** What it is about, and what the site cannot say without it. */
  note: localized,
  /** Provisions we hold that it bears on. */
  provisions: z.array(refText).optional(),
  /** Where we saw it named. */
  seenIn: source,
});

/** A norm we do not hold, as written in its file. */
export type AbsentData = z.infer<typeof absent>;
