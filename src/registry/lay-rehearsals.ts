// How many sessions of watched rehearsals a cohort needs, and when. It imports nothing: the browser lays them too.

/** A watched rehearsal, as far as its sessions are counted. */
export interface Watched {
  /** People whose rehearsal fits in a session, with one pair that watches. */
  fits: number;
  /** Whoever is needed in each room whatever the cases. */
  staff: number;
  /** Cases for which one person acts at most. */
  cases: number;
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
}

/** A session that was laid: of rehearsals, which one it is, for how many people, and how many more it needs. */
export type Laid<Session, Each> = Session & {
  watched?: { of: Each; people: number; helpers: number };
};

/** Sessions of a rehearsal, each with the people it is for, as even as they can be. */
export function sharesOf({ fits }: Watched, { people, pairs }: Cohort): number[] {
  const count = Math.ceil(people / (fits * pairs));
  return Array.from({ length: count }, (_, at) => Math.floor((people + count - 1 - at) / count));
}

/** People that a session needs besides those whose rehearsal is watched in it. */
export const helpersFor = ({ staff, cases }: Watched, people: number, pairs: number): number =>
  pairs * (staff + Math.ceil(Math.ceil(people / pairs) / cases));

/**
 * The sessions with the rehearsals that a cohort needs, in the order of `watched`. Those of one week are filled
 * first; the same come again the week after while anybody is missing, and what follows moves as many weeks.
 */
export function layRehearsals<Session extends Placed, Each extends Watched>(
  sessions: readonly Session[],
  watched: readonly Each[],
  cohort: Cohort,
): Laid<Session, Each>[] {
  const blocks = sessions.filter(({ holds }) => holds === 'rehearsals');
  const [first] = blocks;
  if (!first) return [...sessions];
  const needed = watched.flatMap((of) =>
    sharesOf(of, cohort).map((people) => ({
      of,
      people,
      helpers: helpersFor(of, people, cohort.pairs),
    })),
  );
  const weeks = Math.ceil(needed.length / blocks.length) - 1;
  return sessions.flatMap((session): Laid<Session, Each>[] => {
    if (session === first)
      return needed.map((each, at) => {
        const block = blocks[at % blocks.length] ?? first;
        return { ...block, day: block.day + 7 * Math.floor(at / blocks.length), watched: each };
      });
    if (session.holds === 'rehearsals') return [];
    const isAfter = session.day > first.day && session.holds !== 'booster';
    return [isAfter ? { ...session, day: session.day + 7 * weeks } : session];
  });
}
