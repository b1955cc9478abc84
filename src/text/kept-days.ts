// On which day what is kept after a rehearsal falls, if a weekday was chosen for it. It brings no facts along.

/** A session: its day from the first, when it begins and how long it lasts, and whether it is of rehearsals. */
interface Placed {
  day: number;
  from: number;
  minutes: number;
  holds?: 'rehearsals' | 'booster';
}

/**
 * Days after a session of rehearsals on which what is kept for repeating it falls: those of the plan or, if a weekday is
 * chosen, the first such day after it, and a week later for what is kept a week later. Whoever repeats does so before the
 * last rehearsals, if the plan says so: where the chosen day does not come before, the plan holds.
 * @param after the days that the plan says
 * @param weekday of that session, from 0 for Sunday
 */
export function keptAfter(
  after: number,
  { day }: Pick<Placed, 'day'>,
  weekday: number,
  sessions: readonly Pick<Placed, 'day' | 'holds'>[],
  chosen: number | undefined,
): number {
  if (chosen === undefined) return after;
  const moved = ((chosen - weekday + 7) % 7 || 7) + 7 * Math.floor(after / 7);
  const last = Math.max(
    ...sessions.map((each) => (each.holds === 'rehearsals' ? each.day : Number.NEGATIVE_INFINITY)),
  );
  return day + after < last && day + moved >= last ? after : moved;
}

/** Minutes between the last session of a day and what is kept on it. */
const rest = 60;

/** When what is kept begins on a day: at its minute or, where the day has sessions, an hour after the last of them. */
export const fromAfter = (from: number, day: number, sessions: readonly Placed[]): number =>
  sessions.reduce(
    (begins, each) =>
      each.day === day ? Math.max(begins, each.from + each.minutes + rest) : begins,
    from,
  );
