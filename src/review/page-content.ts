import type { ElementContent } from 'hast';
import { WordTree, type Gathered } from '../export/docx/prepare.ts';
import { readMain } from '../html/page.ts';
import { hastText } from '../html/tree.ts';

/** How far the headings of a page go down, to stand below that of its item. */
const down = 2;

/**
 * A built page, ready to stand within a bundle: below the heading of its item, without its own title.
 * @param html the built page
 * @param address its address, with slashes
 */
export function pageContent(html: string, address: string, gathered: Gathered): ElementContent[] {
  const main = readMain(html, address);
  const preparer = new WordTree(main, { lang: 'es', siteUrl: undefined, address }, gathered);
  return preparer
    .contentOf(main)
    .filter((node) => !(node.type === 'element' && node.tagName === 'h1'))
    .map(lowered);
}

/** How many words there are to read on a built page. */
export function wordsOnPage(html: string, address: string): number {
  const gathered: Gathered = { controls: [], notes: [], anchors: 0 };
  const text = pageContent(html, address, gathered).map(hastText).join(' ');
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function lowered(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  const tagName = level ? `h${Math.min(6, Number(level) + down)}` : node.tagName;
  return { ...node, tagName, children: node.children.map(lowered) };
}
