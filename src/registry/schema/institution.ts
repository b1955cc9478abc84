import { z } from 'zod';
import { entryId, localized, refText } from './common.ts';
import { idOf } from './referent.ts';

/** Who answers for an obstacle, or is asked for something; an office and never a person: `src/data/institutions/<id>.yaml`. */
export const institution = z.strictObject({
  id: entryId,
  name: localized,
  /** How people name it. */
  short: localized,
  kind: z.enum([
    'ministry',
    'court',
    'prosecutor',
    'police',
    'parliament',
    'regulator',
    'university',
    'firm',
    'organisation',
  ]),
  /** What it does in these cases, in a line. */
  does: localized,
  /** Provisions that say so. */
  cites: z.array(refText).min(1).optional(),
  /** Services of this site that it runs, by id. */
  services: z.array(idOf('services')).min(1).optional(),
});

/** An institution as written in its file. */
export type InstitutionData = z.infer<typeof institution>;
