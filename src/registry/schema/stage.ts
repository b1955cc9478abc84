import { z } from 'zod';
import { entryId, limit, localized, refText } from './common.ts';
import { idOf } from './referent.ts';

/** A term of a stage. */
const term = limit.extend({
  /** What it is for, in few words, if the road shows it. */
  road: localized
    .extend({
      /** It binds the person affected, who loses something if it passes. */
      yours: z.literal(true).optional(),
      /**
       * It is the shorter one if the person accused was aged 14 to 17, or their age is not known: the road says so once,
       * in a list of those, and not at each stage.
       */
      young: z.literal(true).optional(),
    })
    .optional(),
});

/** A way out of a stage: to another, or, with none, to the end of the case. */
const lead = z.strictObject({
  to: idOf('stages').optional(),
  /** When it is taken; absent where it always is. */
  when: localized.optional(),
});

/** A stage of a criminal case after the complaint: `src/data/stages/<id>.yaml`. */
export const stage = z.strictObject({
  id: entryId,
  /** Place in the line, from 1. */
  order: z.number().int().positive(),
  name: localized,
  /** Who has the case then. */
  holder: localized,
  /** What happens. */
  what: localized,
  terms: z.array(term).min(1).optional(),
  /** How the stage stands on the road of a case, in few words. */
  road: z.strictObject({
    /** Who has the case then. */
    who: localized,
    /** What can be done then, where no term of the person affected says it. */
    can: localized.optional(),
    /** Off the main road: not every case passes here. */
    aside: z.literal(true).optional(),
    leads: z.array(lead).min(1).optional(),
  }),
  /** What it asks of the person affected; they may always say no, unless it says otherwise. */
  asks: localized,
  /** Where it may stop, and what can be done then. */
  stops: localized.optional(),
  /** Provisions it rests on, besides those of its terms. */
  cites: z.array(refText).min(1),
  /** Papers that serve then, by id. */
  papers: z.array(idOf('papers')).min(1).optional(),
});

/** A stage as written in its file. */
export type StageData = z.infer<typeof stage>;
