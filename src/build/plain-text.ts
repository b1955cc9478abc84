import type { Element, ElementContent, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { h } from 'hastscript';
import type { FootnoteDefinition, Root as MdastRoot } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { hasClass, isLeftOut, mainOf, opensWithHeading } from '../html/page.ts';
import { textNode, hastText } from '../html/tree.ts';
import { withEdgesOutside } from './mdast-edges.ts';

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', fences: true });

/**
 * The content of a built page as GitHub-flavoured Markdown: every word of `main`, with each citation
 * of the law written out as a footnote. Links inside the site become their text.
 */
export function plainText(page: Root): string {
  const main = mainOf(page);
  if (!main) return '';
  const notes = new Map<string, Element>();
  const content = main.children.flatMap((child) => simplify(child, notes));
  const tree = toMdast(
    { type: 'root', children: content },
    {
      handlers: {
        footnote: (_, element: Element) => ({
          type: 'footnoteReference',
          identifier: numberOf(element),
        }),
      },
    },
  ) as MdastRoot;
  withEdgesOutside(tree);
  for (const [number, note] of notes) tree.children.push(footnote(number, note));
  return writer.stringify(tree);
}

/** One node made ready for Markdown, without its place in the page; what is only for the screen goes away. */
function simplify(node: ElementContent, notes: Map<string, Element>): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [textNode(node.value)] : [];
  if (isLeftOut(node, 'text')) return [];
  if (hasClass(node, 'nota')) {
    const number = node.children.find((child) => hasClass(child, 'nota-n'));
    if (number) notes.set(hastText(number), node);
    return [];
  }
  const children = merged(node.children.flatMap((child) => simplify(child, notes)));
  if (hasClass(node, 'cita')) {
    const mark = { ...placeless(node, []), tagName: 'footnote' };
    return numberOf(node) ? [...children, mark] : children;
  }
  const href = node.properties['href'];
  if (node.tagName === 'a' && typeof href === 'string' && !/^(https?|mailto|tel):/.test(href))
    return children;
  // On the page it is a line of its own: here, a space parts it from the sentence before.
  if (hasClass(node, 'dato')) return [textNode(' '), ...children];
  switch (node.tagName) {
    case 'dl':
      return [h('ul', children.flatMap(descriptionItem))];
    case 'table': {
      const caption = children.find(
        (child) => child.type === 'element' && child.tagName === 'caption',
      );
      const rest = children.filter((child) => child !== caption);
      const title = caption?.type === 'element' ? [h('p', h('strong', caption.children))] : [];
      return [...title, placeless(node, rest)];
    }
    case 'summary':
      return opensWithHeading(node) ? children : [h('p', h('strong', children))];
    default:
      return [placeless(node, children)];
  }
}

/** An element without its place in the page, which weighs more than all else that it says. */
const placeless = ({ tagName, properties }: Element, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Neighbouring texts as one, so that no space between them is taken for an edge. */
function merged(nodes: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = textNode(last.value + node.value);
    else result.push(node);
  }
  return result;
}

/** A term and its description as one line of a list. */
function descriptionItem(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [];
  if (node.tagName === 'dd') return [h('li', node.children)];
  const term = node.children.find((child) => child.type === 'element' && child.tagName === 'dt');
  const rest = node.children.filter((child) => child.type === 'element' && child.tagName === 'dd');
  if (term?.type !== 'element') return [h('li', node.children)];
  const described = rest.flatMap((child) => (child.type === 'element' ? child.children : []));
  return [h('li', h('strong', term.children, ':'), ' ', described)];
}

function footnote(number: string, note: Element): FootnoteDefinition {
  const parts = note.children.filter(
    (child) => child.type === 'element' && child.tagName !== 'input' && !hasClass(child, 'nota-n'),
  );
  const value = parts.map((part) => hastText(part).replace(/\.?$/, '.')).join(' ');
  return {
    type: 'footnoteDefinition',
    identifier: number,
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  };
}

function numberOf({ properties }: Element): string {
  return String(properties['dataN'] ?? '');
}
