import type { Element, Nodes, Parents, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { htmlToHast } from 'satteri';

/** A stretch of a source. */
export interface SourceRange {
  start: number;
  end: number;
}

/** An attribute as its source writes it, with the place of what stands between its quotes. */
export interface Attribute extends SourceRange {
  /** In lower case. */
  name: string;
  /** As written: character references stay. */
  value: string;
}

/** Reads a whole page, with the place of each node in its source. */
export const parseHtml = (html: string): Root => fromHtml(html, { verbose: true });

/** Reads a page, or a part of one, without the place of its nodes: in a third of the time. */
export const readHtml = (html: string): Root => htmlToHast(html) as Root;

/** Every element below a node, in the order of the source. */
export function* elementsOf(node: Parents): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** The first element that is so, in the order of the source. */
export function findElement(
  node: Parents,
  isWanted: (element: Element) => boolean,
): Element | undefined {
  for (const element of elementsOf(node)) if (isWanted(element)) return element;
  return undefined;
}

/** The classes of an element. */
export function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** The text of a node and of all below it. */
export function hastText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(hastText).join('') : '';
}

/** What an element says, with single spaces; nothing for no element. */
export const elementText = (element: Nodes | null | undefined): string =>
  element ? hastText(element).replace(/\s+/g, ' ').trim() : '';

/** A text node. */
export const textNode = (value: string): Text => ({ type: 'text', value });

/** Where a node stands. Throws if it stands nowhere: the parser made it up. */
export function rangeOf({ position }: Pick<Nodes, 'position'>): SourceRange {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined)
    throw new Error('A node of a built page has no place in its source.');
  return { start: start.offset, end: end.offset };
}

/** The opening tag of an element, and the closing one if it has one. */
export function tagRanges(element: Element): { opening: SourceRange; closing?: SourceRange } {
  const { opening, closing } = element.data?.position ?? {};
  if (!opening)
    throw new Error(`The parser made up a tag <${element.tagName}>: a page is not whole.`);
  return {
    opening: rangeOf({ position: opening }),
    ...(closing && { closing: rangeOf({ position: closing }) }),
  };
}

/** The attributes of an element that have a value between double quotes. */
export function attributesOf(element: Element, html: string): Attribute[] {
  return Object.values(element.data?.position.properties ?? {}).flatMap((position) => {
    const { start, end } = rangeOf({ position });
    const [, name, value] = /^([^\s=]+)="([^"]*)"$/.exec(html.slice(start, end)) ?? [];
    if (name === undefined || value === undefined) return [];
    return [{ name: name.toLowerCase(), value, start: end - 1 - value.length, end: end - 1 }];
  });
}
