import { z } from 'zod';
import { level, localized, refText, source, sourceTitle, webAddress } from './common.ts';
import { expects } from './expects.ts';
import { idOf } from './referent.ts';

/** A year, a month or a day: as much as a source says of when. */
export const moment = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?)?$/,
    expects('un año, un mes o un día, AAAA-MM-DD', 'a year, a month or a day, YYYY-MM-DD'),
  );

/** A source that says what it is and of when; without address where that names somebody or was not kept. */
export const datedSource = z.strictObject({
  ...source.shape,
  read: webAddress.optional(),
  title: sourceTitle,
  date: moment,
});

/** What a fact weighs: a provision, an official count, a survey, one case or a few, what somebody holds. */
export const strengths = ['norm', 'count', 'survey', 'case', 'opinion'] as const;

/** Side of a life, or of an answer, that something touches. */
export const dimension = z.enum([
  'legal',
  'technological',
  'emotional',
  'physical',
  'economic',
  'social',
  'political',
]);

/** Why something is held to be so: a figure, a provision, or what a source says, with what that weighs. */
export const evidence = z.union([
  z.strictObject({ figure: idOf('figures') }),
  z.strictObject({ provision: refText, says: localized, level }),
  z.strictObject({
    says: localized,
    strength: z.enum(strengths).exclude(['norm']),
    source: datedSource.partial({ date: true }),
  }),
]);

/** Why something is held to be so. */
export type Evidence = z.infer<typeof evidence>;
/** What a fact weighs. */
export type Strength = (typeof strengths)[number];
/** A side of a life, or of an answer. */
export type Dimension = z.infer<typeof dimension>;
