import { z } from 'zod';
import { entryId, isoDate, localized, refText, verification } from './common.ts';
import { dimension, evidence } from './evidence.ts';
import { idOf } from './referent.ts';

/** Steps of the path of somebody who looks for an answer, in order. */
export const pathSteps = [
  'know',
  'decide',
  'report',
  'protect',
  'investigate',
  'charge',
  'trial',
  'execute',
  'after',
  'platform',
  'data',
] as const;

/** What stands in the way of an answer: `src/data/obstacles/<id>.yaml`. */
export const obstacle = z.strictObject({
  id: entryId,
  /** Where on the path it stands. */
  step: z.enum(pathSteps),
  dimension: z.array(dimension).min(1),
  name: localized,
  text: localized,
  /** What can be said or done today, in a line or two. */
  say: localized,
  /** Institutions that answer for it. */
  institutions: z.array(idOf('institutions')).min(1),
  /** Stages of a criminal case and routes where it is met. */
  stages: z.array(idOf('stages')).min(1).optional(),
  routes: z.array(idOf('routes')).min(1).optional(),
  papers: z.array(idOf('papers')).min(1).optional(),
  /** What it may leave in a life. */
  leadsTo: z.array(idOf('consequences')).min(1).optional(),
  whom: z
    .array(
      z.enum([
        'everyone',
        'women',
        'under18',
        'trans',
        'men',
        'public-life',
        'indigenous',
        'disability',
        'far',
        'poor',
        'migrant',
      ]),
    )
    .min(1),
  evidence: z.array(evidence).min(1),
  /** What the law says of it today. */
  today: localized,
  cites: z.array(refText).min(1).optional(),
  /** Open on the day it was last seen, changed by a norm, or nobody knows. */
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('open') }),
    z.strictObject({ kind: z.literal('changed'), by: refText, on: isoDate }),
    z.strictObject({ kind: z.literal('unknown') }),
  ]),
  verification,
});

/** A step of the path. */
export type PathStep = (typeof pathSteps)[number];
/** An obstacle as written in its file. */
export type ObstacleData = z.infer<typeof obstacle>;
