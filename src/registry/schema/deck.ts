import { z } from 'zod';
import {
  documentState,
  entryId,
  courseText as localized,
  nodeId,
  pageAddress,
  refText,
} from './common.ts';
import { expects } from './expects.ts';
import { idOf, naming } from './referent.ts';
import { role } from './team.ts';

/** Signs that a card may carry, for who reads little; the site draws each one. */
const cardSign = z.enum([
  'photo',
  'envelope',
  'messages',
  'phone',
  'card',
  'signpost',
  'glass',
  'two',
  'child',
  'table',
  'book',
  'sheet',
  'back',
  'house',
  'folder',
  'stamp',
  'cup',
  'screen',
  'hand',
  'clock',
  'door',
  'lock',
  'pin',
  'coin',
]);
/** A sign of a card. */
export type CardSign = z.infer<typeof cardSign>;

/** Number of the activity of the module that uses it, from 1; pauses do not count. */
const activity = z.number().int().positive();

/** Who gets a copy: the whole room, each group, each pair or each person. */
export const copies = z.enum(['room', 'group', 'pair', 'person']);

/** How many of a sheet each of them gets, where it is more than one. */
export const each = z.number().int().min(2).max(4).optional();

/** Words of a list for dice: four throws name one, so that there is one for each way in which they fall. */
const diceWords = z.string().refine(
  (text) => {
    const all = text.split(' ');
    return (
      all.length === 6 ** 4 &&
      new Set(all).size === all.length &&
      all.every((word) => /^[a-z]{3,7}$/.test(word))
    );
  },
  expects(
    '1296 palabras distintas, de 3 a 7 letras sin tilde, separadas por un espacio',
    '1296 different words, of 3 to 7 letters without accents, a space between them',
  ),
);

/** Letters that a card of eight to a sheet holds. */
const smallHolds = 110;

/** Cards that are cut and handed out together. */
const cardSet = z
  .strictObject({
    id: entryId,
    activity,
    title: localized,
    copies,
    /** True if its activity is given without a psychologist too, in a deck that otherwise asks for one. */
    withoutPsychology: z.literal(true).optional(),
    /** True if it is used on another day: the run sheet of the module leaves it out. */
    anotherDay: z.literal(true).optional(),
    /** True if all its cards speak of somebody under 18. */
    underage: z.literal(true).optional(),
    /** True if all its cards have the place of the question about suicide, which is skipped: they say that with a person it never is. */
    omits: z.literal(true).optional(),
    /** Signs that stand on the table, in letters that are read from a chair: half a sheet of A4 each. */
    onTable: z.literal(true).optional(),
    /** True if each of its cards is a short line, and eight go on a sheet of A4. */
    small: z.literal(true).optional(),
    /** True if its order is what is learnt: its cards, which are shuffled, have letters and no numbers. */
    toOrder: z.literal(true).optional(),
    /** What whoever facilitates knows and no card says, one line each. */
    key: z.array(localized).min(1).optional(),
    cards: z
      .array(
        z.strictObject({
          sign: cardSign,
          title: localized.optional(),
          /** True if it speaks of somebody under 18: it says that nobody plays them. */
          underage: z.literal(true).optional(),
          /** True if it marks the place of that question: it says that with a person it is never skipped. */
          omits: z.literal(true).optional(),
          lines: z.array(localized).min(1).max(5),
        }),
      )
      .min(1),
  })
  .refine(
    ({ small, onTable, cards }) =>
      !small ||
      (!onTable &&
        cards.every(
          ({ title, lines }) =>
            !title &&
            lines.length === 1 &&
            lines.every(({ es, en }) => Math.max(es.length, en.length) <= smallHolds),
        )),
    expects(
      `ocho por hoja solo si cada tarjeta es una línea de hasta ${smallHolds} letras, sin título`,
      `eight to a sheet only if each card is a line of up to ${smallHolds} letters, with no title`,
    ),
  );

