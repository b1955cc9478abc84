// One check of a tree, in a process of its own: prints its time and memory as JSON. With `links`, only
// the rules that a link checker also has.
import { check } from '../../src/checker/check.ts';
import { loadProject } from '../../src/checker/project.ts';
import { countOf } from '../../src/checker/report.ts';
import { rules } from '../../src/checker/rules/index.ts';

const linkRules = ['instrument-exists', 'provision-exists', 'version-exists'];
const chosen =
  process.argv[3] === 'links' ? rules.filter(({ id }) => linkRules.includes(id)) : rules;

const start = performance.now();
const project = loadProject(process.argv[2] ?? '.');
const report = check(project, { asOf: '2026-11-24', rules: chosen });
const milliseconds = performance.now() - start;
console.log(
  JSON.stringify({
    milliseconds,
    megabytes: process.resourceUsage().maxRSS / 1024,
    pages: report.counts.pages,
    citations: report.counts.citations,
    provisions: report.counts.provisions,
    errors: countOf(report, 'error'),
  }),
);
