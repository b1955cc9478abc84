import { z } from 'zod';
import { refPattern, valuePattern } from '../reference.ts';
import { expects } from './expects.ts';
import { naming } from './referent.ts';

/** True for a calendar day that exists, written `YYYY-MM-DD`. */
export const isCalendarDate = (value: string): boolean => z.regexes.date.test(value);

/** A calendar day, `YYYY-MM-DD`. */
export const isoDate = z
  .string()
  .refine(
    isCalendarDate,
    expects('una fecha que exista, AAAA-MM-DD', 'a date that exists, YYYY-MM-DD'),
  )
  .refine(
    // Nothing that is told here is older: an earlier year is a slip of the finger.
    (value) => !isCalendarDate(value) || value >= '1800',
    expects('una fecha de 1800 o después', 'a date of 1800 or later'),
  );

/** As much of a day as is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export const knownDate = z.union([
  isoDate,
  z
    .string()
    .regex(
      /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/,
      expects('AAAA-MM-DD, AAAA-MM o AAAA', 'YYYY-MM-DD, YYYY-MM or YYYY'),
    ),
]);

/** A short piece of text that is not empty. */
export const text = z
  .string()
  .trim()
  .min(1, expects('un texto que no esté vacío', 'a text that is not empty'));

/** The same text in the two languages of the site; both are required. */
export const localized = z.strictObject({
  /** Spanish, as spoken in Peru. */
  es: text,
  /** English, for a reader abroad. */
  en: text,
});

/** Lines in each language. */
export const linesInBoth = z.strictObject({ es: z.array(text).min(1), en: z.array(text).min(1) });

/** A text of a team or its course, which rests on the law of Peru now and then: what a copy for another country says instead. */
export const courseText = z.strictObject({
  ...localized.shape,
  /** What a copy for another country says in its place; `{id}` is a blank, `{fila-id}` the number of a question. */
  elsewhere: localized.optional(),
});

export { entryId } from './referent.ts';

/** A citation reference, `instrument[@date][~eId]`; resolved by the rules, not here. */
export const refText = naming(
  z
    .string()
    .regex(
      refPattern,
      expects('una referencia como cp~art_154-B', 'a reference such as cp~art_154-B'),
    ),
  'law',
);

/** Address of a page, without language: `protocolos/crisis/que-decir`. */
export const pageAddress = z
  .string()
  .regex(
    /^[a-z0-9-]+(\/[a-z0-9-]+)*$/,
    expects('una dirección como protocolos/crisis', 'an address such as protocolos/crisis'),
  );

/** Addresses that it had before, without language: they answer for ever, and lead to where it stands now. */
export const movedFrom = z.array(pageAddress).min(1).optional();

/** Id of a node of a graph, which says nothing of what it holds. */
export const nodeId = z
  .string()
  .regex(/^[a-z]\d{1,2}$/, expects('un id neutro como a1', 'a neutral id such as a1'));

/** Version of a document, `AAAA.MM.n`. */
export const documentVersion = z
  .string()
  .regex(/^\d{4}\.\d{2}\.\d+$/, expects('una versión AAAA.MM.n', 'a version YYYY.MM.n'));

/** A web address: what else a browser would open is not one. */
export const webAddress = z
  .url({
    protocol: /^https?$/,
    ...expects('una dirección web completa, con https://', 'a full web address, with https://'),
  })
  .regex(/^\S*$/, expects('una dirección web sin espacios', 'a web address without spaces'));

/** Roles that review a document; never names. */
export const reviewer = z.enum(['legal', 'psychology', 'security', 'experience']);

/** Who reviewed something, and when. */
const review = z.strictObject({ on: isoDate, by: z.array(reviewer).min(1) });

/** What a document says of its own state. */
export const documentState = {
  /** `pending`, or who reviewed it and when. */
  reviewed: z.union([z.literal('pending'), review]),
  /** Roles whose review the document needs. */
  needsReview: z.array(reviewer).min(1),
  /** `AAAA.MM.n`. */
  version: documentVersion,
};

/** How sure we are of a fact. `inference` is our reading of an official text. */
export const level = z.enum(['official', 'secondary', 'inference', 'unverified']);

/**
 * What a source is, in a few words. Alone, a name that both languages share or what `words/source-title.ts` puts in
 * English: a law by its kind and number, who published the copy and up to when.
 */
export const sourceTitle = z.union([text, localized]);

/** Where a fact comes from. */
export const source = z.strictObject({
  /** Address where the official text can be checked, when there is one. */
  official: webAddress.optional(),
  /** Address of the copy that was read. */
  read: webAddress,
  /** What the source is, in a few words. */
  title: sourceTitle.optional(),
  /** Day of the source itself, when it has one. */
  date: isoDate.optional(),
});

/** The verification of a record, with an override for each field that differs. */
export const verification = z.strictObject({
  /** Level of the record as a whole. */
  level,
  /** Last day up to which the source had been read. Never the day of the build. */
  readThrough: isoDate,
  /** What the reader should know about the verification. */
  note: localized.optional(),
  /** Who of those who review read what is our reading here, agreed, and when. */
  reviewed: review.optional(),
  /** Fields whose level is not that of the record. */
  fields: z.record(text, z.strictObject({ level, note: localized.optional() })).optional(),
});

/** A length of time fixed by a norm. */
export const duration = z.strictObject({
  /** How many units. */
  value: z.number().positive(),
  /** `days` are the days of the norm when it does not say which; the other two are explicit. */
  unit: z.enum(['hours', 'days', 'workingDays', 'calendarDays', 'months', 'years']),
});

/** A reference to one value of a provision, `ley-30364~art_16-C#apelar`; resolved by the rules, not here. */
const valueRef = naming(
  z
    .string()
    .regex(
      valuePattern,
      expects(
        'una referencia con el nombre del plazo, ley-30364~art_16-C#apelar',
        'a reference with the name of the deadline, ley-30364~art_16-C#apelar',
      ),
    ),
  'law',
);

/** A length of time that a provision sets: its value is drawn from the registry, and not written again. */
export const limit = z.strictObject({
  /** The deadline, by reference. */
  of: valueRef,
  what: localized,
  from: localized.optional(),
});

/** Text in the two languages. */
export type Localized = z.infer<typeof localized>;
/** Level of verification. */
export type Level = z.infer<typeof level>;
/** What a source is called. */
export type SourceTitle = z.infer<typeof sourceTitle>;
/** A source of a fact. */
export type Source = z.infer<typeof source>;
/** Verification of a record. */
export type Verification = z.infer<typeof verification>;
/** A deadline that a record names. */
export type Limit = z.infer<typeof limit>;
/** A length of time. */
export type Duration = z.infer<typeof duration>;
/** A role that reviews. */
export type Reviewer = z.infer<typeof reviewer>;
/** A language of the site. */
export type Lang = keyof Localized;
