import type { Element, ElementContent } from 'hast';
import { isSources } from '../../checker/blocks.ts';
import { edited } from '../../html/edits.ts';
import { classesOf, elementsOf, findElement, parseHtml, rangeOf, textOf } from '../../html/tree.ts';

/** What a page says of itself and where it leads, which a sheet on a wall has no room for. */
const ofPage = new Set(['lugar', 'quieta', 'partes', 'seguir', 'sobre', 'cierre', 'solo-pantalla']);

/** A built page as a sheet to hang where it is used: without its sources, its foot and what it says of itself. */
export function wallPage(html: string): string {
  const main = findElement(parseHtml(html), ({ tagName }) => tagName === 'main');
  if (!main) throw new Error('A wall sheet has no <main>.');
  const gone = new Set<Element>();
  for (const element of elementsOf(main))
    if (classesOf(element).some((name) => ofPage.has(name))) gone.add(element);
  let isWithin = false;
  for (const child of main.children) {
    if (child.type !== 'element') continue;
    const heading = headingOf(child);
    if (heading) isWithin = isSources(textOf(heading));
    if (isWithin) gone.add(child);
  }
  // What stands inside something that goes, goes with it.
  const inner = new Set([...gone].flatMap((each) => [...elementsOf(each)]));
  const edits = [...gone].filter((each) => !inner.has(each));
  return edited(
    html,
    edits.map((each) => ({ ...rangeOf(each), text: '' })),
  );
}

/** The heading of a section of a page: itself, or what holds it alone. */
const headingOf = (element: Element): Element | undefined =>
  element.tagName === 'h2'
    ? element
    : element.children.filter(isElement).find(({ tagName }) => tagName === 'h2');
const isElement = (node: ElementContent): node is Element => node.type === 'element';
