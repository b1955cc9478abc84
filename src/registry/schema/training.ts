import { z } from 'zod';
import {
  documentState,
  documentVersion,
  entryId,
  isoDate,
  courseText as localized,
  movedFrom,
  pageAddress,
  refText,
  source,
} from './common.ts';
import { calendarPlans, courseCalendar } from './course-calendar.ts';
import { copies, each } from './deck.ts';
import { dice } from './dice.ts';
import { idOf, naming } from './referent.ts';
import { expects } from './expects.ts';
import { presence } from './team.ts';

/** Minutes of a stretch of an evening. */
const minutes = z.number().int().positive().max(180);

/** Minutes without a task at the end of a day that is no module. */
const dayClosing = 10;

/** Who stays with the group while each of them is spoken to in private: a third person is named in the calendar. */
const withGroup = z.enum(['facilitator', 'psychology', 'third']);

/** Time in which nothing is asked of the group: water, air, the bathroom. */
const pause = z.strictObject({
  kind: z.literal('pause'),
  minutes,
  /** What each person is asked or told in private meanwhile: whoever follows the script by minutes finds it there. */
  apart: localized.optional(),
  /** Minutes of the pause that it takes with each person, walking there and back too: those of the usual cohort fit in two thirds of it. */
  apartEach: z.number().positive().max(10).optional(),
  /** How many share it out, if they are two. */
  apartBy: z.literal(2).optional(),
  withGroup: withGroup.optional(),
});

/**
 * `talk`: the group talks; `exercise`: work with cards or sheets; `rehearsal`: words said aloud in a
 * made-up case; `hands-on`: done on one's own device; `assessment`: somebody looks and notes.
 */
const activityKind = z.enum(['talk', 'exercise', 'rehearsal', 'hands-on', 'assessment']);

/** A form or a shared list that is handed out, and who gets a copy. */
const handedSheets = [
  z.strictObject({ form: idOf('forms'), copies, each }),
  z.strictObject({ list: idOf('lists'), copies, each }),
] as const;
/** Cards of another module, by the id of their set. */
const handedCards = z.strictObject({ deck: idOf('modules'), set: entryId, copies });

/** What a facilitator reads to give an activity, without any other paper. */
const activity = z.strictObject({
  kind: activityKind,
  title: localized,
  minutes,
  /** How people sit and what is at hand. */
  room: localized,
  /** Groups that eight people are in it, where they are not two. */
  groups: z.number().int().min(1).max(4).optional(),
  /** Forms and shared lists that are handed out in it, by id, and pages that print from their own address, each with who gets a copy. */
  hands: z
    .array(
      z.union([
        ...handedSheets,
        handedCards,
        z.strictObject({
          page: naming(pageAddress, 'documents'),
          copies,
          each,
          /** It tells the law of Peru: the material of another country goes without it. */
          only: z.literal('pe').optional(),
        }),
      ]),
    )
    .min(1)
    .optional(),
  /** What else lies ready: paper, pens, dice; that nothing does, where it is so and nothing is handed out. */
  ready: localized.optional(),
  /** What each person is asked or told in private on arriving, where it begins a session. */
  apart: localized.optional(),
  /** Words to open with, as they are said. */
  open: localized,
  /** What is done, in order, with its minutes where they help. */
  steps: z.array(localized).min(1),
  /** The plan of the calendar whose notices of this day are told on the call that its steps speak of: shown below them. */
  tells: z.enum(calendarPlans).optional(),
  /** Words to close with, as they are said. */
  close: localized,
  /** What is not acted out or shown, even if somebody offers to. */
  notActed: localized,
  /** What whoever takes no part does, without saying why. */
  optOut: localized,
  /** What usually goes wrong, and what to do then. */
  errors: z.array(localized).min(1),
  /** One answer, among others, that would do; where it depends on the case, a case a line. */
  model: localized,
  /** What the second person, who cares for the room, looks at. */
  carer: localized,
  /** If they speak in private to each as people leave: the minutes that it takes with each person, and who stays with the group. */
  leaving: z.strictObject({ apartEach: z.number().positive().max(10), withGroup }).optional(),
  /** What is done if somebody tells something of their own. */
  disclosure: localized,
  /** True if questions of danger are rehearsed in it: it says too what the course does when a “yes” is about now. */
  asksDanger: z.literal(true).optional(),
  /** True if its rounds say the place of the question about suicide and skip it: before each one it is said that with a person it is never skipped. */
  omits: z.literal(true).optional(),
  /** Critical errors of the course that it works on, by id. */
  prevents: z.array(idOf('critical')).min(1).optional(),
});

/** A page that a module teaches. */
const taught = z.strictObject({
  page: naming(pageAddress, 'texts'),
  /** The version of the page when the module was written against it. */
  version: documentVersion,
  /** Questions of the sheet of a country to read in its place there, where what of it is of Peru cites no law. */
  rows: z.array(idOf('countryRows')).min(1).optional(),
});

