// How many sessions of watched rehearsals a cohort needs, and when. It imports nothing: the browser lays them too.

/** A watched rehearsal, as far as its sessions are counted. */
export interface Watched {
  /** People whose rehearsal fits in a session, with one pair that watches. */
  fits: number;
  /** Whoever is needed in each room whatever the cases. */
  staff: number;
  /** Cases for which one person acts at most. */
  cases: number;
  /** Minutes that one person takes, and those in which people arrive before the first and close after the last. */
  each: number;
  arrival: number;
  closing: number;
  /** Minutes of rest half-way, if there are two turns or more. */
  rest?: number;
  /** Days after its last session on each of which one is kept for whoever repeats it, or missed it. */
  keptAfter?: readonly number[];
}

/** How many people are assessed, and how many pairs watch at once, each in a room of its own. */
export interface Cohort {
  people: number;
  pairs: number;
}

/** A session with its place: days from the first of the cohort. */
export interface Placed {
  day: number;
  /** Watched rehearsals, which are repeated and move what follows; or something that keeps its day. */
  holds?: 'rehearsals' | 'booster';
  /** True if it is held in person though the course is at a distance: such a day is no day of the plan. */
  inPerson?: true;
  /** The modules of it that have other sessions too. */
  parts?: readonly string[];
}

/** What a session of rehearsals is laid with. */
interface LaidWatched<Each> {
  of: Each;
  people: number;
  /** How many more it needs. */
  helpers: number;
  /** The minute of the session at which each turn begins, and how long it lasts with arrival and closing. */
  turns: number[];
  minutes: number;
  /** If its day has others: how many people help in the whole day, and when it begins after the first of them. */
  inDay?: number;
  from?: number;
}

/** A session that was laid; of rehearsals, which one it is and for whom. */
export type Laid<Session, Each> = Session & { watched?: LaidWatched<Each> };

/** A session as far as what is told a week before a module is placed. */
export interface Telling {
  /** Days from the first of the cohort. */
  day: number;
  /** What has to be told before it, by its place in the list of notices. */
  begins?: readonly number[];
  /** True if the whole group comes. */
  group?: true;
}

/** Days between a session and what is told before it. */
const noticeDays = 7;

/**
 * What is told on each session, by its place in the list: on the last one a week before what it warns of, or more. What is
 * told to the group waits for a session to which all of it comes; what is told by call does not.
 */
export function tellingOf(
  sessions: readonly Telling[],
  notices: readonly { call?: true }[],
): number[][] {
  const told = sessions.map((): number[] => []);
  for (const { day, begins = [] } of sessions)
    for (const notice of begins) {
      const at = sessions
        .map((each) => each.day <= day - noticeDays && (each.group ?? notices[notice]?.call))
        .lastIndexOf(true);
      told[at]?.push(notice);
    }
  return told;
}

/** Days after which what was told in the room is told again by call: a week was skipped in between. */
const staleDays = 14;

/**
 * What was told so long before what it warns of that it is told again, a week before, on no session: by the place of the
 * session that it warns of.
 * @param told what is told on each session
 */
export const toldAgain = (
  sessions: readonly Telling[],
  told: readonly (readonly number[])[],
): number[][] =>
  sessions.map(({ day, begins = [] }) =>
    begins.filter((notice) =>
      sessions.some((on, at) => told[at]?.includes(notice) && day - on.day > staleDays),
    ),
  );

/** Minutes of a turn of the door where one person receives half of the group: as many as it takes, and some to spare. */
export const doorTurn = (people: number, each: number): number =>
  Math.ceil((Math.ceil(people / 2) * each + 2) / 10) * 10;

/** More sessions of a rehearsal than any course has. */
const mostSessions = 1000;

/** Sessions of a rehearsal, each with the people it is for, as even as they can be. */
export function sharesOf({ fits }: Watched, { people, pairs }: Cohort): number[] {
  const count = Math.ceil(people / (fits * pairs));
  // A slip in the data asks for no more sessions than a calendar holds; what is wrong with it is told elsewhere.
  if (!(count <= mostSessions)) return [];
  return Array.from({ length: count }, (_, at) => Math.floor((people + count - 1 - at) / count));
}

/** People that a session needs besides those whose rehearsal is watched in it. */
export const helpersFor = ({ staff, cases }: Watched, people: number, pairs: number): number =>
  pairs * (staff + Math.ceil(Math.ceil(people / pairs) / cases));

/** Minutes that so many turns take, with the rest half-way. */
export const turnMinutes = ({ each, rest = 0 }: Watched, turns: number): number =>
  turns * each + (turns > 1 ? rest : 0);

/** Minutes of a session that as many people fill as fit in it, from arrival to closing. */
export const fullMinutes = (watched: Watched): number =>
  watched.arrival + turnMinutes(watched, watched.fits) + watched.closing;

/** The minute of a session at which each turn begins: with two pairs that watch, two people take each. */
export function turnsOf(
  { arrival, each, rest = 0 }: Watched,
  people: number,
  pairs: number,
): number[] {
  const turns = Math.ceil(people / pairs);
  return Array.from(
    { length: turns },
    (_, at) => arrival + at * each + (at >= Math.ceil(turns / 2) ? rest : 0),
  );
}

/**
 * People that the rehearsals of one day need in all: those who act add up, since none acts more than their cases
 * in a day; the others stay.
 */
const helpersInDay = (
  day: readonly { of: Watched; people: number; helpers: number }[],
  { pairs }: Cohort,
): number =>
  pairs * Math.max(...day.map(({ of }) => of.staff)) +
  day.reduce((sum, { of, helpers }) => sum + helpers - pairs * of.staff, 0);

