import { bare } from '../../text/accents.ts';
import { attributesOf, elementsOf, findElement, parseHtml, hastText } from '../../html/tree.ts';

/** Words, or beginnings of words, that the discreet edition does not show: the `lista` of docs/safety.md. */
export function hiddenWords(safetyPage: string): string[] {
  const [, list = ''] = /^```lista\n([^]*?)^```$/m.exec(safetyPage) ?? [];
  return list.split('\n').map(bare).filter(Boolean);
}

/** The hidden words with which a word of a text begins, without accents or case. */
export function hiddenIn(text: string, hidden: readonly string[]): string[] {
  const words = bare(decoded(text)).split(/[^\p{L}\p{N}]+/u);
  return hidden.filter((start) => words.some((word) => word.startsWith(start)));
}

/** What somebody else may see of a built site and holds a hidden word, each as one line. Pure. */
export function leaksOf(
  site: ReadonlyMap<string, string>,
  base: string,
  hidden: readonly string[],
): string[] {
  const seen = new Set<string>(site.keys());
  for (const [file, text] of site) {
    if (file.endsWith('.html')) for (const each of shownBy(text, base)) seen.add(each);
  }
  return [...seen].sort().flatMap((text) => {
    const found = hiddenIn(text, hidden);
    return found.length > 0 ? [`«${text}» (${found.join(', ')})`] : [];
  });
}

/** Title, preview and addresses of a page. */
function shownBy(html: string, base: string): string[] {
  const tree = parseHtml(html);
  const title = findElement(tree, ({ tagName }) => tagName === 'title');
  const held = [...elementsOf(tree)].flatMap((element) => {
    const isPreview =
      element.properties['name'] === 'description' || 'property' in element.properties;
    return attributesOf(element, html).flatMap(({ name, value }) => {
      const isOwn = value.startsWith(base) || value.startsWith('#');
      return isOwn || (isPreview && name === 'content') ? [value] : [];
    });
  });
  return [title ? hastText(title) : '', ...held];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