/**
 * Activities, by number, in which what a warning names is heard or worked on: together, those that follow one another in a
 * session. The warning says from which minute to which.
 */
const heard = z.array(z.array(z.number().int().positive()).min(1)).min(1).optional();

/** A module of the course for who accompanies. */
const trainingModule = z
  .strictObject({
    kind: z.literal('module'),
    id: entryId,
    movedFrom,
    /** Place in the course, from 0. */
    order: z.number().int().nonnegative(),
    title: localized,
    /** What it is for, in one line. */
    purpose: localized,
    /** How many hours it takes. */
    hours: z.number().positive().max(8),
    /** For everybody, or for whoever takes on a role. */
    track: z.enum(['core', 'role']),
    /** Whoever it cannot be given without, and why. */
    presence: presence.optional(),
    /** True if somebody under 18 is in its cases: nobody plays them. */
    underage: z.literal(true).optional(),
    /** True if its guides, one after the other, are the law of Peru on what is done: the kit for Peru leaves them to the site. */
    guidesOnSite: z.literal(true).optional(),
    /** True if nothing of the course is given after it on the same day. */
    endsDay: z.literal(true).optional(),
    /** True if it is given before a lawyer of another country has answered: what rests on an answer is left out. */
    unanswered: z.literal(true).optional(),
    heard,
    /** Services that answer if somebody in the room is in danger, by id, where they are others than in any room. */
    numbers: z.array(idOf('services')).min(1).optional(),
    /** Modules to have done before, by id. */
    before: z.array(idOf('modules')).min(1).optional(),
    /** What a person can show at the end, in what they say or do. */
    outcomes: z.array(localized).min(2),
    /** What to read in the library, and the version that it was written against. */
    teaches: z.array(taught).min(1),
    /** Provisions that what it teaches rests on and that a facilitator may be asked about. */
    cites: z.array(refText).min(1).optional(),
    materials: z.array(localized).min(1),
    /** Forms to print, by id. */
    forms: z.array(idOf('forms')).min(1).optional(),
    /** Shared lists to print, by id. */
    lists: z.array(idOf('lists')).min(1).optional(),
    /** What is checked and said before the room is opened, besides what holds for every module. */
    safety: z.array(localized).min(1),
    activities: z.array(z.discriminatedUnion('kind', [pause, activity])).min(1),
    /** What a session that runs late shortens, and what it never leaves out: one for each session of the calendar of evenings, in order. */
    runsLate: z
      .array(
        z.strictObject({
          /** Activities that give their minutes, the first of them first. */
          gives: z
            .array(
              z.strictObject({
                /** Its number in the module, from 1; pauses do not count. */
                activity: z.number().int().positive(),
                minutes,
                how: localized,
              }),
            )
            .min(1)
            .max(2),
          keeps: localized,
        }),
      )
      .min(1)
      .optional(),
    /** How the same module is given elsewhere. */
    variants: z.strictObject({
      inPerson: localized,
      online: localized,
      /** For people who read little, or prefer to talk. */
      littleReading: localized,
      noProjector: localized,
      /** How it is given to two people: a role is taken by few, and the first two give each other the rest. */
      two: localized.optional(),
    }),
    evidence: z.array(
      z.strictObject({
        finding: localized,
        /** What kind of finding it is, and how far it holds. */
        strength: localized,
        source,
      }),
    ),
    /** What is read in another country in place of its guides, where none of them goes there. */
    readAbroad: localized.optional(),
    /** What is our proposal and comes from no study. */
    ours: z.array(localized).min(1),
    /** Questions to answer alone; nobody marks them. */
    checks: z
      .array(
        z.strictObject({
          question: localized,
          answer: localized,
          why: localized,
          /** Where it stands in the library. */
          page: naming(pageAddress, 'texts'),
        }),
      )
      .min(2),
    /** One sheet of the volunteer's workbook; nothing that holds a case. */
    workbook: z
      .array(z.strictObject({ ask: localized, lines: z.number().int().min(1).max(8) }))
      .min(2)
      .max(6),
    /** Last day up to which the law it rests on was read. */
    asOf: isoDate,
    ...documentState,
  })
  .refine(
    ({ hours, activities }) =>
      activities.reduce((sum, each) => sum + each.minutes, 0) === hours * 60,
    {
      path: ['activities'],
      ...expects(
        'actividades y pausas cuyos minutos sumen las horas del módulo',
        'activities and pauses whose minutes add up to the hours of the module',
      ),
    },
  );

