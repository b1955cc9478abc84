import type { Place } from '../../registry/place.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { type Finding, type Report, rulePage } from '../report.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Findings as SARIF 2.1.0, for code hosts and editors. */
export function sarif(report: Report, lang: Lang): string {
  const ruleIds = [...new Set(report.findings.map(({ ruleId }) => ruleId))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ruta-1410',
            rules: ruleIds.map((id) => ({ id, help: { text: helpOf(report, id) } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => result(finding, ruleIds, lang)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const helpOf = ({ findings }: Report, id: string): string =>
  findings.find(({ ruleId }) => ruleId === id)?.url ?? rulePage(id);

function result(finding: Finding, ruleIds: string[], lang: Lang): object {
  return {
    ruleId: finding.ruleId,
    ruleIndex: ruleIds.indexOf(finding.ruleId),
    level: levels[finding.severity],
    message: { text: [finding.message[lang], finding.paste].join('\n').trimEnd() },
    ...(finding.ref !== undefined && { properties: { ref: finding.ref } }),
    locations: [location(finding.file, finding.place)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ file, place, message }, id) => ({
        id,
        ...location(file, place),
        message: { text: message[lang] },
      })),
    }),
  };
}

function location(file: string, { start, end }: Place): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: Math.max(end.column, 1),
      },
    },
  };
}
