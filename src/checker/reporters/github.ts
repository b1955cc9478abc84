import type { Lang } from '../../registry/schema/common.ts';
import type { Finding, Report } from '../report.ts';
import { human } from './human.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;
/** GitHub shows no more annotations of one kind than these for a step. */
const shownByGithub = 10;

/** Findings as annotations of a pull request, and after them the same list as plain text. */
export function github(report: Report, lang: Lang): string {
  const lines = report.findings.map((finding) => annotation(finding, lang));
  const more = report.findings.length - shownByGithub;
  const note =
    more > 0
      ? [
          lang === 'es'
            ? `GitHub muestra ${shownByGithub} anotaciones de cada clase; la lista completa sigue.`
            : `GitHub shows ${shownByGithub} annotations of each kind; the whole list follows.`,
        ]
      : [];
  return [...lines, ...note, human(report, lang, true)].join('\n');
}

function annotation(
  { file, place, ruleId, severity, message, paste }: Finding,
  lang: Lang,
): string {
  const { start, end } = place;
  const values = [
    `file=${property(file)}`,
    `line=${start.line}`,
    `col=${start.column}`,
    `endLine=${end.line}`,
    `endColumn=${end.column}`,
    `title=${property(ruleId)}`,
  ];
  return `::${commands[severity]} ${values.join(',')}::${data([message[lang], paste].join('\n').trimEnd())}`;
}

const data = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
