import type { ElementContent } from 'hast';

/** Attributes that a book keeps, by their name in the tree; any other is left out. */
const attributes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    id: 'id',
    href: 'href',
    className: 'class',
    lang: 'lang',
    dir: 'dir',
    title: 'title',
    role: 'role',
    scope: 'scope',
    headers: 'headers',
    colSpan: 'colspan',
    rowSpan: 'rowspan',
    start: 'start',
    dateTime: 'datetime',
    ariaLabel: 'aria-label',
    ariaLabelledBy: 'aria-labelledby',
    ariaHidden: 'aria-hidden',
    xmlns: 'xmlns',
    epubType: 'epub:type',
    viewBox: 'viewBox',
    textAnchor: 'text-anchor',
    x: 'x',
    y: 'y',
    x1: 'x1',
    x2: 'x2',
    y1: 'y1',
    y2: 'y2',
    width: 'width',
    height: 'height',
  }),
);

const empty: ReadonlySet<string> = new Set(['br', 'hr', 'rect', 'line']);

/** A node and all below it as XML, whatever their texts and attributes hold. */
export function xml(node: ElementContent): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type !== 'element') return '';
  const { tagName, properties, children } = node;
  const held = Object.entries(properties).flatMap(([name, value]) => {
    const written = attributes.get(name);
    if (written === undefined || value === null || value === undefined || value === false)
      return [];
    const text = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
    const plain = ` ${written}="${escapeXml(text)}"`;
    return [written === 'lang' ? `${plain} xml:lang="${escapeXml(text)}"` : plain];
  });
  const start = `<${tagName}${held.join('')}`;
  if (empty.has(tagName)) return `${start}/>`;
  return `${start}>${children.map(xml).join('')}</${tagName}>`;
}

/** A text as XML holds it: marked characters as references, and none that XML has not. */
export function escapeXml(text: string): string {
  return (
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      // XML 1.0 has none of these.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
  );
}
