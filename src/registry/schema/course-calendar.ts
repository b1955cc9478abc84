import { z } from 'zod';
import { entryId, localized, source } from './common.ts';
import { expects } from './expects.ts';
import { idOf } from './referent.ts';
import { presence, role } from './team.ts';

const minutes = z.number().int().positive().max(180);

/** A stretch of a session. */
const part = z.union([
  /** A module, whole or in part. */
  z.strictObject({ module: idOf('modules'), minutes: minutes.max(120) }),
  /** Water, air, food: nothing is asked of anybody. */
  z.strictObject({ rest: minutes }),
  /** A scenario that the group chooses among those whose modules were given. */
  z.strictObject({ practice: minutes }),
  /** Watched rehearsals: as many sessions like it are laid as the people of the cohort need. */
  z.strictObject({ observed: minutes }),
  /** Rehearsal again, once what was rehearsed has faded. */
  z.strictObject({ booster: minutes }),
  /** Kept for something that is no module, with whoever it is not held without. */
  z.strictObject({
    kept: minutes,
    what: localized,
    with: role.optional(),
    /** The module that it is kept for: all that a plan keeps for it is no less than the module takes. */
    recovers: idOf('modules').optional(),
    /** The activity that everybody does again in it, by its number in the module, without pauses: it is told a week before, as that module is. */
    again: z
      .strictObject({ module: idOf('modules'), activity: z.number().int().positive() })
      .optional(),
    /** What can be recovered in it, and what cannot. */
    note: localized.optional(),
    /** The same at a distance; `inPerson` if it is held in a room all the same, and the module that it gives then. */
    distance: z
      .strictObject({
        what: localized,
        note: localized.optional(),
        inPerson: z.literal(true).optional(),
        gives: idOf('modules').optional(),
      })
      .optional(),
  }),
]);

/** A session of a cohort: an evening, a morning or an afternoon. */
const session = z.strictObject({
  /** Week of the course, from 1. */
  week: z.number().int().positive(),
  /** Days after the first day of that week. */
  day: z.number().int().min(0).max(6).default(0),
  /** Minutes after the hour at which the days of the cohort begin. */
  from: z.number().int().min(0).max(480).default(0),
  /** Minutes that the room stays booked after its closing, for whoever is not well enough to leave. */
  stays: minutes.optional(),
  parts: z.array(part).min(1),
});

/** A module at a distance, with its sessions: those of a room, or sessions to itself, as many or more. */
const remoteModule = z.strictObject({
  module: idOf('modules'),
  sessions: z
    .array(
      z.strictObject({
        minutes: minutes.max(150),
        /** Which of its activities are given. */
        what: localized,
        /** Without whom it is not given, where its module in a room does not ask for anybody. */
        with: role.optional(),
        /** What is done in it, in order, for two groups of four: who rehearses, who rests and with whom. */
        steps: z.array(z.strictObject({ minutes, what: localized })).min(1),
      }),
    )
    .min(1),
});

/** What a module asks for besides the group and the two in charge. */
const ask = z.strictObject({
  module: idOf('modules'),
  /** The adults there have to be at a distance, the psychologist counted. */
  adults: localized,
  /** Who has its cards at a distance. */
  cards: localized,
  /** Who else has to be there, or what is asked first: in every session of it or in one, in a room, at a distance or in both. */
  needs: z
    .array(
      z.strictObject({
        text: localized,
        session: z.number().int().positive().optional(),
        /** True if it names somebody who is asked to come or to answer the phone. */
        comes: z.literal(true).optional(),
        /** True if they stay with the group while each of them is spoken to in private. */
        holdsGroup: z.literal(true).optional(),
        where: z.enum(['room', 'remote']).optional(),
      }),
    )
    .min(1)
    .optional(),
});

/** What something that is no module asks for at a distance. */
/** What is no module and asks for people all the same, but for a watched rehearsal. */
const noModule = ['practice', 'booster'] as const;
const besideAsk = z.strictObject({
  /** One of those, or a watched rehearsal by its id. */
  of: z.union([z.enum(noModule), entryId]),
  name: localized,
  adults: localized,
  cards: localized,
});

