import { z } from 'zod';
import {
  duration,
  entryId,
  isoDate,
  level,
  localized,
  movedFrom,
  refText,
  source,
  sourceTitle,
  text,
  verification,
} from './common.ts';
import { eIdPattern } from '../reference.ts';
import { sharedWords } from '../shared-words.ts';
import { expects } from './expects.ts';
import { formFaults } from './named-forms.ts';
import { aggravatedForm, baseForm, identity, partId } from './penalty.ts';

/** Elements of an offence or rule, in plain words; each is there only if the norm has it. */
export const elements = z.strictObject({
  /** What is done: the verbs of the norm. */
  conduct: localized.optional(),
  /** On what, or to whom. */
  object: localized.optional(),
  /** Lack of consent or authorisation. */
  consent: localized.optional(),
  /** Whether it has to be repeated. */
  repetition: localized.optional(),
  /** What for: a special intent. */
  purpose: localized.optional(),
  /** What has to happen as a result. */
  result: localized.optional(),
  /** What the norm says of technology. */
  technology: localized.optional(),
});

/** Name of an element. */
export const elementKey = elements.keyof();

/** A deadline that a provision sets. */
export const deadline = z.strictObject({
  ...identity,
  /** What has to happen within it. */
  what: localized,
  /** From when it runs. */
  from: localized.optional(),
  ...duration.shape,
});

/** The text of a provision from one day on: our summary of it, never the official wording. */
export const provisionVersion = z.strictObject({
  /** What it says, in our own plain words. */
  summary: localized,
  elements: elements.optional(),
  /** The base penalty. */
  penalty: baseForm.optional(),
  /** Aggravated and mitigated forms, in the order of the norm. */
  aggravated: z.array(aggravatedForm).optional(),
  /**
   * Who prosecutes: the public prosecutor, the offended person by querella or, of a minor offence (falta), the
   * person who reports it or goes to the judge.
   */
  action: z.enum(['public', 'private', 'minor']).optional(),
  deadlines: z.array(deadline).optional(),
  /** What changed against the version before. */
  change: localized.optional(),
  /** What of this version we do not know. */
  partial: localized.optional(),
  /** Our remark on how to read it. */
  note: localized.optional(),
  /** The provision or instrument that made this version. */
  changedBy: refText,
  sources: z.array(source).min(1),
  verification,
});

/** From this day on the provision is repealed. */
export const repeal = z.strictObject({
  repealed: z.literal(true),
  changedBy: refText,
  change: localized.optional(),
  sources: z.array(source).min(1),
  verification,
});

const wordNames = Object.keys(sharedWords) as (keyof typeof sharedWords)[];

/** Words by which people mean a value of a provision. */
const said = z
  .strictObject({
    /** Names of words that several offences share. */
    words: z.array(z.enum(wordNames)).min(1).optional(),
    es: z.array(text).min(1).optional(),
    en: z.array(text).min(1).optional(),
    /** Ids of other values: this one is meant where each of them is, «con arma … y la víctima muere». */
    together: z.array(entryId).min(2).optional(),
  })
  .refine(
    ({ words, es, en, together }) =>
      (es === undefined) === (en === undefined) && (words ?? es ?? together) !== undefined,
    expects('palabras (words) o frases en es y en', 'words, or phrases in es and en'),
  );

/** A provision of an instrument: one file, `src/data/instruments/<country>/<instrument>/<eId>.yaml`. */
export const provision = z
  .strictObject({
    /** Identifier inside the instrument, in Akoma Ntoso style: `art_154-B`. */
    eId: z.string().regex(eIdPattern, expects('un eId como art_154-B', 'an eId such as art_154-B')),
    movedFrom,
    /** Number as printed: `154-B`. */
    num: text,
    /** Its heading (sumilla). */
    heading: localized,
    /** Book, title and chapter it stands in. */
    place: localized.optional(),
    /** What kind of rule it is. */
    kind: z.enum([
      'offence',
      'penal-rule',
      'procedure',
      'right',
      'measure',
      'duty',
      'definition',
      'sanction',
      'amending',
      'institution',
    ]),
    /** Its parts that may be cited, by the rest of their eId: `al_2`, `para_9`. */
    parts: z.record(partId, localized).optional(),
    /**
     * Words by which people mean a form or a deadline in a sentence, by its id: `menor-de-14` is «menor de
     * 14», `apelar` is «apelar» or «apelación». An age under a number is known in all its turns.
     */
    saidAs: z.record(entryId, said).optional(),
    /** Parts of an offence with several forms that set no penalty of their own. */
    partsWithoutPenalty: z.array(partId).min(1).optional(),
    /** The same rule in another instrument (a law and its consolidated text). */
    correspondsTo: refText.optional(),
    /** The provision it replaced when it was moved or renumbered. */
    formerly: sourceTitle.optional(),
    /** What it does not reach, and how sure we are of that reading. */
    gaps: z.array(z.strictObject({ text: localized, level })).optional(),
    /** How our record stands to the text that `npm run watch` reads. */
    reading: z
      .strictObject({
        /** The penalties of our record are a chosen part of those of the text: why. */
        subset: localized,
      })
      .optional(),
    /** Keyed by the day it enters into force; the next key ends it; `null` repeals it. */
    versions: z
      .record(isoDate, z.union([provisionVersion, repeal, z.null()]))
      .refine(
        (versions) => Object.keys(versions).length > 0,
        expects('al menos una versión', 'at least one version'),
      ),
  })
  .superRefine((data, context) => {
    for (const fault of formFaults(data)) context.addIssue({ code: 'custom', ...fault });
    const { eId, num } = data;
    const [, number] = /^(?:tp__)?art_([\dIVXL].*)$/.exec(eId) ?? [];
    if (number === undefined || !eIdPattern.test(eId) || number.toLowerCase() === num.toLowerCase())
      return;
    const { message } = expects(`«${number}», como en eId`, `“${number}”, as in eId`);
    context.addIssue({ code: 'custom', path: ['num'], message });
  });

/** How a value of a provision is meant. */
export type Said = z.infer<typeof said>;
/** Elements of an offence or rule. */
export type Elements = z.infer<typeof elements>;
/** A deadline that a provision sets. */
export type Deadline = z.infer<typeof deadline>;
/** A version that says something (not a repeal). */
export type ProvisionVersionData = z.infer<typeof provisionVersion>;
/** What is known of a repeal. */
export type RepealData = z.infer<typeof repeal>;
/** A provision as written in its file. */
export type ProvisionData = z.infer<typeof provision>;
