import { keyOf, type Published, type Universe } from '../../src/tally/protect.ts';
import { chain } from '../../src/tally/tables.ts';
import type { Known } from './visits.ts';

/** Bounds of the counts of each publication, by their key. */
type Knowns = readonly Known[];
interface Range {
  low: number;
  high: number;
}

const nearest = (count: number): number => Math.round(count / 5) * 5;
const told = (shown: ReadonlyMap<string, number>, key: string): Range => {
  const figure = shown.get(key);
  if (figure === undefined) return { low: 0, high: Infinity };
  return { low: Math.max(5, nearest(figure) - 2), high: nearest(figure) + 2 };
};

/**
 * What somebody who adds and subtracts, again and again, learns from publications of which each has the visits of the
 * one before: of every sum and part of it, and of every count that did not shrink. It knows nothing of networks.
 */
export function subtracted(releases: readonly Published[]): Knowns {
  const last = releases.at(-1)?.universe;
  if (!last) return [];
  const sums = sumsOf(last);
  const codes = last.code.flatMap((code) =>
    last.office.map(
      (office) => [keyOf(['code', code], ['office', office]), keyOf(['office', office])] as const,
    ),
  );
  const keys = [...new Set(sums.flatMap(([whole, parts]) => [whole, ...parts]))];
  const known = releases.map(({ shown, universe }) => {
    const isNone = (key: string) =>
      last.quarter.some((quarter) => {
        const name = keyOf(['quarter', quarter]);
        return !universe.quarter.includes(quarter) && key.split('&').includes(name);
      });
    return new Map(
      keys.map((key) => [key, isNone(key) ? { low: 0, high: 0 } : { ...told(shown, key) }]),
    );
  });
  let isNew = true;
  const range = (of: Known, key: string) => of.get(key) ?? { low: 0, high: Infinity };
  const atLeast = (own: Range, low: number) => {
    if (low > own.low) [own.low, isNew] = [low, true];
  };
  const atMost = (own: Range, high: number) => {
    if (high < own.high) [own.high, isNew] = [high, true];
  };
  while (isNew) {
    isNew = false;
    for (const of of known) {
      for (const [whole, parts] of sums) {
        const all = range(of, whole);
        const ranges = parts.map((key) => range(of, key));
        let [low, high, endless] = [0, 0, 0];
        for (const own of ranges) {
          low += own.low;
          if (own.high === Infinity) endless += 1;
          else high += own.high;
        }
        atLeast(all, low);
        if (endless === 0) atMost(all, high);
        for (const own of ranges) {
          const isEndless = own.high === Infinity;
          // What the others can be at most, if they end.
          if (endless === (isEndless ? 1 : 0))
            atLeast(own, all.low - (high - (isEndless ? 0 : own.high)));
          atMost(own, all.high - (low - own.low));
        }
      }
      for (const [code, office] of codes) {
        atMost(range(of, code), range(of, office).high);
        atLeast(range(of, office), range(of, code).low);
      }
    }
    for (const [at, of] of known.entries()) {
      const next = known[at + 1];
      if (next)
        for (const key of keys) {
          atLeast(range(next, key), range(of, key).low);
          atMost(range(of, key), range(next, key).high);
        }
    }
  }
  return known;
}

/** Counts that are the sum of others, with those. */
function sumsOf(universe: Universe): [string, string[]][] {
  const neighbours = chain.slice(1).map((next, at) => [chain[at] ?? next, next] as const);
  return [
    ...chain.map((name): [string, string[]] => [
      '',
      universe[name].map((value) => keyOf([name, value])),
    ]),
    ...neighbours.flatMap(([one, other]) => [
      ...universe[one].map((value): [string, string[]] => [
        keyOf([one, value]),
        universe[other].map((each) => keyOf([one, value], [other, each])),
      ]),
      ...universe[other].map((value): [string, string[]] => [
        keyOf([other, value]),
        universe[one].map((each) => keyOf([one, each], [other, value])),
      ]),
    ]),
    ...universe.code.map((code): [string, string[]] => [
      keyOf(['code', code]),
      universe.office.map((office) => keyOf(['code', code], ['office', office])),
    ]),
  ];
}

