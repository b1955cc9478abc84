import type { Lang } from '../../registry/schema/common.ts';
import type { Report } from '../report.ts';

/** Version of the format: it changes when a field is renamed or removed. */
const formatVersion = 1;

/** Findings for a program. Messages in the language asked for; places as in `Finding`. */
export function json(report: Report, lang: Lang): string {
  const findings = report.findings.map(({ message, related, fix, ...finding }) => ({
    ...finding,
    message: message[lang],
    related: related.map((each) => ({ ...each, message: each.message[lang] })),
    fixable: fix !== undefined,
  }));
  return `${JSON.stringify({ version: formatVersion, asOf: report.asOf, counts: report.counts, ...(report.about && { about: report.about }), findings }, null, 2)}\n`;
}
