import { z } from 'zod';
import { isoDate, localized, text } from './common.ts';
import { expects } from './expects.ts';

/** Sentences of a language: so few that a person can read them aloud in a minute. */
const sentenceCount = 6;

const code = z
  .string()
  .regex(/^[a-z]{2,3}$/, expects('el código de una lengua, como qu', 'a language code, as qu'));

/** What each sentence has to say, in the languages of the site: for whoever writes it, and no text of theirs. */
const meaning = z.strictObject({ says: localized });

/**
 * A language that somebody may bring to the site: `src/data/languages/<id>.yaml`. While nobody has signed it, it
 * has no word in that language: the schema takes none. No program writes or translates what is signed.
 */
export const language = z.discriminatedUnion('state', [
  z.strictObject({
    id: code,
    state: z.literal('waiting'),
    name: localized,
    sentences: z.array(meaning).length(sentenceCount),
  }),
  z.strictObject({
    id: code,
    state: z.literal('signed'),
    name: localized,
    /** Which way of speaking it, and from where: «quechua de Ayacucho». */
    variety: text,
    sentences: z.array(meaning.extend({ text })).length(sentenceCount),
    /** The six sentences read aloud: a file below `public`, and who reads. */
    audio: z.strictObject({ file: text, voice: text, recordedOn: isoDate }),
    /** The person who wrote it, who speaks it and lets their name stand. */
    writtenBy: text,
    /** Another person who speaks it and read it aloud to somebody before it was published. */
    checkedBy: text,
    signedOn: isoDate,
  }),
]);

/** A language as written in its file. */
export type LanguageData = z.infer<typeof language>;
