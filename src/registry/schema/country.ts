import { z } from 'zod';
import {
  isoDate,
  knownDate,
  level,
  localized,
  movedFrom,
  sourceTitle,
  text,
  webAddress,
} from './common.ts';
import { answer, from, sourceKey } from './answer.ts';
import { expects } from './expects.ts';

/** Of what the day of a text is. */
export const dayOf = z.enum(['reform', 'copy', 'published', 'enacted', 'page']);

/** A text of the country, as it was read: its law in a public copy, at one commit, or a page. */
const countrySource = z
  .strictObject({
    /** As it is cited, in the language of the country; in both, where it also says who tells it, or what of it. */
    title: sourceTitle,
    /** What a title that is a name says in English, which is our translation; of a law with a number, with what it is on. */
    inEnglish: text.optional(),
    /**
     * A day, or as much of it as a page says, and of what: its newest reform in the copy, the copy itself, its
     * publication or signing, or the page.
     */
    date: knownDate,
    dated: dayOf,
    /** Where it is the penal code, searched whole: of no other text can it be said that an offence is not there. */
    holds: z.literal('penal-code').optional(),
    /** Which law it is, in two words, where it is not that of the country's `scope`: «ley general». */
    rank: localized.optional(),
    /**
     * Whom it protects, where that is not everybody; what holds for others, where that was read; and, in `except`, its
     * articles that hold for anybody. Each answer that rests on the rest of it says so.
     */
    protects: z
      .strictObject({
        who: localized,
        others: localized.optional(),
        except: z.array(text).min(1).optional(),
      })
      .optional(),
    /** The public repository of git it was read in. */
    mirror: z
      .strictObject({
        repository: z
          .string()
          .regex(
            /^[\w.-]+\/[\w.-]+$/,
            expects('un repositorio como dueño/nombre', 'a repository such as owner/name'),
          ),
        commit: z
          .string()
          .regex(
            /^[0-9a-f]{40}$/,
            expects('un commit entero, de 40 cifras', 'a whole commit, of 40 digits'),
          ),
        /** File in it; absent where several hold the text. */
        path: text.optional(),
      })
      .optional(),
    /** Address of the page that was read, where it was no repository. */
    read: webAddress.optional(),
    /** Where the official text can be checked. */
    official: webAddress.optional(),
  })
  .refine(
    ({ mirror, read }) => (mirror === undefined) !== (read === undefined),
    expects('mirror o read, uno de los dos', 'mirror or read, one of the two'),
  )
  .refine(
    ({ date, dated }) => date.length === 'YYYY-MM-DD'.length || dated === 'page',
    expects('el día entero, salvo de una página', 'the whole day, save of a page'),
  )
  .refine(
    ({ mirror, dated }) => mirror === undefined || dated !== 'page',
    expects(
      'reform, copy, published o enacted: page es de una página',
      'reform, copy, published or enacted: page is of a page',
    ),
  );

/** A unit in which the law of a country counts penalties and amounts, and what it is worth. */
const unit = z.strictObject({
  /** As answers print it, in each language: wherever one does, what it means follows. */
  printed: localized,
  means: localized,
  /** What it is worth in a few words, said once over what is a crime: paper does not open an answer. */
  inShort: localized.optional(),
  level,
  from,
});

/** What was read of a country: `src/data/countries/<code>.yaml`. A question that is not there, nobody checked. */
export const country = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]{2}$/, expects('un código de país, como mx', 'a country code, such as mx')),
  movedFrom,
  name: localized,
  /** The language of its law, where that is not Spanish: what is quoted from it is read aloud in it. */
  language: z.literal('pt').optional(),
  /** Its paper where that is not A4, as CLDR says of its territories (`paperSize`). */
  paper: z.literal('letter').optional(),
  /** Who there read the sheet and signs it, by role and place; absent while nobody has. */
  reviewer: z.strictObject({ who: localized, on: isoDate }).optional(),
  /**
   * Words of this site that are others there, of the same gender and number; of Peru, what is said of its own in any
   * country that has none.
   */
  words: z
    .array(z.strictObject({ here: text, there: localized }))
    .min(1)
    .optional(),
  /** Texts that its answers rest on, by a key of their own. */
  sources: z.record(sourceKey, countrySource).optional(),
  answers: z.array(answer),
  /** Units in which its answers count penalties and amounts. */
  units: z.array(unit).min(1).optional(),
  /**
   * Of which law its answers on conducts speak, where another may apply: in two words, which each answer bears, and
   * in a sentence.
   */
  scope: z
    .strictObject({
      short: localized,
      tile: localized,
      line: localized,
      /** What to do first about that other law, which stands above what is a crime. */
      atConducts: localized.optional(),
    })
    .optional(),
  /** What nobody could read there, and why, in a sentence. */
  unread: localized.optional(),
  /** Its place in the map of tiles: column from the west, row from the north, from 1. */
  tile: z
    .strictObject({ column: z.number().int().min(1), row: z.number().int().min(1) })
    .optional(),
  /**
   * What is of this country alone, as texts say it: no text for any country names it. Services and their numbers are
   * not repeated here.
   */
  own: z
    .strictObject({
      /** The country itself and its people, in both languages. */
      names: z.array(text).min(1),
      /** Its offices, registers and units, by their names and their letters. */
      institutions: z.array(text),
      /** Its regions and cities. */
      places: z.array(text),
    })
    .optional(),
});

/** What was read of a country, as written in its file. */
export type CountryData = z.infer<typeof country>;
/** The language of the law of a country. */
export type LawLang = 'es' | NonNullable<CountryData['language']>;
/** A text that the answers of a country rest on. */
export type CountrySource = z.infer<typeof countrySource>;
/** A unit of the law of a country, with what it is worth. */
export type CountryUnit = z.infer<typeof unit>;
