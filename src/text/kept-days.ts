// On which day what is kept after a rehearsal falls, if a weekday was chosen for it. It brings no facts along.

/** A session, by its day from the first, and whether it is of rehearsals. */
interface Placed {
  day: number;
  holds?: 'rehearsals' | 'booster';
}

/**
 * Days after a session of rehearsals on which what is kept for repeating it falls: those of the plan or, if a weekday is
 * chosen, the first such day after it, and a week later for what is kept a week later. Where that is the day of another
 * session, or comes after the next rehearsals, the plan holds: whoever repeats does so before.
 * @param after the days that the plan says
 * @param weekday of that session, from 0 for Sunday
 */
export function keptAfter(
  after: number,
  { day }: Placed,
  weekday: number,
  sessions: readonly Placed[],
  chosen: number | undefined,
): number {
  if (chosen === undefined) return after;
  const moved = ((chosen - weekday + 7) % 7 || 7) + 7 * Math.floor(after / 7);
  const isLate = sessions.some(
    (each) => each.holds === 'rehearsals' && each.day > day && each.day <= day + moved,
  );
  return isLate || sessions.some((each) => each.day === day + moved) ? after : moved;
}
