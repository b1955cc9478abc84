import type { Element, ElementContent } from 'hast';
import type { HastPluginEntry } from 'satteri';

/**
 * Sätteri plugin: gives each cell of a table the heading of its column, so that on a narrow screen the
 * style sheet can show every row as a list.
 */
export const tableLabels: HastPluginEntry = {
  name: 'table-labels',
  element: {
    filter: ['table'],
    visit(table, context) {
      const labels = rowsOf(table, 'th')[0]?.map((cell) => context.textContent(cell)) ?? [];
      for (const row of rowsOf(table, 'td')) {
        for (const [index, cell] of row.entries()) {
          const label = labels[index];
          if (label) context.setProperty(cell, 'data-label', label);
        }
      }
    },
  },
};

/** The cells of each row that has cells of that kind. */
function rowsOf(table: Element, tagName: 'td' | 'th'): Element[][] {
  const elements = (node: Element): Element[] =>
    node.children.filter((child: ElementContent): child is Element => child.type === 'element');
  return elements(table)
    .flatMap(elements)
    .map((row) => elements(row).filter((cell) => cell.tagName === tagName))
    .filter((cells) => cells.length > 0);
}
