import { compareFindings, type Finding, type Report } from '../../checker/report.ts';
import { fileStart } from '../../registry/place.ts';
import type { Entry } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { CountryData } from '../../registry/schema/country.ts';
import type { CorpusFolder } from '../corpus-folder.ts';
import { silence } from '../new-norms.ts';
import type { Term } from '../terms.ts';
import { type AnswerAt, foreignChanges } from './changes.ts';
import { type ForeignObservation, observeForeign, type Sought } from './observe.ts';
import type { ForeignReadings, ForeignRun } from './readings.ts';
import { soughtIn } from './sought.ts';
import { articlesOf, asRecord, newArticles, newForeignNorms } from './news.ts';
import { type Survey, survey } from './survey.ts';

/** What the watch of a country is given. */
export interface CountryWatchOptions {
  country: Entry<CountryData>;
  readings: ForeignReadings;
  corpus: CorpusFolder;
  /** The copy, as owner/name. */
  mirror: string;
  /** Commit of the copy, where git tells. */
  commit?: string | undefined;
  terms: readonly Term[];
  /** Day of the question, `YYYY-MM-DD`. */
  asOf: string;
  /** Provisions that are looked for besides, because somebody is about to accept them. */
  also?: readonly Sought[];
  /** What a change of the text of an answer reaches: its sheet, kits and pages. */
  reach: (row: string) => Localized;
  tick?: (read: number, of: number) => void;
  /** What was seen of every file, where the same copy was looked at a moment ago. */
  surveyed?: Survey | undefined;
}

/** What a run saw. */
export interface CountryWatched {
  report: Report;
  observations: ForeignObservation[];
  survey: Survey;
  /** What would be recorded of it. */
  run: ForeignRun;
}

/** Asks a copy of the laws of another country whether the texts that its answers rest on are those we read. */
export function watchCountry(options: CountryWatchOptions): CountryWatched {
  const { country, readings, corpus, mirror, asOf, also = [] } = options;
  const seen = options.surveyed ?? survey(corpus, options);
  const sought = [...soughtIn(country.data, readings, mirror)];
  for (const each of also) if (!sought.some((one) => keyOf(one) === keyOf(each))) sought.push(each);
  const observations = sought.map((each) => observeForeign(each, corpus));
  const last = readings.runs.get(mirror);
  const answerAt = answersOf(options);
  const articles = articlesOf(observations, corpus);
  const findings = [
    ...observations.flatMap((each) =>
      foreignChanges(each, readings.byRow.get(each.row)?.get(each.key), answerAt(each.row), asOf),
    ),
    ...newArticles(articles, last, observations, country.file),
    ...newForeignNorms(seen.about, last, country.file),
    ...silence(seen.newest, last, asOf).map((finding) => ({ ...finding, file: country.file })),
  ].sort(compareFindings);
  const located = observations.filter(({ found }) => typeof found !== 'string').length;
  const run: ForeignRun = {
    askedOn: asOf,
    ...(options.commit !== undefined && { commit: options.commit }),
    ...(seen.newest !== undefined && { newestNorm: seen.newest }),
    files: seen.files,
    sought: sought.length,
    located,
    articles: asRecord(articles),
    findings: byAnswer(findings),
    seenSince: seen.seenSince,
    seen: seen.seen,
  };
  return { report: reportOf(options, findings, run, seen), observations, survey: seen, run };
}

const keyOf = ({ row, file, eIds }: Sought): string => `${row} ${file}~${eIds[0] ?? ''}`;

function answersOf({ country, reach }: CountryWatchOptions): (row: string) => AnswerAt {
  return (row) => {
    const at = country.data.answers.findIndex((answer) => answer.row === row);
    return {
      ref: `${country.id}~${row}`,
      file: country.file,
      place: at === -1 ? fileStart : country.place(['answers', at, 'row']),
      reach: () => reach(row),
    };
  };
}

function byAnswer(findings: readonly Finding[]): ForeignRun['findings'] {
  const byRef = new Map<string, Set<string>>();
  for (const { ref, ruleId } of findings)
    if (ref !== undefined) byRef.set(ref, (byRef.get(ref) ?? new Set()).add(ruleId));
  return Object.fromEntries(
    [...byRef].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ref, rules]) => [ref, [...rules].sort()]),
  );
}

function reportOf(
  { country, mirror, asOf }: CountryWatchOptions,
  findings: Finding[],
  run: ForeignRun,
  { newest, doubts, faults }: Survey,
): Report {
  const { files, sought, located } = run;
  const name = country.data.name;
  const last = newest ?? '—';
  return {
    asOf,
    findings,
    counts: { pages: 0, citations: 0, provisions: sought, instruments: 0 },
    summary: {
      es: `${name.es}, ${mirror}: ${files} normas leídas, la más nueva del ${last}; ${located} de ${sought} textos hallados; al ${asOf}`,
      en: `${name.en}, ${mirror}: ${files} norms read, the newest of ${last}; ${located} of ${sought} texts found; as of ${asOf}`,
    },
    about: { mirror, files, sought, located, newestNorm: newest, doubtedDays: doubts, faults },
  };
}
