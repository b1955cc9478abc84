import { z } from 'zod';
import { entryId, localized, text, verification } from './common.ts';
import { datedSource, moment, strengths } from './evidence.ts';
import { idOf } from './referent.ts';

/** One number of a figure, with what it counts. */
const part = z.strictObject({ label: localized, value: z.number().nonnegative() });

/** A number that somebody published, with what it does not show: `src/data/figures/<id>.yaml`. */
export const figure = z.strictObject({
  id: entryId,
  /** What the number says, in a line that holds without it. */
  name: localized,
  value: z.number().nonnegative(),
  unit: z.enum(['people', 'complaints', 'alerts', 'cases', 'percent', 'offices', 'requests']),
  /** Ways to split it, each of which adds up to the value. */
  breakdowns: z
    .array(z.strictObject({ by: localized, parts: z.array(part).min(2) }))
    .min(1)
    .optional(),
  /** Other numbers of the same question that add up to nothing, as one person may be in several. */
  overlapping: z.array(part).min(1).optional(),
  /** How many people or cases were asked, in a survey; `unknown` where the source does not say. */
  sample: z.union([z.number().int().positive(), z.literal('unknown')]).optional(),
  /** Of whom or of what. */
  of: localized,
  period: z.strictObject({ from: moment, to: moment }),
  place: localized,
  measures: localized,
  /** What nobody should take it for. */
  doesNotShow: localized,
  strength: z.enum(strengths).extract(['count', 'survey']),
  /** Another figure of the same days and place that this one is a share of. */
  shareOf: idOf('figures').optional(),
  /** How a page draws it, and which of its breakdowns, from 0. */
  chart: z
    .strictObject({
      as: z.enum(['bars', 'bar']),
      breakdown: z.number().int().nonnegative(),
      /** When the series stopped, told on the drawing. */
      stopped: localized.optional(),
    })
    .optional(),
  /** Somebody else who published another number of this, and why it is not ours. */
  others: z
    .array(z.strictObject({ says: localized, source: datedSource }))
    .min(1)
    .optional(),
  source: z.strictObject({ ...datedSource.shape, funder: text.optional() }),
  verification,
});

/** A figure as written in its file. */
export type FigureData = z.infer<typeof figure>;
