// Which entries have a place in an answer, and in which order, given what the query tells.
import type { Arranged } from './arranged.ts';
import type { Ranked } from './rank.ts';

/**
 * Entries that have a place: a bare guess has none beside what a query tells; in danger, what is no help at that moment has
 * none beside what it tells. Where it tells no page and nothing answers surely what happens to somebody, that goes last:
 * «TikTok», of a whole story, would put its forms first.
 * @param first the entries that come first for what it tells
 * @param helps whether an entry is of help at such a moment: a form, a platform or a case to practise with is not
 */
export function fitting(
  all: readonly Arranged[],
  first: readonly number[],
  isUrgent: boolean,
  helps: (row: number) => boolean,
): readonly Arranged[] {
  if (first.length === 0)
    return isUrgent
      ? [...all.filter(({ row }) => helps(row)), ...all.filter(({ row }) => !helps(row))]
      : all;
  return all.filter(
    ({ row, isWeak, isLikely }) =>
      first.includes(row) || (isUrgent ? !isWeak && helps(row) : isLikely),
  );
}

/** Entries with those that answer part of what a query tells after the first; before it, if nothing else answers. */
export function withSecond(
  all: readonly Ranked[],
  second: readonly number[],
  isTold: boolean,
): readonly Ranked[] {
  if (second.length === 0) return all;
  const rest = all.filter(({ row }) => !second.includes(row));
  const isFirst = second.includes(all[0]?.row ?? -1);
  const at = !isFirst && (isTold || rest[0]?.isWeak === false) ? 1 : 0;
  const own = second.map((row): Ranked => ({ row, score: 1, isWeak: false }));
  return [...rest.slice(0, at), ...own, ...rest.slice(at)];
}
