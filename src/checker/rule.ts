import type { Place } from '../registry/place.ts';
import type { Localized } from '../registry/schema/common.ts';
import type { Project } from './project.ts';
import type { Finding, Fix, Severity } from './report.ts';

/** What a rule says of one place; the rest of the finding is the rule's own. */
export interface Observation {
  file: string;
  place: Place;
  message: Localized;
  expected?: string[];
  related?: Finding['related'];
  fix?: Fix;
  /** Other than the rule's own. */
  severity?: Severity;
}

/** What a rule may look at. The day is an argument; a rule never reads the clock. */
export interface RuleContext {
  project: Project;
  /** Day of the check, `YYYY-MM-DD`. */
  asOf: string;
  report: (observation: Observation) => void;
}

/** One rule: its id is also the name of its file, of its page in `docs/rules/` and of its tests. */
export interface Rule {
  id: string;
  severity: Severity;
  check(context: RuleContext): void;
}

/** Gives a rule its type. */
export const defineRule = (rule: Rule): Rule => rule;
