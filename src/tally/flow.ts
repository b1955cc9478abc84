// What can be had by subtraction among tables that share margins: counts are a flow through a network, and how far
// one of them can move while all that is published stays as it is says what somebody who subtracts can know.

/** A count as an arc of a network: by how much it may be more or less than it is while what is published stays. */
export interface Arc {
  from: number;
  to: number;
  /** What nothing that is hidden now changes: that counts are not negative, and what was published before. */
  least: number;
  most: number;
  /** The same, of what another count allows it; it can grow `spare` further when it is the one that is looked at. */
  roof: number;
  spare: number;
  /** What the figure that is shown of it now leaves; without end where none is. */
  low: number;
  high: number;
  /** What it costs to hide that figure. */
  cost: number;
}

/** How far a count can move one way, and, where that is not enough, what to hide so that it moves further. */
export interface Reach {
  units: number;
  /** Places of arcs. */
  hide: number[];
  cost: number;
}

/** Arcs by the node that they leave and the node that they reach. */
export interface Network {
  arcs: readonly Arc[];
  leaving: readonly (readonly number[])[];
  reaching: readonly (readonly number[])[];
}

/** A network of some arcs; its nodes are numbered from 0. */
export function networkOf(arcs: readonly Arc[]): Network {
  const size = arcs.reduce((most, { from, to }) => Math.max(most, from + 1, to + 1), 0);
  const empty = () => Array.from({ length: size }, (): number[] => []);
  const [leaving, reaching] = [empty(), empty()];
  arcs.forEach(({ from, to }, at) => {
    leaving[from]?.push(at);
    reaching[to]?.push(at);
  });
  return { arcs, leaving, reaching };
}

/**
 * How many units, up to `most`, the count of an arc can grow (`way` 1) or shrink (-1) with every other within its
 * bounds. The counts themselves are one way in which all is possible, so the answer is exact.
 */
export function reach(network: Network, own: number, way: 1 | -1, most: number): Reach {
  const { arcs } = network;
  const flow = arcs.map(() => 0);
  const arc = arcs[own];
  if (!arc) return { units: 0, hide: [], cost: Infinity };
  const ends = way === 1 ? ([arc.to, arc.from] as const) : ([arc.from, arc.to] as const);
  for (let units = 0; units < most; units++) {
    const now = flow[own] ?? 0;
    const mine = stepCost({ ...arc, roof: arc.roof + arc.spare }, now, way);
    const path = mine < Infinity && cheapest(network, flow, own, ...ends);
    if (!path) return { units, hide: [], cost: Infinity };
    const cost = mine + path.cost;
    if (cost > 0) return { units, cost, hide: [...(mine > 0 ? [own] : []), ...path.hide] };
    for (const { at, step } of path.moves) flow[at] = (flow[at] ?? 0) + step;
    flow[own] = now + way;
  }
  return { units: most, hide: [], cost: 0 };
}

interface Move {
  at: number;
  step: 1 | -1;
}

/** The way from a node to another on which least has to be hidden (Bellman-Ford, with a queue). */
function cheapest(
  { arcs, leaving, reaching }: Network,
  flow: readonly number[],
  own: number,
  start: number,
  end: number,
): { cost: number; hide: number[]; moves: Move[] } | undefined {
  const best = leaving.map(() => Infinity);
  const through = new Map<number, Move>();
  best[start] = 0;
  const queue = [start];
  // The queue grows while it is gone through. A way that hides nothing is as cheap as can be, and no step of it changes.
  for (const node of queue) {
    if (best[end] === 0) break;
    const go = (at: number, step: 1 | -1) => {
      const arc = arcs[at];
      if (!arc || at === own) return;
      const next = step === 1 ? arc.to : arc.from;
      const cost = (best[node] ?? Infinity) + stepCost(arc, flow[at] ?? 0, step);
      if (cost >= (best[next] ?? Infinity)) return;
      best[next] = cost;
      through.set(next, { at, step });
      queue.push(next);
    };
    for (const at of leaving[node] ?? []) go(at, 1);
    for (const at of reaching[node] ?? []) go(at, -1);
  }
  const cost = best[end] ?? Infinity;
  if (cost === Infinity) return undefined;
  const moves: Move[] = [];
  for (let node = end; node !== start;) {
    const move = through.get(node);
    const arc = move && arcs[move.at];
    if (!arc) return undefined;
    moves.push(move);
    node = move.step === 1 ? arc.from : arc.to;
  }
  const hide = moves.flatMap(({ at, step }) => {
    const arc = arcs[at];
    return arc && stepCost(arc, flow[at] ?? 0, step) > 0 ? [at] : [];
  });
  return { cost, hide, moves };
}

/** What it costs to move an arc by one: nothing within its bounds, else that of hiding it. */
function stepCost({ least, most, roof, low, high, cost }: Arc, flow: number, step: 1 | -1): number {
  const next = flow + step;
  if (step === 1 ? next > Math.min(most, roof) : next < least) return Infinity;
  return (step === 1 ? next <= high : next >= low) ? 0 : cost;
}
