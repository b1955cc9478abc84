import type { Element, ElementContent, Root } from 'hast';
import { select } from 'hast-util-select';
import { mainOf, hasClass, readMain } from '../../html/page.ts';
import { readHtml, elementText } from '../../html/tree.ts';
import { ui } from '../../words/frame.ts';
import type { ExportDocument } from '../documents.ts';

/** A document as it was built, read whole. */
export interface WholeDocument {
  document: ExportDocument;
  tree: Root;
  /** All that it says, with what its first page says of it at its beginning and at its end. */
  main: Element;
}

/** Reads a built document, completed with its first page. Throws if a page has no `main`. */
export function readWhole(document: ExportDocument): WholeDocument {
  const { html, firstHtml, address } = document;
  const tree = readHtml(html);
  const main = mainOf(tree);
  if (!main) throw new Error(`The page ${address} has no <main>.`);
  if (firstHtml !== undefined) complete(main, readMain(firstHtml, address), document);
  return { document, tree, main };
}

/**
 * The opening of the first page in place of that of the whole, with who has reviewed it, which the page says below its
 * first minute; and, before its foot, what it says of itself.
 */
function complete(main: Element, first: Element, { lang }: ExportDocument): void {
  const opening = select('.apertura', first);
  const quiet = opening && select('.quieta', opening) ? undefined : select('.quieta', first);
  const about = select('.sobre', first);
  main.children = main.children.flatMap((child): ElementContent[] => {
    if (hasClass(child, 'apertura')) return [opening ?? child, ...(quiet ? [quiet] : [])];
    if (hasClass(child, 'cierre')) return [...(about ? [about] : []), child];
    return [child];
  });
  // How long it takes to read is said of the first page alone.
  const list = about && select('dl', about);
  if (list)
    list.children = list.children.filter(
      (row) => row.type !== 'element' || elementText(select('dt', row)) !== ui(lang).reading,
    );
}
