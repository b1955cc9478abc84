import { z } from 'zod';
import { entryId, limit, localized, refText } from './common.ts';
import { idOf } from './referent.ts';

/** A stage of a criminal case after the complaint: `src/data/stages/<id>.yaml`. */
export const stage = z.strictObject({
  id: entryId,
  /** Place in the line, from 1. */
  order: z.number().int().positive(),
  name: localized,
  /** Who has the case then. */
  holder: localized,
  /** What happens. */
  what: localized,
  terms: z.array(limit).min(1).optional(),
  /** What it asks of the person affected; they may always say no, unless it says otherwise. */
  asks: localized,
  /** Where it may stop, and what can be done then. */
  stops: localized.optional(),
  /** Provisions it rests on, besides those of its terms. */
  cites: z.array(refText).min(1),
  /** Papers that serve then, by id. */
  papers: z.array(idOf('papers')).min(1).optional(),
});

/** A stage as written in its file. */
export type StageData = z.infer<typeof stage>;
