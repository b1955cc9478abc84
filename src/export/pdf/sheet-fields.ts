import type { Element, ElementContent, Parents } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import { hasClass } from '../../html/page.ts';
import { hastText } from '../../html/tree.ts';

/** A blank of a sheet that becomes a field. */
export interface SheetField {
  kind: 'text' | 'check';
  /** Its name, once in the file. */
  name: string;
  /** What it asks for, as a screen reader says it. */
  label: string;
  isMultiline: boolean;
}

/** Where the place of a field is printed as a link, for the file to be finished; no host has this name. */
export const fieldHost = 'https://campo.invalid/';

/**
 * Marks each blank of a sheet with a link that lies over it, numbered from 0, and says what they are. Where
 * somebody signs stays for the pen.
 */
export function markFields(content: readonly ElementContent[], formId: string): SheetField[] {
  const fields: SheetField[] = [];
  const add = (field: Omit<SheetField, 'name'>): Element => {
    const place = overlay(`${fieldHost}${fields.length}`, field.kind);
    fields.push({ ...field, name: `${formId}-${fields.length + 1}` });
    return place;
  };
  const root = { type: 'root' as const, children: [...content] };
  for (const block of selectAll('.campo:not(.campo-signature)', root)) {
    const label = labelOf(block);
    markLines(block, (count) => add({ kind: 'text', label, isMultiline: count > 1 }));
    for (const { name, cells } of rowsOf(block))
      for (const cell of cells)
        place(cell, add({ kind: 'text', label: cellLabel(label, cell, name), isMultiline: false }));
    for (const { box, question } of boxesOf(block)) {
      const option = [question, hastText(box).trim()].filter(Boolean).join(': ');
      place(box, add({ kind: 'check', label: `${label}: ${option}`, isMultiline: false }));
    }
  }
  return fields;
}

const labelOf = (block: Element): string => hastText(select('b', block) ?? block).trim();

const cellLabel = (label: string, { properties }: Element, row: string): string =>
  `${label}: ${String(properties['dataLabel'])}, ${row}`;

/** Lines to write on that follow each other are one field. */
function markLines(block: Element, add: (count: number) => Element): void {
  const isLine = (node: ElementContent) => hasClass(node, 'renglon');
  const lines = block.children.filter(isLine);
  if (lines.length === 0) return;
  const room = h('div', { style: 'position:relative' }, [...lines, add(lines.length)]);
  const at = block.children.findIndex(isLine);
  block.children = block.children.filter((child) => !isLine(child));
  block.children.splice(at, 0, room);
}

/** The cells to write in of each row, with its name or, where it has none, its number. */
const rowsOf = (block: Element): { name: string; cells: Element[] }[] =>
  selectAll('tbody tr', block).map((row, at) => {
    const head = select('th', row);
    return { name: head ? hastText(head).trim() : String(at + 1), cells: selectAll('td', row) };
  });

/** The boxes to tick, each with the question it answers, where the block holds several. */
function boxesOf(node: Parents, question = ''): { box: Element; question: string }[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (hasClass(child, 'cuadros'))
      return child.children.flatMap((box) => (box.type === 'element' ? [{ box, question }] : []));
    const own = child.tagName === 'li' ? ownText(child) : question;
    return boxesOf(child, own);
  });
}

const ownText = ({ children }: Element): string =>
  children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim();

function place(host: Element, over: Element): void {
  const { style } = host.properties;
  host.properties['style'] = [style, 'position:relative'].filter(Boolean).join(';');
  host.children.push(over);
}

function overlay(href: string, kind: SheetField['kind']): Element {
  const where =
    kind === 'check' ? 'left:0;top:.2em;width:.95em;height:.95em' : 'left:0;top:0;right:0;bottom:0';
  const style = `position:absolute;display:block;overflow:hidden;${where}`;
  return h('a', { href, style }, '\u00a0');
}
