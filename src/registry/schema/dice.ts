import { z } from 'zod';
import { documentState, entryId, localized, pageAddress } from './common.ts';
import { expects } from './expects.ts';
import { idOf, naming } from './referent.ts';
import { presence } from './team.ts';

/** Numbers of a die. */
const numbers = z.array(z.number().int().min(1).max(6)).min(1);

/** Lines of the assessment, by the id of their field. */
const fields = z.array(entryId).min(1);

/** How a line of the assessment is marked. */
export const mark = z.enum(['seen', 'partly', 'notSeen', 'notApplicable']);
/** How a line of the assessment is marked. */
export type Mark = z.infer<typeof mark>;

/** What comes up on one face of a die. */
const face = z.strictObject({
  /** What whoever acts knows and says. */
  text: localized,
  /** Faces of later throws that are thrown again if this one came up: together they are unsafe to rehearse. */
  again: z.array(z.strictObject({ throw: entryId, faces: numbers })).optional(),
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
  /** A throw read out, step by step: it shows how, and no case is made with it. */
  worked: localized,
  /** How other faces are written, for whoever has read these. */
  mould: z.array(localized).min(1),
  /** What whoever acts is told before starting, whatever comes up. */
  brief: z.array(localized).min(1),
  /** What whoever acts answers by what came up in the throw of `first`: a half sheet for each of its faces, with every question. */
  halves: z
    .array(
      z.strictObject({
        asked: localized,
        says: z
          .array(z.strictObject({ faces: numbers, text: localized }))
          .min(1)
          .refine(
            (says) =>
              says
                .flatMap((each) => each.faces)
                .toSorted()
                .join() === '1,2,3,4,5,6',
            expects(
              'una respuesta para cada cara, del 1 al 6, y una sola',
              'one answer for each face, from 1 to 6, and only one',
            ),
          ),
      }),
    )
    .min(1),
  /**
   * What is owed to the face of `first`'s throw that came up and to no other, a box for each: whoever watched reads it
   * before marking. It adds no line to the assessment.
   */
  boxes: z
    .array(
      z.strictObject({
        /** The pages that say it. */
        pages: z.array(naming(pageAddress, 'texts')).min(1).max(2),
        /** What a right performance does. */
        looks: z.array(localized).min(2).max(3),
        /** The critical error that it is, for this risk: the box adds none to the course’s. */
        error: idOf('critical'),
        /** With what nothing is signed, after “if”. */
        unsigned: localized,
      }),
    )
    .length(6),
  /** What the half sheets leave between brackets, by each face of a throw, so that whoever heard another case does not know it. */
  details: z.strictObject({
    throw: entryId,
    columns: z.array(localized).min(1).max(3),
    /** A row for each face, with a cell for each column. */
    byFace: z.array(z.array(localized).min(1).max(3)).length(6),
  }),
  /** What whoever acts answers when neither their faces nor their half sheet say. */
  otherwise: z.array(z.strictObject({ asked: localized, says: localized })).min(1),
  /** What the second person is handed, to answer as the operator when a call is accepted: the same whatever comes up. */
  operator: z.array(localized).min(1),
  /** What comes up in every rehearsal until the task that depends on it is signed, so that it is seen. */
  first: z.strictObject({ throw: entryId, faces: numbers }),
  /** The form with which whoever is rehearsing is assessed. */
  form: idOf('forms'),
  /** Lines of that form that a case shows, and what has to come up for it. */
  shows: z
    .array(
      z.strictObject({
        fields,
        needs: z.strictObject({ throw: entryId, faces: numbers }).optional(),
        /** It may not apply without holding up the signature of its task. */
        excused: z.literal(true).optional(),
      }),
    )
    .min(1),
  /** Lines that no case shows, and the rehearsal that does. */
  elsewhere: z.array(z.strictObject({ fields, rehearsal: localized })),
  /** What each level of a line of the assessment sounds like. */
  anchors: z
    .array(
      z.strictObject({
        field: entryId,
        seen: localized,
        /** What follows it, a line each, where it is not the same for every risk. */
        perRisk: z.array(localized).min(2).optional(),
        partly: localized,
        /** The same of what is marked in part. */
        perPart: z.array(localized).min(2).optional(),
        notSeen: localized,
      }),
    )
    .min(1),
  /** Made-up performances to mark apart before marking anybody, with what should have been marked. */
  calibration: z.strictObject({
    how: z.array(localized).min(1),
    scripts: z
      .array(
        z.strictObject({
          id: entryId,
          title: localized,
          /** Kept apart for whoever marks again, or has read the others: nobody reads it before. */
          spare: z.literal(true).optional(),
          lines: z.array(z.strictObject({ who: localized, says: localized })).min(4),
          marks: z
            .array(
              z.strictObject({
                field: entryId,
                mark,
                why: localized,
                /** Another mark that somebody may set, and why it does not hold. */
                slip: localized.optional(),
              }),
            )
            .min(2),
          /** Critical errors of the course that are seen in it. */
          critical: z.array(idOf('critical')).min(1).optional(),
        }),
      )
      .min(2),
  }),
  ...documentState,
});

/** Cases by dice as written in their file. */
export type DiceData = z.infer<typeof dice>;
