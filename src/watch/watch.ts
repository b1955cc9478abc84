import { compareFindings, type Finding, type Report } from '../checker/report.ts';
import { allProvisions, type Registry } from '../registry/registry.ts';
import { amendedBy } from './amended.ts';
import { changesOf } from './changed.ts';
import type { CorpusFolder } from './corpus-folder.ts';
import type { WatchContext } from './locate.ts';
import { newNorms, silence } from './new-norms.ts';
import { observe, type CorpusObservation } from './observe.ts';
import type { Readings, Run } from './readings.ts';
import { scan, type Scan } from './scan.ts';
import type { Term } from './terms.ts';
import { witnessesOf } from './witnesses.ts';

/** What the watch is given. */
export interface WatchOptions {
  registry: Registry;
  readings: Readings;
  terms: readonly Term[];
  corpus: CorpusFolder;
  /** Day of the question, `YYYY-MM-DD`. */
  asOf: string;
  /** Norms published before this day are not asked whether they change ours. */
  since: string;
  /** The folder must be the whole corpus: whatever file is not there is a finding. */
  whole?: boolean;
  tick?: (read: number, of: number) => void;
}

/** What a run saw. */
export interface Watched {
  report: Report;
  observations: CorpusObservation[];
  scan: Scan;
  /** What would be recorded of it. */
  run: Run;
  /** The corpus is a part of the one that was read last. */
  isPart: boolean;
  /** Files of our readings that this part does not have. */
  absent: string[];
}

/** Asks the second witness: what it says of our provisions, and of what is new. Reads files; uses no network. */
export function watch(options: WatchOptions): Watched {
  const { registry, readings, corpus, asOf } = options;
  const ground: WatchContext = { registry, corpus, witnesses: witnessesOf(registry) };
  const scanned = scan(options);
  const observations = allProvisions(registry).flatMap((each) => observe(each, ground) ?? []);
  const isPart = !options.whole && corpus.files < (readings.run?.files ?? 0) * wholeFrom;
  const findings = [
    ...observations.flatMap((each) => changesOf(each, readings.byRef.get(each.ref), isPart)),
    ...amendedBy(scanned.norms, registry, asOf),
    ...newNorms(scanned.about),
    ...silence(scanned.newest, readings.run, asOf),
  ].sort(compareFindings);
  const located = observations.filter(({ places }) => places.size > 0).length;
  const counts = { files: corpus.files, named: observations.length, located };
  return {
    observations,
    scan: scanned,
    isPart,
    absent: isPart ? absentFiles(observations) : [],
    report: reportOf(options, findings, counts, scanned),
    run: runOf(findings, counts, scanned, asOf),
  };
}

/** A corpus with fewer than this share of the files of the last run is a part of it. */
const wholeFrom = 0.9;

function absentFiles(observations: readonly CorpusObservation[]): string[] {
  const files = observations.flatMap(({ lost, named }) =>
    named.filter((file) => lost.get(file) === 'no-file'),
  );
  return [...new Set(files)].sort();
}

interface Counts {
  files: number;
  named: number;
  located: number;
}

function reportOf(
  { registry, asOf, since }: WatchOptions,
  findings: Finding[],
  counts: Counts,
  scanned: Scan,
): Report {
  const { files, named, located } = counts;
  const newest = scanned.newest ?? '—';
  return {
    asOf,
    findings,
    counts: {
      pages: 0,
      citations: 0,
      provisions: allProvisions(registry).length,
      instruments: registry.instruments.size,
    },
    summary: {
      es: `${files} normas leídas, la más nueva del ${newest}; ${located} de ${named} disposiciones halladas; ${scanned.asked} normas desde ${since} preguntadas; al ${asOf}`,
      en: `${files} norms read, the newest of ${newest}; ${located} of ${named} provisions found; ${scanned.asked} norms since ${since} asked; as of ${asOf}`,
    },
    about: {
      since,
      newestNorm: scanned.newest,
      ...counts,
      asked: scanned.asked,
      corpusFaults: scanned.faults,
    },
  };
}

function runOf(findings: Finding[], counts: Counts, scanned: Scan, asOf: string): Run {
  const byRef: Run['findings'] = {};
  const others: Run['others'] = {};
  for (const { ref, ruleId } of findings) {
    if (ref !== undefined) byRef[ref] = [...new Set([...(byRef[ref] ?? []), ruleId])];
    else others[ruleId] = (others[ruleId] ?? 0) + 1;
  }
  return {
    askedOn: asOf,
    newestNorm: scanned.newest ?? '1970-01-01',
    ...counts,
    findings: Object.fromEntries(Object.entries(byRef).sort(([a], [b]) => (a < b ? -1 : 1))),
    others,
    seenSince: scanned.seenSince,
    seen: scanned.seen.sort(),
  };
}
