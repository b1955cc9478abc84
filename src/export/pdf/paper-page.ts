import type { ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { renameAnchors as renameAll } from '../../html/set-apart.ts';
import { strip } from '../../html/page.ts';
import { classesOf, elementsOf, hastText } from '../../html/tree.ts';
import { anchorWithin, openable, settledAddress, type SiteAddress } from '../document/links.ts';
import { readWhole } from '../document/whole.ts';
import type { ExportDocument } from '../documents.ts';

/** A document as it goes on paper: what its page prints, its styles, and its anchors. */
export interface PrintPage {
  document: ExportDocument;
  /** Class of the body, by which the style sheet knows the kind of page. */
  bodyClass: string | undefined;
  htmlLang: string;
  styles: string[];
  /** The content of `main`, without what is for the screen alone. */
  content: ElementContent[];
  ids: Set<string>;
}

/**
 * Reads a built document for paper. Throws if the page has no content.
 * @param isInVolume whether others of its kind stand beside it, and say once what holds for all
 */
export function readPaperPage(document: ExportDocument, isInVolume = false): PrintPage {
  const { tree, main } = readWhole(document);
  strip(main, 'paper');
  if (isInVolume) strip(main, 'volume');
  const ids = new Set<string>();
  for (const { tagName, properties } of elementsOf(main)) {
    if (properties.id) ids.add(properties.id);
    if (tagName === 'details') properties['open'] = true;
  }
  const body = select('body', tree);
  return {
    document,
    bodyClass: body && classesOf(body).length > 0 ? classesOf(body).join(' ') : undefined,
    htmlLang: select('html', tree)?.properties.lang ?? document.lang,
    styles: selectAll('style', tree).map(hastText),
    content: main.children,
    ids,
  };
}

/** What a file is made again for when it changes: the parts of its page that go on paper. */
export function paperInputs({ html, firstHtml }: ExportDocument): string[] {
  return [html, firstHtml ?? ''].flatMap((page) => [
    page.slice(page.indexOf('<main'), page.lastIndexOf('</main>')),
    ...(page.match(/<style[^>]*>[^]*?<\/style>/g) ?? []),
  ]);
}

/** The name of an anchor in a file: ASCII, as viewers and tools agree on no other, with that of its document before it. */
export const anchorName = (id: string, prefix: string): string =>
  prefix + id.replace(/[^\w-]/g, (sign) => `.${sign.codePointAt(0)?.toString(16) ?? ''}`);

/** Gives the anchors of a document the names that they have in a file. */
export function prefixAnchors({ content, ids }: PrintPage, prefix: string): void {
  renameAll({ type: 'root', children: content }, (id) =>
    ids.has(id) ? anchorName(id, prefix) : id,
  );
}

/** Where links of a document lead once it is on paper. */
export interface PaperTargets extends SiteAddress {
  /** The anchor, in the same file, of a page of the site; undefined where the file does not hold it. */
  anchorOf: (path: string, fragment: string | undefined) => string | undefined;
}

/**
 * Gives each link of the content the address that a file can hold: an anchor of its own, or a whole address;
 * what would lead nowhere stays as words. Throws on a link that is no address of the site.
 */
export function settleLinks(
  { content, ids }: PrintPage,
  { anchorOf, siteUrl, base }: PaperTargets,
): void {
  const inside = (path: string, fragment = ''): string | undefined => {
    if (path === '') return ids.has(fragment) ? `#${fragment}` : undefined;
    if (!path.startsWith(base))
      throw new Error(`A link of a file leads to "${path}", which is no address of the site.`);
    const anchor = anchorOf(`/${path.slice(base.length)}`, fragment);
    return anchor === undefined ? undefined : `#${anchor}`;
  };
  for (const link of selectAll('a', { type: 'root', children: content })) {
    const { href } = link.properties;
    const settled =
      href === undefined ? undefined : settledAddress(href, { opens: openable, inside, siteUrl });
    if (settled === undefined) {
      link.tagName = 'span';
      for (const name of ['href', 'rel', 'target', 'hrefLang'])
        Reflect.deleteProperty(link.properties, name);
    } else link.properties.href = settled;
  }
}

/** The anchor of a page of the site inside the document that holds it. */
export function anchorInside(
  { document, ids }: PrintPage,
  path: string,
  fragment: string | undefined,
): string | undefined {
  const anchor = anchorWithin(document, ids, path, fragment);
  return anchor === '' ? '_top' : anchor;
}
