import { z } from 'zod';
import { entryId, localized, refText, source, text, verification } from './common.ts';
import { idOf } from './referent.ts';

/** A word explained: `src/data/glossary/<id>.yaml`. */
export const term = z.strictObject({
  id: entryId,
  term: localized,
  /** What it means, in plain words: one or two sentences. */
  plain: localized,
  /** Other words and spellings people use for it. */
  aliases: z.strictObject({ es: z.array(text), en: z.array(text) }).optional(),
  /** Its name in English against others that would be read as another thing. */
  english: z
    .strictObject({
      /** Words that no English text of ours says, each also with an `s`; the search finds the term by them. */
      avoid: z.array(text).min(1).optional(),
      /** Phrases that hold one of them and are right. */
      unless: z.array(text).min(1).optional(),
      /** Words that people type for it and that mean something else; only the search knows them. */
      findBy: z.array(text).min(1).optional(),
      /** True where the law of another country uses those words rightly: what tells its law may. */
      abroad: z.literal(true).optional(),
      /** True where statutes use those words: what tells a norm of the registry may. */
      law: z.literal(true).optional(),
      why: localized.optional(),
    })
    .optional(),
  /** `false` for a word of everyday use, which pages do not link by themselves. */
  autolink: z.literal(false).optional(),
  /** Provisions it comes from. */
  cites: z.array(refText).optional(),
  /** Related terms, by id. */
  seeAlso: z.array(idOf('terms')).optional(),
  sources: z.array(source).optional(),
  verification: verification.optional(),
});

/** A glossary entry as written in its file. */
export type TermData = z.infer<typeof term>;
