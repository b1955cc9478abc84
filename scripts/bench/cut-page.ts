import { parseHtml } from '../../src/html/tree.ts';
import { plainText } from '../../src/build/plain-text.ts';

const closing = /<nav class="seguir"|<footer class="cierre"/;
const voidTags = /^(area|base|br|col|hr|img|input|link|meta|source|track|wbr)$/;
const startsHere = /^(p|ul|ol|dl|table|figure|blockquote|aside|section|div|details|h2|h3|h4)$/;

/** A built page cut to about so many words: blocks go from its end, with their lines of the index. */
export function cutPage(html: string, words: number): string {
  const end = html.search(closing);
  const cuts = blockStarts(html, end).map((at) => withoutLostAnchors(html, at, end));
  const distance = (page: string) => Math.abs(wordsOf(page) - words);
  return cuts.reduce((best, page) => (distance(page) < distance(best) ? page : best), html);
}

/** Words of the text edition of a page: all that both sites show of it. */
export function wordsOf(html: string): number {
  return plainText(parseHtml(html)).split(/\s+/).filter(Boolean).length;
}

/** Where a block of the content begins, right under `main`. */
function blockStarts(html: string, end: number): number[] {
  const starts: number[] = [];
  let depth = 0;
  const content = html.indexOf('</header>', html.indexOf('<main')) + '</header>'.length;
  for (const tag of html.slice(content, end).matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/g)) {
    const [, isClosing, name = '', isSelfClosing] = tag;
    if (depth === 0 && !isClosing && startsHere.test(name)) starts.push(content + tag.index);
    if (!isSelfClosing && !voidTags.test(name)) depth += isClosing ? -1 : 1;
  }
  return starts;
}

/** The page without what stands between two places, and without the lines that led there. */
function withoutLostAnchors(html: string, from: number, to: number): string {
  const lost = new Set(
    [...html.slice(from, to).matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => `#${id}`),
  );
  const page = html.slice(0, from) + html.slice(to);
  return page.replace(/<li>\s*<a href="(#[^"]*)">[^<]*<\/a>\s*<\/li>/g, (line, href: string) =>
    lost.has(href) ? '' : line,
  );
}
