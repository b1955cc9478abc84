import type { Element } from 'hast';
import { edited } from '../html/edits.ts';
import { findElement, parseHtml, rangeOf } from '../html/tree.ts';

/**
 * The rendered content of a page with some of its sections behind their headings, as `Fold.astro` has them. A section
 * goes as far as the next heading of its level, or as a box of help, which is never folded.
 * @param ids anchors of the headings
 * @param ifThere the same, of sections that a page may lack
 * Throws if no heading of the page itself has one of the first.
 */
export function foldSections(
  content: string,
  ids: readonly string[],
  ifThere: readonly string[] = [],
): string {
  if (ids.length + ifThere.length === 0) return content;
  const body = findElement(parseHtml(content), ({ tagName }) => tagName === 'body');
  const blocks = (body?.children ?? []).filter((node): node is Element => node.type === 'element');
  const places = [...new Set([...ids, ...ifThere])].flatMap((id) => {
    const at = blocks.findIndex(
      ({ tagName, properties }) => tagName === 'h2' && properties['id'] === id,
    );
    if (at < 0 && !ids.includes(id)) return [];
    if (at < 0) throw new Error(`No heading to fold has the anchor "${id}". Run npm run check.`);
    return [{ id, at }];
  });
  // In the order of the page: where one section ends and another begins, what closes goes first.
  const edits = places
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ id, at }) => {
      const [heading, ...rest] = blocks.slice(at);
      if (!heading) return [];
      const next = rest.find(({ tagName }) => tagName === 'h2' || tagName === 'section');
      const { start, end } = rangeOf(heading);
      const last = next ? rangeOf(next).start : content.length;
      return [
        { start, end: start, text: `<details class="pliegue" aria-labelledby="${id}"><summary>` },
        { start: end, end, text: '</summary>' },
        { start: last, end: last, text: '</details>' },
      ];
    });
  return edited(content, edits);
}
