import type { Element, Root } from 'hast';
import type { Edit } from './edits.ts';
import {
  classesOf,
  elementsOf,
  findElement,
  type SourceRange,
  rangeOf,
  tagRanges,
} from './tree.ts';

/** A style sheet within a page, as an edit that leaves it as it is. */
export interface StyleSheet extends Edit {
  /** The element that holds it. */
  element: SourceRange;
}

/** What is kept of a page that was read, until it is written again: the tree of a whole site is too much. */
export interface RenderedPage {
  /** Address below the base folder: `guias/a/`, `404.html`. */
  path: string;
  html: string;
  /** What changes in it. */
  edits: readonly Edit[];
  /** Its style sheets. */
  styles: readonly StyleSheet[];
  /** The scripts it holds that a browser runs. */
  scripts: readonly string[];
  /** Addresses of those it loads from files. */
  linked: readonly string[];
  /** Its classes and ids. */
  names: ReadonlySet<string>;
  /** Right after the declaration of its encoding: before all that a policy is about. */
  headStart: number;
}

/** What the writing of a page needs to know, from its tree. Throws if the page does not say its encoding. */
export function renderedPage(
  path: string,
  html: string,
  tree: Root,
  edits: readonly Edit[] = [],
): RenderedPage {
  const styles: StyleSheet[] = [];
  const scripts: string[] = [];
  const names = new Set<string>();
  const linked: string[] = [];
  for (const element of elementsOf(tree)) {
    for (const name of classesOf(element)) names.add(name);
    const { id, src, href, xLinkHref } = element.properties;
    if (typeof id === 'string') names.add(id);
    if (element.tagName === 'style' && element.children[0]) {
      const place = rangeOf(element.children[0]);
      const text = html.slice(place.start, place.end);
      styles.push({ ...place, text, element: rangeOf(element) });
    }
    if (element.tagName !== 'script') continue;
    // Within a drawing, a script is loaded with `href`.
    const from = src ?? href ?? xLinkHref;
    if (from !== undefined) linked.push(from);
    else if (isProgram(element)) scripts.push(sourceOf(element, html));
  }
  const charset = findElement(tree, ({ properties }) => properties['charSet'] !== undefined);
  if (!charset) throw new Error(`The page "${path}" does not say its encoding.`);
  const headStart = tagRanges(charset).opening.end;
  return { path, html, edits, styles, scripts, linked, names, headStart };
}

const isProgram = ({ properties }: Element): boolean =>
  properties['type'] !== 'application/ld+json';

/** The text of a script as the source writes it: its hash is of that. */
function sourceOf({ children: [text] }: Element, html: string): string {
  const { start, end } = text ? rangeOf(text) : { start: 0, end: 0 };
  return html.slice(start, end);
}
