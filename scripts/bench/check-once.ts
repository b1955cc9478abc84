// One check of a tree, in a process of its own: prints its memory and counts as JSON. With `links`, only
// the rules that a link checker also has.
import { checkTree } from '../../src/checker/check-tree.ts';
import { countOf } from '../../src/checker/report.ts';

const linkRules = ['instrument-exists', 'provision-exists', 'version-exists'];
const [root = '.', what] = process.argv.slice(2);
const report = checkTree(root, {
  asOf: '2026-11-24',
  ...(what === 'links' && { ruleIds: linkRules }),
});
console.log(
  JSON.stringify({
    ...report.counts,
    errors: countOf(report, 'error'),
    findings: report.findings.length,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
