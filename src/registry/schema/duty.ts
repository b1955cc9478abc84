import { z } from 'zod';
import { entryId, localized } from './common.ts';
import { expects } from './expects.ts';
import { adoptionLevel, role } from './team.ts';

/** Something a team does again and again: `src/data/duties/<id>.yaml`. */
export const duty = z
  .strictObject({
    id: entryId,
    what: localized,
    /** How often, on the calendar. */
    every: z
      .strictObject({
        count: z.number().int().min(1),
        unit: z.enum(['week', 'month', 'year']),
        /** Month in which it is first done in a year, 1 to 12: it spreads the load. Ours. */
        month: z.number().int().min(1).max(12).optional(),
      })
      .optional(),
    /** Or after what, and in what time, when it has no date of its own. */
    after: localized.optional(),
    /** The protocol that asks for it, and the part where it is told; the first page, if left out. */
    protocol: entryId,
    part: entryId.optional(),
    /** The heading below which it is told, as the page says it. */
    section: localized.optional(),
    /** Who does it. */
    does: role,
    /** From which level of adoption it is done. */
    level: adoptionLevel,
  })
  .refine(({ every, after }) => (every === undefined) !== (after === undefined), {
    ...expects('every o after, uno de los dos', 'every or after, one of the two'),
    path: ['every'],
  });

/** A duty as written in its file. */
export type DutyData = z.infer<typeof duty>;
