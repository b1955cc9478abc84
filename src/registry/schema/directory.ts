import { z } from 'zod';
import { entryId, isoDate, localized, source, verification, webAddress } from './common.ts';
import { idOf } from './referent.ts';

/** An official list of offices by region, or one that was looked for: `src/data/directories/<id>.yaml`. */
export const directory = z.strictObject({
  id: entryId,
  /** What offices it lists. */
  name: localized,
  /** `published`: it exists. `not-found`: we looked for it and found no official one. */
  state: z.enum(['published', 'not-found']),
  /** Who keeps it, or should. */
  keptBy: localized,
  /** What it holds, or what to do without it. */
  what: localized,
  /** What to know before using it. */
  caution: localized.optional(),
  /** Where it stands, where we link it. */
  address: webAddress.optional(),
  /** Services whose offices it lists, by id. */
  services: z.array(idOf('services')).min(1).optional(),
  /** Day on which it was looked for. */
  readOn: isoDate,
  sources: z.array(source),
  verification,
});

/** A directory as written in its file. */
export type DirectoryData = z.infer<typeof directory>;
