import type { Element, ElementContent, Nodes, Parents } from 'hast';
import { classesOf, elementsOf, findElement, parseHtml, textOf } from '../../html/tree.ts';
import { renameAnchors as renameAll } from '../../html/set-apart.ts';
import { sitePath } from '../../addresses/paths.ts';
import type { ExportDocument } from '../documents.ts';

/** A document as it goes on paper: what its page prints, its styles, and its anchors. */
export interface PaperPage {
  document: ExportDocument;
  /** Class of the body, by which the style sheet knows the kind of page. */
  bodyClass: string | undefined;
  htmlLang: string;
  styles: string[];
  /** The content of `main`, without what is for the screen alone. */
  content: ElementContent[];
  ids: Set<string>;
}

/** What never goes on paper: it does something, or says what only a screen needs. */
const unprinted = new Set(['script', 'style', 'noscript', 'template']);
const isUnprinted = (element: Element): boolean =>
  unprinted.has(element.tagName) ||
  classesOf(element).some((name) => name === 'solo-pantalla' || name === 'buscador');

/**
 * Reads a built document for paper. What its first page says at its beginning and at its end goes with it.
 * Throws if the page has no content.
 */
export function readPaperPage(document: ExportDocument): PaperPage {
  const tree = parseHtml(document.html);
  const main = findElement(tree, ({ tagName }) => tagName === 'main');
  const body = findElement(tree, ({ tagName }) => tagName === 'body');
  const html = findElement(tree, ({ tagName }) => tagName === 'html');
  if (!main || !body || !html) throw new Error(`The page ${document.address} has no content.`);
  if (document.firstHtml !== undefined) takeFromFirst(main, document.firstHtml);
  strip(main);
  const ids = new Set<string>();
  for (const { tagName, properties } of elementsOf(main)) {
    if (properties.id) ids.add(properties.id);
    if (tagName === 'details') properties['open'] = true;
  }
  const [bodyClass] = [classesOf(body).join(' ')];
  return {
    document,
    bodyClass: bodyClass === '' ? undefined : bodyClass,
    htmlLang: html.properties.lang ?? document.lang,
    styles: [...elementsOf(tree)].flatMap((element) =>
      element.tagName === 'style' ? [textOf(element)] : [],
    ),
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

/** The opening of the first page in place of that of the whole, and its foot. */
function takeFromFirst(main: Element, firstHtml: string): void {
  const first = parseHtml(firstHtml);
  const pick = (node: Parents, name: string) =>
    findElement(node, (element) => classesOf(element).includes(name));
  const opening = pick(first, 'apertura');
  const about = pick(first, 'sobre');
  const foot = pick(first, 'cierre');
  main.children = main.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const names = classesOf(child);
    if (names.includes('apertura')) return opening ? [opening] : [child];
    if (names.includes('cierre'))
      return [about, foot ?? child].filter((each) => each !== undefined);
    return [child];
  });
  // How long it takes to read is said of the first page alone.
  const list = about && findElement(about, ({ tagName }) => tagName === 'dl');
  if (list) list.children = list.children.filter((row) => !isReadingTime(row));
}

const isReadingTime = (row: Nodes): boolean =>
  row.type === 'element' &&
  /^(?:Leer toma|Reading time)$/.test(
    textOf(row.children.find((each) => each.type === 'element') ?? row).trim(),
  );

function strip(node: Parents): void {
  node.children = node.children.filter(
    (child) => child.type !== 'comment' && (child.type !== 'element' || !isUnprinted(child)),
  );
  for (const child of node.children) if (child.type === 'element') strip(child);
}

/** The name of an anchor in a file: ASCII, as viewers and tools agree on no other, with that of its document before it. */
export const anchorName = (id: string, prefix: string): string =>
  prefix + id.replace(/[^\w-]/g, (sign) => `.${sign.codePointAt(0)?.toString(16) ?? ''}`);

/** Gives the anchors of a document the names that they have in a file. */
export function renameAnchors({ content, ids }: PaperPage, prefix: string): void {
  renameAll({ type: 'root', children: content }, (id) =>
    ids.has(id) ? anchorName(id, prefix) : id,
  );
}

/** Where links of a document lead once it is on paper. */
export interface LinkTargets {
  /** The anchor, in the same file, of a page of the site; undefined where the file does not hold it. */
  anchorOf: (path: string, fragment: string | undefined) => string | undefined;
  /** Address of the site without a slash at its end; undefined where it is not known. */
  siteUrl: string | undefined;
  /** Folder under which it is served. */
  base: string;
}

/**
 * Gives each link of the content the address that a file can hold: an anchor of its own, or a whole address;
 * what would lead nowhere stays as words. Addresses of others are left as they are.
 */
export function settleLinks(
  content: readonly ElementContent[],
  targets: LinkTargets,
  ids: ReadonlySet<string>,
): void {
  for (const link of elementsOf({ type: 'root', children: [...content] })) {
    if (link.tagName !== 'a') continue;
    const { href } = link.properties;
    const settled = typeof href === 'string' ? settledAddress(href, targets, ids) : undefined;
    if (settled === undefined) {
      link.tagName = 'span';
      for (const name of ['href', 'rel', 'target', 'hrefLang'])
        Reflect.deleteProperty(link.properties, name);
    } else link.properties.href = settled;
  }
}

function settledAddress(
  href: string,
  { anchorOf, siteUrl, base }: LinkTargets,
  ids: ReadonlySet<string>,
): string | undefined {
  if (href.startsWith('#')) {
    const id = decodeURIComponent(href.slice(1));
    return ids.has(id) ? `#${id}` : undefined;
  }
  if (/^(?:https?|tel|mailto|sms):/.test(href)) return href;
  if (!href.startsWith(base))
    throw new Error(`A link of a file leads to "${href}", which is no address of the site.`);
  const [path = '', fragment] = href.slice(base.length).split('#');
  const anchor = anchorOf(
    `/${path}`,
    fragment === undefined ? undefined : decodeURIComponent(fragment),
  );
  if (anchor !== undefined) return `#${anchor}`;
  return siteUrl === undefined ? undefined : new URL(href, siteUrl).href;
}

/**
 * The anchor of a page inside the document that holds it: `/guias/a/` is its top, `/guias/a/b/#c` the part `b`.
 * @param name goes before each anchor, where several documents stand in one file
 */
export function anchorInside(
  { document: { slug, id, lang }, ids }: PaperPage,
  path: string,
  fragment: string | undefined,
): string | undefined {
  const own = sitePath(`${slug}/`, lang);
  if (!path.startsWith(own)) return undefined;
  const part = path.slice(own.length).replace(/\/?(?:completa\/)?$/, '');
  const anchors =
    fragment === undefined ? [part] : [`${part === '' ? id : part}-${fragment}`, fragment, part];
  return [...anchors, '_top'].find((each) => ids.has(each));
}
