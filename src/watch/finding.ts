import type { Finding, Severity } from '../checker/report.ts';
import { fileStart, type Place } from '../registry/place.ts';
import type { Provision } from '../registry/registry.ts';
import type { Localized } from '../registry/schema/common.ts';

/** Rules of the watch, each with how much it matters. */
const watchRules = {
  'reading-changed': 'warning',
  'penalty-differs': 'error',
  'reading-missing': 'warning',
  'amended-by': 'error',
  'new-article': 'warning',
  'new-norm': 'info',
  'witness-silent': 'warning',
} as const satisfies Record<string, Severity>;

/** Name of a rule of the watch. */
export type WatchRule = keyof typeof watchRules;

/** What a finding says, before it is one. */
export interface WatchMessage {
  ruleId: WatchRule;
  /** The provision it is about, when it is about one of ours. */
  ref?: string;
  file: string;
  place?: Place;
  message: Localized;
  paste?: string;
  expected?: string[];
  /** Line of a file of the corpus. */
  corpus?: { file: string; line: number; message: Localized }[];
}

/** A finding in the shape of those of `check`. */
export function watchFinding({
  ruleId,
  ref,
  file,
  place,
  message,
  paste,
  expected,
  corpus = [],
}: WatchMessage): Finding {
  return {
    file,
    place: place ?? fileStart,
    ruleId,
    ...(ref !== undefined && { ref }),
    severity: watchRules[ruleId],
    message,
    ...(paste !== undefined && { paste }),
    expected: expected ?? [],
    url: `docs/watch.md#${ruleId}`,
    related: corpus.map(({ line, ...each }) => ({ ...each, place: atLine(line) })),
  };
}

/** Where the last version of a provision begins in our YAML, or its penalty if it has one. */
export function lastVersionPlace(provision: Provision, key?: 'penalty'): Place {
  const last = provision.versions.at(-1);
  if (!last) return provision.place(['versions'], 'key');
  const isThere = key !== undefined && last.text?.penalty !== undefined;
  return provision.place(['versions', last.from, ...(isThere ? [key] : [])], 'key');
}

function atLine(line: number): Place {
  const point = { line, column: 1, offset: 0 };
  return { start: point, end: point };
}
