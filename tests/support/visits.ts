import type { Universe } from '../../src/tally/protect.ts';
import type { Visit } from '../../src/tally/tables.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Made-up visits over some values, uneven as those of life are: the first value of a column comes most. */
export function madeVisits(
  count: number,
  universe: Universe,
  seed: number,
  { teams = 4, firsts = 0.9, skew = 2 } = {},
): Visit[] {
  const next = numbers(seed);
  const one = (values: readonly string[]) =>
    values[Math.floor(next() ** skew * values.length)] ?? '';
  return Array.from({ length: count }, () => ({
    team: 'ABCDEFGHIJ'.charAt(Math.floor(next() * teams)),
    region: one(universe.region),
    office: one(universe.office),
    answer: one(universe.answer),
    asked: one(universe.asked),
    quarter: one(universe.quarter),
    codes: universe.code.filter(() => next() < 0.4),
    isFirst: next() < firsts,
  }));
}

/** The least and the most that each count can be. */
export type Known = Map<string, { low: number; high: number }>;

/**
 * What somebody who tries every way of filling in the tables learns from what is shown. It knows the rules: that a
 * figure is a count of five or more, rounded to five. Regions and quarters are one each, offices, answers and requests
 * two; it knows nothing of how figures are chosen.
 */
export function solve(shown: ReadonlyMap<string, number>, universe: Universe, most: number): Known {
  const fits = (key: string, count: number) => {
    const figure = shown.get(key);
    return figure === undefined || (count >= 5 && nearest(count) === nearest(figure));
  };
  const region = `region=${universe.region[0] ?? ''}`;
  const quarter = `quarter=${universe.quarter[0] ?? ''}`;
  const [o1 = '', o2 = ''] = universe.office.map((id) => `office=${id}`);
  const [r1 = '', r2 = ''] = universe.answer.map((id) => `answer=${id}`);
  const [p1 = '', p2 = ''] = universe.asked.map((id) => `asked=${id}`);
  const first = twoByTwo([o1, o2], [r1, r2], most, fits, ([rows, columns]) => ({
    told: [
      ...([
        [o1, rows[0]],
        [o2, rows[1]],
        [r1, columns[0]],
        [r2, columns[1]],
      ] as const),
      ...([
        [`${region}&${o1}`, rows[0]],
        [`${region}&${o2}`, rows[1]],
      ] as const),
      ...['', region, quarter].map((key) => [key, rows[0] + rows[1]] as const),
    ],
    way: [columns.join(), rows.join()],
  }));
  const second = twoByTwo([r1, r2], [p1, p2], most, fits, ([rows, columns]) => ({
    told: [
      ...([
        [p1, columns[0]],
        [p2, columns[1]],
      ] as const),
      ...([
        [`${p1}&${quarter}`, columns[0]],
        [`${p2}&${quarter}`, columns[1]],
      ] as const),
    ],
    way: [rows.join(), ''],
  }));
  const known: Known = new Map();
  for (const [margin, ways] of first) {
    const other = second.get(margin)?.get('');
    if (!other) continue;
    for (const [visits, way] of ways) {
      const codes = solveCodes(visits.split(',').map(Number), [o1, o2], universe, fits);
      if (codes) for (const own of [way, codes, other]) learnAll(known, own);
    }
  }
  return known;
}

const nearest = (count: number): number => Math.round(count / 5) * 5;
type Sums = readonly [rows: readonly [number, number], columns: readonly [number, number]];

/** What each count can be in every table of two by two that fits, by two of its margins. */
function twoByTwo(
  [a, b]: readonly [string, string],
  [c, d]: readonly [string, string],
  most: number,
  fits: (key: string, count: number) => boolean,
  tell: (sums: Sums) => { told: (readonly [string, number])[]; way: readonly [string, string] },
): Map<string, Map<string, Known>> {
  const found = new Map<string, Map<string, Known>>();
  const keys = [`${a}&${c}`, `${a}&${d}`, `${b}&${c}`, `${b}&${d}`] as const;
  const [first = [], second = [], third = [], fourth = []] = keys.map((key) =>
    upTo(most).filter((count) => fits(key, count)),
  );
  for (const i of first)
    for (const j of second)
      for (const k of third)
        for (const l of fourth) {
          if (i + j + k + l > most) break;
          const { told, way } = tell([
            [i + j, k + l],
            [i + k, j + l],
          ]);
          if (!told.every(([key, count]) => fits(key, count))) continue;
          const ways = found.get(way[0]) ?? new Map<string, Known>();
          const known: Known = ways.get(way[1]) ?? new Map();
          found.set(way[0], ways.set(way[1], known));
          for (const [key, count] of told) learn(known, key, count, count);
          [i, j, k, l].forEach((count, at) => learn(known, keys[at] ?? '', count, count));
        }
  return found;
}

function learn(known: Known, key: string, low: number, high: number): void {
  const own = known.get(key);
  known.set(key, { low: Math.min(own?.low ?? low, low), high: Math.max(own?.high ?? high, high) });
}

const learnAll = (known: Known, more: Known): void => {
  for (const [key, { low, high }] of more) learn(known, key, low, high);
};

/** What is learnt of the codes where the visits to each office are known; nothing if no way of filling them in fits. */
function solveCodes(
  [one = 0, other = 0]: readonly number[],
  offices: readonly [string, string],
  { code: codes }: Universe,
  fits: (key: string, count: number) => boolean,
): Known | undefined {
  const known: Known = new Map();
  for (const code of codes) {
    const keys = [...offices.map((office) => `code=${code}&${office}`), `code=${code}`];
    let isPossible = false;
    for (const a of upTo(one))
      for (const b of upTo(other)) {
        const counts = [a, b, a + b];
        if (!keys.every((key, at) => fits(key, counts[at] ?? 0))) continue;
        isPossible = true;
        counts.forEach((count, at) => learn(known, keys[at] ?? '', count, count));
      }
    if (!isPossible) return undefined;
  }
  return known;
}

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, at) => at);
