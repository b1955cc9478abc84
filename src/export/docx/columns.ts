import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import { elementText, hastText } from '../../html/tree.ts';
import { textWidth } from './papers.ts';

/** Width of an average letter, and what a cell keeps free beside its text, in twentieths of a point. */
const letter = 108;
const free = 220;
/** Twentieths of a point in a pixel of CSS. */
const pixel = 15;

/**
 * Gives each table, in place, columns as wide as their text asks for: no word is broken, and what is left goes to the
 * columns with more to say.
 * @param said what a text says once its marks are what they stand for
 */
export function fitColumns(
  content: readonly ElementContent[],
  said: (text: string) => string,
): void {
  for (const table of selectAll('table', { type: 'root', children: [...content] })) {
    const rows = selectAll('tr', table).map((row) =>
      row.children
        .filter((cell): cell is Element => cell.type === 'element')
        .map((cell) => said(cellText(cell))),
    );
    // A table to fill has room for a hand in each column, whatever its heading says.
    const isToFill = select('.celda', table) !== undefined;
    const widths = isToFill ? roomyWidths(headsOf(rows), textWidth) : columnWidths(rows, textWidth);
    table.properties['style'] = `width:${textWidth / 20}pt;table-layout:fixed`;
    table.children.unshift(
      h(
        'colgroup',
        widths.map((width) => h('col', { style: `width:${(width / pixel).toFixed(2)}px` })),
      ),
    );
  }
}

/** The headings of a table to fill; where its rows are named, their names are those of the first. */
const headsOf = (rows: readonly (readonly string[])[]): string[] =>
  (rows[0] ?? []).map((head) => head || rows.map(([name = '']) => name).join(' '));

/** What a cell says, its paragraphs apart: two lines to write on are not one word. */
const cellText = (cell: Element): string =>
  blocks(cell) ? cell.children.map(hastText).join(' ') : elementText(cell);

const blocks = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && /^(?:p|ul|ol|div)$/.test(child.tagName));

/** How wide each column to write in is, by the longest word of its heading, which is bold: the rest is shared alike. */
function roomyWidths(heads: readonly string[], width: number): number[] {
  const least = heads.map(
    (head) => Math.max(...head.split(' ').map(({ length }) => length)) * letter * 1.15 + free,
  );
  const left = width - least.reduce((sum, each) => sum + each, 0);
  return least.map((each) => Math.floor(each + left / heads.length));
}

/**
 * How wide each column is.
 * @param rows the text of each cell
 * @param width of the table, in twentieths of a point, as the result is
 */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const count = Math.max(1, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: count }, (_, at) => rows.map((row) => row[at] ?? ''));
  const least = columns.map((cells) => {
    const words = cells.flatMap((cell) => cell.split(/[\s\u200b]+/));
    return Math.max(...words.map(({ length }) => length)) * letter + free;
  });
  const needed = least.reduce((sum, each) => sum + each, 0);
  if (needed >= width) return least.map((each) => Math.floor((each * width) / needed));
  // A long cell folds in lines, so twice the text asks for less than twice the room.
  const wanted = columns.map((cells, at) =>
    Math.max(
      0,
      Math.max(...cells.map(({ length }) => length)) ** 0.75 * letter * 2 - (least[at] ?? 0),
    ),
  );
  const all = wanted.reduce((sum, each) => sum + each, 0);
  return least.map((each, at) => {
    const share = all === 0 ? 1 / count : (wanted[at] ?? 0) / all;
    return Math.floor(each + share * (width - needed));
  });
}
