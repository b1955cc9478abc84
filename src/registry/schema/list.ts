import { z } from 'zod';
import { courseText, entryId, localized, refText, source } from './common.ts';
import { idOf } from './referent.ts';

/**
 * What a text says, for pages to name it by. Of somebody under 18: `under-18` of them, `under-18-yourself` to them,
 * `image-under-18` of an image of them, `image-yourself` to whom it shows. `no-call`: how to ask for help without a call.
 */
const listRole = z.enum([
  'under-18',
  'under-18-yourself',
  'image-under-18',
  'image-yourself',
  'no-call',
]);

/** What every shared list or text may carry below it. */
const closing = {
  /** What it says, where pages name it by that; one list each. */
  role: listRole.optional(),
  /**
   * Whom it speaks to, where that is not everybody: `child`, a girl, boy or adolescent about what happens to
   * them; `adult`, whoever looks after them.
   */
  reader: z.enum(['child', 'adult']).optional(),
  /** Paragraphs below it. */
  after: z.array(localized).min(1).optional(),
  /** Numbers to call, by service, on a line of their own. */
  numbers: z.array(idOf('services')).min(1).optional(),
  /** What is written in by hand on paper: a blank by id, or a few words that say what goes there. */
  room: z
    .array(
      z.union([z.strictObject({ blank: idOf('blanks') }), z.strictObject({ write: localized })]),
    )
    .min(1)
    .optional(),
  /** Provisions it rests on. */
  cites: z.array(refText).min(1).optional(),
  /** Where it comes from, when it is not ours. */
  sources: z.array(source).min(1).optional(),
};

/** A list or text that several pages share: `src/data/lists/<id>.yaml`. */
export const list = z.discriminatedUnion('kind', [
  z.strictObject({
    id: entryId,
    /** Paragraphs that say one thing in one way, wherever it is said. */
    kind: z.literal('text'),
    title: localized,
    paragraphs: z
      .array(
        z.strictObject({
          ...localized.shape,
          /** What a copy for another country says in its place; `{id}` is a blank. */
          elsewhere: localized.optional(),
          /** Handed in or said in Spanish as it stands: a page in another language gives it in Spanish first. */
          filed: z.literal(true).optional(),
        }),
      )
      .min(1),
    ...closing,
  }),
  z.strictObject({
    id: entryId,
    /** Squares to tick. */
    kind: z.literal('checklist'),
    title: localized,
    items: z
      .array(
        z.strictObject({
          ...courseText.shape,
          /** What the items from this one on are called, where they stand in blocks. */
          block: localized.optional(),
        }),
      )
      .min(1)
      .max(20),
    ...closing,
  }),
  z.strictObject({
    id: entryId,
    /** Signs that ask for something to be done, and what. */
    kind: z.literal('signs'),
    title: localized,
    items: z
      .array(
        z.strictObject({
          /** So that a page can show only some of the rows. */
          id: entryId.optional(),
          sign: localized,
          then: localized,
          cites: z.array(refText).optional(),
          /** Numbers to call, by service. */
          numbers: z.array(idOf('services')).min(1).optional(),
        }),
      )
      .min(1),
    ...closing,
  }),
  z.strictObject({
    id: entryId,
    /** What is better not said, and what to say instead. */
    kind: z.literal('sayings'),
    title: localized,
    items: z.array(z.strictObject({ never: localized, instead: courseText })).min(1),
    ...closing,
  }),
  z.strictObject({
    id: entryId,
    /** Whom to call, in order. */
    kind: z.literal('calls'),
    title: localized,
    items: z
      .array(
        z.strictObject({
          when: localized,
          /** A service by id, or a blank that the organisation fills. */
          service: idOf('services').optional(),
          blank: idOf('blanks').optional(),
        }),
      )
      .min(1),
    ...closing,
  }),
]);

/** A shared list as written in its file. */
export type ListData = z.infer<typeof list>;
/** What a text says of somebody under 18. */
export type ListRole = z.infer<typeof listRole>;
