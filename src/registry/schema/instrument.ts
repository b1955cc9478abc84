import { z } from 'zod';
import {
  entryId,
  isoDate,
  localized,
  movedFrom,
  refText,
  source,
  text,
  verification,
} from './common.ts';
import { expects } from './expects.ts';

/** A norm as such: `src/data/instruments/<country>/<id>/instrument.yaml`. */
export const instrument = z.strictObject({
  id: entryId,
  movedFrom,
  /** Akoma Ntoso address of the work; treaties have none. */
  frbrUri: z
    .string()
    .regex(
      /^\/akn\/[a-z]{2}\/act\/[a-z-]+\/\d{4}-\d{2}-\d{2}\/[A-Za-z0-9-]+$/,
      expects(
        'una dirección /akn/pe/act/<tipo>/<fecha>/<número>',
        'an address /akn/pe/act/<type>/<date>/<number>',
      ),
    )
    .optional(),
  type: z.enum([
    'constitution',
    'code',
    'law',
    'legislative-decree',
    'supreme-decree',
    'emergency-decree',
    'legislative-resolution',
    'resolution',
    'treaty',
    'consolidated-text',
  ]),
  /** Official number as printed: `1410`, `009-2016-MIMP`. */
  number: text.optional(),
  /** Full title. */
  title: localized,
  /** Name used in running text. */
  shortTitle: localized,
  /** What it is about, where its short name is a number alone: said once a page beside it. */
  matter: localized.optional(),
  /** Abbreviation used by lawyers. */
  abbreviation: text.optional(),
  /** Other names under which people cite it. */
  aliases: z.array(text).optional(),
  /** Number of its last article: one beyond it is of no article, and no citation of it is linked. */
  lastArticle: z.number().int().positive().optional(),
  /** Day of publication in the official journal (for a treaty, day of adoption). */
  datePublication: isoDate,
  /** First day it binds, when known. */
  inForceFrom: isoDate.optional(),
  /** Country, ISO code in lower case; `int` for treaties. */
  jurisdiction: z
    .string()
    .regex(/^([a-z]{2}|int)$/, expects('un país como pe, o int', 'a country such as pe, or int')),
  /** What it is for, in plain words. */
  summary: localized.optional(),
  /** Norm that repealed it, and since when. */
  repealed: z.strictObject({ by: refText, from: isoDate }).optional(),
  /** The same norm in another text (a law and its consolidated text). */
  correspondsTo: refText.optional(),
  /** Changes published that the registry does not hold yet. */
  pendingChanges: z
    .array(
      z.strictObject({
        text: localized,
        source,
        /**
         * Provisions it is known to touch: every page that rests on one of them says so. Without them only
         * the page of the norm does.
         */
        provisions: z.array(refText).optional(),
      }),
    )
    .optional(),
  sources: z.array(source).min(1),
  verification,
});

/** An instrument as written in its file. */
export type InstrumentData = z.infer<typeof instrument>;
