import { z } from 'zod';
import { entryId, localized } from './common.ts';

/** Roles of an organisation; a person may hold several. */
export const role = z.enum([
  'coordination',
  'companion',
  'psychology',
  'legal',
  'children',
  'incident',
  'supervision',
  'security',
  'data',
  'board',
]);

/** One thing that a level of adoption includes. */
const included = z.strictObject({
  ...localized.shape,
  /** First cells of the rows that say the same in a table «Desde qué nivel» of the protocol. */
  inTable: z.array(localized).min(1).optional(),
});

/**
 * How far a text reaches: as it is in any country, to be adapted to each, or only Peru. A text with the law or
 * the offices of Peru is never handed to another country as if it were theirs.
 */
export const reach = z.enum(['universal', 'adapt', 'pe']);

/** What an organisation needs to adopt a protocol: `src/data/adoption/<id>.yaml`, the id being the last part of its address. */
export const adoption = z.strictObject({
  id: entryId,
  /** Who does (R), answers (A), is consulted (C) and is informed (I). */
  tasks: z
    .array(
      z.strictObject({
        task: localized,
        does: z.array(role).min(1),
        answers: role,
        consulted: z.array(role).optional(),
        informed: z.array(role).optional(),
      }),
    )
    .min(1),
  /** When this happens, this is done. */
  triggers: z
    .array(z.strictObject({ when: localized, then: localized, within: localized.optional() }))
    .min(1),
  /** What each level of adoption includes. */
  levels: z.strictObject({
    seed: z.array(included).min(1),
    base: z.array(included).min(1),
    full: z.array(included).min(1),
  }),
  /** Training and people without whom it is better not to adopt it. */
  needs: z.array(localized).min(1),
  /** Parts that reach less than every country, by the last piece of their address; the others are universal. */
  reach: z.record(entryId, reach.exclude(['universal'])).optional(),
  /** Blanks that the organisation or the country fills, by id. */
  blanks: z.array(entryId).optional(),
});

/** How far a text reaches. */
export type Reach = z.infer<typeof reach>;
/** A role in an organisation. */
export type Role = z.infer<typeof role>;
/** Adoption data as written in its file. */
export type AdoptionData = z.infer<typeof adoption>;

/** What fills a blank in a country: a public service, as it is said in a sentence. */
const boundValue = z.strictObject({
  service: entryId,
  /** What is said of it in a sentence, such as a number: «113, opción 5». */
  say: localized,
  /** What it is called. Pages of protocols do not type it: they name the blank. */
  name: localized,
});

/** A blank that who adopts fills: `src/data/blanks/<id>.yaml`. */
export const blank = z.strictObject({
  id: entryId,
  /** Who fills it. */
  scope: z.enum(['country', 'organisation', 'contact']),
  /** What stands in brackets: «correo de la organización». */
  label: localized,
  /** What to write in it. */
  help: localized,
  /** What it is called where Peru's own name for it says nothing: in a copy for another country. */
  elsewhere: z.strictObject({ label: localized, help: localized }).optional(),
  /** What fills it in each country where that was read, by country. */
  values: z.strictObject({ pe: boundValue }).optional(),
  /** Public services that serve whoever reads alone, with nobody to fill the blank. */
  fallback: z.array(entryId).min(1).optional(),
  /** True for somebody who serves the team and not the person: who reads alone does not need them. */
  internal: z.literal(true).optional(),
});

/** A blank as written in its file. */
export type BlankData = z.infer<typeof blank>;
