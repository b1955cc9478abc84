import { z } from 'zod';
import { entryId, localized, refText } from './common.ts';
import { dimension } from './evidence.ts';
import { expects } from './expects.ts';
import { idOf } from './referent.ts';

/** What of a visit a code tells, in the order of a sheet: what was asked, the answer, what went well, what was met, what it left. */
export const codeParts = ['asked', 'answer', 'well', 'met', 'left'] as const;

/** Kinds of office that somebody visits; never one office. */
export const officeKinds = [
  'police',
  'prosecutor',
  'court',
  'women-centre',
  'prefecture',
  'defence',
  'health',
  'workplace-or-school',
  'other',
] as const;

/** A code of the code book, by which a visit to an office is described: `src/data/codebook/<id>.yaml`. */
export const code = z
  .strictObject({
    id: entryId,
    /** Its place in the book and its number on paper: a new code takes the next one, and none is used again. */
    order: z.number().int().positive(),
    part: z.enum(codeParts),
    /** Side of the answer, or of the life, that it touches most. */
    axis: dimension,
    /** As it is printed on the sheet; that of T8, where T8 asks it. */
    name: localized,
    definition: localized,
    counts: localized,
    doesNotCount: localized,
    /** What a sheet could say, made up, with nobody named. */
    example: localized,
    /** Where it can be met; in any office, if left out. */
    offices: z.array(z.enum(officeKinds)).min(1).optional(),
    /** Codes that cannot be marked with it on the same visit: it would say two things that cannot both be. */
    excludes: z.array(idOf('codes')).min(1).optional(),
    /** Codes that cannot be marked with it when something in particular was asked for. */
    excludesIfAsked: z
      .array(z.strictObject({ asked: idOf('codes'), code: idOf('codes') }))
      .min(1)
      .optional(),
    /** The obstacle it is a sign of: institutions and law of the day come from it. */
    obstacle: idOf('obstacles').optional(),
    /** What it may leave in a life. */
    consequence: idOf('consequences').optional(),
    /** Provisions that speak of it, where it has no obstacle. */
    cites: z.array(refText).min(1).optional(),
  })
  .refine(({ obstacle, cites }) => obstacle === undefined || cites === undefined, {
    ...expects(
      'obstacle o cites: la ley de un obstáculo está en él',
      'obstacle or cites: the law of an obstacle stands in it',
    ),
    path: ['cites'],
  });

/** A code as written in its file. */
export type CodeData = z.infer<typeof code>;
/** What of a visit a code tells. */
export type CodePart = (typeof codeParts)[number];
