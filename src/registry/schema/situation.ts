import { z } from 'zod';
import { entryId, localized, movedFrom, nodeId, refText } from './common.ts';
import { counterPhrase } from './conduct.ts';
import { happened } from './platform.ts';
import { idOf, naming } from './referent.ts';

/** Where the path begins. */
export const firstNode = 'a1';

/** A question of the path and where each answer leads. */
const question = z.strictObject({
  id: nodeId,
  kind: z.literal('question'),
  movedFrom,
  question: localized,
  /** Why it is asked, or how to answer when in doubt. */
  help: localized.optional(),
  /** A shared list that the question is about, shown above the answers. */
  list: idOf('lists').optional(),
  /** Services whose number can be called at once, below the answers. */
  numbers: z.array(idOf('services')).min(1).optional(),
  answers: z
    .array(
      z.strictObject({
        /** Short word that names the answer in tests and in the chart: `si`, `no`, `no-se`. */
        id: entryId,
        text: localized,
        next: naming(nodeId, 'situations'),
      }),
    )
    .min(2)
    .max(9),
});

/** How many of the ways onward stand open below the first steps: more than these hide them. */
const mostOpen = 6;

/** Whom a way onward is for, in a clause. */
const onward = {
  when: localized,
  /** Folded under «Según tu caso», because it can wait or is for a few of those who read. */
  folded: z.literal(true).optional(),
};

/** Where the path ends: what it is called, the ways, the first steps, who helps. */
const leaf = z.strictObject({
  id: nodeId,
  kind: z.literal('leaf'),
  movedFrom,
  title: localized,
  /** What it is about, before its title where that stands without the questions that lead to it, as in the search. */
  subject: localized.optional(),
  /**
   * For a girl, boy or adolescent about what happens to them, and for nobody else; or for whoever stands beside the
   * person it happens to.
   */
  reader: z.enum(['child', 'companion']).optional(),
  /** Pages of platforms lead here: from what is said to whoever is under 18, or from what happened. */
  fromPlatforms: z.enum(['young', ...happened.options]).optional(),
  /** In which case this is not the end for whoever reads, and which one is: said before the first steps. */
  unless: z.strictObject({ when: localized, next: naming(nodeId, 'situations') }).optional(),
  /** What we understood, in one line: it stands on the first screen, above what to do. */
  summary: localized,
  /** What else helps to know, below the first steps. */
  more: localized.optional(),
  /** Where some of those who read go on, each with who: another node of the path, a document and a heading of it, a paper, or a platform. */
  also: z
    .array(
      z.union([
        z.strictObject({ ...onward, next: naming(nodeId, 'situations') }),
        z.strictObject({
          ...onward,
          to: naming(z.string(), 'documents'),
          /** The anchor of the heading. */
          at: localized.optional(),
        }),
        z.strictObject({ ...onward, paper: idOf('papers') }),
        z.strictObject({ ...onward, platform: idOf('platforms') }),
      ]),
    )
    .min(1)
    .max(9)
    .refine((ways) => ways.filter(({ folded }) => !folded).length <= mostOpen, {
      message: `more than ${mostOpen} ways stand open below the first steps: fold those that can wait (folded: true)`,
    })
    .optional(),
  /** What the law calls it; none where that is not what matters, as in a crisis. */
  conducts: z.array(idOf('conducts')),
  /** The one of them whose phrase for the counter serves here, which is written in the conduct; or one of its own. */
  counter: z.union([idOf('conducts'), counterPhrase]).optional(),
  /** Provisions that matter first; those of the conducts if it does not say. */
  provisions: z.array(refText).optional(),
  /** Ways that may serve, by id, to compare; `noRoute` says why if there is none. */
  routes: z.array(idOf('routes')),
  noRoute: localized.optional(),
  /** Ways, of those, that are only for some of those who read, with who: they are folded below the others. */
  apart: z.strictObject({ when: localized, routes: z.array(idOf('routes')).min(1) }).optional(),
  /** The first three things, none of them compulsory. */
  steps: z.array(localized).length(3),
  /** Shared lists or texts, by id, that follow the first steps. */
  lists: z.array(idOf('lists')).min(1).optional(),
  /** Forms that help, by id. */
  forms: z.array(idOf('forms')),
  /** Papers to hand in that help, by id. */
  papers: z.array(idOf('papers')).min(1).optional(),
  /** Documents to read, by address. */
  documents: z.array(naming(z.string(), 'documents')).optional(),
  /** Helplines and offices, by id. */
  services: z.array(idOf('services')).min(1),
  /** What is different here, and only here, if the person is under 18; for an end that is for or about them. */
  minor: localized.optional(),
  /**
   * Shared lists or texts for people under 18, besides the one that every end for or about them shows;
   * another end says one line of the image, and where the rest stands.
   */
  minorLists: z.array(idOf('lists')).min(1).optional(),
});

/** A node of the path «¿Qué me pasó?»: `src/data/situations/<id>.yaml`; the path begins at {@link firstNode}. */
export const situation = z.discriminatedUnion('kind', [question, leaf]);

/** A node of the path as written in its file. */
export type SituationData = z.infer<typeof situation>;
/** A question of the path. */
export type QuestionData = z.infer<typeof question>;
/** An end of the path. */
export type LeafData = z.infer<typeof leaf>;
