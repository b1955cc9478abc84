import type { Lang } from '../../registry/schema/common.ts';
import { countOf, type Finding, type Report, type Severity } from '../report.ts';

const words = {
  es: { error: 'error', warning: 'aviso', info: 'nota', clean: 'Sin hallazgos' },
  en: { error: 'error', warning: 'warning', info: 'note', clean: 'No findings' },
} as const;

/** Findings for a person at a terminal: place, what was found and expected, where to read more. */
export function human(report: Report, lang: Lang): string {
  const lines = report.findings.flatMap((finding) => describe(finding, lang));
  return [...lines, summary(report, lang), ''].join('\n');
}

function describe(finding: Finding, lang: Lang): string[] {
  const { start, end } = finding.place;
  const place = `${finding.file}:${start.line}:${start.column}-${end.line}:${end.column}`;
  return [
    `${place} ${words[lang][finding.severity]} ${finding.ruleId}`,
    `  ${finding.message[lang]}`,
    ...finding.related.map(
      ({ file, place: { start: at }, message }) =>
        `  ${file}:${at.line}:${at.column} ${message[lang]}`,
    ),
    `  ${finding.url}`,
  ];
}

function summary(report: Report, lang: Lang): string {
  const { pages, citations, provisions, instruments } = report.counts;
  const found = (['error', 'warning', 'info'] as Severity[])
    .map((severity) => `${countOf(report, severity)} ${words[lang][severity]}`)
    .join(', ');
  const read =
    report.summary?.[lang] ??
    (lang === 'es'
      ? `${pages} páginas, ${citations} citas, ${provisions} disposiciones de ${instruments} normas, al ${report.asOf}`
      : `${pages} pages, ${citations} citations, ${provisions} provisions of ${instruments} instruments, as of ${report.asOf}`);
  return `${report.findings.length === 0 ? words[lang].clean : found}: ${read}`;
}
