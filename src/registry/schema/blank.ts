import { z } from 'zod';
import { entryId, localized } from './common.ts';
import { idOf } from './referent.ts';

/** What fills a blank in a country: a public service, as it is said in a sentence. */
const boundValue = z.strictObject({
  service: idOf('services'),
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
  /** The question of the country sheet that helps to fill it, by id. */
  row: idOf('countryRows').optional(),
  /** What stands in brackets: «correo de la organización». */
  label: localized,
  /** What to write in it. */
  help: localized,
  /** What it is called where Peru's own name for it says nothing: in a copy for another country. */
  elsewhere: z.strictObject({ label: localized, help: localized }).optional(),
  /** What fills it in each country where that was read, by country. */
  values: z.strictObject({ pe: boundValue }).optional(),
  /** What it is needed for, before its number on a line to fill: «si alguien piensa en morir». */
  use: localized.optional(),
  /**
   * What stands in it in another country until somebody there writes their own: the cautious side, since the
   * law of that country may ask for more than that of Peru.
   */
  abroad: localized.optional(),
  /** Public services that serve whoever reads alone, with nobody to fill the blank. */
  fallback: z.array(idOf('services')).min(1).optional(),
  /** True for somebody who serves the team and not the person: who reads alone does not need them. */
  internal: z.literal(true).optional(),
});

/** A blank as written in its file. */
export type BlankData = z.infer<typeof blank>;
