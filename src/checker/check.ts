import { allProvisions } from '../registry/registry.ts';
import type { Project } from './project.ts';
import { compareFindings, type Finding, type Report, rulePage } from './report.ts';
import type { Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';

/** What a check needs to know besides the tree. */
export interface CheckOptions {
  /** Day on which the law is held to be in force, `YYYY-MM-DD`. */
  asOf: string;
  /** Rules to run; all of them by default. */
  rules?: readonly Rule[];
}

/** Holds a tree against the rules. Pure: same tree and day in, same report out. */
export function check(project: Project, { asOf, rules = allRules }: CheckOptions): Report {
  const findings: Finding[] = project.problems.map((problem) => ({
    expected: [],
    ...problem,
    severity: 'error',
    url: rulePage(problem.ruleId),
    related: [],
  }));
  for (const rule of rules) {
    rule.check({
      project,
      asOf,
      report: (observation) =>
        findings.push({
          severity: rule.severity,
          expected: [],
          related: [],
          ...observation,
          ruleId: rule.id,
          url: rulePage(rule.id),
        }),
    });
  }
  return { asOf, findings: findings.sort(compareFindings), counts: countsOf(project) };
}

function countsOf({ pages, registry }: Project): Report['counts'] {
  return {
    pages: pages.length,
    citations: pages.reduce((sum, { citations }) => sum + citations.length, 0),
    provisions: allProvisions(registry).length,
    instruments: registry.instruments.size,
  };
}
