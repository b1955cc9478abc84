import { daysBetween } from '../registry/days.ts';
import type { Dated } from './dates.ts';

/** A norm and its day, as far as one may believe it. */
export interface DatedNorm extends Dated {
  path: string;
}

/** Days by which a norm may be out of the order of its number. */
const tolerance = 60;
/** Norms looked at on each side of a number. */
const neighbours = 3;

/**
 * Settles the days that no source bears out: norms of one series are numbered in the order in which they are
 * published, so that a day far from that of its neighbours is not believed.
 */
export function settle(norms: DatedNorm[]): void {
  const series = new Map<string, { number: number; norm: DatedNorm }[]>();
  for (const norm of norms) {
    const [, kind = '', number] = /\/(LEY|DLEG)-(\d+)(?:-\d{4})?\.md$/.exec(norm.path) ?? [];
    if (!number) continue;
    series.set(kind, [...(series.get(kind) ?? []), { number: Number(number), norm }]);
  }
  for (const list of series.values()) settleSeries(list.sort((a, b) => a.number - b.number));
}

function settleSeries(list: { number: number; norm: DatedNorm }[]): void {
  const sure = list.filter(({ norm }) => norm.day !== undefined);
  for (const { number, norm } of list) {
    if (norm.doubt?.why !== 'scraped' && norm.doubt?.why !== 'future') continue;
    const { said } = norm.doubt;
    const below = sure.filter((each) => each.number < number).slice(-neighbours);
    const above = sure.filter((each) => each.number > number).slice(0, neighbours);
    const late = above.filter(
      ({ norm: { day = '' } }) => daysBetween(day, said) > tolerance,
    ).length;
    const early = below.filter(
      ({ norm: { day = '' } }) => daysBetween(said, day) > tolerance,
    ).length;
    if (late < 2 && early < 2 && below.length + above.length > 0) norm.day = said;
  }
}
