import type { Element, ElementContent, Parents } from 'hast';
import { isSources } from '../../documents/blocks.ts';
import { classNames } from '../../html/page.ts';
import { classesOf, hastText } from '../../html/tree.ts';

/** What a page says of itself and where it leads, which a sheet on a wall has no room for. */
const ofPage = classNames(
  'lugar',
  'quieta',
  'partes',
  'seguir',
  'sobre',
  'cierre',
  'solo-pantalla',
  // Of a citation, the article is enough.
  'nota-l',
  'nivel',
);

/** Makes a page, in place, a sheet to hang where it is used: without its sources, its foot and what it says of itself. */
export function makeWall(main: Element): void {
  let isWithin = false;
  main.children = main.children.filter((child) => {
    const heading = child.type === 'element' && headingOf(child);
    if (heading) isWithin = isSources(hastText(heading));
    return child.type !== 'element' || !isWithin;
  });
  dropOfPage(main);
}

function dropOfPage(node: Parents): void {
  node.children = node.children.filter(
    (child) => child.type !== 'element' || !classesOf(child).some((name) => ofPage.has(name)),
  );
  for (const child of node.children) if (child.type === 'element') dropOfPage(child);
}

/** The heading of a section of a page: itself, or what holds it alone. */
const headingOf = (element: Element): ElementContent | undefined =>
  [element, ...element.children].find((each) => each.type === 'element' && each.tagName === 'h2');
