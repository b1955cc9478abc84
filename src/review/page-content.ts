import type { ElementContent } from 'hast';
import { WordTree, type Gathered } from '../export/docx/prepare.ts';
import type { Lang } from '../registry/schema/common.ts';
import { hasClass, readMain } from '../html/page.ts';
import { hastText, textNode } from '../html/tree.ts';

/** How far the headings of a page go down, to stand below that of its item. */
const down = 2;

/**
 * A built page, ready to stand within a bundle: below the heading of its item, without its own title, its foot or what
 * it says of itself.
 * @param html the built page
 * @param address its address, with slashes
 * @param filled what is said in each blank that Peru fills, by id
 */
export function pageContent(
  html: string,
  address: string,
  gathered: Gathered,
  filled: ReadonlyMap<string, string>,
  lang: Lang = 'es',
): ElementContent[] {
  const main = readMain(html, address);
  main.children = main.children.flatMap((child) => forReview(child, filled));
  const preparer = new WordTree(main, { lang, siteUrl: undefined, address }, gathered);
  return preparer
    .contentOf(main)
    .filter((node) => !(node.type === 'element' && node.tagName === 'h1'))
    .map(lowered);
}

/** How many words there are to read on a built page. */
export function wordsOnPage(
  html: string,
  address: string,
  filled: ReadonlyMap<string, string>,
): number {
  const gathered: Gathered = { controls: [], notes: [], anchors: 0 };
  const text = pageContent(html, address, gathered, filled).map(hastText).join(' ');
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** What a reviewer has no use for: how it was read and reviewed so far, its version, its licence. */
const aside = ['sobre', 'cierre', 'quieta'] as const;

function forReview(node: ElementContent, filled: ReadonlyMap<string, string>): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (aside.some((name) => hasClass(node, name))) return [];
  const said = filled.get(String(node.properties['dataBlank'] ?? ''));
  // What Peru fills already, such as the name of a line, says it in its own words.
  if (said !== undefined) return [textNode(hasClass(node, 'blanco') ? said : hastText(node))];
  return [{ ...node, children: node.children.flatMap((each) => forReview(each, filled)) }];
}

function lowered(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  const tagName = level ? `h${Math.min(6, Number(level) + down)}` : node.tagName;
  return { ...node, tagName, children: node.children.map(lowered) };
}
