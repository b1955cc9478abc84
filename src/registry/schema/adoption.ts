import { z } from 'zod';
import { courseText, entryId, localized } from './common.ts';
import { expects } from './expects.ts';
import { idOf } from './referent.ts';
import { role } from './team.ts';

/** What is done with something before the first case: somebody signs it, learns it, rehearses it, or it is in place. */
export const gateActs = ['signed', 'learnt', 'rehearsed', 'ready'] as const;
/** What it averts, the gravest first: a death, harm to somebody under 18, to the person supported, to the team. */
export const gateRisks = ['death', 'child', 'person', 'team'] as const;

/** Practices that one protocol may ask for and another forbid. */
export const practice = z.enum([
  'alone-with-person',
  'home-visit',
  'night-outing',
  'personal-phone',
  'rehearse-suicide-question',
]);

/** What a text of adoption data asks of a team, for the checker to hold one protocol against another. */
const demands = {
  /** Duties without which it cannot be done. */
  duties: z.array(idOf('duties')).min(1).optional(),
  /** Practices that it asks for, and those that it forbids. */
  asks: z.array(practice).min(1).optional(),
  forbids: z.array(practice).min(1).optional(),
};

/** One thing that a level of adoption includes: either before the first case, or by a day. */
const included = z
  .strictObject({
    ...courseText.shape,
    /** First cells of the rows that say the same in a table «Desde qué nivel» of the protocol. */
    inTable: z.array(localized).min(1).optional(),
    /** The days from the first afternoon by which it is done, if it is not before the first case. Ours. */
    by: z.union([z.literal(30), z.literal(60), z.literal(90)]).optional(),
    /** Nobody accompanies before it. */
    gate: z.literal('firstCase').optional(),
    /** What is done with it, and what it averts; only with `gate`. */
    act: z.enum(gateActs).optional(),
    averts: z.enum(gateRisks).optional(),
    /** The form that is signed or used, or the module that is learnt: the same in several protocols is done once. */
    form: idOf('forms').optional(),
    module: idOf('modules').optional(),
    /** Forms and modules of the gate that come before it. */
    after: z
      .strictObject({
        forms: z.array(idOf('forms')).min(1).optional(),
        modules: z.array(idOf('modules')).min(1).optional(),
      })
      .optional(),
    ...demands,
  })
  .refine(({ by, gate }) => (by === undefined) !== (gate === undefined), {
    ...expects('by o gate, uno de los dos', 'by or gate, one of the two'),
    path: ['by'],
  })
  .refine(
    ({ gate, act, averts }) =>
      (act !== undefined && averts !== undefined) === (gate !== undefined) &&
      (act === undefined) === (averts === undefined),
    {
      ...expects(
        'act y averts con gate, y solo con gate',
        'act and averts with gate, and only with gate',
      ),
      path: ['act'],
    },
  );

/**
 * How far a text reaches: as it is in any country, to be adapted to each, or only Peru. A text with the law or
 * the offices of Peru is never handed to another country as if it were theirs.
 */
const adoptionReach = z.enum(['universal', 'adapt', 'pe']);

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
    .array(
      z.strictObject({
        when: localized,
        then: localized,
        within: localized.optional(),
        ...demands,
      }),
    )
    .min(1),
  /** Professionals who review and sign the protocol before it holds in a team. */
  signedBy: z
    .array(role.extract(['legal', 'psychology']))
    .min(1)
    .optional(),
  /**
   * Sections with the numbers that a team agrees, which go in the document that it signs beside the rule, when it is set
   * off, who does what, the levels and the signature: the beginning of a part, or one of its headings.
   */
  signedSections: z
    .array(z.strictObject({ part: entryId, heading: localized.optional() }))
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
