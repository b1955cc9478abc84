import { z } from 'zod';
import {
  documentState,
  entryId,
  level,
  limit,
  localized,
  movedFrom,
  refText,
  source,
  text,
  verification,
} from './common.ts';
import { expects } from './expects.ts';
import { sharedSheets } from './paper-sheets.ts';
import { paperText } from './paper-words.ts';
import { idOf } from './referent.ts';

/** What tells a limit from the others of the same paper, said after its length: «si fue una lesión». */
const brief = { brief: localized.optional() };
/** A length of time in which it has to be in. */
export const paperLimit = limit.extend(brief);
/** An event before which it has to be in. */
const event = z.strictObject({ what: localized, until: localized, provision: refText, ...brief });
/** Two lengths of time side by side say nothing if none says what it is for. */
const areToldApart = (terms: readonly unknown[]): boolean => {
  const said = terms.map((each) => z.object(brief).parse(each).brief);
  return (
    said.length < 2 ||
    (new Set(said.map((each) => each?.es)).size === said.length && said.every(Boolean))
  );
};

/** By when: terms with their provisions; none, or not known, and why. */
export const deadlineOf = <Limit extends z.ZodType>(length: Limit) =>
  z.union([
    z.strictObject({
      terms: z
        .array(z.union([length, event]))
        .min(1)
        .refine(
          areToldApart,
          expects(
            'un brief distinto en cada plazo, si hay más de uno',
            'a brief of its own for each limit, if there are several',
          ),
        ),
      note: localized.optional(),
    }),
    z.strictObject({ none: localized }),
    z.strictObject({ unknown: localized }),
  ]);

/** Something to fill in, named in the text as `{id}`. */
const field = z.strictObject({
  id: entryId,
  /** Few words under the line, in Spanish on the sheet; in both languages where it is typed. */
  label: paperText('label'),
  /** For whom it is something else, in sentences: beside the blank, and never in it. */
  note: paperText('note').optional(),
  /** Room for a pen: part of a line, or whole lines. Absent: part of a line. */
  lines: z.number().int().min(1).max(14).optional(),
  /** What the made-up example says there, in Spanish. */
  example: text,
  /** True where it says where or how to find whoever signs: it stands only on the confidential sheet. */
  reserved: z.literal(true).optional(),
});

/** What a part of the sheet says in another language, paragraph by paragraph, for whoever signs it; never handed in. */
const reading = z.strictObject({
  name: text.optional(),
  body: z.array(text).min(1),
  boxes: z.array(text).min(2).optional(),
  after: z.array(text).min(1).optional(),
});

/** A part of the sheet, as an office expects it. Its text may hold `{fields}` and `[words](norma:ref)`. */
const part = z.strictObject({
  /** `sumilla`: the line at the top right; `addressee`: to whom; absent: a section. */
  place: z.enum(['sumilla', 'addressee']).optional(),
  /** Heading on the sheet, in Spanish. */
  name: text.optional(),
  /** Paragraphs, in Spanish: the office reads Spanish. */
  body: z.array(text).min(1),
  /** What to know before the boxes, where most of them look like a demand; only on the screen. */
  aboutBoxes: localized.optional(),
  /** What is asked for by ticking it, in Spanish, after the paragraphs; `ticked` in the made-up example. */
  boxes: z
    .array(
      z.strictObject({
        text,
        /** The offence whose elements follow the text, as they are on the day of the site. */
        elementsOf: refText.optional(),
        /** What the law asks for beyond the words of the text, where its elements are not drawn. */
        beyond: localized.optional(),
        ticked: z.literal(true).optional(),
      }),
    )
    .min(2)
    .optional(),
  /** Paragraphs that come after the boxes, in Spanish. */
  after: z.array(text).min(1).optional(),
  /** What it says, by language; another language is another key. With one part of a sheet, all. */
  reading: z.strictObject({ en: reading.optional() }).optional(),
  /** What it says and why, in plain words. The rule `paper-complete` asks for it. */
  gloss: paperText('gloss').optional(),
  /** What must be known before signing this part: it stands below it in a set of papers too, where glosses do not. */
  warning: paperText('warning').optional(),
});

