import { type Count, countBy, mayShow, shownBounds } from './counts.ts';
import { type Arc, type Network, networkOf, reach } from './flow.ts';
import { chain, type Dimension, limits, type Visit } from './tables.ts';

/** The values of every column: those of a file, and those that nobody wrote, which nobody outside can rule out. */
export type Universe = Readonly<Record<Dimension | 'code', readonly string[]>>;

/** A count that can be shown or hidden: what it has, and how it is held between bounds once the rest is shown. */
interface Cell extends Arc {
  key: string;
  isHidden: boolean;
  /** Least and most that it can be where it is hidden: never fewer visits than those that have one of its codes. */
  floor: number;
  roof: number;
}

/** The key of a count: of all visits, of a value of a column, or of two. */
export const keyOf = (...values: readonly (readonly [Dimension | 'code', string])[]): string =>
  values.map((each) => each.join('=')).join('&');

/** The counts that may be shown, by their key, as they are. What is not in the map is hidden. */
export function shownCounts(
  visits: readonly Visit[],
  universe: Universe,
): ReadonlyMap<string, number> {
  const counts = countBy(visits, keysOf);
  if (!mayShow(counts.get(''), limits.least)) return new Map();
  const links = chainCells(counts, universe);
  const network = networkOf(links);
  widenAll(network, links);
  const place = new Map(links.map(({ key }, at) => [key, at]));
  const offices = universe.office.map((id) => {
    const visits = counts.get(keyOf(['office', id]))?.visits ?? 0;
    const at = place.get(keyOf(['office', id])) ?? 0;
    return { id, visits, room: reach(network, at, 1, limits.apart).units };
  });
  const starred = universe.code.flatMap((code) => {
    const cells = codeCells(code, counts, offices);
    widenAll(networkOf(cells), cells);
    return cells;
  });
  const shown = [...links, ...starred].filter(({ isHidden }) => !isHidden);
  return new Map(shown.map(({ key, count }) => [key, count]));
}

/** Every count that a visit is in. */
export function keysOf(visit: Visit): string[] {
  const values = chain.map((name) => [name, visit[name]] as const);
  const codes = [...new Set(visit.codes)];
  return [
    '',
    ...values.map((value) => keyOf(value)),
    ...values.slice(1).map((value, at) => keyOf(values[at] ?? value, value)),
    ...codes.map((code) => keyOf(['code', code])),
    ...codes.map((code) => keyOf(['code', code], ['office', visit.office])),
  ];
}

function cell(
  [from, to]: readonly [number, number],
  key: string,
  count: Count | undefined,
  { floor = 0, roof = Infinity, spare = 0 }: Partial<Pick<Cell, 'floor' | 'roof' | 'spare'>> = {},
): Cell {
  const visits = count?.visits ?? 0;
  const made: Cell = {
    ...{ key, from, to, count: visits, floor, roof, spare },
    ...{ isHidden: false, low: floor, high: roof, cost: visits + 1 },
  };
  const { low, high } = shownBounds(visits);
  if (mayShow(count))
    Object.assign(made, { low: Math.max(low, floor), high: Math.min(high, roof) });
  else hide(made);
  return made;
}

function hide(own: Cell): void {
  own.isHidden = true;
  own.low = own.floor;
  own.high = own.roof;
  own.cost = Infinity;
}

/** The counts of the tables of the chain: from its first column to its last, each value is a narrow place to go through. */
function chainCells(counts: ReadonlyMap<string, Count>, universe: Universe): Cell[] {
  const nodes = new Map<string, number>();
  const node = (name: string) => {
    const at = nodes.get(name) ?? nodes.size;
    nodes.set(name, at);
    return at;
  };
  const [start, end] = [node('start'), node('end')];
  const into = (at: number, value: string) => (at === 0 ? start : node(`into ${at} ${value}`));
  const out = (at: number, value: string) =>
    at === chain.length - 1 ? end : node(`out ${at} ${value}`);
  const cells = [cell([end, start], '', counts.get(''))];
  chain.forEach((name, at) => {
    for (const value of universe[name]) {
      const key = keyOf([name, value]);
      const most = universe.code.map((code) => counts.get(keyOf(['code', code], [name, value])));
      const floor = Math.max(0, ...most.map((count) => count?.visits ?? 0));
      const ends = [into(at, value), out(at, value)] as const;
      cells.push(cell(ends, key, counts.get(key), { floor }));
      const next = chain[at + 1];
      for (const other of next ? universe[next] : []) {
        const both = keyOf([name, value], [next ?? name, other]);
        cells.push(cell([out(at, value), into(at + 1, other)], both, counts.get(both)));
      }
    }
  });
  return cells;
}

/**
 * The counts of one code: of each kind of office, and of all. Whoever has a code is among the visits to that office,
 * so there are no more of them.
 * @param offices with their visits, and by how much these could be more than they are
 */
function codeCells(
  code: string,
  counts: ReadonlyMap<string, Count>,
  offices: readonly { id: string; visits: number; room: number }[],
): Cell[] {
  const own = offices.map(({ id, visits, room }) => {
    const key = keyOf(['code', code], ['office', id]);
    return cell([0, 1], key, counts.get(key), { roof: visits, spare: room });
  });
  const key = keyOf(['code', code]);
  return [...own, cell([1, 0], key, counts.get(key))];
}

/** Hides more counts, the smallest that serve, until no hidden one can be known better than one that is shown. */
function widenAll(network: Network, cells: readonly Cell[]): void {
  let isWide = false;
  while (!isWide) {
    isWide = true;
    cells.forEach((own, at) => {
      if (own.isHidden && widened(network, at)) isWide = false;
    });
  }
}

/** Hides what it takes for one count to be wide enough; true if it had to. */
function widened(network: Network, own: number): boolean {
  for (let hidden = false; ; hidden = true) {
    const up = reach(network, own, 1, limits.apart);
    if (up.units >= limits.apart) return hidden;
    const down = reach(network, own, -1, limits.apart - up.units);
    if (up.units + down.units >= limits.apart) return hidden;
    const { hide: more } = up.cost <= down.cost ? up : down;
    if (more.length === 0) throw new Error('A hidden count cannot be made wide enough.');
    for (const arc of more) hide(arc as Cell);
  }
}
