import { bestOf, type CorpusObservation, readingOf } from './observe.ts';
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
  watched: Pick<Watched, 'observations' | 'run' | 'isPart'>,
  what: Acceptance,
  readOn: string,
): { readings: Readings; written: string[] } {
  const byRef = new Map<string, Reading>();
  const written: string[] = [];
  for (const observation of watched.observations) {
    const { ref } = observation;
    const old = readings.byRef.get(ref);
    const kept = acceptedOf(observation, old, what, readOn);
    if (kept) byRef.set(ref, kept);
    if (kept && kept !== old) written.push(ref);
  }
  return {
    readings: {
      byRef,
      run: acceptedRecord(watched, readings.run, what),
    },
    written,
  };
}

/**
 * The run that is recorded. What was seen once stays seen. Whoever accepts the reading of a provision has not
 * looked at the norms that are new; and a part of the corpus answers for that provision alone.
 */
export function acceptedRecord(
  { run, isPart }: Pick<Watched, 'run' | 'isPart'>,
  last: Run | undefined,
  what: Acceptance,
): Run {
  if (!last) return run;
  if (isPart) return what.kind === 'one' ? withAnswer(last, run, what.ref) : last;
  const looked = what.kind === 'none' || what.kind === 'all';
  return {
    ...run,
    seen: looked ? [...new Set([...last.seen, ...run.seen])].sort() : last.seen,
    seenSince: looked && run.seenSince < last.seenSince ? run.seenSince : last.seenSince,
  };
}

function withAnswer(last: Run, { findings }: Run, ref: string): Run {
  const others = Object.entries(last.findings).filter(([each]) => each !== ref);
  const answer = findings[ref];
  return { ...last, findings: Object.fromEntries(answer ? [...others, [ref, answer]] : others) };
}

function acceptedOf(
  observation: CorpusObservation,
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
function withNewFiles(observation: CorpusObservation, old: Reading): Reading {
  const known = new Set(old.witnesses.map(({ file }) => file));
  const fresh = readingOf(observation, old.readOn).witnesses.filter(({ file }) => !known.has(file));
  return fresh.length > 0 ? { ...old, witnesses: [...old.witnesses, ...fresh] } : old;
}

/** What a person is shown of a reading that was written: file and line. */
export function placeOfReading(observation: CorpusObservation): string {
  const [first] = bestOf(observation);
  return first ? `${first.file}:${first.line}` : 'sin texto';
}
