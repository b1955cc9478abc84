import { z } from 'zod';
import { entryId, localized, text } from './common.ts';
import { expects } from './expects.ts';

/** Address of a page, without language or slashes at the ends: `guias/guardar-evidencia`, `rutas/stopncii`. */
const target = z
  .string()
  .regex(
    /^[a-z0-9-]+(\/[a-z0-9-]+)*$/,
    expects(
      'una dirección como guias/guardar-evidencia',
      'an address such as guias/guardar-evidencia',
    ),
  );
const phrases = z.strictObject({ es: z.array(text).min(1), en: z.array(text).min(1) });

const patterns = z.strictObject({ es: z.array(text).min(1), en: z.array(text).min(1) });

/**
 * What people type to reach a page; what must lead to one page before any other; or what the search does not
 * answer, and what it says instead.
 */
export const query = z.discriminatedUnion('kind', [
  z.strictObject({
    id: entryId,
    kind: z.literal('page'),
    target,
    phrases,
  }),
  z.strictObject({
    id: entryId,
    kind: z.literal('first'),
    /** What stands first, whatever else is found: for danger, where a wrong first result can cost a life. */
    target,
    /** Regular expressions over the query in lower case and without accents. */
    patterns,
  }),
  z.strictObject({
    id: entryId,
    kind: z.literal('refusal'),
    /** Regular expressions over the query in lower case and without accents. */
    patterns,
    /** What is said instead of an answer. */
    notice: localized,
    /** Pages that may help, shown as such. */
    see: z.array(target),
  }),
]);

/** An entry of the search as written in its file: `src/data/queries/<id>.yaml`. */
export type QueryData = z.infer<typeof query>;
