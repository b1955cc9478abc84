import type { Element, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { hasClass } from './page.ts';
import { elementsOf } from './tree.ts';

/** Attributes whose value is an anchor of the same page, or several. */
const pointing = ['ariaLabelledBy', 'ariaDescribedBy', 'htmlFor', 'headers'];

/**
 * Part of a page made fit to stand beside others: each anchor with a name before it, here and where it is
 * pointed at, each heading some levels down, each note with the number of the part before its own.
 */
export function setApart(
  html: string,
  { name, part }: { name: string; part: number | undefined },
): string {
  const down = part === undefined ? 0 : 1;
  const tree = fromHtml(html, { fragment: true });
  const own = new Set<string>();
  for (const { properties } of elementsOf(tree)) if (properties.id) own.add(properties.id);
  renameAnchors(tree, (id) => (own.has(id) ? `${name}-${id}` : id));
  for (const element of elementsOf(tree)) {
    const level = /^h([2-5])$/.exec(element.tagName)?.[1];
    if (level) element.tagName = `h${Math.min(6, Number(level) + down)}`;
    if (part !== undefined) renumber(element, part);
  }
  return toHtml(tree);
}

/** Gives anchors other names, where they are and where the same page points at them. */
export function renameAnchors(node: Parents, renamed: (id: string) => string): void {
  for (const element of elementsOf(node)) rename(element, renamed);
}

function renumber(element: Element, part: number): void {
  const { properties, children } = element;
  const { dataN } = properties;
  if (typeof dataN === 'string') properties['dataN'] = `${part}.${dataN}`;
  const [number] = children;
  if (hasClass(element, 'nota-n') && number?.type === 'text')
    number.value = `${part}.${number.value}`;
}

function rename({ properties }: Element, renamed: (id: string) => string): void {
  if (properties.id) properties.id = renamed(properties.id);
  for (const key of pointing) {
    const value = properties[key];
    if (Array.isArray(value)) properties[key] = value.map((id) => renamed(String(id)));
    else if (typeof value === 'string') properties[key] = value.split(' ').map(renamed).join(' ');
  }
  const { href } = properties;
  if (typeof href === 'string' && href.startsWith('#'))
    properties.href = `#${renamed(decodeURIComponent(href.slice(1)))}`;
}
