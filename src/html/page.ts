import type { Element, Nodes, Parents, Root } from 'hast';
import { type Medium, type PageClass, pageClasses } from './classes.ts';
import { classesOf, findElement, readHtml } from './tree.ts';

/** Tags that nothing made of a page takes: they do something, or hold what is not shown. */
const never = ['script', 'style', 'template', 'noscript'];
/** Tags that each of them does not take. */
const tagsLeftOut: Readonly<Record<Medium, ReadonlySet<string>>> = {
  text: new Set([...never, 'svg']),
  paper: new Set(never),
  volume: new Set(never),
  word: new Set([...never, 'button', 'svg', 'nav', 'link', 'input']),
  book: new Set([...never, 'button', 'input', 'nav']),
  team: new Set(never),
};
/** Classes that say so of an element, each with where it does not go. */
const classesLeftOut = new Map<string, readonly Medium[]>(
  Object.entries(pageClasses).flatMap(([name, meaning]) =>
    'leftOutOf' in meaning ? [[name, meaning.leftOutOf] as const] : [],
  ),
);

/** What a page says: its `main`; undefined where it has none. */
export const mainOf = (tree: Root): Element | undefined =>
  findElement(tree, ({ tagName }) => tagName === 'main');

/**
 * Reads what a built page says.
 * @param address of the page, to say which one is wrong
 * Throws if it has no `main`.
 */
export function readMain(html: string, address: string): Element {
  const end = html.lastIndexOf('</main>');
  // What else a page holds, which is the half of it, is not read.
  const main = mainOf(readHtml(end < 0 ? html : html.slice(html.indexOf('<main'), end)));
  if (!main) throw new Error(`The page ${address} has no <main>.`);
  return main;
}

/** An element with some class. */
interface Classed extends Element {
  properties: Element['properties'] & { className: (string | number)[] };
}

/** Whether a node is an element that a page marks with a class. */
export const hasClass = (node: Nodes, name: PageClass): node is Classed =>
  node.type === 'element' && classesOf(node).includes(name);

/** Some of the classes of {@link pageClasses}. */
export const classNames = (...names: PageClass[]): ReadonlySet<string> => new Set(names);

/** Whether an element does not go where a page is given in another way. */
export const isLeftOut = (element: Element, medium: Medium): boolean =>
  tagsLeftOut[medium].has(element.tagName) ||
  classesOf(element).some((name) => classesLeftOut.get(name)?.includes(medium));

/** Whether what opens a part (`<summary>`) holds a heading, which stands by itself where all is open. */
export const opensWithHeading = ({ children }: Element): boolean =>
  children.some((each) => each.type === 'element' && /^h[2-4]$/.test(each.tagName));

/** Takes out, in place, what has a class. */
export function takeOut(node: Parents, name: PageClass): void {
  node.children = node.children.filter((child) => !hasClass(child, name));
  for (const child of node.children) if (child.type === 'element') takeOut(child, name);
}

/** Takes out, in place, comments and what does not go there. */
export function strip(node: Parents, medium: Medium): void {
  node.children = node.children.filter(
    (child) => child.type !== 'comment' && (child.type !== 'element' || !isLeftOut(child, medium)),
  );
  for (const child of node.children) if (child.type === 'element') strip(child, medium);
}
