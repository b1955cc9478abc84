import { z } from 'zod';
import {
  documentState,
  entryId,
  isoDate,
  courseText as localized,
  movedFrom,
  nodeId,
  pageAddress,
  refText,
} from './common.ts';
import { expects } from './expects.ts';
import { idOf, naming } from './referent.ts';
import { presence } from './team.ts';

/** Where a scenario begins. */
export const firstMoment = 'n1';

/**
 * What a choice does, of what the course asks of a conversation: says the limits of secrecy; asks whether the
 * person is safe; asks about suicide with the word; asks, after a yes, the six things of the crisis card; asks, after a no, whether they hurt
 * themselves, and leaves whom to call; finds something near that they could hurt themselves with;
 * has it put out of reach; tells them whom will be called; has somebody call; sends help to where they are; asks
 * where that is, or says what is known of it if they do not answer; asks the questions about serious danger; says
 * what is done with an image that came in; asks who can hear or read; asks whether somebody under 18 is in it;
 * asks whether something may be noted, and says what; says what was done wrong, and what came of it;
 * agrees to talk again the next day; says where they sleep tonight, and who is there; that those there know, and which of them calls 105 if that person comes;
 * where they live with whoever hurts them, whether there is another place tonight and, if not, whether a shelter is asked for;
 * after a neck that was gripped, when it was, how they are, and whether they fainted or are pregnant; tells the coordinator within the hour,
 * and whoever answered is relieved that day.
 */
const act = z.enum([
  'limits',
  'safety',
  'suicide',
  'six',
  'harm',
  'means',
  'distance',
  'tells',
  'calls',
  'sends',
  'where',
  'danger',
  'neck',
  'image',
  'heard',
  'minors',
  'notes',
  'mends',
  'tomorrow',
  'tonight',
  'signal',
  'refuge',
  'relief',
]);

/**
 * What is heard or comes in, that asks for something afterwards: words of not wanting to live, said for the first
 * time or once more; that they think of suicide, or no plain answer to that question; that they do not; a threat, or violence by a partner; that they live with whoever hurts them; that their neck was gripped; an image that came in; that what was
 * done left them exposed or alone: somebody whom they did not choose may know it, or they hung up.
 */
const sign = z.enum(['despair', 'yes', 'no', 'threat', 'home', 'neck', 'image', 'hurt']);

/**
 * Of what `signal` answers to: where it was heard, a moment (`n1`) or a choice by its letter (`n4a`), and its words
 * there, in Spanish.
 */
const signalOf = z
  .array(
    z.strictObject({
      at: z
        .string()
        .regex(
          /^[a-z]\d{1,2}[a-d]?$/,
          expects('un momento u opción, n1 o n4a', 'a moment or choice, n1 or n4a'),
        ),
      heard: z.string().min(1),
    }),
  )
  .min(1)
  .optional();

/** Something one could say or do. */
const choice = z.strictObject({
  id: z.enum(['a', 'b', 'c', 'd']),
  /** What is said, in quotation marks, or done. */
  text: localized,
  /** What follows from it in the story. */
  then: localized,
  /** Why, with nobody scolded. It may cite the law as pages do, `[words](norma:ref)`. */
  why: localized,
  /** The parts of protocols and guides where it stands, by address. */
  rests: z.array(naming(pageAddress, 'texts')).min(1),
  /** Provisions it rests on, where the law matters. */
  cites: z.array(refText).min(1).optional(),
  /** True if it serves. A moment has one at least, and two where life has two. */
  sound: z.literal(true).optional(),
  /** What it does of what the course asks, in its words or in what follows. */
  does: z.array(act).min(1).optional(),
  signalOf,
  /** What is heard or comes in, in what follows. */
  hears: z.array(sign).min(1).optional(),
  /** The critical error of the course that it is, by id, if it is one. */
  error: idOf('critical').optional(),
  /** True if it leaves a harm though it is no critical error and nobody was left exposed (`hurt`): something told, deleted or promised that somebody has to own up to. */
  harms: z.literal(true).optional(),
  /** The node that comes next; an earlier one where the same moment is taken up again. */
  next: nodeId,
});

/** A moment of the story and what one could say or do in it. */
const moment = z.strictObject({
  id: nodeId,
  kind: z.literal('moment'),
  /** Minute of the story at which whoever facilitates brings it in, from 0. */
  minute: z.number().int().min(0),
  /** A few words: its name on the card and in the tree. */
  title: localized,
  /** What happens, with the words of each person. */
  text: localized,
  /** What is heard or comes in there. */
  hears: z.array(sign).min(1).optional(),
  choices: z.array(choice).min(3).max(4),
});

/** Where the story stops. */
const end = z.strictObject({
  id: nodeId,
  kind: z.literal('end'),
  /** `held`: the person was held well, whatever happened before. `open`: something is left to mend. */
  outcome: z.enum(['held', 'open']),
  title: localized,
  text: localized,
  /** What it says is done, or set for a day and an hour. */
  does: z.array(act).min(1).optional(),
  signalOf,
  /** What to keep from this ending, one thing each. */
  keep: z.array(localized).min(1).max(3),
  /** Of an open ending: the moment at which it is taken up again. The rule `scenario-complete` asks for it. */
  back: nodeId.optional(),
});

/** A fictional case to practise with: `src/data/scenarios/<id>.yaml`. A graph that begins at `n1`. */
export const scenario = z.strictObject({
  id: entryId,
  movedFrom,
  /** Its place in the list, from 1. */
  order: z.number().int().min(1),
  title: localized,
  /** The situation in one line. */
  summary: localized,
  /** What the case deals with, said before it begins. */
  contentNote: localized,
  /** Minutes it takes to play, with a short talk at the end; our proposal. */
  minutes: z.number().int().min(5).max(60),
  /** Whoever a group cannot play it without, and why. */
  presence: presence.optional(),
  /** True if somebody under 18 is in it: nobody plays them. */
  underage: z.literal(true).optional(),
  /**
   * Whom one talks with: somebody for the first time, who hears the limits and is asked whether they are safe;
   * somebody known, who is asked that and heard the limits before; or only the team.
   */
  contact: z.enum(['first', 'known', 'team']),
  /** Of a first contact: why the limits do not come first, if they do not. */
  limitsLater: localized.optional(),
  /** Of somebody known: when the limits were said, if no way through says them again. */
  limitsBefore: localized.optional(),
  /** Who is who; all made up. */
  people: z
    .array(z.strictObject({ name: localized, who: localized }))
    .min(2)
    .max(5),
  /** What is known when it begins. */
  situation: localized,
  /** Modules of the course that it practises, by id. */
  modules: z.array(idOf('modules')).min(1),
  nodes: z
    .array(z.discriminatedUnion('kind', [moment, end]))
    .min(3)
    .max(20),
  /** Last day up to which the law that it cites was read. */
  asOf: isoDate,
  ...documentState,
});

/** A scenario as written in its file. */
export type ScenarioData = z.infer<typeof scenario>;
/** A moment or an ending of a scenario. */
export type ScenarioNode = ScenarioData['nodes'][number];
/** Something that a choice or an ending does, of what the course asks. */
export type ScenarioAct = z.infer<typeof act>;
/** Something heard, or come in, that asks for something. */
export type ScenarioSign = z.infer<typeof sign>;
/** Something one could say or do. */
export type ScenarioChoice = z.infer<typeof choice>;
