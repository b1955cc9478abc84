import { z } from 'zod';
import { entryId, localized, refText, verification } from './common.ts';
import { datedSource } from './evidence.ts';
import { idOf } from './referent.ts';

/** A sentence of which the press or an organisation told, one case and nobody's name: `src/data/rulings/<id>.yaml`. */
export const ruling = z.strictObject({
  id: entryId,
  /** Year of the sentence: with the day and the place, it could lead to somebody. */
  year: z.number().int().min(2018),
  name: localized,
  text: localized,
  /** What one case lets us see, without saying how often. */
  shows: localized,
  obstacles: z.array(idOf('obstacles')).min(1).optional(),
  cites: z.array(refText).min(1).optional(),
  /** What sources say otherwise. */
  conflict: localized.optional(),
  sources: z.array(datedSource.partial({ date: true })).min(1),
  verification,
});

/** A sentence as written in its file. */
export type RulingData = z.infer<typeof ruling>;
