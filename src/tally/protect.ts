import { type Count, countBy, mayShow, shownBounds } from './counts.ts';
import { type Arc, type Network, networkOf, reach, type Reach } from './flow.ts';
import { chain, type Dimension, limits, type Visit } from './tables.ts';

/** The values of every column: those of a file, and those that nobody wrote, which nobody outside can rule out. */
export type Universe = Readonly<Record<Dimension | 'code', readonly string[]>>;

/** Tables that are public: of which visits they are, over which values, and the counts that they show. */
export interface Published {
  visits: readonly Visit[];
  universe: Universe;
  shown: ReadonlyMap<string, number>;
}

type Counts = ReadonlyMap<string, Count>;

/** What is known of a count, or of what it grew by from one publication to the next, whatever is shown of it. */
interface Bounds {
  count: number;
  floor: number;
  roof: number;
}

/** A count in each publication, the last of which is the one that is being made. */
interface Cell {
  key: string;
  from: number;
  to: number;
  at: (Bounds & { isShown: boolean; isHidden: boolean })[];
  /** What it grew by after each. */
  grown: Bounds[];
}

/**
 * Some publications one after the other, as a network: counts of all of them that grow or shrink alike by what goes
 * through its arcs, while those of the others stay.
 */
interface Span {
  first: number;
  last: number;
  network: Network;
}

/** The key of a count: of all visits, of a value of a column, or of two. */
export const keyOf = (...values: readonly (readonly [Dimension | 'code', string])[]): string =>
  values.map((each) => each.join('=')).join('&');

/**
 * The counts that may be shown, by their key, as they are. What is not in the map is hidden.
 * @param earlier what is public already, in its order: each has the visits of the one before it, and enough others
 * (`apart.ts`); what each hid stays as little known as it was
 */
