import { check } from '../../src/checker/check.ts';
import { ofOnePage, readPage } from '../../src/documents/project.ts';
import type { Finding } from '../../src/checker/report.ts';
import { rules } from '../../src/checker/rules/index.ts';
import type { Problem } from '../../src/registry/problem.ts';
import type { Lang } from '../../src/registry/schema/common.ts';
import { day, registry } from './verdicts.ts';

/** The rules that hold what a page says of a norm against the norm. */
export const comparedRules = [
  'penalty-matches',
  'deadline-matches',
  'deadline-counted',
  'action-matches',
];

/** What these rules find in a page; the records beside it are those of the site, which its own check reads. */
const compared = rules
  .filter(({ id }) => comparedRules.includes(id))
  .map((rule) => {
    const ofPages = { ...rule };
    delete ofPages.checkTree;
    return ofPages;
  });

/** What is told of a piece of Markdown that stands alone on a page, with the law of the site. */
export function toldOn(text: string, lang: Lang): Finding[] {
  const path = `src/content/docs/${lang === 'en' ? 'en/' : ''}made.md`;
  const source = `---\ntitle: A\ntype: page\nasOf: ${day}\n---\n\n${text}\n`;
  const problems: Problem[] = [];
  const page = readPage({ path, content: Buffer.from(source) }, problems, new Map());
  const [problem] = problems;
  if (!page || problem) throw new Error(problem?.message.en ?? 'The made page cannot be read');
  return check(ofOnePage(page, registry), { asOf: day, rules: compared }).findings;
}
