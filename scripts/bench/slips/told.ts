import { check } from '../../../src/checker/check.ts';
import {
  ofOnePage,
  type Project,
  readPage,
  type ParentDocuments,
} from '../../../src/documents/project.ts';
import type { Finding } from '../../../src/checker/report.ts';
import { rules } from '../../../src/checker/rules/index.ts';
import type { Problem } from '../../../src/registry/problem.ts';
import type { Registry } from '../../../src/registry/registry.ts';
import type { Lang } from '../../../src/registry/schema/common.ts';
import { isDocument } from '../../../src/registry/schema/page.ts';
import type { MadeText } from './sentences.ts';

const compared = rules.filter(({ id }) =>
  ['penalty-matches', 'deadline-matches', 'deadline-counted'].includes(id),
);
/** Texts to a page: enough to be quick, few enough that a page is read in one go. */
const perPage = 400;

/** How a slip is told: the site is not built, or it is counted. */
export type Told = 'error' | 'note';

/** How each text is told: as an error, as a note, or not at all. */
export function toldOf(
  texts: readonly MadeText[],
  registry: Registry,
  asOf: string,
): (Told | undefined)[] {
  const told: (Told | undefined)[] = texts.map(() => undefined);
  for (const lang of ['es', 'en'] as const) {
    const own = texts.flatMap((text, index) => (text.lang === lang ? [{ text, index }] : []));
    for (let from = 0; from < own.length; from += perPage) {
      const page = own.slice(from, from + perPage);
      for (const { at, isNote } of findingsOf(
        page.map(({ text }) => text),
        lang,
        registry,
        asOf,
      )) {
        const index = page[at]?.index;
        if (index !== undefined && told[index] !== 'error') told[index] = isNote ? 'note' : 'error';
      }
    }
  }
  return told;
}

/** Checks one page in which each text stands under a heading of its own. */
function findingsOf(
  texts: readonly MadeText[],
  lang: Lang,
  registry: Registry,
  asOf: string,
): { at: number; isNote: boolean }[] {
  const head = `---\ntitle: A\ntype: page\nasOf: ${asOf}\n---\n\n`;
  const starts: number[] = [];
  let source = head;
  for (const [index, { text }] of texts.entries()) {
    starts.push(source.length);
    source += `## ${index}\n\n${text}\n\n`;
  }
  const path = `src/content/docs/${lang === 'en' ? 'en/' : ''}made.md`;
  return findingsIn(path, source, registry, asOf).map(({ place, severity }) => ({
    at: starts.findLastIndex((start) => start <= place.start.offset),
    isNote: severity === 'info',
  }));
}

/** How a slip is told that stands at an offset of a page. */
export function toldAt(
  path: string,
  source: string,
  at: number,
  { pages, registry }: Project,
  asOf: string,
): Told | undefined {
  const documents = pages.flatMap(({ lang, slug, frontMatter }) =>
    isDocument(frontMatter) ? [[`${lang}/${slug}`, frontMatter] as const] : [],
  );
  const own = findingsIn(path, source, registry, asOf, new Map(documents)).filter(
    ({ place }) => place.start.offset <= at && at <= place.end.offset,
  );
  if (own.some(({ severity }) => severity !== 'info')) return 'error';
  return own.length > 0 ? 'note' : undefined;
}

function findingsIn(
  path: string,
  source: string,
  registry: Registry,
  asOf: string,
  documents: ParentDocuments = new Map(),
): Finding[] {
  const problems: Problem[] = [];
  const page = readPage({ path, content: Buffer.from(source) }, problems, documents);
  const [problem] = problems;
  if (!page || problem)
    throw new Error(`A made page cannot be read: ${problem?.message.en ?? 'no page'}`);
  return check(ofOnePage(page, registry), { asOf, rules: compared }).findings;
}
