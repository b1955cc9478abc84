import { z } from 'zod';
import { entryId, isoDate, localized, source, text, verification } from './common.ts';

/** One way to reach a service. */
export const channel = z.strictObject({
  kind: z.enum(['phone', 'web', 'chat', 'email', 'whatsapp', 'address', 'in-person']),
  /** Number, address or place as a person would use it. */
  value: text,
  /** What to know before using it. */
  note: localized.optional(),
});

/** A helpline or office: `src/data/services/<id>.yaml`. */
export const service = z.strictObject({
  id: entryId,
  name: localized,
  /** Who runs it. */
  runBy: localized.optional(),
  /** What it gives. */
  what: localized,
  /** What it does not do. */
  notFor: localized.optional(),
  /** Groups under which the directory lists it. */
  needs: z
    .array(
      z.enum([
        'danger',
        'violence',
        'crisis',
        'legal',
        'report',
        'complaint',
        'removal',
        'work',
        'school',
        'minors',
        'community',
      ]),
    )
    .min(1),
  /** Place among those of the same need: lower comes first; those without one come last, by name. */
  rank: z.number().int().positive().optional(),
  channels: z.array(channel).min(1),
  hours: localized.optional(),
  /** Few words for the danger line, such as «policía»; only for a number that answers day and night. */
  urgent: localized.optional(),
  cost: localized.optional(),
  /** Languages of attention, as people name them. */
  languages: z.array(localized).optional(),
  /** Where it serves. */
  territory: localized,
  /** Last day somebody checked the contact, and how. */
  verifiedOn: isoDate,
  /** `source`: read in a document; `call`: somebody used the channel. */
  verifiedBy: z.enum(['source', 'call']),
  sources: z.array(source).min(1),
  verification,
});

/** A service as written in its file. */
export type ServiceData = z.infer<typeof service>;
