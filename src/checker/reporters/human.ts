import { shown } from '../../registry/characters.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { countOf, type Finding, type Report, type Severity } from '../report.ts';

/** One, and several, of each kind of finding. */
const words = {
  es: { error: ['error', 'errores'], warning: ['aviso', 'avisos'], info: ['nota', 'notas'] },
  en: { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] },
} as const;

/** From how many errors with the same message on, only the first comes whole. */
const many = 4;
/** How many places of the others are told. */
const shownPlaces = 5;

/**
 * Findings for a person at a terminal: place, what was found and expected, where to read more. Errors come
 * whole; of several that say the same, as when a file goes that many name, the first does, and some places of
 * the rest. Warnings of one rule come as their number and the first of them, and notes as their number alone,
 * so that what stops a build is not lost among them.
 * @param all whether every warning and note is wanted
 */
export function human(report: Report, lang: Lang, all = false): string {
  const of = (severity: Severity) => report.findings.filter((each) => each.severity === severity);
  const warnings = Map.groupBy(of('warning'), ({ ruleId }) => ruleId);
  const lines = [
    ...alike(of('error'), all).flatMap((group) => describeAlike(group, lang)),
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
    // To be pasted as it is, so from the first column on.
    ...(finding.paste ?? '').split('\n').filter(Boolean).map(shown),
    ...finding.related.map(
      ({ file, place: { start: at }, message }) =>
        `  ${shown(file)}:${at.line}:${at.column} ${shown(message[lang])}`,
    ),
    `  ${finding.url}`,
  ];
}

/** Errors in their order; those that say the same stand together, where the first of them does. */
function alike(errors: readonly Finding[], all: boolean): (readonly Finding[])[] {
  const saying = ({ ruleId, message }: Finding) => `${ruleId} ${message.es}`;
  const groups = Map.groupBy(errors, saying);
  return errors.flatMap((each) => {
    const group = groups.get(saying(each)) ?? [each];
    if (all || group.length < many) return [[each]];
    return group[0] === each ? [group] : [];
  });
}

function describeAlike([first, ...more]: readonly Finding[], lang: Lang): string[] {
  if (!first || more.length === 0) return first ? describe(first, lang) : [];
  const [head = '', ...rest] = describeGroup([first, ...more], lang);
  const left = more.length - shownPlaces;
  const words = {
    es: { also: 'también en', left: `… y ${left} más: --all muestra todos` },
    en: { also: 'also in', left: `… and ${left} more: --all shows all` },
  }[lang];
  const places = more
    .slice(0, shownPlaces)
    .map(
      ({ file, place: { start } }) =>
        `  ${words.also} ${shown(file)}:${start.line}:${start.column}`,
    );
  const url = rest.pop() ?? '';
  return [head, ...rest, ...places, ...(left > 0 ? [`  ${words.left}`] : []), url];
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
  // What nobody cites or names is not looked for while a file is not read.
  const some =
    lang === 'es'
      ? ' (no todas: hay archivos que no se leen)'
      : ' (not all: some files are not read)';
  const told = counts.join(', ') + (report.isPartial ? some : '');
  const found = report.findings.length === 0 ? clean : told;
  const read =
    report.summary?.[lang] ??
    (lang === 'es'
      ? `${pages} páginas, ${citations} citas, ${provisions} disposiciones de ${instruments} normas, al ${report.asOf}`
      : `${pages} pages, ${citations} citations, ${provisions} provisions of ${instruments} instruments, as of ${report.asOf}`);
  const isCut = !all && report.findings.some(({ severity }) => severity !== 'error');
  const rest = lang === 'es' ? ' (--all muestra todo)' : ' (--all shows everything)';
  return `${found}: ${read}${isCut ? rest : ''}`;
}
