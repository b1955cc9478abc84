import { foreignReadingOf } from './observe.ts';
import type { ForeignReading, ForeignReadings } from './readings.ts';
import type { CountryWatched } from './watch-country.ts';

/** Which readings of a country are written: those of an answer, those of provisions that have none, or none. */
export type ForeignAcceptance = { kind: 'none' } | { kind: 'new' } | { kind: 'row'; row: string };

/**
 * The readings after a person accepted some, with the keys that were written. What is accepted of an answer takes the
 * place of all that was read of it in that copy; the rest stays.
 */
export function acceptForeign(
  readings: ForeignReadings,
  { observations }: Pick<CountryWatched, 'observations'>,
  { mirror, readOn, what }: { mirror: string; readOn: string; what: ForeignAcceptance },
): { readings: ForeignReadings; written: string[] } {
  const byRow = new Map([...readings.byRow].map(([row, byKey]) => [row, new Map(byKey)]));
  const written: string[] = [];
  for (const observation of observations) {
    const { row, key } = observation;
    const of = byRow.get(row) ?? new Map<string, ForeignReading>();
    const isWanted = what.kind === 'row' ? what.row === row : what.kind === 'new' && !of.has(key);
    if (!isWanted) continue;
    of.set(key, foreignReadingOf(observation, mirror, readOn));
    byRow.set(row, of);
    written.push(`${row} ${key}`);
  }
  return { readings: { ...readings, byRow }, written };
}
