import { z } from 'zod';
import { entryId, isoDate, linesInBoth, localized, source, text, verification } from './common.ts';
import { idOf } from './referent.ts';
import { expects } from './expects.ts';

const number = '(?:\\+|\\(\\d{1,4}\\) ?)?\\d[\\d -]{1,16}\\d';
const site = {
  pattern: /^(?:https?:\/\/)?[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/[\w./~%?=&-]*)?$/i,
  wanted: expects('una dirección web como stopncii.org', 'a web address such as stopncii.org'),
};

/** How the value of a channel is written, for those that somebody or something dials or opens. */
const formats: Partial<Record<string, { pattern: RegExp; wanted: { message: string } }>> = {
  phone: {
    pattern: new RegExp(`^${number}(?:, opción \\d)?$`),
    wanted: expects('un teléfono como 100 o (01) 311-0300', 'a phone such as 100 or (01) 311-0300'),
  },
  whatsapp: {
    pattern: new RegExp(`^${number}$`),
    wanted: expects('un número como 991 410 000', 'a number such as 991 410 000'),
  },
  web: site,
  chat: site,
  email: {
    pattern: /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i,
    wanted: expects('un correo como a@example.org', 'a mail such as a@example.org'),
  },
};

/**
 * What a service does in danger: `police`, `medical`, `violence` listens to violence, `crisis` to whoever may harm
 * themselves, `extortion`, and `children` to anybody under 18.
 */
const serviceRole = z.enum(['police', 'medical', 'violence', 'crisis', 'extortion', 'children']);

/** One way to reach a service. */
export const channel = z
  .strictObject({
    kind: z.enum(['phone', 'web', 'chat', 'email', 'whatsapp', 'address', 'in-person']),
    /** Number, address or place as a person would use it; a place that is described, in both languages. */
    value: z.union([text, localized]),
    /** What to know before using it. */
    note: localized.optional(),
  })
  .superRefine(({ kind, value }, context) => {
    const format = formats[kind];
    if (format && (typeof value !== 'string' || !format.pattern.test(value)))
      context.addIssue({ code: 'custom', path: ['value'], ...format.wanted });
  });

/** A helpline or office: `src/data/services/<id>.yaml`. */
export const service = z.strictObject({
  id: entryId,
  name: localized,
  /** Who runs it. */
  runBy: localized.optional(),
  /** What it gives. */
  what: localized,
  /** What people type to find it, for the search. */
  says: linesInBoth.optional(),
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
  /** The platform whose form this is, by id: what it asks and who finds out stand there. */
  platform: idOf('platforms').optional(),
  channels: z.array(channel).min(1),
  hours: localized.optional(),
  /** Few words for the danger line, such as «policía»; only for a number that answers day and night, or they say which does. */
  urgent: localized.optional(),
  /** What it does for whoever is in danger; one service each. Pages name it by this, and never by its id. */
  role: serviceRole.optional(),
  /** Its number joins those at the top and the foot of a paper or a way that names it: it knows what they are about, and is for no danger. */
  joinsLine: z.literal(true).optional(),
  cost: localized.optional(),
  /** Languages of attention, as people name them. */
  languages: z.array(localized).optional(),
  /** It serves in any country: a text for another country keeps it. Without this, it is of Peru. */
  reach: z.literal('world').optional(),
  /** Where it serves. */
  territory: localized,
  /** It is in some regions only, and its `territory` names them: the page of offices by region says so. */
  regional: z.literal(true).optional(),
  /** Last day somebody checked the contact, and how. */
  verifiedOn: isoDate,
  /** `source`: read in a document; `call`: somebody used the channel. */
  verifiedBy: z.enum(['source', 'call']),
  sources: z.array(source).min(1),
  verification,
});

/** A service as written in its file. */
export type ServiceData = z.infer<typeof service>;
/** What a service does in danger. */
export type ServiceRole = z.infer<typeof serviceRole>;
/** One way to reach a service. */
export type Channel = z.infer<typeof channel>;
