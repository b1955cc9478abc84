import { z } from 'zod';
import { entryId, localized, pageAddress, text } from './common.ts';
import { whoMayBe } from './query.ts';
import { idOf, naming } from './referent.ts';

/**
 * Papers that are handed in together, as data: `src/data/filings/<id>.yaml`. All else comes from the papers: before
 * whom, by when, how many copies, what to fear, and the sheets themselves.
 */
export const filing = z.strictObject({
  id: entryId,
  /** What happened, as the list of these groups it: it is one of `papersWords.filing.groups`. */
  happened: z.enum(['family', 'anyone', 'online', 'work', 'office']),
  /** Its place among those of the same group. */
  order: z.number().int().min(1),
  /** What whoever hands them in wants, as the title of its page. */
  title: localized,
  /** When it serves and when not, in a sentence or two. */
  serves: localized,
  /** Pages to be read before any of them is handed in, by slug. */
  first: z.array(naming(pageAddress, 'pages')).min(1).optional(),
  /**
   * Its papers, in the order in which they are handed in; `when` on those that are not always needed, and `open` on one
   * of these that whoever is in danger must not have to look for.
   */
  papers: z
    .array(
      z.strictObject({
        paper: idOf('papers'),
        when: localized.optional(),
        open: z.literal(true).optional(),
      }),
    )
    .min(2)
    .max(4),
  /** Fields that say the same in several of its papers, besides who signs: each row is typed once. */
  same: z.array(z.array(text).min(1).max(4)).min(1).optional(),
  /** Forms that are filled in before, by hand and for oneself. */
  forms: z.array(idOf('forms')).min(1).optional(),
  /** Who may be in danger while they are written: an adult if it says nothing. */
  who: z.enum(whoMayBe).optional(),
  /** What to say if they refuse, where there is a list for it. */
  refused: idOf('lists').optional(),
});

/** A filing as written in its file. */
export type FilingData = z.infer<typeof filing>;
