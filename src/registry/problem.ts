import type { Place } from './place.ts';
import type { Localized } from './schema/common.ts';

/** Something wrong with a file, found while reading it. The checker shows it as a finding. */
export interface Problem {
  /** Path from the root of the tree, with `/`. */
  file: string;
  place: Place;
  /** The rule whose page in `docs/rules/` explains it. */
  ruleId: 'readable-file' | 'valid-yaml' | 'valid-data' | 'valid-front-matter' | 'valid-markup';
  /** What was found, and what was expected. */
  message: Localized;
  /** Values that would have been right, nearest first. */
  expected?: string[];
}
