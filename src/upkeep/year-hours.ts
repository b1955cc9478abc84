import type { Extent } from './extent.ts';

/** From how many to how many. */
type Range = readonly [least: number, most: number];

/** Hours that keeping this up may take, of each thing. Ours: nobody has measured any of it. */
export const yearRates = {
  /** To take in a law that changed, and what rests on it. */
  law: [1, 3],
  /** To try a service, or read its page, each time that is due. */
  service: [1, 2],
  /** To publish and to answer who writes, in a month. */
  month: [2, 4],
} as const satisfies Record<string, Range>;

/** Hours to look, at its source, at whether a law changed since the day it was read. Ours: nobody has measured it. */
const perLaw = 0.5;

/** Hours to look at all of them, before anybody signs a page that rests on what was read. */
export const changedHours = ({ laws }: Pick<Extent, 'laws'>): number => Math.round(laws * perLaw);

/** Hours of one person in a year, from the least to the most, by what there was to keep up in the last one. */
export function yearHours({ changedLaws, services }: Pick<Extent, 'changedLaws' | 'services'>) {
  const sum = (at: 0 | 1): number =>
    changedLaws * yearRates.law[at] + services * yearRates.service[at] + 12 * yearRates.month[at];
  return { least: sum(0), most: sum(1) };
}
