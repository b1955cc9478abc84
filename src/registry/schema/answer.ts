import { z } from 'zod';
import { duration, entryId, isoDate, level, localized, refText, text } from './common.ts';
import { idPattern } from '../reference.ts';
import { idOf } from './referent.ts';
import { expects } from './expects.ts';

/**
 * What the law that was read does with a conduct: an offence of its own, only a general one, a definition that
 * carries no penalty, a bill, nothing in what was read, a text that we do not tell until its official page confirms it,
 * or one that nobody could read.
 */
export const conductKind = z.enum([
  'own',
  'general',
  'definition',
  'bill',
  'none',
  'unconfirmed',
  'unread',
]);

/**
 * Who sets a case in motion: the State by itself, the person's complaint, her private prosecution (querella), or
 * the consent that Brazil calls `representação`; `unconfirmed` where it was sought and we do not tell it yet.
 */
const pursuit = z.strictObject({
  by: z.enum(['ex-officio', 'complaint', 'querella', 'representation', 'unconfirmed']),
  /** When it is otherwise. */
  but: localized.optional(),
  /** Where no article says it and we deduce it. */
  level: z.literal('inference').optional(),
});

/** A length of time that a law fixes: of another country, as it was read there. */
const term = z.strictObject({
  what: localized,
  value: duration.shape.value,
  unit: z.enum([...duration.shape.unit.options, 'workingHours']),
  /** From when it runs. */
  from: localized.optional(),
  /** Where it is a sum of ours. */
  level: z.literal('inference').optional(),
});

/** Key of a source among those of its country. */
export const sourceKey = z
  .string()
  .regex(idPattern, expects('minúsculas, números y guiones', 'lower case, digits and hyphens'));

const words = (said: string) => said.split(/\s+/).length;

/** Words of the law itself, which pages mark as such. */
const quote = z.strictObject({
  text: text.refine(
    (said) => words(said) <= 25,
    expects('una cita de 25 palabras o menos', 'a quotation of 25 words or fewer'),
  ),
  /** The same in English, which is our translation. */
  en: text,
  /** Which of the sources of the country, by its key, and the article. */
  of: sourceKey,
  article: text,
});

/** What is known of a helpline: on what it rests, when it answers and when the source was last looked at. */
const line = z
  .strictObject({
    /** The number alone, as it is written where it is to be called: «079, opción 1». */
    say: localized,
    basis: z.enum(['law', 'programme', 'press']),
    /** Whether it never shuts, or else its hours; neither where nobody read them. */
    allHours: z.literal(true).optional(),
    hours: localized.optional(),
    cost: z.enum(['free', 'unknown']),
    /** What it is not for, as it was read: it stands beside the number wherever it is called from. */
    notFor: localized.optional(),
    checkedOn: isoDate,
  })
  .refine(
    ({ allHours, hours }) => !allHours || !hours,
    expects('allHours, o hours si cierra', 'allHours, or hours where it shuts'),
  );

/** Where it was read: the articles of each source of the country, by the key of the source; none of a press note. */
export const from = z.record(sourceKey, z.array(text));

const ofOnePlace = z.strictObject({
  es: text.regex(/^En [^:.]+: /),
  en: text.regex(/^In [^:.]+: /),
});

/** What was read of one question in one country. */
export const answer = z
  .strictObject({
    row: entryId,
    says: localized,
    /** What was read of one place of the country alone, which it says first: «En Cali: …». The first day prints its first sentence. */
    local: z.array(ofOnePlace).min(1).optional(),
    /**
     * A number that only an old source gives, where none could be checked: the number alone, and what is said of it, with
     * its day; in `of`, the question that it stands for, where it is not that for emergencies. It ends what holds in the
     * whole country, and stands where danger is told: first, where it is that for emergencies.
     */
    oldNumber: z
      .strictObject({ of: idOf('countryRows').optional(), say: text, says: localized })
      .optional(),
    /**
     * How sure it is: of another country, `official` is its official text, read in a public copy. What names
     * provisions or services of the registry takes their level: there, only `inference` is written. `unverified` is of a
     * conduct that we do not tell yet.
     */
    level: level.optional(),
    /** Provisions of the registry, services of the site, or sources of the country: at least one. */
    cites: z.array(refText).min(1).optional(),
    services: z.array(idOf('services')).min(1).optional(),
    from: from.optional(),
    /** Of a conduct, what the law does with it. */
    kind: conductKind.optional(),
    /** Of an offence, whom or what alone it reaches: «solo en la familia o la pareja». It stands beside its kind. */
    only: localized.optional(),
    pursuit: pursuit.optional(),
    limits: z.array(term).min(1).optional(),
    /** First and last day on which it holds, where the text itself says so. */
    starts: isoDate.optional(),
    until: isoDate.optional(),
    quote: quote.optional(),
    line: line.optional(),
  })
  .refine(
    ({ cites, services, from: read }) => Boolean(cites ?? services ?? read),
    expects('cites, services o from', 'cites, services or from'),
  )
  .refine(
    ({ from: read, level: sure }) => !read || sure !== undefined,
    expects('level, junto a from', 'level, beside from'),
  )
  .refine(
    ({ cites, services, from: read, level: sure }) =>
      read !== undefined || !(cites ?? services) || sure === undefined || sure === 'inference',
    expects(
      'sin level, o level: inference: el nivel sale de lo que se cita',
      'no level, or level: inference: the level is that of what is cited',
    ),
  )
  .refine(
    ({ kind, level: sure }) => sure !== 'unverified' || kind === 'unconfirmed',
    expects('unverified solo con kind: unconfirmed', 'unverified only with kind: unconfirmed'),
  )
  .refine(
    ({ kind, only }) => only === undefined || kind === 'own' || kind === 'general',
    expects('only junto a kind: own o general', 'only beside kind: own or general'),
  )
  .refine(
    ({ from: read, quote: said }) => !said || Boolean(read && said.of in read),
    expects('en quote.of, una de las fuentes de from', 'in quote.of, one of the sources of from'),
  )
  .refine(
    ({ starts, until }) => !starts || !until || starts <= until,
    expects('until después de starts', 'until after starts'),
  );

/** An answer, as written in the file of its country. */
export type AnswerData = z.infer<typeof answer>;
/** A number for emergencies that only an old source gives. */
export type OldNumber = NonNullable<AnswerData['oldNumber']>;
/** What the law does with a conduct. */
export type ConductKind = z.infer<typeof conductKind>;
/** A length of time in the law of another country. */
export type ForeignTerm = z.infer<typeof term>;
