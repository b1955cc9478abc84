// A plan of the course as its page hands it to the browser, and its sessions for a cohort. It brings no facts along.
import { fill } from '../../i18n/fill.ts';
import {
  type Cohort,
  layRehearsals,
  type Placed,
  skipWeeks,
  type Telling,
  tellingOf,
  toldAgain,
  type Watched,
} from '../../registry/lay-rehearsals.ts';
import {
  type CohortSession,
  endsLate,
  givenIn,
  type HourBefore,
  hourText,
  nightHours,
} from '../../text/cohort-calendar.ts';
import type { Holidays } from '../../text/holidays.ts';

/** Whoever a watched rehearsal needs in each room: so many, or one for so many cases. */
export type Helper = { name: string } & ({ count: number } | { cases: number });

/** Where a course is given. */
export type CohortPlace = 'room' | 'remote';

/** A plan of the course. */
export interface CohortPlan {
  /** When its days begin, unless somebody says otherwise, `HH:MM`. */
  hour: string;
  /** True where the first day has to be a Saturday. */
  saturday?: boolean;
  sessions: (Omit<CohortSession, 'from'> & { from?: number } & Placed & Telling)[];
  /** The same as they are given at a distance. */
  remote: CohortPlan['sessions'];
  /** The watched rehearsals in order, each with what its sessions are called, open for the numbers of a cohort. */
  watched: (Watched & { title: string })[];
}

/** Weeks that whoever starts from nothing needs before the first day. */
export const weeksBefore = 11;

/** The fields of the form with a day whose week is skipped. */
export const skipFields = ['skip', 'skip2', 'skip3', 'skip4'] as const;

/** What each module asks to read, by id: in how many minutes, and what. */
export type Readings = Record<string, readonly [number, string]>;

/** Who else has to be there for each module: in every session of it or in one, in a room, at a distance or in both. */
export type Needs = Record<
  string,
  { text: string; session?: number | undefined; where?: CohortPlace | undefined }[]
>;

/** All that the form works with. */
export interface CohortForm {
  plans: Record<string, CohortPlan>;
  /** Whoever helps in each watched rehearsal, in their order, which is the same in every plan. */
  helpers: Helper[][];
  /** What is told a week before a module, or more: to the group or, of a role, by call. */
  notices: { module: string; text: string; distance?: string; call?: true }[];
  /** What each module asks for, by what it is called. */
  needs: Needs;
  /** What is told at a distance where a notice has nothing of its own to add. */
  alone: string;
  /** What is asked of every house, in the place of `{house}` in a notice. */
  house: string;
  readings: Readings;
  /** Minutes before a session at which its room is opened. */
  opens: Record<CohortPlace, number>;
  holidays: Holidays;
  words: {
    name: string;
    choose: string;
    saturday: string;
    file: string;
    onHolidays: string;
    soon: string;
    later: string;
    parted: string;
    made: string;
    inDay: string;
    helping: string;
    reading: string;
    opens: Record<CohortPlace, string>;
    /** Without whom a session is not given, in its title. */
    presents: Record<CohortPlace, string>;
    /** What is said of a rehearsal or a booster of a course at a distance that is in person. */
    inPerson: string;
    /** The same, at a distance too. */
    far: Record<NonNullable<CohortSession['holds']>, string>;
    late: string;
    lateNote: string;
    tooLate: string;
    boosterSoon: string;
    rehearsalsSoon: string;
    houseSoon: string;
    againSoon: string;
  };
}

/** What stands for a straight quote in the attribute of the form, where each would weigh six characters. */
const quoteSign = '~';

/** All that the form works with, as its page hands it to the browser. Throws if a text has the sign of the quotes. */
export function formText(form: CohortForm): string {
  const text = JSON.stringify(form);
  if (text.includes(quoteSign)) throw new Error(`A text of the calendar has “${quoteSign}”.`);
  return text.split('"').join(quoteSign);
}

/** All that the form works with, read in the browser. */
export const formOf = (text: string): CohortForm =>
  JSON.parse(text.split(quoteSign).join('"')) as CohortForm;

/** What is told before each module where a course is given. */
export const noticesAt = (
  notices: CohortForm['notices'],
  where: CohortPlace,
  { alone, house }: Pick<CohortForm, 'alone' | 'house'> = { alone: '', house: '' },
): Omit<CohortForm['notices'][number], 'distance'>[] =>
  notices.map(({ text, distance, ...notice }) => ({
    ...notice,
    text:
      where === 'remote'
        ? [text, (distance ?? alone).replace('{house}', house)].filter(Boolean).join(' ')
        : text,
  }));

/** What is missing, in words, before a plan can be laid from a day; nothing if it can. */
export function startFault(
  plan: Pick<CohortPlan, 'saturday'>,
  start: string,
  words: Pick<CohortForm['words'], 'choose' | 'saturday'>,
): string | undefined {
  if (!start) return words.choose;
  return plan.saturday && new Date(start).getUTCDay() !== 6 ? words.saturday : undefined;
}

/**
 * The hour at which the days of a plan begin: the one that somebody set; that of the plan, if nobody did and what stands
 * is that of another plan.
 */
export function hourOf(
  plans: Record<string, Pick<CohortPlan, 'hour'>>,
  plan: Pick<CohortPlan, 'hour'>,
  value: string,
  isTheirs: boolean,
): string {
  const isOfPlan = Object.values(plans).some(({ hour }) => hour === value);
  return !value || (!isTheirs && isOfPlan) ? plan.hour : value;
}

