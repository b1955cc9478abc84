import { z } from 'zod';
import {
  entryId,
  limit,
  localized,
  movedFrom,
  refText,
  source,
  text,
  verification,
} from './common.ts';
import { expects } from './expects.ts';
import { idOf, naming } from './referent.ts';

const outcome = z.strictObject({
  /** Whether the route can give it. */
  can: z.enum(['yes', 'partly', 'no']),
  how: localized,
});

/**
 * What a punishment is: a penalty, a conviction with no prosecutor, a penalty set at one hearing, that of who breaches an
 * order, a sanction of an authority, a measure of a school.
 */
const brought = ['penalty', 'conviction', 'hearing', 'breach', 'sanction', 'measure'] as const;

/** Steps that a phone shows in one list: more are told in parts. */
const mostTogether = 7;

/** A time limit of a route. */
export const routeLimit = limit.extend({
  /** It binds the person affected, who loses something if it passes: told before those of others. */
  yours: z.literal(true).optional(),
  /** The first answer that others owe, and by when: how long it takes, told wherever routes are listed. One at most. */
  first: z.literal(true).optional(),
});

/** A way to justice: `src/data/routes/<id>.yaml`. */
export const route = z.strictObject({
  id: entryId,
  movedFrom,
  name: localized,
  kind: z.enum([
    'criminal',
    'protection',
    'administrative',
    'civil',
    'constitutional',
    'platform',
    'oversight',
    'pause',
  ]),
  /** It is one of several that differ in where they are followed: side by side they are one line of a list. */
  among: z.enum(['apps', 'harassment']).optional(),
  /** What it is, in one or two sentences. */
  summary: localized,
  /** The only situations it sees, when it does not see them all: one sentence, «Solo para …». */
  onlyFor: localized.optional(),
  /** What each route can give of what people ask for. */
  gives: z.strictObject({
    protection: outcome,
    punishment: outcome.extend({
      /** What comes of it, where it is not what its kind brings: its page says it in those words. */
      brings: z.enum(brought).optional(),
    }),
    reparation: outcome,
    removal: outcome,
  }),
  /** What it cannot give. */
  cannot: z.array(localized).min(1),
  who: localized,
  where: localized,
  cost: localized,
  /** Nothing is paid to follow it: told in a word wherever routes are listed. */
  free: z.literal(true).optional(),
  lawyer: z.strictObject({ needed: z.enum(['no', 'yes', 'advised']), note: localized }),
  /** The stages of `src/data/stages` are those of this route: its page shows their road. */
  staged: z.literal(true).optional(),
  /** What has no days of its own, said before the limits: by when it is begun. */
  unfixed: localized.optional(),
  /** Time limits, each with the provision that sets it. */
  deadlines: z
    .array(routeLimit)
    .refine(
      (limits) =>
        limits.filter(({ first }) => first).length < 2 &&
        limits.every(({ first, yours }) => !(first && yours)),
      expects(
        'first en un plazo como máximo, y de los demás',
        'first on one limit at most, and of others',
      ),
    ),
  /** What is done, in order; each step cites what supports it. */
  steps: z
    .array(
      z.strictObject({
        text: localized,
        /** The heading of the part of the steps that it begins, in the words of who is on the way: «Antes de ir». */
        heading: localized.optional(),
        /** It can be done today, alone and safely: it opens the page, and is told wherever routes are compared. */
        today: z.literal(true).optional(),
        /** It keeps what shows the facts. */
        saves: z.literal(true).optional(),
        /** The person who did it may come to know by it, and delete: after one that saves, and never what is done today. */
        warns: z.literal(true).optional(),
        cites: z.array(refText),
      }),
    )
    .refine(
      (steps) => steps.filter(({ today }) => today).length === 1,
      expects('today en un paso, y en uno solo', 'today on one step, and on one only'),
    )
    .refine(
      (steps) => {
        const [first, ...rest] = steps.map(({ heading }) => heading !== undefined);
        return first === rest.includes(true) && (first || steps.length <= mostTogether);
      },
      expects(
        `heading en el primer paso y en otro, o en ninguno si son ${mostTogether} o menos`,
        `heading on the first step and on another, or on none if they are ${mostTogether} or fewer`,
      ),
    ),
  documents: z.array(localized),
  risks: z
    .array(
      localized.extend({
        /** It says who comes to know of it: told wherever routes are compared. One of each route: blank reads as «nobody». */
        whoLearns: z.literal(true).optional(),
        /** That person may react: the page says there to make a safety plan first. */
        plan: z.literal(true).optional(),
      }),
    )
    .min(1)
    .refine(
      (risks) => risks.filter(({ whoLearns }) => whoLearns).length === 1,
      expects('whoLearns en un riesgo, y en uno solo', 'whoLearns on one risk, and on one only'),
    )
    .refine(
      (risks) => risks.every(({ plan, whoLearns }) => !plan || whoLearns),
      expects('plan solo en el riesgo con whoLearns', 'plan only on the risk with whoLearns'),
    ),
  /** Platforms where it is followed, by id: their forms and what the other person notices stand there. */
  platforms: z.array(idOf('platforms')).min(1).optional(),
  /** Other documents, by address, each with when to go there. */
  doors: z
    .array(z.strictObject({ when: localized, to: naming(text, 'documents') }))
    .min(1)
    .max(3)
    .optional(),
  /** Questions of the sheet of a country that say what this route is there, in order. */
  rows: z.array(idOf('countryRows')).min(1).optional(),
  /** Services that help with it, by id. */
  services: z.array(idOf('services')).optional(),
  /** Why no paper of ours serves it, where it has deadlines and none does. */
  paper: z.strictObject({ none: localized }).optional(),
  sources: z.array(source).min(1),
  verification,
});

/** A route as written in its file. */
export type RouteData = z.infer<typeof route>;
