import { z } from 'zod';
import {
  entryId,
  level,
  linesInBoth,
  localized,
  movedFrom,
  nodeId,
  refText,
  source,
  text,
  verification,
} from './common.ts';
import { idOf, naming } from './referent.ts';
import { expects } from './expects.ts';
import { elementKey } from './provision.ts';

/** What the situations are near to, in the order of their list. */
export const conductGroups = [
  'threats',
  'images',
  'contact',
  'accounts',
  'minors',
  'place',
] as const;

/** What is said where something is taken down. */
export const counterPhrase = z.strictObject({
  /** Where it is said, and for whom it is, without the colon: «Si quieres denunciarlo, en la comisaría di». */
  when: localized,
  /** One or two calm sentences, with blanks in square brackets and no quotation marks. */
  say: text,
  /** The same in English. */
  means: text,
});

/** The case is apart and presses nobody today: it stands behind a line with the rest like it, below the first steps. */
const aside = z.literal(true).optional();

/** How one provision reaches a conduct, and what has to be shown. */
export const reach = z.strictObject({
  provision: refText,
  /** Country, ISO code in lower case. */
  jurisdiction: z.string().regex(/^[a-z]{2}$/, expects('un país como pe', 'a country such as pe')),
  /** When it fits, in plain words. */
  fits: localized,
  /** Each element of the provision and what shows it. */
  elements: z
    .array(
      z.strictObject({
        element: elementKey,
        show: localized,
        evidence: z.array(localized).optional(),
      }),
    )
    .optional(),
  level,
});

/** A place where the law falls short, told to the person it happened to. */
export const gap = z.strictObject({
  /** What that person can do there, never what somebody else may do. */
  what: localized,
  /** Why: what the law asks for or leaves open. */
  reason: localized,
  /** Route that may still help, by id. */
  instead: z.array(idOf('routes')).optional(),
  level,
});

/** What happens to people, in their words: `src/data/conducts/<id>.yaml`. */
export const conduct = z.strictObject({
  id: entryId,
  movedFrom,
  /** Place in the list, from 1, what frightens most and is asked about most first; those without one come after, by name. */
  order: z.number().int().positive().optional(),
  /** What it is near to, in the list: its heading there; those without one stand last, under the last heading. */
  group: z.enum(conductGroups).optional(),
  name: localized,
  /** What it is, in one line: it stands on the first screen, above what to do. */
  description: localized,
  /** How people say it when they search. */
  says: linesInBoth,
  /** Provisions that reach it. */
  reach: z.array(reach),
  gaps: z.array(gap).optional(),
  /** The guide written for whom it happens to, by slug: what its page names first. */
  guide: text.optional(),
  /** Other documents, by address, or ends of the path, each with when to go there. */
  doors: z
    .array(
      z.union([
        z.strictObject({ when: localized, to: naming(text, 'documents'), aside }),
        z.strictObject({ when: localized, next: naming(nodeId, 'situations'), aside }),
      ]),
    )
    .min(1)
    .max(5)
    .optional(),
  /** Routes that serve it, by id, first those that fit it best: the first five lines stand open on its page. */
  routes: z.array(idOf('routes')),
  /**
   * Where whoever saw it or was told gives notice the same day, and only whom it happens to may wait: what its
   * page says in place of «no route is compulsory». No pause is offered there.
   */
  tellToday: z.strictObject({ text: localized, cites: z.array(refText).min(1) }).optional(),
  /** That it was not the fault of whom it happens to, in words of this conduct: after the first step. */
  blameless: localized,
  /** What to do first, none of it compulsory; the first one stands on the first screen. */
  steps: z.array(localized).min(2).max(5),
  /**
   * What is said where it is taken down, the last of what to do first: the Spanish that is said there, and its meaning
   * for whoever reads in English. It names an offence only where the facts of the conduct hold it.
   */
  counter: counterPhrase,
  /** It is about an image of somebody under 18: its page, and what names it, say the rule whole. */
  ofImagesUnder18: z.literal(true).optional(),
  /** What is different when the person is under 18. */
  minors: localized,
  sources: z.array(source).min(1),
  verification,
});

/** A conduct as written in its file. */
export type ConductData = z.infer<typeof conduct>;
