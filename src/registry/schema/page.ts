import { z } from 'zod';
import { expects } from './expects.ts';
import { documentState, isoDate, movedFrom, pageAddress, reviewer, text } from './common.ts';
import { idOf, naming } from './referent.ts';

const common = {
  title: text,
  /** One neutral line for search results. */
  description: text.optional(),
  tableOfContents: z.literal(false).optional(),
  movedFrom,
};

/** A page that is not a document: home, search, notes about the site. */
const plainPage = z.strictObject({
  ...common,
  type: z.enum(['home', 'page']),
  /** Last day up to which the law it names was read; needed if it cites any. */
  asOf: isoDate.optional(),
});

/** An anchor of a heading. */
const anchor = z
  .string()
  .regex(
    /^[\p{Ll}\d-]+$/u,
    expects('un ancla sin #, como qué-hago-hoy', 'an anchor without #, such as what-to-do'),
  );

/** The law that a document is about: it may not fall behind what these records hold. */
const covers = z.strictObject({
  /** Conducts, by id. */
  conducts: z.array(idOf('conducts')).min(1).optional(),
  /** Routes, by id. */
  routes: z.array(idOf('routes')).min(1).optional(),
});

/** Front matter of a document; closed, and the same keys in every language. */
const documentPage = z.strictObject({
  ...common,
  type: z.enum(['guide', 'protocol', 'form', 'analysis', 'training']),
  /** Short number, never reused: it names files and the discreet edition. */
  code: z.number().int().positive(),
  /** For whom, most important first. */
  audience: z
    .array(z.enum(['affected', 'companion', 'team', 'organisation', 'lawyer', 'public']))
    .min(1),
  /** Written to a girl, boy or adolescent about what happens to them. */
  reader: z.literal('child').optional(),
  /** Written in easy read: short sentences and everyday words, for who needs or prefers them. */
  easy: z.literal(true).optional(),
  /** What it is for, in one line. */
  purpose: text,
  /** When to open it. */
  useWhen: text,
  /** What it is not for. */
  notFor: text.optional(),
  /** Last day up to which the law it names was read. */
  asOf: isoDate,
  ...documentState,
  /**
   * When in a case it is for, where what comes after reporting is listed by moment: from the start, while it goes on,
   * when it turns, or told whole. A guide that says it stands in that list too.
   */
  moment: z.enum(['start', 'course', 'turn', 'told']).optional(),
  /** Documents to read before this one. */
  before: z.array(naming(pageAddress, 'texts')).optional(),
  /** Documents that come after. */
  after: z.array(naming(pageAddress, 'texts')).optional(),
  /** Conducts and routes whose provisions it tells, or links. */
  covers: covers.optional(),
  /** One neutral line about what the page describes. */
  contentNote: text.optional(),
  /**
   * True where the title of the tab, which a history keeps, is only the name of the site, in each of its parts too: who
   * may read the history is who does the harm.
   */
  quietTitle: z.literal(true).optional(),
  /** Anchors of the headings whose section is folded: what a reader looks for only if it is theirs. */
  folded: z.array(anchor).min(1).optional(),
});

/**
 * Front matter of a part of a document, which stands under the address of its first page and answers one
 * question. For whom it is, when to open it, its number and who must review it are those of the first page.
 */
const partPage = documentPage
  .pick({
    title: true,
    description: true,
    tableOfContents: true,
    movedFrom: true,
    purpose: true,
    asOf: true,
    reviewed: true,
    version: true,
    covers: true,
    contentNote: true,
    folded: true,
  })
  .extend({
    type: z.literal('part'),
    /** Place among the parts, from 1. */
    part: z.number().int().positive(),
    /** Roles whose review this part needs, where not all of its document's. */
    needsReview: z.array(reviewer).min(1).optional(),
    /** Anchors of the first page that lead here now. */
    formerly: z.array(anchor).min(1).optional(),
  })
  .strict();

/** Front matter of any page, as its file says it. */
export const pageFrontMatter = z.discriminatedUnion('type', [plainPage, documentPage, partPage]);

type PartFrontMatter = z.infer<typeof partPage>;
/** Front matter of a guide, protocol, form, analysis or training page, or of a part of one. */
export type DocumentFrontMatter = z.infer<typeof documentPage> &
  Partial<Pick<PartFrontMatter, 'part' | 'formerly'>>;
/** Front matter of any page; a part has what it takes from its document. */
export type PageFrontMatter = z.infer<typeof plainPage> | DocumentFrontMatter;
/** What a file says in its head. */
type FileFrontMatter = z.infer<typeof pageFrontMatter>;

/** True for pages that carry the header and closing of a document. */
export function isDocument(page: FileFrontMatter | PageFrontMatter): page is DocumentFrontMatter {
  return page.type !== 'home' && page.type !== 'page' && page.type !== 'part';
}

/** True for a part as its file says it: what it takes from its document is not there yet. */
export const isPart = (page: FileFrontMatter): page is PartFrontMatter => page.type === 'part';

/** A part with what it takes from the first page of its document. */
export function inheritFrom(whole: DocumentFrontMatter, own: PartFrontMatter): DocumentFrontMatter {
  const { code, audience, reader, useWhen, notFor, quietTitle, needsReview } = whole;
  const taken = {
    code,
    audience,
    useWhen,
    needsReview,
    ...(reader !== undefined && { reader }),
    ...(notFor !== undefined && { notFor }),
    ...(quietTitle && { quietTitle }),
  };
  return { ...taken, ...own, needsReview: own.needsReview ?? needsReview, type: whole.type };
}