/** What is said of an hour at which sessions end late, and whether no file is made for it; nothing if none does. */
export function lateFault(
  sessions: readonly CohortSession[],
  hour: string,
  words: Pick<CohortForm['words'], 'late' | 'tooLate'>,
): { text: string; isRefused: boolean } | undefined {
  const { count, end, early } = endsLate(sessions, hour);
  if (count === 0) return undefined;
  const isRefused = end > nightHours.refused;
  const hours = { end: hourText(end), late: hourText(nightHours.late) };
  const text = isRefused
    ? fill(words.tooLate, { ...hours, early: hourText(early) })
    : fill(words.late, { ...hours, count });
  return { text, isRefused };
}

/** When the room of a session is opened: it has one door. */
export function openingText(
  opens: CohortForm['opens'],
  where: CohortPlace,
  { inPerson }: Pick<CohortSession, 'inPerson'>,
  at: HourBefore,
  words: Pick<CohortForm['words'], 'opens'>,
): string {
  return where === 'room' || inPerson
    ? fill(words.opens.room, { room: at(opens.room) })
    : fill(words.opens.remote, { remote: at(opens.remote) });
}

/** Whoever helps in a session of rehearsals, each with how many: the same people that its title counts. */
const helpingText = (who: readonly Helper[], people: number, { pairs }: Cohort): string =>
  who
    .map((each) => {
      const inRoom =
        'count' in each ? each.count : Math.ceil(Math.ceil(people / pairs) / each.cases);
      return `${each.name} (${inRoom * pairs})`;
    })
    .join(', ');

/** What is added where a day has rehearsals more than once: how many people help in all of it. */
export const ofDayText = (count: number | undefined, inDay: string): string =>
  count === undefined ? '' : fill(inDay, { count });

/** The sessions of a plan, each with the modules of it that have other sessions, as their titles say. */
function withParts<Session extends Pick<CohortSession, 'title'>>(sessions: readonly Session[]) {
  const given = sessions.flatMap(givenIn);
  const isParted = (module: string) => given.indexOf(module) !== given.lastIndexOf(module);
  return sessions.map((session) => ({ ...session, parts: givenIn(session).filter(isParted) }));
}

/** What each session asks for where a course is given, as its title says what it gives. */
function needsIn(
  sessions: readonly Pick<CohortSession, 'title'>[],
  needs: Needs,
  where: CohortPlace,
): string[][] {
  const given = sessions.map(givenIn);
  return given.map((modules, at) =>
    modules.flatMap((module) => {
      const nth = given.slice(0, at + 1).filter((each) => each.includes(module)).length;
      return (needs[module] ?? []).flatMap((each) =>
        (each.where ?? where) === where && (each.session ?? nth) === nth ? [each.text] : [],
      );
    }),
  );
}

/** What is said of where a session that keeps its day, or is repeated, is held; nothing of the others, or in a room. */
const heldText = (
  holds: CohortSession['holds'],
  isFar: boolean,
  { inPerson, far }: Pick<CohortForm['words'], 'inPerson' | 'far'>,
): string | undefined => holds && (isFar ? far[holds] : inPerson);

/**
 * The sessions of a plan for a cohort, and how many of them are of rehearsals. Where the course is at a distance its
 * rehearsals and its booster are in person, unless `isFar`.
 * @param skipped days whose weeks are left free, from the first: what is told before a module follows it
 */
export function sessionsOf(
  { sessions, watched }: Pick<CohortPlan, 'sessions' | 'watched'>,
  cohort: Cohort,
  {
    helpers,
    notices,
    needs = {},
    where = 'room',
    isFar = false,
  }: Pick<CohortForm, 'helpers' | 'notices'> & {
    needs?: Needs;
    where?: CohortPlace;
    isFar?: boolean;
  },
  words: Pick<
    CohortForm['words'],
    'inDay' | 'helping' | 'againSoon' | 'presents' | 'inPerson' | 'far'
  >,
  skipped: readonly number[] = [],
): {
  sessions: CohortSession[];
  rehearsals: number;
} {
  const laid = skipWeeks(layRehearsals(withParts(sessions), watched, cohort), skipped);
  const told = tellingOf(laid, notices);
  const again = toldAgain(laid, told);
  const needed = needsIn(laid, needs, where);
  const { inDay, helping, againSoon, presents } = words;
  return {
    sessions: laid.map(({ title: named, note: own, watched: each, ...placed }, at) => {
      const { holds } = placed;
      const isAway = where === 'remote' && isFar && holds !== undefined;
      const called = each ? each.of.title : named;
      const title = isAway ? called.replace(presents.room, presents.remote) : called;
      const soon = (again[at] ?? []).flatMap((notice) => notices[notice] ?? []);
      const session = {
        ...placed,
        from: placed.from ?? 0,
        ...(where === 'remote' && holds && !isAway && { inPerson: true as const }),
        ...(soon.length > 0 && {
          soon: soon.map(({ module }) => fill(againSoon, { module })),
        }),
      };
      const note = [
        ...(needed[at] ?? []),
        where === 'remote' ? heldText(holds, isFar, words) : undefined,
        own,
        ...(told[at] ?? []).map((notice) => notices[notice]?.text),
      ]
        .filter(Boolean)
        .join(' ');
      if (!each) return { ...session, ...(note && { note }), title };
      const who = helpers[watched.indexOf(each.of)] ?? [];
      const helped = fill(helping, { who: helpingText(who, each.people, cohort) });
      return {
        ...session,
        note: note ? `${note} ${helped}` : helped,
        title: fill(title, {
          people: each.people,
          helpers: each.helpers,
          ofDay: ofDayText(each.inDay, inDay),
        }),
      };
    }),
    rehearsals: laid.filter((each) => each.watched).length,
  };
}
