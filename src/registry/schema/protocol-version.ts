import { z } from 'zod';
import { changeClasses } from '../change-class.ts';
import { documentVersion, entryId, isoDate, localized, text } from './common.ts';
import { expects } from './expects.ts';

/** What a section said in a version: its words as a sum, and apart what a team votes on when it changes. */
const sectionPrint = z.strictObject({
  /** The first eight characters of the SHA-256 of its Spanish text, and those of the English one. */
  sums: z
    .string()
    .regex(
      /^[0-9a-f]{8} [0-9a-f]{8}$/,
      expects('dos veces ocho letras o cifras de 0 a f', 'twice eight characters from 0 to f'),
    ),
  /** Numbers of the Spanish text with their units, in its order and separated by spaces: `24h 3d`. */
  numbers: text.optional(),
  /** Those of the English text. */
  numbersEn: text.optional(),
  /** Whom it says to call, in order: services and blanks by id, digits, and links that call. */
  help: text.optional(),
  /** Whom the English text says to call. */
  helpEn: text.optional(),
  /** Provisions that it names, `instrument~eId`. */
  law: text.optional(),
});

/**
 * The versions of a protocol that a team may have signed: `src/data/changes/<id>.yaml`, the id being the last part of
 * its address. `npm run new -- cambio` writes it. The first is the text as it was when this began to be kept.
 */
export const protocolVersions = z.strictObject({
  id: entryId,
  versions: z.record(
    documentVersion,
    z.strictObject({
      day: isoDate,
      /** What changed since the one before, each with its class; in some sections, or in all that changed. */
      changes: z
        .array(
          z.strictObject({
            class: z.enum(changeClasses),
            what: localized,
            sections: z.array(text).min(1).optional(),
          }),
        )
        .min(1)
        .optional(),
      /** Sections that are not as in the one before, by page and heading; `null` for one that is no more. */
      sections: z.record(text, sectionPrint.nullable()),
    }),
  ),
});

/** A section as it was in a version. */
export type SectionPrint = z.infer<typeof sectionPrint>;
/** The versions of a protocol, as written in their file. */
export type ProtocolVersionsData = z.infer<typeof protocolVersions>;
