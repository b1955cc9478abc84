import type { Element, ElementContent, Parents } from 'hast';
import { h } from 'hastscript';
import { hasClass, isLeftOut, readMain } from '../../html/page.ts';
import { hastText } from '../../html/tree.ts';
import type { ExportDocument } from '../documents.ts';

/** Room for a pen. */
export const writingLine = '_'.repeat(24);

/**
 * Gives a page of a team, in place, room for a pen: a blank has a line to write it on, and what only says what
 * goes there is a line alone, as in a kit brackets are for blanks. Who serves a person that reads alone is left out.
 */
export function makeRoom(node: Parents): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? [child] : [];
    if (isLeftOut(child, 'team')) return [];
    if (!hasClass(child, 'blanco')) {
      makeRoom(child);
      return [child];
    }
    const id = child.properties['dataBlank'];
    const label = hastText(child).trim();
    if (typeof id !== 'string')
      return [h('span', `${label.replace(/^\[|\]$/g, '')}: ${writingLine}`)];
    // What already holds a value, such as the cautious one of another country, needs no line.
    return [label.startsWith('[') ? blankMark(id, `${label} ${writingLine}`) : child];
  });
}

/** What a built page says to a team of Peru. Throws if it has no `main`. */
export function teamMain({ html, address }: Pick<ExportDocument, 'html' | 'address'>): Element {
  const main = readMain(html, address);
  makeRoom(main);
  return main;
}

/** A blank, with what stands in it. */
export const blankMark = (id: string, text: string): ElementContent =>
  h('span.blanco', { dataBlank: id }, text);