/** What holds for the whole course: rules of the room, path, calendar, critical errors. */
const course = z.strictObject({
  kind: z.literal('course'),
  id: entryId,
  /** For whom it is, one line each. */
  forWhom: z.array(localized).min(1),
  /** What it is not. */
  notFor: z.array(localized).min(1),
  /** What stands on every page: who has given it and who has reviewed it. */
  standing: localized,
  /** How its hours compare with what others ask, and what makes up for it. */
  hours: z.strictObject({ text: localized, sources: z.array(source).min(1) }),
  /** The word that stops any activity, and what happens when it is said. */
  stop: z.strictObject({ word: localized, rule: localized }),
  /** Rules of every room. */
  room: z.array(localized).min(1),
  /** What whoever takes no part does, in any activity. */
  optOut: localized,
  /**
   * How a session begins and ends: with whom each person will be at night, asked as they arrive in the words of T43 and
   * settled before they go; whoever arrives late; and what becomes of papers with something of their own.
   */
  night: z.strictObject({
    arrive: localized,
    late: localized,
    leave: localized,
    papers: localized,
  }),
  /** What is done, step by step, if somebody tells something of their own. */
  disclosure: z.array(localized).min(1),
  /** What is done where danger is rehearsed if somebody answers for themselves and it is about now: who stays and who calls. */
  real: localized,
  /** Who stays and who calls then: a module not given without a psychologist does not say what is done without one. */
  realWith: localized.optional(),
  realWithout: localized.optional(),
  /** From listening to coordinating: each step, what it asks and what it authorises. */
  ladder: z
    .array(
      z.strictObject({
        id: entryId,
        name: localized,
        modules: z.array(idOf('modules')).min(1),
        /** The plan of the calendar that gives the modules of this step, and no other. */
        plan: z.enum(calendarPlans).optional(),
        /** Practice beside somebody before the signature. */
        practice: localized,
        /** Tasks that the certificate may list. */
        tasks: z.array(localized).min(1),
        /** What this step does not authorise. */
        notYet: localized,
      }),
    )
    .min(2),
  calendar: courseCalendar,
  /** Errors that fail an assessment, whatever else went well. */
  critical: z
    .array(
      z.strictObject({
        id: entryId,
        /** In a few words, as a sentence of a scenario names it. */
        brief: localized,
        error: localized,
        why: localized,
        instead: localized,
      }),
    )
    .min(1),
  asOf: isoDate,
  ...documentState,
});

/** A stretch of a day that is no module. */
const dayActivity = z.strictObject({
  kind: activityKind,
  title: localized,
  minutes,
  /** The activity of a module that it gives, by its number there: that page says what is not acted and what goes wrong. */
  gives: z
    .strictObject({ module: idOf('modules'), activity: z.number().int().positive() })
    .optional(),
  /** What is handed out in it, and who gets a copy: also a sheet of a module, by its id there, and what another page of the course prints. */
  hands: z
    .array(
      z.union([
        ...handedSheets,
        handedCards,
        z.strictObject({ from: idOf('modules'), sheet: entryId, copies }),
        z.strictObject({ at: pageAddress, what: localized, copies }),
      ]),
    )
    .min(1)
    .optional(),
  /** What else lies ready. */
  ready: localized.optional(),
  /** Words to open with, and to close with, as they are said. */
  open: localized,
  steps: z.array(localized).min(1),
  close: localized,
  /** What the second person, who cares for the room, looks at. */
  carer: localized,
});

/** A day of the course that is no module: it authorises nobody, and its cards are those of the modules. */
const day = z
  .strictObject({
    kind: z.literal('day'),
    id: entryId,
    /** How many hours it takes, with the minutes without a task at its end. */
    hours: z.number().positive().max(8),
    /** People for whom its copies are counted. */
    people: z.number().int().min(2).max(12),
    /** True if somebody under 18 is in what is rehearsed: nobody plays them. */
    underage: z.literal(true).optional(),
    /** As in a module. */
    heard,
    materials: z.array(localized).min(1),
    /** What is checked and said before the room is opened. */
    safety: z.array(localized).min(1),
    activities: z.array(z.discriminatedUnion('kind', [pause, dayActivity])).min(1),
    /** What is shortened if it runs late, and what is never left out. */
    ifLate: localized,
    asOf: isoDate,
    ...documentState,
  })
  .refine(
    ({ hours, activities }) =>
      activities.reduce((sum, each) => sum + each.minutes, 0) === hours * 60 - dayClosing,
    {
      path: ['activities'],
      ...expects(
        'actividades y pausas cuyos minutos, con diez sin tarea, sumen las horas del día',
        'activities and pauses whose minutes, with ten without a task, add up to the hours of the day',
      ),
    },
  );

/** The training of who accompanies: `src/data/training/<id>.yaml`. */
export const training = z.discriminatedUnion('kind', [trainingModule, course, dice, day]);

/** A record of the training as written in its file. */
export type TrainingData = z.infer<typeof training>;
/** A module. */
export type TrainingModule = z.infer<typeof trainingModule>;
/** An activity or a pause. */
export type TrainingActivity = TrainingModule['activities'][number];
/** What holds for the whole course. */
export type CourseData = z.infer<typeof course>;
/** A day that is no module. */
export type CourseDay = z.infer<typeof day>;