/** A choice of a scenario, line by line: what each line does, and what is left unsaid on purpose. */
const readStep = z.strictObject({
  /** The moment and the choice, by id; the next step is where that choice leads. */
  moment: nodeId,
  choice: z.enum(['a', 'b', 'c', 'd']),
  /** Together, in order, they are the whole of the choice. */
  lines: z.array(z.strictObject({ says: localized, does: localized })).min(1),
  unsaid: localized,
});

/**
 * A sheet that is handed out: one of its own, slips to cut and write on, what a page, a list, some routes, the obstacles, codes or provisions say
 * already, or a scenario read line by line.
 */
const handout = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('table'),
    id: entryId,
    activity,
    copies,
    each,
    title: localized,
    columns: z.array(localized).min(2).max(4),
    /** A row with fewer cells than columns leaves the rest to be written by hand. */
    rows: z.array(z.array(localized).min(1)).min(1),
    /** The rows that are read aloud, by their number from 1, and the minutes that the activity has for it. */
    aloud: z
      .strictObject({
        rows: z.array(z.number().int().positive()).min(1),
        minutes: z.number().positive(),
      })
      .optional(),
    /** A line below it. */
    note: localized.optional(),
  }),
  z.strictObject({
    kind: z.literal('page'),
    activity,
    copies,
    page: naming(pageAddress, 'texts'),
    /** It tells the law of Peru: the material of another country goes without it. */
    only: z.literal('pe').optional(),
  }),
  z.strictObject({
    kind: z.literal('list'),
    activity,
    copies,
    each,
    /** A list, which gives its title and its items. */
    list: idOf('lists'),
    /** In letters that are read from a wall. */
    large: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal('routes'),
    id: entryId,
    activity,
    copies,
    title: localized,
    routes: z.array(idOf('routes')).min(1),
  }),
  z.strictObject({
    kind: z.literal('obstacles'),
    id: entryId,
    activity,
    copies,
    title: localized,
  }),
  z.strictObject({
    kind: z.literal('codes'),
    id: entryId,
    activity,
    copies,
    title: localized,
    /** Codes of the code book, each with what counts and what does not: those of the cards and those that look like them. */
    codes: z.array(idOf('codes')).min(1),
  }),
  z.strictObject({
    kind: z.literal('guides'),
    id: entryId,
    activity,
    copies,
    title: localized,
    /** Guides, each with when it is opened and what it is for, as its page says it. */
    guides: z.array(naming(pageAddress, 'documents')).min(2),
  }),
  z.strictObject({
    kind: z.literal('law'),
    id: entryId,
    activity,
    copies,
    title: localized,
    /** Provisions, each with what it says today, as the registry has it. */
    cites: z.array(refText).min(1),
  }),
  z.strictObject({
    kind: z.literal('words'),
    id: entryId,
    activity,
    copies,
    title: localized,
    /** How a word is found. */
    how: localized,
    /** The words in the order of the throws, in each language. */
    words: z.strictObject({ es: diceWords, en: diceWords }),
  }),
  z.strictObject({
    kind: z.literal('slips'),
    id: entryId,
    activity,
    copies,
    title: localized,
    /** How many slips a sheet has, which are cut apart. */
    slips: z.number().int().min(4).max(10),
    /** What is written on each, with room for it. */
    asks: z.array(localized).min(2).max(5),
    note: localized.optional(),
  }),
  z.strictObject({
    kind: z.literal('lines'),
    id: entryId,
    activity,
    copies,
    title: localized,
    scenario: idOf('scenarios'),
    steps: z.array(readStep).min(1),
  }),
]);

/** What is printed for a module of the course: `src/data/decks/<module>.yaml`. */
export const deck = z.strictObject({
  id: entryId,
  module: idOf('modules'),
  /** Its cards are not used without a psychologist in the room; each card says so on its face. */
  onlyWith: z.literal(role.enum.psychology).optional(),
  sets: z.array(cardSet).default([]),
  handouts: z.array(handout).default([]),
  ...documentState,
});

/** What is printed for a module, as written in its file. */
export type DeckData = z.infer<typeof deck>;
/** A sheet that is handed out. */
export type Handout = z.infer<typeof handout>;
