import type { Element, ElementContent, Parents } from 'hast';
import { classesOf, elementsOf, findElement, textOf } from '../../html/tree.ts';

/**
 * Sheets that a team fills in on a screen: they say how the team works and hold no person's case. All the
 * others are for a pen alone, because what is typed stays in a device: they hold a case, or how somebody is.
 */
export const typedForms: ReadonlySet<string> = new Set(['t13', 't14', 't16']);

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
  for (const block of elementsOf({ type: 'root', children: [...content] })) {
    const classes = classesOf(block);
    if (!classes.includes('campo') || classes.includes('campo-signature')) continue;
    const label = labelOf(block);
    markLines(block, (count) => add({ kind: 'text', label, isMultiline: count > 1 }));
    for (const [row, cells] of rowsOf(block).entries())
      for (const cell of cells)
        place(cell, add({ kind: 'text', label: cellLabel(label, cell, row), isMultiline: false }));
    for (const { box, question } of boxesOf(block)) {
      const option = [question, textOf(box).trim()].filter(Boolean).join(': ');
      place(box, add({ kind: 'check', label: `${label}: ${option}`, isMultiline: false }));
    }
  }
  return fields;
}

const labelOf = (block: Element): string =>
  textOf(findElement(block, ({ tagName }) => tagName === 'b') ?? block).trim();

const cellLabel = (label: string, { properties }: Element, row: number): string =>
  `${label}: ${String(properties['dataLabel'])}, ${row + 1}`;

/** Lines to write on that follow each other are one field. */
function markLines(block: Element, add: (count: number) => Element): void {
  const isLine = (node: ElementContent) =>
    node.type === 'element' && classesOf(node).includes('renglon');
  const lines = block.children.filter(isLine);
  if (lines.length === 0) return;
  const room: Element = {
    type: 'element',
    tagName: 'div',
    properties: { style: 'position:relative' },
    children: [...lines, add(lines.length)],
  };
  const at = block.children.findIndex(isLine);
  block.children = block.children.filter((child) => !isLine(child));
  block.children.splice(at, 0, room);
}

function rowsOf(block: Element): Element[][] {
  const body = findElement(block, ({ tagName }) => tagName === 'tbody');
  if (!body) return [];
  return [...elementsOf(body)]
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => [...elementsOf(row)].filter(({ tagName }) => tagName === 'td'));
}

/** The boxes to tick, each with the question it answers, where the block holds several. */
function boxesOf(node: Parents, question = ''): { box: Element; question: string }[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (classesOf(child).includes('cuadros'))
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
  return {
    type: 'element',
    tagName: 'a',
    properties: { href, style: `position:absolute;display:block;overflow:hidden;${where}` },
    children: [{ type: 'text', value: '\u00a0' }],
  };
}
