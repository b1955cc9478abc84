import { z } from 'zod';
import { entryId, localized } from './common.ts';
import { idOf } from './referent.ts';
import { role } from './team.ts';

/** One thing that a level of adoption includes. */
const included = z.strictObject({
  ...localized.shape,
  /** First cells of the rows that say the same in a table «Desde qué nivel» of the protocol. */
  inTable: z.array(localized).min(1).optional(),
  /**
   * When a team adopts it: `gate` where the list `antes-de-acompanar` says it; 0 before anybody accompanies;
   * else the day from the first afternoon by which it is done. Ours.
   */
  by: z.union([z.literal('gate'), z.literal(0), z.literal(30), z.literal(60), z.literal(90)]),
});

/**
 * How far a text reaches: as it is in any country, to be adapted to each, or only Peru. A text with the law or
 * the offices of Peru is never handed to another country as if it were theirs.
 */
export const adoptionReach = z.enum(['universal', 'adapt', 'pe']);

/** What an organisation needs to adopt a protocol: `src/data/adoption/<id>.yaml`, the id being the last part of its address. */
export const adoption = z.strictObject({
  id: entryId,
  /** Who does (R), answers (A), is consulted (C) and is informed (I). */
  tasks: z
    .array(
      z.strictObject({
        task: localized,
        does: z.array(role).min(1),
        answers: role,
        consulted: z.array(role).optional(),
        informed: z.array(role).optional(),
      }),
    )
    .min(1),
  /** When this happens, this is done. */
  triggers: z
    .array(z.strictObject({ when: localized, then: localized, within: localized.optional() }))
    .min(1),
  /** Professionals who review and sign the protocol before it holds in a team. */
  signedBy: z
    .array(role.extract(['legal', 'psychology']))
    .min(1)
    .optional(),
  /** What each level of adoption includes. */
  levels: z.strictObject({
    seed: z.array(included).min(1),
    base: z.array(included).min(1),
    full: z.array(included).min(1),
  }),
  /** Training and people without whom it is better not to adopt it. */
  needs: z.array(localized).min(1),
  /** Parts that reach less than every country, by the last piece of their address; the others are universal. */
  reach: z.record(entryId, adoptionReach.exclude(['universal'])).optional(),
  /** Blanks that the organisation or the country fills, by id. */
  blanks: z.array(idOf('blanks')).optional(),
});

/** How far a text reaches. */
export type Reach = z.infer<typeof adoptionReach>;
/** One thing that a level includes, as written. */
export type Included = z.infer<typeof included>;
/** Adoption data as written in its file. */
export type AdoptionData = z.infer<typeof adoption>;