/**
 * What somebody who tries every way of filling in the tables of all publications learns, where these have two offices,
 * two answers and one value of all else. A way is four counts, of `most` each; it is possible if it fits what its
 * publication shows, and one that fits each other publication is no larger, or no smaller, in any of the four.
 */
export function tried(releases: readonly Published[], most: number): Knowns {
  const side = most + 1;
  const steps = [side ** 3, side ** 2, side, 1];
  const [universe] = releases.map((each) => each.universe);
  if (!universe) return [];
  const names = namesOf(universe);
  /** Goes through every way: where it stands, and the sums of its counts, as `namesOf` numbers them. */
  const each = (see: (at: number, sums: readonly number[]) => void) => {
    let at = 0;
    for (let a = 0; a < side; a++)
      for (let b = 0; b < side; b++)
        for (let c = 0; c < side; c++)
          for (let d = 0; d < side; d++)
            see(at++, [a + b + c + d, a + b, c + d, a + c, b + d, a, b, c, d]);
  };
  const fits = releases.map(({ shown }) => {
    const bounds = sumsOfFour.map((_, sum) =>
      names
        .filter((name) => name.sum === sum)
        .map(({ key }) => told(shown, key))
        .reduce((one, { low, high }) => ({
          ...{ low: Math.max(one.low, low), high: Math.min(one.high, high) },
        })),
    );
    const ways = new Uint8Array(side ** 4);
    each((at, sums) => {
      if (bounds.every(({ low, high }, sum) => low <= (sums[sum] ?? 0) && (sums[sum] ?? 0) <= high))
        ways[at] = 1;
    });
    return ways;
  });
  /** Ways that are no smaller (or, `back`, no larger) than one of some ways. */
  const beyond = (ways: Uint8Array, back: boolean) => {
    const found = Uint8Array.from(ways);
    for (const step of steps)
      for (let order = 0; order < found.length; order++) {
        const at = back ? found.length - 1 - order : order;
        const isEdge = Math.floor(at / step) % side === (back ? most : 0);
        if (!isEdge && found[back ? at + step : at - step] === 1) found[at] = 1;
      }
    return found;
  };
  const both = (one: Uint8Array, other: Uint8Array) => one.map((way, at) => way & (other[at] ?? 0));
  const forth: Uint8Array[] = [];
  for (const own of fits) {
    const before = forth.at(-1);
    forth.push(before ? both(own, beyond(before, false)) : own);
  }
  const possible: Uint8Array[] = [];
  for (const own of forth.toReversed()) {
    const [after] = possible;
    possible.unshift(after ? both(own, beyond(after, true)) : own);
  }
  return possible.map((ways) => {
    const ranges = sumsOfFour.map(() => ({ low: Infinity, high: -1 }));
    each((at, sums) => {
      if (ways[at] === 1)
        for (const [sum, own] of ranges.entries()) {
          own.low = Math.min(own.low, sums[sum] ?? 0);
          own.high = Math.max(own.high, sums[sum] ?? 0);
        }
    });
    return new Map(names.map(({ key, sum }) => [key, ranges[sum] ?? { low: 0, high: Infinity }]));
  });
}

/** The sums of four counts that tables show: all, those of each office, those of each answer, and each of the four. */
const sumsOfFour = ['all', 'o1', 'o2', 'r1', 'r2', 'o1r1', 'o1r2', 'o2r1', 'o2r2'];

/** Every count of two offices and two answers, and which of the sums it is. */
function namesOf({ region, office, answer, asked, quarter }: Universe) {
  const [r, a, q] = [region[0] ?? '', asked[0] ?? '', quarter[0] ?? ''];
  const all = ['', keyOf(['region', r]), keyOf(['asked', a]), keyOf(['quarter', q])];
  return [
    ...[...all, keyOf(['asked', a], ['quarter', q])].map((key) => ({ key, sum: 0 })),
    ...office.flatMap((id, at) => [
      { key: keyOf(['office', id]), sum: 1 + at },
      { key: keyOf(['region', r], ['office', id]), sum: 1 + at },
      ...answer.map((each, column) => ({
        ...{ key: keyOf(['office', id], ['answer', each]), sum: 5 + 2 * at + column },
      })),
    ]),
    ...answer.flatMap((id, at) => [
      { key: keyOf(['answer', id]), sum: 3 + at },
      { key: keyOf(['answer', id], ['asked', a]), sum: 3 + at },
    ]),
  ];
}
