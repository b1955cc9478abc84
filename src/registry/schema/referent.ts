import { z } from 'zod';
import type { FlatCollection } from '../collections.ts';
import { idPattern } from '../reference.ts';
import { expects } from './expects.ts';

/**
 * What a text of a record may be the name of: a norm, a provision or a value of it (`law`); a record of a
 * collection, by its id; a module or a critical error of the course, by its own; or an address, without
 * language, of a text written by hand (`texts`), of a page that stands for itself (`documents`), of any that a query
 * may lead to (`pages`) or of those and the sheets of countries (`shown`).
 */
export type Referent =
  'law' | FlatCollection | 'modules' | 'critical' | 'texts' | 'documents' | 'pages' | 'shown';

/** What each schema that names something names. */
const referents = new WeakMap<z.core.$ZodType, string>();

/**
 * The same schema, for texts that name something: the checker looks for what they name, under any key.
 * @param of a `Referent`: its type would be a circle, as it is made of the schemas; a test holds it to be one
 */
export function naming<Schema extends z.ZodType>(schema: Schema, of: string): Schema {
  const named = schema.clone();
  referents.set(named, of);
  return named;
}

/** What the texts of a schema name, if they name something. */
export const referentOf = (schema: z.core.$ZodType): Referent | undefined =>
  referents.get(schema) as Referent | undefined;

/** Lower-case words joined by hyphens: the identity of an entry and the name of its file. */
export const entryId = z
  .string()
  .regex(idPattern, expects('minúsculas, números y guiones', 'lower case, digits and hyphens'));

/** The id of another record. */
export const idOf = (of: string): z.ZodString => naming(entryId, of);
