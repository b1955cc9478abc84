import { z } from 'zod';
import {
  entryId,
  isoDate,
  level,
  localized,
  refText,
  source,
  verification,
} from '../registry/schema/common.ts';
import { referentOf } from '../registry/schema/referent.ts';
import { aggravatedForm, penalty } from '../registry/schema/penalty.ts';

/** Parts that many records share: in a JSON Schema each stands once, by name, with what it means. */
const shared = z.registry<{ id?: string; description: string }>();
const name = (schema: z.ZodType, id: string, description: string) =>
  shared.add(schema, { id, description });

name(localized, 'localized', 'The same text in Spanish and in English.');
name(isoDate, 'day', 'A calendar day, YYYY-MM-DD.');
name(entryId, 'entryId', 'Identity of a record: it is never changed nor used again.');
name(refText, 'ref', 'A reference, instrument[@date][~eId], such as cp~art_154-B.');
name(level, 'level', 'How sure we are. `inference` is our reading of an official text.');
name(source, 'source', 'The copy that was read, and where the official text can be checked.');
name(
  verification,
  'verification',
  'Level of the record, day up to which its source was read, and the fields whose level differs.',
);
name(penalty, 'penalty', 'What a norm threatens; a part that is missing is not set by the norm.');
name(aggravatedForm, 'aggravatedForm', 'A form with a penalty of its own, and when it applies.');

/** Licence of a file of data, as SPDX names it: what is handed in or filled in carries no conditions. */
export type Licence = 'CC-BY-4.0' | 'CC0-1.0';

const told = (description: string) => z.string().register(shared, { description });

/** What a file of data holds: which one it is, its licence and, under `data`, the list of its records. */
export const envelopeOf = <Row extends z.ZodType>(row: Row, licence: Licence) =>
  z.strictObject({
    $schema: told('Address of this schema, from that of the file.'),
    version: told('Version of the site that published the file, YYYY.MM.n.'),
    /** Day for which the site says what holds: that of the last change of its source. */
    asOf: isoDate,
    licence: z.literal(licence),
    data: z.array(row),
  });

/**
 * The JSON Schema of a zod schema, with the shared parts by name under `$defs` (draft 7: `definitions`).
 * @param target the draft: editors know draft 7 best
 */
export function jsonSchemaOf(
  schema: z.ZodType,
  title: string,
  target: 'draft-2020-12' | 'draft-7' = 'draft-2020-12',
): Record<string, unknown> {
  const made = z.toJSONSchema(schema, {
    target,
    // An editor sees what is written, before a default or a trim.
    io: target === 'draft-7' ? 'input' : 'output',
    metadata: shared,
    override: ({ zodSchema, jsonSchema }) => {
      // A day is checked by code, which a JSON Schema cannot carry.
      if (zodSchema === (isoDate as z.core.$ZodType)) jsonSchema.format = 'date';
      // An id that says whose it is has the form of any.
      const [only, ...more] = jsonSchema.allOf ?? [];
      if (only && more.length === 0 && referentOf(zodSchema) !== undefined) {
        delete jsonSchema.allOf;
        Object.assign(jsonSchema, only);
      }
    },
  });
  return { ...made, title };
}
