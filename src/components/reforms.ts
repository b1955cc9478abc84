import { parseRef } from '../citations/ref.ts';
import type { Provision, ProvisionVersion } from '../registry/registry.ts';

/** What a reform did to a provision: it made it, changed it or took it out. */
export type ReformKind = 'born' | 'changed' | 'repealed';

/** A version of a provision that a reform made. */
export interface Reform {
  provision: Provision;
  version: ProvisionVersion;
  kind: ReformKind;
}

/** The reforms that entered into force on one day by one instrument. */
export interface ReformRow {
  /** `YYYY-MM-DD`. */
  date: string;
  instrument: string;
  reforms: Reform[];
}

/** A provision through the years, in units of the drawing: when it stands, and its knots. */
export interface Lane {
  provision: Provision;
  y: number;
  from: number;
  to: number;
  knots: { kind: ReformKind; x: number }[];
}

/** The drawing: `heads` name the instrument of the lanes below them; `years` are columns by their middle. */
export interface ReformChart {
  width: number;
  height: number;
  bottom: number;
  heads: { provision: Provision; y: number }[];
  lanes: Lane[];
  years: { year: number; from: number; middle: number }[];
}

const width = 340;
const left = 62;
const right = 8;
const rowHeight = 21;
/** Room above the name of an instrument that follows another. */
const headGap = 9;
export const knotRadius = 5;
/** Least distance between two knots of a lane, so that both are seen. */
const apart = knotRadius + 3;

/** Versions that a norm made from a day on; a first text of which an earlier one is told (`partial`) is a change. */
export const reformsSince = (provision: Provision, since: string): Reform[] =>
  provision.versions.flatMap((version, index) =>
    version.from < since || version.changedBy === undefined
      ? []
      : [{ provision, version, kind: kindOf(version, index) }],
  );

const kindOf = ({ text }: ProvisionVersion, index: number): ReformKind =>
  text === null ? 'repealed' : index === 0 && !text.partial ? 'born' : 'changed';

/** The reforms of several provisions from a day on, by day and instrument, the oldest first. */
export function reformRows(provisions: readonly Provision[], since: string): ReformRow[] {
  const rows = new Map<string, ReformRow>();
  for (const reform of provisions.flatMap((each) => reformsSince(each, since))) {
    const { from: date, changedBy = '' } = reform.version;
    const instrument = parseRef(changedBy)?.instrument ?? changedBy;
    const key = `${date} ${instrument}`;
    const row = rows.get(key) ?? { date, instrument, reforms: [] };
    row.reforms.push(reform);
    rows.set(key, row);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/**
 * Lays out a lane for each provision, under the name of its instrument, on one axis of years that begins with that of
 * `since` and ends with that of `day`.
 */
export function layOutReforms(
  provisions: readonly Provision[],
  since: string,
  day: string,
): ReformChart {
  const [first, last] = [since, day].map((date) => Number(date.slice(0, 4))) as [number, number];
  const column = (width - left - right) / (last - first + 1);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const at = (date: string) => tenth(left + (yearsOf(date) - first) * column);
  const byInstrument = Map.groupBy(provisions, ({ instrument }) => instrument.id);
  const heads: ReformChart['heads'] = [];
  const lanes: Lane[] = [];
  let y = 0;
  for (const group of byInstrument.values()) {
    y += rowHeight + (y > 0 ? headGap : 0);
    const [head] = group;
    if (head) heads.push({ provision: head, y });
    for (const provision of group) {
      y += rowHeight;
      lanes.push({ provision, y, ...laneOf(reformsSince(provision, since), at, day) });
    }
  }
  const bottom = y + rowHeight / 2;
  return {
    width,
    height: bottom + 20,
    bottom,
    heads,
    lanes,
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      from: tenth(left + index * column),
      middle: tenth(left + (index + 0.5) * column),
    })),
  };
}

/** Where the line of a provision begins and ends, and its knots, each apart from the one before. */
function laneOf(
  reforms: readonly Reform[],
  at: (date: string) => number,
  day: string,
): Pick<Lane, 'from' | 'to' | 'knots'> {
  const knots: Lane['knots'] = [];
  for (const { kind, version } of reforms) {
    const before = knots.at(-1)?.x ?? -Infinity;
    knots.push({ kind, x: Math.max(at(version.from), before + apart) });
  }
  const [born] = knots;
  const gone = knots.at(-1);
  return {
    from: born?.kind === 'born' ? born.x : left,
    to: gone?.kind === 'repealed' ? gone.x : Math.max(at(day), gone?.x ?? 0),
    knots,
  };
}

/** A day as years with their fraction. */
function yearsOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1 + (day - 1) / 31) / 12;
}
