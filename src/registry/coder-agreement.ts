/** How many pairs of a code and a sheet two people marked: both, one alone, the other alone, neither. */
export interface MarkedPairs {
  both: number;
  first: number;
  second: number;
  neither: number;
}

/** How far two people agree: each from 0 to 1 (kappa from −1), and nothing where it cannot be worked out. */
export interface CoderAgreement {
  /** Of all pairs, those that both marked or both left. */
  all: number | undefined;
  /** Of the pairs that somebody marked, those that both did. */
  marked: number | undefined;
  /** Cohen's kappa: the agreement beyond what their own rates of marking would give by chance. */
  kappa: number | undefined;
  /** What chance alone would have them agree on, by how often each marked. */
  chance: number | undefined;
}

const part = (some: number, of: number): number | undefined => (of === 0 ? undefined : some / of);

/** The agreement of two people over the pairs they looked at. Throws on a count that is not a whole number from 0. */
export function coderAgreement({ both, first, second, neither }: MarkedPairs): CoderAgreement {
  for (const count of [both, first, second, neither])
    if (!Number.isSafeInteger(count) || count < 0)
      throw new Error(`${count} is no count of pairs; expected a whole number, 0 or more.`);
  const total = both + first + second + neither;
  const marked = part(both, both + first + second);
  const all = part(both + neither, total);
  if (all === undefined) return { all, marked, kappa: undefined, chance: undefined };
  const chance =
    ((both + first) * (both + second) + (neither + second) * (neither + first)) / total ** 2;
  return { all, marked, chance, kappa: chance === 1 ? undefined : (all - chance) / (1 - chance) };
}

/** The sheets on which one code was marked, by each of two people, by the number of the sheet. */
export interface CodedTwice {
  code: string;
  first: readonly number[];
  second: readonly number[];
}

/**
 * The pairs of codes and sheets, over a number of sheets.
 * @param codes how many codes were looked at: those that nobody marked are not among the coded
 */
export function pairsOf(
  coded: readonly CodedTwice[],
  sheets: number,
  codes = coded.length,
): MarkedPairs {
  const unmarked = (codes - coded.length) * sheets;
  const pairs: MarkedPairs = { both: 0, first: 0, second: 0, neither: unmarked };
  for (const { first, second } of coded)
    for (let sheet = 1; sheet <= sheets; sheet += 1) {
      const by = [first.includes(sheet), second.includes(sheet)];
      if (by[0] && by[1]) pairs.both += 1;
      else if (by[0]) pairs.first += 1;
      else if (by[1]) pairs.second += 1;
      else pairs.neither += 1;
    }
  return pairs;
}
