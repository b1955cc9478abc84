import { addedTo } from './apart.ts';
import { rounded } from './counts.ts';
import { keyOf, type Universe } from './protect.ts';
import { type Dimension, type FixedTable, fixedTables, limits, type Visit } from './tables.ts';

/** Where the same happened on every visit: whoever knows of one knows what happened on it. */
export interface Same {
  /** On every visit of the sheet. */
  isWhole: boolean;
  /** On every visit to a kind of office, or for a request. */
  groups: { of: 'office' | 'asked'; id: string }[];
}

/**
 * Where the same happened on every visit, by the rows, also where no figure tells it; and where the figures that may
 * be shown look as if it had. What was added to the last tables is looked at by itself too: it can be had by
 * subtracting.
 */
export function sameIn(
  visits: readonly Visit[],
  universe: Universe,
  shown: ReadonlyMap<string, number>,
  published: readonly Visit[] = [],
): Same {
  const figure = (...pairs: (readonly [Dimension | 'code', string])[]): number | undefined => {
    const count = shown.get(keyOf(...pairs)) ?? shown.get(keyOf(...[...pairs].reverse()));
    return count === undefined ? undefined : rounded(count);
  };
  const looksSame = (...group: (readonly ['office' | 'asked', string])[]): boolean => {
    const all = figure(...group);
    const told = universe.answer.flatMap((id) => figure(...group, ['answer', id]) ?? []);
    // A lone figure beside a total that is not shown is read as all, of an office; it stands beside what was met there.
    const known = all ?? (group[0]?.[0] === 'office' ? told[0] : undefined);
    return (
      (told.length === 1 && told[0] === known) ||
      (all !== undefined && universe.code.some((id) => figure(...group, ['code', id]) === all))
    );
  };
  const added = published.length > 0 ? addedTo(visits, published) : [];
  const parts = [visits, added].filter(({ length }) => length > 0);
  const groups = (['office', 'asked'] as const).flatMap((of) =>
    universe[of].flatMap((id) => {
      const areSame = parts.some((part) => {
        const own = part.filter((visit) => visit[of] === id);
        // Fewer are in no figure.
        return own.length >= limits.first && isSame(own, of === 'office');
      });
      return areSame || looksSame([of, id]) ? [{ of, id }] : [];
    }),
  );
  return { isWhole: parts.some((part) => isSame(part, true)) || looksSame(), groups };
}

/** Whether every one had the same answer, or a code that all have. */
const isSame = ([one, ...others]: readonly Visit[], withCodes: boolean): boolean =>
  one !== undefined &&
  (others.every(({ answer }) => answer === one.answer) ||
    (withCodes && one.codes.some((code) => others.every(({ codes }) => codes.includes(code)))));

/** Tables in which none of some groups is. */
export const tablesWithout = (groups: Same['groups']): FixedTable[] =>
  fixedTables.filter(
    ({ rows, columns }) => !groups.some(({ of }) => of === rows || of === columns),
  );
