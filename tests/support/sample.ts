import type { Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { classesOf } from '../../src/html/tree.ts';
import type { BuiltPage } from './site.ts';

/** Attributes that change what an element is for who reads it with a screen reader or with keys. */
const telling = /^(?:role|aria[A-Z][a-zA-Z]*|type|lang|open|scope)$/;

/** The pairs of element and element inside it that a page has, each with its classes and telling attributes. */
function shapesOf(html: string): Set<string> {
  const shapes = new Set<string>();
  const note = (node: Parents, above: string): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const attributes = Object.keys(child.properties).filter((name) => telling.test(name));
      const shape = `${child.tagName}.${classesOf(child).join(' ')}[${attributes.join()}]`;
      shapes.add(`${above}>${shape}`);
      note(child, shape);
    }
  };
  note(fromHtml(html), '');
  return shapes;
}

/**
 * A few small pages that together have every shape of the site: each element with its classes, inside each
 * element that it stands in somewhere. A new component is in the sample from its first day.
 * @param always addresses of pages that are in it whatever they hold
 */
export function sampleOf(pages: readonly BuiltPage[], always: readonly string[]): BuiltPage[] {
  const rest = pages.map((page) => ({ page, shapes: shapesOf(page.html) }));
  const left = new Set(rest.flatMap(({ shapes }) => [...shapes]));
  const chosen: BuiltPage[] = [];
  for (const { page, shapes } of rest) {
    if (!always.includes(page.path)) continue;
    chosen.push(page);
    for (const shape of shapes) left.delete(shape);
  }
  while (left.size > 0) {
    let best = { gain: 0, at: -1 };
    for (const [at, { page, shapes }] of rest.entries()) {
      let fresh = 0;
      for (const shape of shapes) if (left.has(shape)) fresh++;
      // A page costs its size, and a fixed part for opening it.
      const gain = fresh / (20_000 + page.html.length);
      if (gain > best.gain) best = { gain, at };
    }
    const found = rest[best.at];
    if (!found) break;
    chosen.push(found.page);
    for (const shape of found.shapes) left.delete(shape);
  }
  return chosen;
}
