import { z } from 'zod';
import { entryId, isoDate, level, localized, movedFrom, refText, source, text } from './common.ts';
import { idOf } from './referent.ts';
import { expects } from './expects.ts';

/** What was read of one question in one country. */
const answer = z
  .strictObject({
    row: entryId,
    says: localized,
    /** How sure it is: of another country, `official` is its official text, read in a public copy. */
    level: level.exclude(['unverified']),
    /** Provisions of the registry, services of the site, or a source outside it: at least one. */
    cites: z.array(refText).min(1).optional(),
    services: z.array(idOf('services')).min(1).optional(),
    source: z.strictObject({ ...source.shape, title: text, date: isoDate }).optional(),
  })
  .refine(
    ({ cites, services, source: read }) => Boolean(cites ?? services ?? read),
    expects('cites, services o source', 'cites, services or source'),
  );

/** What was read of a country: `src/data/countries/<code>.yaml`. A question that is not there, nobody checked. */
export const country = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]{2}$/, expects('un código de país, como mx', 'a country code, such as mx')),
  movedFrom,
  name: localized,
  /** Who there read the sheet and signs it, by role and place; absent while nobody has. */
  reviewer: z.strictObject({ who: localized, on: isoDate }).optional(),
  /** Words that differ there from those of this site. */
  words: z
    .array(z.strictObject({ here: text, there: text }))
    .min(1)
    .optional(),
  answers: z.array(answer),
  /**
   * What is of this country alone, as texts say it: no text for any country names it. Services and their numbers are
   * not repeated here.
   */
  own: z
    .strictObject({
      /** The country itself and its people, in both languages. */
      names: z.array(text).min(1),
      /** Its offices, registers and units, by their names and their letters. */
      institutions: z.array(text),
      /** Its regions and cities. */
      places: z.array(text),
    })
    .optional(),
});

/** What was read of a country, as written in its file. */
export type CountryData = z.infer<typeof country>;
