// A plan of the course as its page hands it to the browser. It brings no facts along.
import { fill } from '../../i18n/fill.ts';
import {
  doorTurn,
  type Placed,
  type Telling,
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
  /** How many sessions in person the file of a course at a distance does not bring, and of which modules. */
  left: string;
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
  notices: {
    module: string;
    text: string;
    distance?: string;
    call?: true;
    /** Told again at a distance, a week before one of its sessions. */
    again?: { session: number; what: string; text: string };
  }[];
  /** What each module asks for, by what it is called. */
  needs: Needs;
  /** What is told at a distance where a notice has nothing of its own to add. */
  alone: string;
  /** What is asked of every house, in the place of `{house}` in a notice. */
  house: string;
  readings: Readings;
  /** Minutes before a session at which its room is opened. */
  opens: Record<CohortPlace, number>;
  /** Minutes that receiving a person at a distance takes, and how many people one receives. */
  receives: { each: number; most: number };
  /** Days before the first rehearsal at which it is decided whether there are any. */
  decides: number;
  /** Minutes of the booster at a distance. */
  boosterFar?: number | undefined;
  /** The most people that a course at a distance takes. */
  remoteMost: number;
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
    /** What is said of a course at a distance for too many people, and of those who cannot take part from home. */
    tooMany: string;
    fromHome: string;
    /** What is added where the rehearsals and the booster are in person for everybody, and where they are at a distance too. */
    fromHomeMore: string;
    fromHomeFar: string;
    inDay: string;
    helping: string;
    reading: string;
    opens: Record<CohortPlace | 'many', string>;
    /** When each person rehearses, with one pair that watches and with two. */
    turns: { one: string; two: string };
    /** Without whom a session is not given, in its title. */
    presents: Record<CohortPlace, string>;
    /** What is said of a rehearsal or a booster of a course at a distance that is in person. */
    inPerson: string;
    /** The same, at a distance too. */
    far: Record<NonNullable<CohortSession['holds']>, string>;
    late: string;
    lateNote: string;
    tooLate: string;
    /** What is said, days before the first rehearsal, of whether there are any. */
    decideSoon: string;
    decideNote: string;
    boosterSoon: string;
    boosterNote: string;
    boosterName: string;
    rehearsalsSoon: string;
    opensName: string;
    /** What whoever receives at a distance asks each person. */
    receiving: string;
    /** What is kept after the last session of each rehearsal: of the call, of a case, and a second time. */
    repeatName: Record<'call' | 'case' | 'again', string>;
    repeatNote: Record<'call' | 'case' | 'again', string>;
    /** What is asked of the house for that day, if it is at a distance. */
    repeatFar: string;
    /** What is seen to on the eve of each session at a distance. */
    onEve: string;
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
  notices.map(({ text, distance, again, ...notice }) => ({
    ...notice,
    text:
      where === 'remote'
        ? [text, (distance ?? alone).replace('{house}', house)].filter(Boolean).join(' ')
        : text,
    ...(where === 'remote' &&
      again && { again: { ...again, text: again.text.replace('{house}', house) } }),
  }));

/** What is told a week before a booster: what is told before M2, by its own name. */
export const boosterTold = (
  notices: readonly { module: string; text: string }[],
  { boosterNote, boosterName }: Pick<CohortForm['words'], 'boosterNote' | 'boosterName'>,
): string => {
  const told = notices.find(({ module }) => module === 'M2')?.text ?? '';
  return fill(boosterNote, { told: told.replace(/\bM2\b/, boosterName) });
};

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

/**
 * Sessions in person that somebody who can do nothing from home needs for the modules of everybody, as they are given in a
 * room, and those that the file of a course at a distance brings, the dates in person; and what else each person does: a
 * session of each rehearsal, and the boosters.
 */
export function inPersonOf({
  sessions,
  remote,
  watched,
}: Pick<CohortPlan, 'sessions' | 'remote' | 'watched'>): {
  all: number;
  given: number;
  more: number;
} {
  return {
    all: sessions.filter(({ role }) => !role).flatMap(givenIn).length,
    given: remote.filter(({ inPerson, holds }) => inPerson && !holds).length,
    more: watched.length + sessions.filter(({ holds }) => holds === 'booster').length,
  };
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

/** Minutes before a session at a distance at which its room is opened, in two turns if one person cannot receive everybody; none of one in a room. */
export function openMinutes(
  { opens, receives }: Pick<CohortForm, 'opens' | 'receives'>,
  where: CohortPlace,
  session: Pick<CohortSession, 'inPerson' | 'role' | 'holds'>,
  people: number,
): number {
  if (where === 'room' || session.inPerson) return 0;
  return isTwice(receives, session, people)
    ? Math.max(opens.remote, doorTurn(people, receives.each) * 2)
    : opens.remote;
}

/** Whether somebody receives people in two turns, or two people do: not of a role, nor where each comes at their hour. */
const isTwice = (
  { most }: CohortForm['receives'],
  { role, holds }: Pick<CohortSession, 'role' | 'holds'>,
  people: number,
): boolean => people > most && role !== true && holds !== 'rehearsals';

/** When the room of a session is opened: it has one door. At a distance, who receives if one person cannot receive them all. */
export function openingText(
  { opens, receives }: Pick<CohortForm, 'opens' | 'receives'>,
  where: CohortPlace,
  session: Pick<CohortSession, 'inPerson' | 'role' | 'holds'>,
  at: HourBefore,
  words: Pick<CohortForm['words'], 'opens'>,
  people = 0,
): string {
  if (where === 'room' || session.inPerson) return fill(words.opens.room, { room: at(opens.room) });
  const told = fill(words.opens.remote, { remote: at(opens.remote) });
  if (!isTwice(receives, session, people)) return told;
  const turn = doorTurn(people, receives.each);
  return `${told} ${fill(words.opens.many, { first: at(turn * 2), second: at(turn) })}`;
}

/** What is added where a day has rehearsals more than once: how many people help in all of it. */
export const ofDayText = (count: number | undefined, inDay: string): string =>
  count === undefined ? '' : fill(inDay, { count });