/** A rehearsal that is watched: what one person takes of it, and who else it needs. */
const rehearsal = z.strictObject({
  id: entryId,
  /** What a session of it is called. */
  name: localized,
  /** What the rehearsal of one person takes, in order. */
  steps: z.array(z.strictObject({ what: localized, minutes })).min(2),
  /** Who is needed in each room besides whoever is assessed: so many, or one for so many cases. */
  staff: z
    .array(
      z.union([
        z.strictObject({
          who: localized,
          count: z.number().int().positive(),
          role: role.optional(),
        }),
        z.strictObject({
          who: localized,
          cases: z.number().int().positive(),
          role: role.optional(),
        }),
      ]),
    )
    .min(1),
  /** Days after its last session on each of which one is kept for whoever repeats it, or missed it. */
  keptAfter: z.array(z.number().int().positive().max(30)).min(1),
});

/** A day of every year, by month and day. */
const yearlyDay = z.strictObject({
  day: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, expects('MM-DD', 'MM-DD')),
  name: localized,
});

/** When each thing is given, and how long people are in the room. */
export const courseCalendar = z
  .strictObject({
    why: localized,
    /** Minutes in which people arrive, before the first part of each session. */
    arrival: minutes,
    /** Minutes without a task after the last part of each session. */
    closing: minutes,
    /** Minutes that the two who gave it stay after the closing, once the last person has gone. */
    between: minutes,
    /** Minutes before a session at which its room is opened, so that each person is asked in private. */
    opens: z.strictObject({ room: minutes, remote: minutes }),
    /** Minutes that receiving one person at a distance takes, and the most people that one person receives. */
    receives: z.strictObject({ each: minutes, most: z.number().int().positive() }),
    /** The most people that a course at a distance takes: two groups of four, for whom its minutes hold. */
    remoteMost: z.number().int().positive(),
    /** The longest that people are in the room, with arrival and closing and without the rest of watched rehearsals, in minutes. */
    longest: minutes,
    /** One evening a week. */
    evenings: z.array(session).min(1),
    /** The same in two evenings a week. */
    twice: z.array(session).min(1).optional(),
    /** The same in weekends, for who travels from afar: the first day is a Saturday. */
    weekends: z.array(session).min(1).optional(),
    /** One evening a week for whoever takes the first step of the path and no more. */
    listening: z.array(session).min(1).optional(),
    /** Rehearsals that are watched, in the order in which each person does them. */
    rehearsals: z.array(rehearsal).min(1),
    /** Minutes of rest half-way through a session of watched rehearsals, for those who watch, act and care; none if it says none. */
    rehearsalRest: minutes.default(0),
    /** People that a cohort may have, from the fewest: the page counts what these need. */
    sizes: z.array(z.number().int().min(2).max(20)).min(1),
    /** People for whom the page draws the sessions, with one pair that watches. */
    usual: z.number().int().min(2).max(20),
    /** What each person needs besides the modules, in order. */
    perPerson: z
      .array(
        z.strictObject({
          what: localized,
          count: z.number().int().positive(),
          /** What each takes, if it is known. */
          minutes: minutes.optional(),
          /** The watched rehearsal that it is, by its id. */
          rehearsal: entryId.optional(),
          /** The watched rehearsal in whose session it is held too, by its id: its minutes are added to those. */
          within: entryId.optional(),
        }),
      )
      .min(1),
    /** Days before the first watched rehearsal at which the contacts that were watched are counted, and it is decided. */
    decides: z.number().int().positive().max(28).default(7),
    /** National holidays, which are said of a session that falls on one. */
    holidays: z.strictObject({
      fixed: z.array(yearlyDay).min(1),
      /** Days that are no holiday and on which hardly anybody can come. */
      eves: z.array(yearlyDay).default([]),
      /** Days from Easter Sunday; before it, below zero. */
      movable: z.array(
        z.strictObject({
          easter: z.number().int(),
          name: localized,
          /** True if it is no holiday, and hardly anybody can come. */
          eve: z.literal(true).optional(),
        }),
      ),
      sources: z.array(source).min(1),
    }),
    /** Modules that at a distance have sessions to themselves. */
    remote: z.array(remoteModule).default([]),
    /** Modules that at a distance take the sessions of a room, and what is done at each minute of them. */
    remoteAsRoom: z.array(remoteModule).default([]),
    /** Dates in person of a course at a distance, for whoever cannot take part from home: with none, nobody enrols. */
    inPerson: z
      .strictObject({
        minutes,
        /**
         * What each is called, with its modules in the place of `{modules}`, and what is said of it, with how many sessions they
         * have in a room in that of `{of}` and how many the file does not bring in that of `{left}`.
         */
        what: localized,
        note: localized,
        dates: z
          .array(z.strictObject({ gives: z.array(idOf('modules')).min(1), with: role.optional() }))
          .min(1),
      })
      .optional(),
    /** What each module asks for besides the group and the two in charge. */
    asks: z.array(ask).default([]),
    /** The same for what is no module: scenarios, watched rehearsals and the booster. */
    besides: z.array(besideAsk).default([]),
    /** What is asked before a module at a distance of the house of each person, in the place of `{house}` in a notice. */
    house: localized.optional(),
    /** What is told at a distance before a module whose notice has nothing of its own to add. */
    alone: localized.optional(),
    /** What is told a week before a module begins; `distance` is added at a distance. */
    notices: z
      .array(
        z.strictObject({
          module: idOf('modules'),
          /** True if it is of what everybody does of it again, on another day. */
          isAgain: z.literal(true).optional(),
          text: localized,
          distance: localized.optional(),
          /** Told again at a distance, a week before one of its sessions: which, what it is and what is said. */
          again: z
            .strictObject({
              session: z.number().int().min(2),
              what: localized,
              text: localized,
            })
            .optional(),
        }),
      )
      .default([]),
    /** Rehearsal again, once what was rehearsed has faded. */
    booster: z.strictObject({
      when: localized,
      /** What is done, in order; what is given again takes what its activities take. */
      what: z
        .array(
          z.strictObject({
            text: localized,
            minutes,
            /** Activities given again, by their number in the module, without pauses. */
            gives: z
              .array(
                z.strictObject({
                  module: idOf('modules'),
                  activity: z.number().int().positive(),
                }),
              )
              .min(1)
              .optional(),
          }),
        )
        .min(1),
      /** What it is at a distance: a pause, and a session of a module given again whole. */
      remote: z
        .strictObject({
          pause: minutes,
          again: z.strictObject({
            module: idOf('modules'),
            session: z.number().int().positive(),
          }),
        })
        .optional(),
      why: localized,
      /** Whoever it cannot be held without, and why. */
      presence: presence.optional(),
    }),
    /** A denser calendar, and what it costs. */
    denser: z.array(z.strictObject({ name: localized, how: localized, cost: localized })).min(1),
    sources: z.array(source).min(1),
  })
  .refine(
    ({ rehearsals, perPerson }) =>
      perPerson.every(({ rehearsal, within }) =>
        [rehearsal, within].every(
          (named) => named === undefined || rehearsals.some(({ id }) => id === named),
        ),
      ),
    expects(
      'en perPerson, el id de un ensayo de rehearsals',
      'in perPerson, the id of one of rehearsals',
    ),
  )
  .refine(
    ({ rehearsals, besides }) => {
      const known = new Set<string>([...noModule, ...rehearsals.map(({ id }) => id)]);
      return besides.every(({ of }) => known.has(of));
    },
    expects(
      'en besides, practice, booster o el id de un ensayo de rehearsals',
      'in besides, practice, booster or the id of one of rehearsals',
    ),
  );

/** The calendar as written in its file. */
export type CourseCalendar = z.infer<typeof courseCalendar>;
/** Its plans by their key, in the order in which the page draws them. */
export const calendarPlans = ['evenings', 'twice', 'weekends', 'listening'] as const;
/** A module at a distance. */
export type RemoteModule = CourseCalendar['remote'][number];
/** A session of a module at a distance: which of how many it is. */
export interface RemotePart {
  module: string;
  minutes: number;
  remote: RemoteModule['sessions'][number] & { at: number; of: number };
}
/** A session of it, as written or as it is given at a distance. */
export type CourseSession = Omit<CourseCalendar['evenings'][number], 'parts'> & {
  parts: (CourseCalendar['evenings'][number]['parts'][number] | RemotePart)[];
};
/** A rehearsal that is watched. */
export type WatchedRehearsal = CourseCalendar['rehearsals'][number];
/** A stretch of a session. */
export type SessionPart = CourseSession['parts'][number];
