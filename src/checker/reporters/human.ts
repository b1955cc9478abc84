import { shown } from '../../registry/characters.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { countOf, type Finding, type Report, type Severity } from '../report.ts';

/** One, and several, of each kind of finding. */
const words = {
  es: { error: ['error', 'errores'], warning: ['aviso', 'avisos'], info: ['nota', 'notas'] },
  en: { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] },
} as const;

/**
 * Findings for a person at a terminal: place, what was found and expected, where to read more. Errors come
 * whole. Warnings of one rule come as their number and the first of them, and notes as their number alone,
 * so that what stops a build is not lost among them.
 * @param all whether every warning and note is wanted
 */
export function human(report: Report, lang: Lang, all = false): string {
  const of = (severity: Severity) => report.findings.filter((each) => each.severity === severity);
  const warnings = Map.groupBy(of('warning'), ({ ruleId }) => ruleId);
  const lines = [
    ...of('error').flatMap((finding) => describe(finding, lang)),
    ...[...warnings.values()].flatMap((group) =>
      all ? group.flatMap((finding) => describe(finding, lang)) : describeGroup(group, lang),
    ),
    ...(all ? of('info').flatMap((finding) => describe(finding, lang)) : []),
  ];
  return [...lines, summary(report, lang, all), ''].join('\n');
}

function describe(finding: Finding, lang: Lang): string[] {
  const { start, end } = finding.place;
  const place = `${shown(finding.file)}:${start.line}:${start.column}-${end.line}:${end.column}`;
  return [
    `${place} ${words[lang][finding.severity][0]} ${finding.ruleId}`,
    `  ${shown(finding.message[lang])}`,
    ...finding.related.map(
      ({ file, place: { start: at }, message }) =>
        `  ${shown(file)}:${at.line}:${at.column} ${shown(message[lang])}`,
    ),
    `  ${finding.url}`,
  ];
}

/** Several findings of one rule as the first of them, and how many more there are. */
function describeGroup([first, ...more]: readonly Finding[], lang: Lang): string[] {
  if (!first) return [];
  const [head = '', ...rest] = describe(first, lang);
  const also = lang === 'es' ? ` (y ${more.length} más)` : ` (and ${more.length} more)`;
  return [head + (more.length > 0 ? also : ''), ...rest];
}

function summary(report: Report, lang: Lang, all: boolean): string {
  const { pages, citations, provisions, instruments } = report.counts;
  const counts = (['error', 'warning', 'info'] as const).map((severity) => {
    const count = countOf(report, severity);
    return `${count} ${words[lang][severity][count === 1 ? 0 : 1]}`;
  });
  const clean = lang === 'es' ? 'Sin hallazgos' : 'No findings';
  const found = report.findings.length === 0 ? clean : counts.join(', ');
  const read =
    report.summary?.[lang] ??
    (lang === 'es'
      ? `${pages} páginas, ${citations} citas, ${provisions} disposiciones de ${instruments} normas, al ${report.asOf}`
      : `${pages} pages, ${citations} citations, ${provisions} provisions of ${instruments} instruments, as of ${report.asOf}`);
  const isCut = !all && report.findings.some(({ severity }) => severity !== 'error');
  const rest = lang === 'es' ? ' (--all muestra todo)' : ' (--all shows everything)';
  return `${found}: ${read}${isCut ? rest : ''}`;
}
