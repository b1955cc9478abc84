import { bestOf, type Observation, readingOf } from './observe.ts';
import type { Reading, Readings, Run } from './readings.ts';
import type { Watched } from './watch.ts';

/** Which readings are written. */
export type Acceptance =
  | { kind: 'none' }
  /** One, after a person has looked at it. */
  | { kind: 'one'; ref: string }
  /** Those of provisions that have none yet, and of files that ours name since; what was accepted stays. */
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
    const kept = acceptedOf(observation, old, what, readOn);
    if (kept) byRef.set(ref, kept);
    if (kept && kept !== old) written.push(ref);
  }
  return { readings: { byRef, run: recordOf(run, readings.run, what) }, written };
}

/**
 * The run that is recorded. What was seen once stays seen: the next question may be asked of a part of the
 * corpus. Whoever accepts the reading of a provision has not looked at the norms that are new.
 */
export function recordOf(run: Run, last: Run | undefined, { kind }: Acceptance): Run {
  if (!last) return run;
  const looked = kind === 'none' || kind === 'all';
  return {
    ...run,
    seen: looked ? [...new Set([...last.seen, ...run.seen])].sort() : last.seen,
    seenSince: looked && run.seenSince < last.seenSince ? run.seenSince : last.seenSince,
  };
}

function acceptedOf(
  observation: Observation,
  old: Reading | undefined,
  what: Acceptance,
  readOn: string,
): Reading | undefined {
  const isAll = what.kind === 'all' || (what.kind === 'one' && what.ref === observation.ref);
  if (isAll) return readingOf(observation, readOn);
  if (what.kind !== 'new') return old;
  if (!old || old.witnesses.length === 0) {
    const now = readingOf(observation, readOn);
    return old && now.witnesses.length === 0 ? old : now;
  }
  return withNewFiles(observation, old);
}

/** What was accepted stays as it is; files that the provision names now are added. */
function withNewFiles(observation: Observation, old: Reading): Reading {
  const known = new Set(old.witnesses.map(({ file }) => file));
  const fresh = readingOf(observation, old.readOn).witnesses.filter(({ file }) => !known.has(file));
  return fresh.length > 0 ? { ...old, witnesses: [...old.witnesses, ...fresh] } : old;
}

/** What a person is shown of a reading that was written: file and line. */
export function placeOfReading(observation: Observation): string {
  const [first] = bestOf(observation);
  return first ? `${first.file}:${first.line}` : 'sin texto';
}
