import type { Element } from 'hast';
import { plainText } from '../../src/build/plain-text.ts';
import { edited } from '../../src/html/edits.ts';
import { classesOf, elementsOf, findElement, parseHtml, rangeOf } from '../../src/html/tree.ts';

const startsHere = /^(?:p|ul|ol|dl|table|figure|blockquote|aside|section|div|details|h[234])$/;

/** A built page cut to about so many words: blocks go from its end, with their lines of the index. */
export function cutPage(html: string, words: number): string {
  const tree = parseHtml(html);
  const blocks = childrenOf(findElement(tree, ({ tagName }) => tagName === 'main'));
  const closing = blocks.findIndex((block) =>
    classesOf(block).some((name) => name === 'seguir' || name === 'cierre'),
  );
  const lines = [...elementsOf(tree)].filter(isLine);
  const cuts = blocks.slice(0, closing).flatMap((first, at) => {
    if (!startsHere.test(first.tagName)) return [];
    const lost = blocks.slice(at, closing);
    const all = lost.flatMap((block) => [block, ...elementsOf(block)]);
    const anchors = new Set(all.map(({ properties: { id } }) => `#${id}`));
    const gone = lines.filter(
      (line) => !all.includes(line) && anchors.has(childrenOf(line)[0]?.properties.href ?? ''),
    );
    const edits = [...lost, ...gone].map((each) => ({ ...rangeOf(each), text: '' }));
    return [edited(html, edits)];
  });
  const distance = (page: string) => Math.abs(countWords(page) - words);
  return cuts.reduce((best, page) => (distance(page) < distance(best) ? page : best), html);
}

/** A line of an index: a link and nothing else. */
function isLine(element: Element): boolean {
  const [link, second] = childrenOf(element);
  return element.tagName === 'li' && link?.tagName === 'a' && second === undefined;
}

const childrenOf = (element: Element | undefined): Element[] =>
  element?.children.filter((child) => child.type === 'element') ?? [];

/** Words of the text edition of a page: all that both sites show of it. */
export function countWords(html: string): number {
  return plainText(parseHtml(html)).split(/\s+/).filter(Boolean).length;
}
