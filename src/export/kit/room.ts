import type { Element, ElementContent, Parents } from 'hast';
import { h } from 'hastscript';
import { hasClass, isLeftOut, readMain } from '../../html/page.ts';
import { hastText, textNode } from '../../html/tree.ts';
import type { ExportDocument } from '../documents.ts';

/** Room for a pen. */
export const writingLine = '_'.repeat(24);

/** Lines to write on, each as wide as the text of a page. */
export const fullLines = (count: number): Element[] =>
  Array.from({ length: count }, () => h('p', '_'.repeat(78)));

/** A table to sign or fill with a pen, as pages have it: its headings, and rows high enough for a hand. */
export const handTable = (heads: readonly string[], rows = 1): Element =>
  h(
    'table.a-mano',
    h(
      'thead',
      h(
        'tr',
        heads.map((head) => h('th', head)),
      ),
    ),
    h(
      'tbody',
      Array.from({ length: rows }, () =>
        h(
          'tr',
          heads.map(() => h('td')),
        ),
      ),
    ),
  );

/** The blank of the emergency number, which a danger box calls if it holds no other. */
export const emergency = 'numero-emergencia';
/** The blank of the number of an ambulance, which few countries have beside that of emergencies. */
export const ambulance = 'numero-ambulancia';

/**
 * Gives a page of a team, in place, room for a pen: a blank has a line to write it on, and what only says what
 * goes there is a line alone, as in a kit brackets are for blanks. Who serves a person that reads alone is left out.
 */
export function makeRoom(node: Parents): void {
  give(node, (blank) => {
    const id = blank.properties['dataBlank'];
    const label = hastText(blank).trim();
    if (typeof id !== 'string') return lineFor(label);
    // What already holds a value, such as the cautious one of another country, needs no line.
    return label.startsWith('[') ? blankMark(id, `${label} ${writingLine}`) : blank;
  });
}

/**
 * The same on a page that the browser prints, whose style draws the line of each blank of a list to write on: those
 * stay, and what holds a value is text as any other.
 */
export function makePrintedRoom(node: Parents): void {
  give(node, (blank, isDrawn) => {
    const label = hastText(blank).trim();
    if (typeof blank.properties['dataBlank'] !== 'string') return isDrawn ? blank : lineFor(label);
    if (!label.startsWith('[')) return h('span', blank.children);
    return isDrawn ? blank : h('span', `${label} ${writingLine}`);
  });
}

/** Puts something in place of each blank below a node; `isDrawn` within a list whose lines the style draws. */
function give(
  node: Parents,
  put: (blank: Element, isDrawn: boolean) => ElementContent,
  isDrawn = false,
): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? [child] : [];
    if (isLeftOut(child, 'team')) return [];
    if (hasClass(child, 'blanco')) return [put(child, isDrawn)];
    give(child, put, isDrawn || hasClass(child, 'por-llenar'));
    return [child];
  });
}

/** A line to write on, with what goes there before it. */
const lineFor = (label: string): Element =>
  h('span', `${label.replace(/^\[|\]$/g, '')}: ${writingLine}`);

/** Fills, in place, each blank that has a value, as text. */
export function fillRoom(node: Parents, values: Readonly<Record<string, string>>): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const value = values[String(child.properties['dataBlank'])];
    const isOpen = hasClass(child, 'blanco') || child.properties['dataListed'] !== undefined;
    if (isOpen && value !== undefined) child.children = [textNode(value)];
    else fillRoom(child, values);
  }
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
