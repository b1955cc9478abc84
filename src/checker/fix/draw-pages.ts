import type { Root } from 'mdast';
import { drawsValue, useOf, wordsDrawn } from '../../citations/drawn-value.ts';
import { type MarkupNode, parseMarkup } from '../../citations/markup.ts';
import type { Registry } from '../../registry/registry.ts';
import { isDocument } from '../../registry/schema/page.ts';
import { check } from '../check.ts';
import { importFixes } from './component-imports.ts';
import { applyTo } from './fix.ts';
import {
  type Page,
  type Project,
  readPage,
  type ParentDocuments,
} from '../../documents/project.ts';
import type { Finding, Fix } from '../report.ts';
import { type Draw, drawsIn } from '../values/draw.ts';

/** The changes that draw the typed values of a page. */
export interface DrawnPage {
  file: string;
  fixes: Fix[];
}

/**
 * Turns typed values into the components that draw them, a page and its translation together: whatever one names
 * the other names too. A page is drawn whole or left: where what it reads would change, or a rule would tell
 * something of it that it does not tell now, neither it nor its translation is touched.
 */
export function drawPages(project: Project, asOf: string): DrawnPage[] {
  const { pages, registry } = project;
  const found = new Map(pages.map((page) => [page, drawsIn(page, registry, asOf)]));
  const drawn = pages.flatMap((page) => {
    const other = counterpartOf(page, pages);
    const named = other && [
      ...(found.get(other) ?? []).map(({ of }) => of),
      ...other.citations.map(({ target }) => target),
    ];
    const draws = (found.get(page) ?? []).filter(({ of }) => !named || named.includes(of));
    if (draws.length === 0) return [];
    const fixes = [...draws.map(({ fix }) => fix), ...importFixes(page.text, namesOf(draws))];
    const after = applyTo(page.text, fixes);
    return [{ page, fixes, after, isSame: readsTheSame(page, after, registry, asOf) }];
  });
  const held = drawn.filter(({ isSame }) => isSame);
  const worse = new Set([
    ...drawn.filter(({ isSame }) => !isSame).map(({ page }) => page.slug),
    ...slugsTold(project, new Map(held.map(({ page, after }) => [page, after])), asOf),
  ]);
  return held.flatMap(({ page, fixes }) =>
    worse.has(page.slug) ? [] : [{ file: page.file, fixes }],
  );
}

const counterpartOf = ({ slug, lang }: Page, pages: readonly Page[]): Page | undefined =>
  pages.find((each) => each.slug === slug && each.lang !== lang);

const namesOf = (draws: readonly Draw[]): string[] => [...new Set(draws.map(({ name }) => name))];

/** True if a page says the same words with its values drawn. */
function readsTheSame(page: Page, after: string, registry: Registry, asOf: string): boolean {
  const day = page.frontMatter.asOf ?? asOf;
  const [before, now] = [page.text, after].map((text) => {
    const markup = parseMarkup(text, 'mdx');
    return markup.ok ? readAloud(markup.tree, page, registry, day) : undefined;
  });
  return before !== undefined && before === now;
}

/** All words of a tree, those that components draw in their places. */
function readAloud(
  node: Root | MarkupNode,
  page: Pick<Page, 'lang'>,
  registry: Registry,
  day: string,
): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if ('name' in node && node.name && drawsValue(node.name)) {
    const use = useOf(node.name, node);
    return wordsDrawn(use, page.lang, registry, day);
  }
  if (!('children' in node)) return '';
  const own = (node.children as MarkupNode[]).map((each) => readAloud(each, page, registry, day));
  return own.filter(Boolean).join(node.type === 'root' ? '\n' : '');
}

/** Addresses of pages of which more would be told. */
function slugsTold(
  project: Project,
  changed: ReadonlyMap<Page, string>,
  asOf: string,
): ReadonlySet<string> {
  if (changed.size === 0) return new Set();
  const wholes: ParentDocuments = new Map(
    project.pages.flatMap(({ lang, slug, frontMatter }) =>
      isDocument(frontMatter) ? [[`${lang}/${slug}`, frontMatter] as const] : [],
    ),
  );
  const pages = project.pages.map((page) => {
    const text = changed.get(page);
    if (text === undefined) return page;
    return readPage({ path: page.file, content: Buffer.from(text) }, [], wholes) ?? page;
  });
  const count = (findings: readonly Finding[]) => {
    const told = findings.filter(({ severity }) => severity !== 'info');
    return Map.groupBy(told, ({ file }) => file);
  };
  const before = count(check(project, { asOf }).findings);
  const after = count(check({ ...project, pages }, { asOf }).findings);
  return new Set(
    [...changed.keys()].flatMap(({ file, slug }) =>
      (after.get(file)?.length ?? 0) > (before.get(file)?.length ?? 0) ? [slug] : [],
    ),
  );
}
