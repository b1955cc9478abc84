import type { Element, Parents } from 'hast';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { hasClass, mainOf } from '../../html/page.ts';
import { elementText, readHtml } from '../../html/tree.ts';
import type { ExportDocument } from '../documents.ts';

/** What the file of the half that is handed in is called, by that of the sheet. */
export const apartFile = (id: string): string => `${id}-aparte`;

/** The sheet that the file of a half is of. */
export const wholeOfApart = (file: string): string => file.replace(/-aparte$/, '');

/**
 * A form of which a half is handed in and the other is kept, as two documents: so whoever prints one does not hand in
 * the other. Nothing where it has no such half.
 */
export function halvesOf(
  document: ExportDocument,
): { kept: ExportDocument; given: ExportDocument } | undefined {
  const [keptTree, givenTree] = [readHtml(document.html), readHtml(document.html)];
  const [keptMain, givenMain] = [mainOf(keptTree), mainOf(givenTree)];
  // What is signed on one page keeps its second sheet: nobody hands it in.
  const isSplit = keptMain && select('.hoja-aparte', keptMain) && !select('.hoja-sola', keptMain);
  if (!keptMain || !givenMain || !isSplit) return undefined;
  keepOnly(keptMain, (child) => !hasClass(child, 'hoja-aparte'));
  const sheet = select('.hoja', givenMain);
  const apart = select('.hoja-aparte', givenMain);
  if (!sheet || !apart) return undefined;
  const name = elementText(select('h3', apart));
  // On a sheet of its own there is nothing to stand apart from.
  apart.properties.className = [];
  const title = sheet.children.find((child) => hasTag(child, 'h2'));
  // The title of the sheet is that of the page.
  if (title?.type === 'element') title.tagName = 'h1';
  sheet.children = [...(title ? [title] : []), apart];
  givenMain.children = givenMain.children.filter(
    (child) => child === sheet || (child.type === 'element' && hasClass(child, 'cierre')),
  );
  return {
    kept: { ...document, html: toHtml(keptTree) },
    given: { ...document, title: `${document.title}: ${name}`, html: toHtml(givenTree) },
  };
}

const hasTag = (node: Parents['children'][number], tag: string): boolean =>
  node.type === 'element' && node.tagName === tag;

/** Leaves out, in place, whatever below an element is not so. */
function keepOnly(node: Element, isKept: (child: Element) => boolean): void {
  node.children = node.children.filter((child) => child.type !== 'element' || isKept(child));
  for (const child of node.children) if (child.type === 'element') keepOnly(child, isKept);
}
