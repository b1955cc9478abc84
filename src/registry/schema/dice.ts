import { z } from 'zod';
import { documentState, entryId, localized } from './common.ts';
import { expects } from './expects.ts';
import { presence } from './team.ts';

/** What comes up on one face of a die. */
const face = z.strictObject({
  /** What whoever acts knows and says. */
  text: localized,
  /** Faces of later throws that are thrown again if this one came up: together they are unsafe to rehearse. */
  again: z
    .array(
      z.strictObject({ throw: entryId, faces: z.array(z.number().int().min(1).max(6)).min(1) }),
    )
    .optional(),
});

/** Cases that nobody knows beforehand, drawn with one die, a throw for each table, and what an observer holds them against. */
export const dice = z.strictObject({
  kind: z.literal('dice'),
  id: entryId,
  /** Whoever it is not rehearsed without, and what is done if they cannot come. */
  presence,
  /** A throw each, in order; a face for each number. */
  throws: z
    .array(
      z.strictObject({
        id: entryId,
        title: localized,
        note: localized,
        faces: z.array(face).length(6),
      }),
    )
    .min(2)
    .refine(
      (throws) =>
        throws.every(({ faces }, at) =>
          faces.every(({ again = [] }) =>
            again.every(({ throw: named }) => throws.slice(at + 1).some(({ id }) => id === named)),
          ),
        ),
      expects(
        'en again, el id de una tirada que viene después',
        'in again, the id of a later throw',
      ),
    ),
  /** What whoever acts is told before starting, whatever comes up. */
  brief: z.array(localized).min(1),
  /** What whoever acts answers when their faces do not say. */
  otherwise: z.array(z.strictObject({ asked: localized, says: localized })).min(1),
  /** What each level of a row of the assessment sounds like. */
  anchors: z
    .array(
      z.strictObject({ row: localized, seen: localized, partly: localized, notSeen: localized }),
    )
    .min(1),
  /** A performance to mark apart before marking anybody, with what should have been marked. */
  calibration: z.strictObject({
    how: z.array(localized).min(1),
    lines: z.array(z.strictObject({ who: localized, says: localized })).min(4),
    marks: z.array(z.strictObject({ row: localized, mark: localized, why: localized })).min(2),
  }),
  ...documentState,
});
