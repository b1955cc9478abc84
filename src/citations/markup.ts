import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { locator, type Place, type Point } from '../registry/place.ts';

/** A node of a page: mdast, with the few names that MDX adds. */
export type MarkupNode = Nodes & {
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
};

/** A page as a tree, or why it could not be read. */
export type Markup = { ok: true; tree: Root } | { ok: false; place: Place; reason: string };

/** Same features as the site gives its Markdown processor (`astro.config.mjs`). */
export const features = { gfm: true, frontmatter: true, directive: false } as const;

/**
 * Parses a page with Sätteri, the parser that also renders the site.
 * @param text the whole file, front matter included, so that positions are those of the file
 * @param kind `mdx` knows components; `md` does not
 */
export function parseMarkup(text: string, kind: 'md' | 'mdx'): Markup {
  try {
    const parse = kind === 'mdx' ? mdxToMdast : markdownToMdast;
    return { ok: true, tree: parse(text, { features }) as Root };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', reason = message] =
      /^(\d+):(\d+): ([^]*)$/.exec(message) ?? [];
    const point = pointOf(text, Number(line), Number(column));
    return {
      ok: false,
      place: { start: point, end: point },
      reason: reason.replace(/\s*\(mdx[^)]*\)$/, ''),
    };
  }
}

/**
 * Visits a tree in the order of reading.
 * @param visit gets each node and its parents, the nearest last; the list is only good until it returns
 */
export function walk(
  node: MarkupNode,
  visit: (node: MarkupNode, parents: readonly MarkupNode[]) => void,
): void {
  const parents: MarkupNode[] = [];
  const step = (each: MarkupNode): void => {
    visit(each, parents);
    if (!('children' in each)) return;
    parents.push(each);
    for (const child of each.children as MarkupNode[]) step(child);
    parents.pop();
  };
  step(node);
}

/** All text below a node, as read aloud. */
export function mdastText(node: MarkupNode): string {
  if ('value' in node) return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children as MarkupNode[]) text += mdastText(child);
  return text;
}

/** Where a node stands in its file. */
export function placeOf(node: MarkupNode): Place {
  const zero: Point = { line: 1, column: 1, offset: 0 };
  const { start = zero, end = zero } = node.position ?? {};
  return { start: toPoint(start), end: toPoint(end) };
}

/** Where the value of an attribute of a component stands; the component itself if it is not found. */
export function placeOfAttribute(text: string, component: Place, name: string): Place {
  const source = text.slice(component.start.offset, component.end.offset);
  const match = new RegExp(`\\b${name}=(["'])([^"']*)\\1`, 'd').exec(source);
  const [start, end] = match?.indices?.[2] ?? [];
  if (start === undefined || end === undefined) return component;
  const { offset } = component.start;
  return locator(text)(offset + start, offset + end);
}

function toPoint(point: { line: number; column: number; offset?: number | undefined }): Point {
  return { line: point.line, column: point.column, offset: point.offset ?? 0 };
}

function pointOf(text: string, line: number, column: number): Point {
  const before = text.split('\n').slice(0, line - 1);
  const offset = before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return { line, column, offset: Math.min(offset, text.length) };
}
