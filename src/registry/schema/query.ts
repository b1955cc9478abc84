import { z } from 'zod';
import { entryId, linesInBoth, localized, pageAddress, text } from './common.ts';
import { naming } from './referent.ts';

/**
 * What may happen to somebody: they are hurt or took something, they may hurt themselves, another person
 * harms them, asks them for money under threat, they speak of harming another, or, under 18, somebody asks them for
 * images or presses them with one; or another person touched them, and no injury is told.
 */
export const risks = [
  'hurt',
  'oneself',
  'another',
  'touched',
  'money',
  'towards',
  'pressed',
] as const;
export type Risk = (typeof risks)[number];

/** Who may be there: an adult, somebody under 18, or either. */
export const whoMayBe = ['adult', 'child', 'anyone'] as const;

const groupName = /^[a-zñ]+$/iu;
/** Phrases of danger in each language, in the notation of `src/search/danger-phrases.ts`. */
const phrases = linesInBoth;

/**
 * What people type to reach a page; what the search does not answer, and what it says instead; or what tells
 * that somebody is in danger (`danger`), the forms of the words that say so (`words`), what only looks like it
 * (`alike`), what speaks about it (`about`) and who else is there (`who`); who did what to whom, where the words
 * alone would lead to the page of the other (`told`); words that mean the same (`same`); whose words lead to the pages
 * for somebody in particular (`reader`); or which numbers a page brings when it is the answer (`numbers`).
 */
export const query = z.discriminatedUnion('kind', [
  z.strictObject({
    id: entryId,
    kind: z.literal('page'),
    target: naming(pageAddress, 'pages'),
    phrases: linesInBoth,
  }),
  z.strictObject({
    id: entryId,
    kind: z.literal('refusal'),
    /** Regular expressions over the query in lower case and without accents. */
    patterns: linesInBoth,
    /** What is said instead of an answer. */
    notice: localized,
    /** Pages that may help, shown as such. */
    see: z.array(naming(pageAddress, 'pages')),
    /** The sheet of the country that the query names comes first, if there is one. */
    countries: z.literal(true).optional(),
  }),
  z.strictObject({
    id: entryId,
    kind: z.literal('danger'),
    /** What may happen, which decides the numbers above the results (`src/registry/help-numbers.ts`). */
    risks: z.array(z.enum(risks)).min(1),
    /** Whoever harms is there already: the police go before the line that listens, whoever it is. */
    policeFirst: z.literal(true).optional(),
    /**
     * The pages that come before any other, where a wrong first result can cost a life. None: bare words, which bring
     * the numbers where nothing clearer tells of danger, and leave the results as they are.
     */
    see: z.array(naming(pageAddress, 'pages')),
    /** Those that come first where it is told of somebody else (`other` and not `oneself`). */
    ofOther: z.array(naming(pageAddress, 'pages')).min(1).optional(),
    /** What somebody says who lives it or sees it. */
    says: phrases,
    /** What would be read as this, and is another danger: left out here. */
    apart: phrases.optional(),
    /** Its bare names, which count unless the query speaks about it (`about`). */
    names: phrases.optional(),
  }),
  z.strictObject({
    id: entryId,
    kind: z.literal('told'),
    /** It turns on whether whoever searches did it, or somebody of theirs: in a file of its own. */
    deed: z.literal(true).optional(),
    /** It is of a team, of whoever works with people, of another country, of the law or seldom told: in a file of its own too. */
    beside: z.literal(true).optional(),
    /** What may happen, if it brings numbers. */
    risks: z.array(z.enum(risks)).min(1).optional(),
    /** The pages that come first; none, if it only brings numbers. */
    see: z.array(naming(pageAddress, 'shown')),
    /** What it tells is only part of it («soy trans», «vivo fuera»): its pages go after the first that answers the rest. */
    second: z.literal(true).optional(),
    /** The anchor of the heading of the first of them where it stands, if it is not at the top. */
    at: localized.optional(),
    /** Who harms is of the police or in office: the line that listens goes before the police. */
    lineFirst: z.literal(true).optional(),
    /** What is told, in words whose order says who did what to whom. */
    says: phrases,
    /** What would be read as this, and is not. */
    apart: phrases.optional(),
  }),
  z.strictObject({
    id: entryId,
    kind: z.literal('words'),
    /** Forms of a word by the name of their group, separated by commas. */
    groups: z.strictObject({
      es: z.record(z.string().regex(groupName), text),
      en: z.record(z.string().regex(groupName), text),
    }),
  }),
  z.strictObject({ id: entryId, kind: z.enum(['alike', 'about']), says: phrases }),
  /** Words that people type one for another, separated by commas: all are read as the first. */
  z.strictObject({ id: entryId, kind: z.literal('same'), says: linesInBoth }),
  z.strictObject({
    id: entryId,
    kind: z.literal('reader'),
    /** Pages for somebody in particular, and all below them. */
    pages: z.array(naming(pageAddress, 'pages')).min(1),
    /** Words of whoever they are for: without one of them, who asks is somebody else. */
    says: linesInBoth,
    /** That what was learned of questions never puts them first: only what a query tells, or its words, may. */
    onlyTold: z.literal(true).optional(),
  }),
  z.strictObject({
    id: entryId,
    kind: z.literal('numbers'),
    /** Pages of what may be a danger, and all below them: where one is the first result, whoever tells it may be in it. */
    pages: z.array(naming(pageAddress, 'pages')).min(1),
    /** What may happen, the gravest first, and who may be there (`who` of a box of danger): they give the numbers. */
    risks: z.array(z.enum(risks)).min(1),
    who: z.enum(whoMayBe),
  }),
  z.strictObject({
    id: entryId,
    kind: z.literal('who'),
    /** Also whoever is told of: somebody else, or whoever searches, which goes before. */
    who: z.enum(['child', 'partner', 'other', 'oneself']),
    says: phrases,
  }),
]);

/** An entry of the search as written in its file: `src/data/queries/<id>.yaml`. */
export type QueryData = z.infer<typeof query>;
