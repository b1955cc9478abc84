import { z } from 'zod';
import { entryId, isoDate, localized, refText, verification } from './common.ts';
import { datedSource, dimension } from './evidence.ts';
import { expects } from './expects.ts';
import { idOf } from './referent.ts';

/** How a request stands: met, in part, not yet, gone back, or nobody knows. */
export const progressState = z.enum(['met', 'partly', 'none', 'back', 'unknown']);

/** What one look found: the last one is the status, and nobody writes that. */
const progress = z.strictObject({
  on: isoDate,
  /** Who says so: this site after a look, the State of itself, or society. */
  by: z.enum(['site', 'state', 'society']),
  state: progressState,
  says: localized,
  cites: z.array(refText).min(1).optional(),
  source: datedSource.optional(),
});

/** What is asked of an institution, and how it will be known: `src/data/recommendations/<id>.yaml`. */
export const recommendation = z.strictObject({
  id: entryId,
  /** Institutions it is asked of; the first one answers for it. */
  to: z.array(idOf('institutions')).min(1),
  dimension: dimension.extract(['legal', 'technological', 'emotional']),
  kind: z.enum(['law', 'rule', 'resource', 'training', 'data', 'service', 'platform']),
  /** The request in a line. */
  name: localized,
  /** What exactly is asked. */
  ask: localized,
  /** Why, in a sentence: what the obstacles that it answers do not tell. */
  because: localized.optional(),
  /** What it answers: at least one thing. */
  answers: z
    .strictObject({
      obstacles: z.array(idOf('obstacles')).min(1).optional(),
      consequences: z.array(idOf('consequences')).min(1).optional(),
      /** Where the law falls short: conducts that say so, or the provision itself. */
      conducts: z.array(idOf('conducts')).min(1).optional(),
      provisions: z.array(refText).min(1).optional(),
    })
    .refine(
      (answers) => Object.keys(answers).length > 0,
      expects(
        'obstacles, consequences, conducts o provisions',
        'obstacles, consequences, conducts or provisions',
      ),
    ),
  /** Who asked for it, or pointed at the fault; absent where only this documentation does. */
  askedBy: z
    .array(
      z.strictObject({
        who: z.enum(['body', 'institution', 'organisation', 'press', 'study']),
        /** `asked` in so many words, or `pointed` at a fault. */
        how: z.enum(['asked', 'pointed']),
        says: localized,
        source: datedSource.partial({ date: true }),
      }),
    )
    .min(1)
    .optional(),
  /** A duty that exists already, and what it obliges to. */
  duty: z.strictObject({ says: localized, cites: z.array(refText).min(1) }).optional(),
  indicator: z.strictObject({
    /** A rule or an office exists, it is used, or lives change. */
    type: z.enum(['structure', 'process', 'outcome']),
    text: localized,
    baseline: localized,
    /** Where anybody can see it. */
    seenAt: localized,
    /** After how many months a look no longer holds. */
    everyMonths: z.number().int().positive(),
  }),
  /** Whom it may harm if it is done badly. */
  risk: localized.optional(),
  progress: z.array(progress).min(1),
  verification,
});

/** A recommendation as written in its file. */
export type RecommendationData = z.infer<typeof recommendation>;
/** What one look found. */
export type Progress = z.infer<typeof progress>;
