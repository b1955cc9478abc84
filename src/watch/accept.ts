import { bestOf, type Observation, readingOf } from './observe.ts';
import type { Reading, Readings } from './readings.ts';
import type { Watched } from './watch.ts';

/** Which readings are written. */
export type Acceptance =
  | { kind: 'none' }
  /** One, after a person has looked at it. */
  | { kind: 'one'; ref: string }
  /** Those of provisions that have none yet. */
  | { kind: 'new' }
  /** All: the first run alone. */
  | { kind: 'all' };

/** The readings after a person accepted some, with the references that were written. */
export function accept(
  readings: Readings,
  { observations, run }: Pick<Watched, 'observations' | 'run'>,
  what: Acceptance,
  readOn: string,
): { readings: Readings; written: string[] } {
  const byRef = new Map<string, Reading>();
  const written: string[] = [];
  for (const observation of observations) {
    const { ref } = observation;
    const old = readings.byRef.get(ref);
    const isTaken = isAccepted(observation, old, what);
    const kept = isTaken ? readingOf(observation, readOn) : old;
    if (kept) byRef.set(ref, kept);
    if (isTaken) written.push(ref);
  }
  return { readings: { byRef, run }, written };
}

function isAccepted({ ref }: Observation, old: Reading | undefined, what: Acceptance): boolean {
  switch (what.kind) {
    case 'none':
      return false;
    case 'one':
      return ref === what.ref;
    case 'new':
      return old === undefined;
    case 'all':
      return true;
  }
}

/** What a person is shown of a reading that was written: file and line. */
export function placeOfReading(observation: Observation): string {
  const [first] = bestOf(observation);
  return first ? `${first.file}:${first.line}` : 'sin texto';
}