/** A sheet apart, or the name of one that several papers share: read, it is the sheet. */
const sheets = new Map<string, unknown>(Object.entries(sharedSheets));
const reservedSheet = z
  .union([z.array(part).min(2), z.enum([...sheets.keys()])])
  .transform((said) => (typeof said === 'string' ? sheets.get(said) : said))
  .pipe(z.array(part).min(2) as z.ZodType<z.output<typeof part>[]>);

/** A paper to hand in, as data: `src/data/papers/<id>.yaml`. Texts may cite the law as pages do. CC0. */
export const paper = z
  .strictObject({
    id: entryId,
    title: localized,
    /** What it is for, in one line. */
    purpose: localized,
    /** When it comes: to begin, while the case lasts, after a refusal, or outside the courts. */
    stage: z.enum(['start', 'during', 'refused', 'outside']),
    /** Its place in every list, that of no other: a request comes before its appeal. */
    order: z.number().int().min(1),
    /** True where somebody may be in danger while it is written: the page begins with the numbers. */
    danger: z.literal(true).optional(),
    /** What to do if there is only a minute. */
    minute: z
      .array(
        localized.extend({
          /** It keeps what shows the facts, before the paper warns whom it is about. */
          saves: z.literal(true).optional(),
        }),
      )
      .min(2)
      .max(4),
    /** When it serves, and when not. */
    serves: z.array(localized).min(1),
    servesNot: z.array(localized).min(1),
    /** Before whom. The rule `paper-complete` asks for it, and for the deadline. */
    authority: localized.optional(),
    deadline: deadlineOf(paperLimit).optional(),
    copies: localized,
    lawyer: z.strictObject({
      needed: z.enum(['no', 'advised', 'yes', 'unknown']),
      note: localized,
      level,
    }),
    /** What to think of before handing it in, because it may turn against whoever signs. */
    risks: z.array(localized).min(1),
    fields: z.array(field).min(1),
    parts: z.array(part).min(3),
    /** A sheet apart, with what the other person must not read; handed in with the other one. */
    reserved: reservedSheet.optional(),
    /** Sum of the Spanish that `reading` was written from, as the rule `paper-complete` gives it. */
    readingOf: text.optional(),
    /** How it ends: signed on paper, with a fingerprint where the law says so; or sent as a message. */
    closing: z.enum(['signature', 'signature-and-fingerprint', 'message']),
    /** Place and day at which the made-up example is signed, in Spanish: after what it tells, within its deadline. */
    signed: text.optional(),
    /** Which sheet alone the made-up example is signed on, where the page advises against signing the open one. */
    signsOnly: z.literal('reserved').optional(),
    /** What to do with the stamped copy (cargo), or with the proof that it was sent. */
    cargo: paperText('cargo'),
    /** How to say it aloud when one cannot write. */
    aloud: localized,
    /** Other papers that go with it or, `instead`, in its place, by id, each with when. */
    beside: z
      .array(
        z.strictObject({ when: localized, paper: idOf('papers'), instead: z.boolean().optional() }),
      )
      .min(1)
      .max(5)
      .optional(),
    /** What is not known of it. */
    unknown: z.array(localized).optional(),
    /** Routes whose papers it is, by id; services that help, by id. */
    routes: z.array(idOf('routes')),
    services: z.array(idOf('services')).min(1),
    movedFrom,
    sources: z.array(source).min(1),
    verification,
    ...documentState,
  })
  .superRefine(({ closing, signed }, context) => {
    if ((closing === 'message') === (signed === undefined)) return;
    const { message } = expects(
      'lugar y día en que se firma el ejemplo, y ninguno en un mensaje',
      'place and day on which the example is signed, and none in a message',
    );
    context.addIssue({ code: 'custom', path: ['signed'], message });
  })
  .superRefine(({ reserved, signsOnly }, context) => {
    if (signsOnly === undefined || reserved) return;
    const { message } = expects(
      'una hoja reservada, si el ejemplo se firma solo en ella',
      'a confidential sheet, if the example is signed on it alone',
    );
    context.addIssue({ code: 'custom', path: ['signsOnly'], message });
  });

/** A paper as written in its file. */
export type PaperData = z.infer<typeof paper>;
/** A part of a sheet of a paper. */
export type PaperPart = PaperData['parts'][number];
/** A field of a paper. */
export type PaperField = PaperData['fields'][number];