export function shownCounts(
  visits: readonly Visit[],
  universe: Universe,
  earlier: readonly Published[] = [],
): ReadonlyMap<string, number> {
  const counts = [...earlier, { visits }].map((each) => countBy(each.visits, keysOf));
  const last = earlier.length;
  if (!mayShow(counts[last]?.get(''), limits.least)) return new Map();
  const links = chainCells(counts, universe, earlier);
  const spans = spansOf(links);
  if (!widenAll(spans, links)) return new Map();
  const place = new Map(links.map(({ key }, at) => [key, at]));
  for (;;) {
    const starred = universe.code.map((code) => {
      const cells = codeCells(code, counts, universe, earlier);
      const own = spansOf(cells);
      for (const [at, { network }] of own.entries())
        universe.office.forEach((id, office) => {
          const arc = network.arcs[office];
          const link = place.get(keyOf(['office', id])) ?? 0;
          const chained = spans[at]?.network;
          if (arc && chained) arc.spare = reach(chained, link, 1, limits.apart).units;
        });
      return widenAll(own, cells) ? cells : undefined;
    });
    const cells = starred.flatMap((own) => own ?? []);
    if (starred.every((own) => own !== undefined)) {
      const shown = [...links, ...cells].flatMap(({ key, at }) => {
        const own = at[last];
        return own?.isShown ? [[key, own.count] as const] : [];
      });
      return new Map(shown);
    }
    // A code is held by how many visits there were to its offices: fewer of those are shown.
    const hide = universe.office.flatMap((id) => {
      const link = place.get(keyOf(['office', id])) ?? 0;
      const ways = spans.map(({ network }) => reach(network, link, 1, limits.apart));
      return cheapestOf(ways)?.hide ?? [];
    });
    if (hide.length === 0) return new Map();
    for (const at of new Set(hide)) hideAt(spans, links, at);
  }
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

/** What holds a count between bounds, beside what is shown of it. */
interface Held {
  from: number;
  to: number;
  key: string;
  /** Fewest visits of which tables are made. */
  least?: number;
  /** Keys of counts that are part of it, and of the one that it is part of. */
  parts?: readonly string[];
  whole?: string;
  /** The quarter that it is of: where a publication has none of it, everybody knows that its count there is zero. */
  quarter?: string | undefined;
}

function cellOf(
  { from, to, key, least = 0, parts = [], whole, quarter }: Held,
  counts: readonly Counts[],
  earlier: readonly Published[],
): Cell {
  const bounds = (visits: (key: string) => number): Bounds => ({
    count: visits(key),
    floor: Math.max(least, ...parts.map(visits)),
    roof: whole === undefined ? Infinity : visits(whole),
  });
  const visitsIn = (release: number) => (one: string) => counts[release]?.get(one)?.visits ?? 0;
  return {
    ...{ from, to, key },
    at: counts.map((own, release) => {
      const past = earlier[release];
      const isShown = past ? past.shown.has(key) : mayShow(own.get(key));
      const isKnown = quarter !== undefined && past?.universe.quarter.includes(quarter) === false;
      const held = bounds(visitsIn(release));
      return { ...held, ...(isKnown && { roof: 0 }), isShown, isHidden: !isShown && !isKnown };
    }),
    grown: earlier.map((_, release) =>
      bounds((one) => visitsIn(release + 1)(one) - visitsIn(release)(one)),
    ),
  };
}

/** The counts of the tables of the chain: from its first column to its last, each value is a narrow place to go through. */
function chainCells(
  counts: readonly Counts[],
  universe: Universe,
  earlier: readonly Published[],
): Cell[] {
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
  const cells: Held[] = [{ from: end, to: start, key: '', least: limits.least }];
  chain.forEach((name, at) => {
    const next = chain[at + 1];
    for (const value of universe[name]) {
      const quarter = name === 'quarter' ? value : undefined;
      const parts = universe.code.map((code) => keyOf(['code', code], [name, value]));
      const ends = { from: into(at, value), to: out(at, value) };
      cells.push({ ...ends, key: keyOf([name, value]), parts, quarter });
      for (const other of next ? universe[next] : []) {
        const both = keyOf([name, value], [next ?? name, other]);
        cells.push({
          ...{ from: out(at, value), to: into(at + 1, other), key: both },
          quarter: next === 'quarter' ? other : undefined,
        });
      }
    }
  });
  return cells.map((held) => cellOf(held, counts, earlier));
}

/**
 * The counts of one code: of each kind of office, and of all. Whoever has a code is among the visits to that office,
 * so there are no more of them.
 */
function codeCells(
  code: string,
  counts: readonly Counts[],
  universe: Universe,
  earlier: readonly Published[],
): Cell[] {
  const own = universe.office.map((id): Held => {
    const whole = keyOf(['office', id]);
    return { from: 0, to: 1, key: keyOf(['code', code], ['office', id]), whole };
  });
  const all: Held = { from: 1, to: 0, key: keyOf(['code', code]) };
  return [...own, all].map((held) => cellOf(held, counts, earlier));
}

/** Every run of publications, those that end with the one that is being made first: there is most room in them. */
function spansOf(cells: readonly Cell[]): Span[] {
  const count = cells[0]?.at.length ?? 0;
  const ends = Array.from({ length: count }, (_, at) => count - 1 - at);
  return ends.flatMap((last) =>
    Array.from({ length: last + 1 }, (_, first): Span => {
      const arcs = cells.map((own) => arcOf(own, first, last));
      return { first, last, network: networkOf(arcs) };
    }),
  );
}

/** By how much a count may be more, or less, in each of some publications while in all others it is what it is. */
function arcOf({ from, to, at, grown }: Cell, first: number, last: number): Arc {
  const now = at.length - 1;
  const within = at.slice(first, last + 1);
  const [before, after] = [grown[first - 1], grown[last]];
  const published = within.slice(0, last === now ? -1 : undefined).filter(({ isShown }) => isShown);
  const less = ({ count, floor }: Bounds) => floor - count;
  const more = ({ count, roof }: Bounds) => roof - count;
  const own = last === now ? at[now] : undefined;
  const shown = own?.isShown ? offBy(own) : { low: -Infinity, high: Infinity };
  return {
    ...{ from, to, spare: 0, ...shown },
    least: Math.max(
      ...within.map(less),
      ...published.map((each) => offBy(each).low),
      ...(before ? [less(before)] : []),
      ...(after ? [-more(after)] : []),
    ),
    most: Math.min(
      ...published.map((each) => offBy(each).high),
      ...(after ? [-less(after)] : []),
      Infinity,
    ),
    roof: Math.min(...within.map(more), ...(before ? [more(before)] : [])),
    cost: own?.isShown ? own.count + 1 : Infinity,
  };
}

/** By how much what is shown of a count may be off. */
function offBy({ count }: Bounds): { low: number; high: number } {
  const { low, high } = shownBounds(count);
  return { low: low - count, high: high - count };
}

/** Hides the figure of a count in the publication that is being made. */
function hideAt(spans: readonly Span[], cells: readonly Cell[], at: number): void {
  const releases = cells[at]?.at;
  const own = releases?.[releases.length - 1];
  if (own) Object.assign(own, { isShown: false, isHidden: true });
  for (const { network } of spans)
    Object.assign(network.arcs[at] ?? {}, { low: -Infinity, high: Infinity, cost: Infinity });
}

/**
 * Hides more counts, the smallest that serve, until none that is hidden, in any publication, can be known better than
 * one that is shown. False if hiding them all would not do.
 */
function widenAll(spans: readonly Span[], cells: readonly Cell[]): boolean {
  for (let isWide = false; !isWide;) {
    isWide = true;
    for (const [at, { at: releases }] of cells.entries())
      for (const [release, { isHidden }] of releases.entries()) {
        if (!isHidden) continue;
        const holding = spans.filter(({ first, last }) => first <= release && release <= last);
        const done = widened(holding, spans, cells, at);
        if (done === undefined) return false;
        if (done) isWide = false;
      }
  }
  return true;
}

/** Hides what it takes for one count to be wide enough; true if it had to, and undefined if it cannot be. */
function widened(
  holding: readonly Span[],
  spans: readonly Span[],
  cells: readonly Cell[],
  own: number,
): boolean | undefined {
  for (let hidden = false; ; hidden = true) {
    const [up, down]: [Reach[], Reach[]] = [[], []];
    const most = (ways: readonly Reach[]) => Math.max(0, ...ways.map(({ units }) => units));
    for (const { network } of holding) {
      up.push(reach(network, own, 1, limits.apart));
      if (most(up) + most(down) >= limits.apart) return hidden;
      down.push(reach(network, own, -1, limits.apart));
      if (most(up) + most(down) >= limits.apart) return hidden;
    }
    const best = (ways: readonly Reach[]) => ways.filter(({ units }) => units === most(ways));
    const way = cheapestOf([...best(up), ...best(down)]) ?? cheapestOf([...up, ...down]);
    if (!way) return undefined;
    for (const at of way.hide) hideAt(spans, cells, at);
  }
}

/** The way on which least has to be hidden, if there is one. */
const cheapestOf = (ways: readonly Reach[]): Reach | undefined =>
  ways
    .filter(({ cost }) => cost < Infinity)
    .reduce<Reach | undefined>(
      (one, other) => (one && one.cost <= other.cost ? one : other),
      undefined,
    );
