import { z } from 'zod';
import { entryId, localized, pageAddress, verification } from './common.ts';
import { dimension, evidence } from './evidence.ts';
import { expects } from './expects.ts';
import { idOf, naming } from './referent.ts';

/** What this violence leaves in a life, as people told it: `src/data/consequences/<id>.yaml`. */
export const consequence = z
  .strictObject({
    id: entryId,
    dimension: z.array(dimension).min(1),
    /** In whose life. */
    who: z.array(z.enum(['affected', 'companion', 'family', 'staff'])).min(1),
    name: localized,
    /** Told to the person herself. */
    text: localized,
    /** What whoever stays by her may do with it. */
    accompany: localized,
    /** How an expert report may note it: what was seen or said, never what it proves. */
    report: localized.optional(),
    /** What supports it; one with none is a question. */
    evidence: z.array(evidence).min(1).optional(),
    /** What nobody has measured here, asked as a question. */
    question: localized.optional(),
    conducts: z.array(idOf('conducts')).min(1).optional(),
    /** Ends of the path «¿Qué me pasó?» that answer it. */
    situations: z.array(idOf('situations')).min(1).optional(),
    services: z.array(idOf('services')).min(1).optional(),
    /** Pages that help with it, by address. */
    pages: z.array(naming(pageAddress, 'pages')).min(1),
    /** It may weigh on whoever reads it: its line and the exit stand in the same block. */
    sensitive: z.literal(true).optional(),
    verification,
  })
  .refine(
    ({ evidence: held, question }) => (held === undefined) !== (question === undefined),
    expects(
      'evidence, o question si no hay fuente',
      'evidence, or question where there is no source',
    ),
  )
  .refine(
    ({ sensitive, services }) => !sensitive || services !== undefined,
    expects('services, su línea de ayuda', 'services, its helpline'),
  );

/** A consequence as written in its file. */
export type ConsequenceData = z.infer<typeof consequence>;
