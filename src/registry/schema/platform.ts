import { z } from 'zod';
import {
  entryId,
  isoDate,
  localized,
  movedFrom,
  nodeId,
  refText,
  source,
  webAddress,
} from './common.ts';
import { idOf, naming } from './referent.ts';

/** What was looked for and not read: pages say «no lo sabemos», never nothing. */
export const unknown = z.literal('unknown');

const support = {
  /** `official`: the platform's own text, or the State's. `ours`: said by this site, without a source: advice, or what it did not read. */
  level: z.enum(['official', 'secondary', 'inference', 'ours']),
  /** Keys of `sources` that say it; none only where the level is `ours`. */
  sources: z.array(entryId),
};

/** One thing that is known of a platform: what, how sure we are, and who says it. */
const platformFact = z.strictObject({
  /** What it is, in one to three sentences. */
  text: localized,
  ...support,
  /** Provisions it comes from, where it is law. */
  cites: z.array(refText).min(1).optional(),
});

const facts = z.union([unknown, z.array(platformFact).min(1)]);

/** The form by which they do find out, in a clause: «con el formulario de …, que da tu nombre». The fact stands where its sources are. */
const except = localized.optional();

/** Whether the other person finds out that somebody reported. */
const told = z.discriminatedUnion('answer', [
  z.strictObject({
    answer: z.enum(['yes', 'no']),
    /** Who says so, in one sentence. */
    ...platformFact.shape,
    except,
  }),
  z.strictObject({
    answer: z.literal('unknown'),
    /** What was looked for, in one sentence. */
    text: localized,
    except,
  }),
]);

/** A form, or a page from which one is opened; none of them was opened by us. */
const door = z.strictObject({
  /** What it serves. */
  for: z.enum(['any', 'intimate', 'private', 'minors', 'impersonation', 'harassment', 'account']),
  address: webAddress,
  /** Whose form it is, where the record gathers several sites: it stands in place of what it serves. */
  whose: localized.optional(),
  /** Who may use it, which option to choose, what it does not serve. */
  note: localized.optional(),
  ...support,
});

/** Where the button is, in the platform itself. */
const menu = z.strictObject({
  /** What is touched, in order. */
  steps: localized,
  /** Where the names of the buttons were read: in a source of Peru, in Spanish elsewhere, or not in Spanish. */
  labels: z.enum(['peru', 'spanish', 'not-read']),
  ...support,
});

/** What may have happened to whoever reports, in the order in which the page asks. */
export const happened = z.enum(['image', 'insults', 'impersonation', 'account', 'threats']);

/** What is touched, in order, to report one thing there or to stop seeing it; the text says it in one or two sentences. */
const gesture = z.strictObject({
  /** What happened to whoever does it. */
  for: happened,
  /** What is reported or done: a post, a comment, a chat. */
  what: localized,
  ...platformFact.shape,
});

/** A source, under the key by which the facts name it. */
const keyedSource = z.strictObject({
  key: entryId,
  ...source.shape,
  /** Address of the copy that was read; absent where the copy carried none. */
  read: source.shape.read.optional(),
});

/** A platform, search engine or operator: `src/data/platforms/<id>.yaml`. */
export const platform = z.strictObject({
  id: entryId,
  movedFrom,
  /** What people call it. */
  name: localized,
  /** Title of its page. */
  title: localized,
  /** Group under which the list shows it. */
  group: z.enum(['messages', 'networks', 'search', 'adult', 'money', 'phone', 'other']),
  /** Place in the lists, from 1, as people ask about them; those without one come after, by name. */
  order: z.number().int().positive().optional(),
  /** True if people write to each other there: threats come that way, and adults who look for children. */
  talk: z.literal(true).optional(),
  /** What can be asked of it, in one sentence. */
  summary: localized,
  told,
  /** What protects whoever reports, or what they have to show: open, beside what is touched. */
  beside: z.array(platformFact).min(1).max(2).optional(),
  /** What else the other person may notice or be told. */
  notices: z.array(platformFact).min(1).optional(),
  /** What to note before reporting, because it may disappear. */
  note: z.array(platformFact).min(1),
  /** Addresses of the forms, the one to try first before the rest. */
  doors: z.union([unknown, z.array(door).min(1)]),
  menu: z.union([unknown, menu]),
  /** What to touch by what happened; the page shows them in place of the menu. */
  gestures: z.array(gesture).min(1).optional(),
  /** What the form asks for. */
  asks: facts,
  /** What it says it takes down or forbids. */
  takes: facts,
  /** How long it says it takes. */
  time: facts,
  /** What to send, or where to ask again, after a refusal. */
  refused: facts,
  /** How to keep evidence there, and what it keeps itself. */
  keep: facts,
  /** If the person is under 18. */
  minors: z.array(platformFact).min(1).optional(),
  /** The door of copyright, and what it hands over. */
  copyright: z.array(platformFact).min(1).optional(),
  /** What the authority can ask of it, and whether the account holder is told. */
  authority: z.array(platformFact).min(1).optional(),
  /** Where whoever came for something else goes on, with who: an end of the path, or the paper that asks for it. */
  also: z
    .union([
      z.strictObject({ when: localized, next: naming(nodeId, 'situations') }),
      z.strictObject({ when: localized, paper: idOf('papers') }),
    ])
    .optional(),
  /** Whether it uses fingerprints of images, such as StopNCII. */
  fingerprints: z.array(platformFact).min(1).optional(),
  /** What it cannot do, and doors that do not serve from Peru. */
  limits: z.array(platformFact).min(1).optional(),
  /** What else was looked for and not read, in one sentence: it is said with the rest of that, at the foot. */
  notRead: localized.optional(),
  /** Its own sites, by host: what is told as `official` comes from one of them, or from an archive of such texts. */
  hosts: z
    .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))
    .min(1)
    .optional(),
  /** Last day on which its sources were read. */
  readOn: isoDate,
  /** Where it was read; `date` is that of the source or of the stored copy, if it has one. */
  sources: z.array(keyedSource),
});

/** A platform as written in its file. */
export type PlatformData = z.infer<typeof platform>;
/** One thing that is known of a platform. */
export type PlatformFact = z.infer<typeof platformFact>;
/** What is touched to report one thing there. */
export type PlatformGesture = z.infer<typeof gesture>;
/** What may have happened to whoever reports. */
export type Happened = z.infer<typeof happened>;
/** How sure we are of it. */
export type PlatformLevel = PlatformFact['level'];