/**
 * The sessions with the rehearsals that a cohort needs, in the order of `watched`. Those of one week are filled
 * first; the same come again the week after while anybody is missing, and what follows moves as many weeks.
 * @param door minutes before a session at which its room is opened, where whoever receives has all of lunch before it
 */
export function layRehearsals<Session extends Placed, Each extends Watched>(
  sessions: readonly Session[],
  watched: readonly Each[],
  cohort: Cohort,
  door = 0,
): Laid<Session, Each>[] {
  const blocks = sessions.filter(({ holds }) => holds === 'rehearsals');
  const [first] = blocks;
  if (!first) return [...sessions];
  const needed = watched.flatMap((of) =>
    sharesOf(of, cohort).map((people) => {
      const turns = turnsOf(of, people, cohort.pairs);
      const minutes = of.arrival + turnMinutes(of, turns.length) + of.closing;
      return { of, people, helpers: helpersFor(of, people, cohort.pairs), turns, minutes };
    }),
  );
  const weeks = Math.ceil(needed.length / blocks.length) - 1;
  return besideKept(
    sessions.flatMap((session): Laid<Session, Each>[] => {
      if (session === first)
        return withDays(
          needed.map((each, at) => {
            const block = blocks[at % blocks.length] ?? first;
            return { ...block, day: block.day + 7 * Math.floor(at / blocks.length), watched: each };
          }),
          cohort,
          lunchMinutes + door,
        );
      if (session.holds === 'rehearsals') return [];
      const isAfter = session.day > first.day && session.holds !== 'booster';
      return [isAfter ? { ...session, day: session.day + 7 * weeks } : session];
    }),
  );
}

/** Days within which a booster that would part a module in two finds another. */
const boosterDays = 21;

/**
 * The sessions with what would fall on the day of the first booster a week later, and what follows it too. If that parts a
 * module in two, or if it would be between two sessions of one, the booster is on the next day on which the plan has
 * sessions that does neither.
 */
function besideKept<Session extends Placed>(sessions: readonly Session[]): Session[] {
  const first = sessions.findIndex(({ holds }) => holds === 'booster');
  const kept = sessions[first]?.day;
  if (kept === undefined) return [...sessions];
  const weekdays = new Set(sessions.flatMap(({ day, inPerson }) => (inPerson ? [] : day % 7)));
  const apart = farthest(sessions);
  const ways = Array.from({ length: boosterDays + 1 }, (_, days) => kept + days)
    .filter((day) => weekdays.has(day % 7))
    .map((day) => withBooster(sessions, first, day));
  const whole = ways.find(
    (laid) =>
      !isBetween(laid, laid[first]?.day ?? kept) &&
      [...farthest(laid)].every(([module, days]) => days <= (apart.get(module) ?? 0)),
  );
  return whole ?? ways[0] ?? [...sessions];
}

/** The sessions with a booster on a day, and what would fall on it a week later. */
function withBooster<Session extends Placed>(
  sessions: readonly Session[],
  booster: number,
  kept: number,
): Session[] {
  let delay = 0;
  return sessions.map((session, at) => {
    if (at === booster) return { ...session, day: kept };
    if (session.holds) return session;
    if (session.day + delay === kept) delay += 7;
    return delay > 0 ? { ...session, day: session.day + delay } : session;
  });
}

/** Whether a day is after a session of some module and before another of it. */
function isBetween(sessions: readonly Placed[], day: number): boolean {
  const begun = new Set(sessions.flatMap((each) => (each.day < day ? (each.parts ?? []) : [])));
  return sessions.some((each) => each.day > day && each.parts?.some((part) => begun.has(part)));
}

/** The most days between a session of a module and the next of it. */
function farthest(sessions: readonly Placed[]): Map<string, number> {
  const most = new Map<string, number>();
  const before = new Map<string, number>();
  for (const { day, parts = [] } of sessions)
    for (const module of parts) {
      most.set(module, Math.max(most.get(module) ?? 0, day - (before.get(module) ?? day)));
      before.set(module, day);
    }
  return most;
}

/** Minutes for lunch between two sessions of one day. */
export const lunchMinutes = 60;
/** Minutes to which the beginning of a session is rounded. */
export const roundMinutes = 15;

/**
 * Sessions of rehearsals, each with what its whole day needs where the day has more than one: the next begins after lunch,
 * once the one before it has ended.
 */
const withDays = <Each extends Placed & { watched: LaidWatched<Watched> }>(
  laid: readonly Each[],
  cohort: Cohort,
  lunch: number,
): Each[] =>
  laid.map((each) => {
    const day = laid.filter((other) => other.day === each.day);
    if (day.length === 1) return each;
    const from = day
      .slice(0, day.indexOf(each))
      .reduce(
        (sum, { watched: { minutes } }) =>
          sum + Math.ceil((minutes + lunch) / roundMinutes) * roundMinutes,
        0,
      );
    const inDay = helpersInDay(
      day.map(({ watched }) => watched),
      cohort,
    );
    return { ...each, watched: { ...each.watched, inDay, from } };
  });

/**
 * Sessions without the weeks of some days, counted from the first day: whatever fell in one of those weeks comes the
 * week after, and so does all that follows.
 */
export function skipWeeks<Session extends Placed>(
  sessions: readonly Session[],
  days: readonly number[],
): Session[] {
  const weekOf = (day: number) => Math.floor(day / 7);
  const left = days.filter((day) => day >= 0);
  if (left.length === 0) return [...sessions];
  const week = weekOf(Math.min(...left));
  const moved = sessions.map((each) =>
    weekOf(each.day) < week ? each : { ...each, day: each.day + 7 },
  );
  return skipWeeks(
    moved,
    left.filter((day) => weekOf(day) > week),
  );
}
