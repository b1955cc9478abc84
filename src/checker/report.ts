import type { Place } from '../registry/place.ts';
import { readingRules } from '../registry/problem.ts';
import type { Localized } from '../registry/schema/common.ts';

/** How much a finding matters: only `error` stops the build. */
export type Severity = 'error' | 'warning' | 'info';

/** A change of one file that would mend a finding. */
export interface Fix {
  /** Offsets in the text of the file, in UTF-16 units. */
  start: number;
  end: number;
  text: string;
}

/** One thing to look at, as data: reporters only print it. */
export interface Finding {
  /** Path from the root of the tree, with `/`. */
  file: string;
  place: Place;
  ruleId: string;
  /** The provision it is about, as `cp~art_154-B`, when it is about one. */
  ref?: string;
  severity: Severity;
  /** «X inesperado; se esperaba Y», in both languages. */
  message: Localized;
  /** Lines of YAML for an editor to paste, if there is something to paste. */
  paste?: string;
  /** Values that would have been right, nearest first. */
  expected: string[];
  /** The page that explains the rule, from the root of the project. */
  url: string;
  /** Other places that matter, such as the YAML line of a change. */
  related: { file: string; place: Place; message: Localized }[];
  fix?: Fix;
}

/** All findings of a run, in order of file, line, column and rule. */
export interface Report {
  /** Day on which the law was held to be in force, `YYYY-MM-DD`. */
  asOf: string;
  findings: Finding[];
  /** What was read. */
  counts: { pages: number; citations: number; provisions: number; instruments: number };
  /** Whether something could not be read, so that what asks for all of it was not looked for. */
  isPartial?: boolean;
  /** What was looked at, in a sentence, when it is not pages. */
  summary?: Localized;
  /** More to say to a program. */
  about?: Record<string, unknown>;
}

/** Number of findings of a severity. */
export function countOf(report: Report, severity: Severity): number {
  return report.findings.filter((finding) => finding.severity === severity).length;
}

/** Total order of findings, so that the same tree gives the same bytes: first, what could not be read. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    Number(!isReading(a)) - Number(!isReading(b)) ||
    compare(a.file, b.file) ||
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.message.es, b.message.es)
  );
}

/** The page of a rule, from the root of the project. */
export const rulePage = (ruleId: string): string => `docs/rules/${ruleId}.md`;

const isReading = ({ ruleId }: Finding): boolean => readingRules.some((id) => id === ruleId);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
