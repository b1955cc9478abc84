import type { Element, Root } from 'hast';
import { edited, type Edit } from '../../html/edits.ts';
import {
  type Attribute,
  attributesOf,
  elementsOf,
  parseHtml,
  type SourceRange,
  rangeOf,
  tagRanges,
} from '../../html/tree.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { SITE_PREVIEW } from '../../site.ts';
import type { MoveAddress } from '../../safe/discreet-addresses.ts';
import { shortCodes } from '../../safe/discreet-codes.ts';

/** Ids that scripts and styles look for, and those of the frame: the same on every page of every site. */
export const keptIds: ReadonlySet<string> = new Set(
  (
    '_top contenido indice en-pagina aviso-salida ayuda buscador consulta pista estado resultados ' +
    'sin-resultados sin-busqueda todo dia situacion fecha quiero-todo quiero-removal quiero-protection quiero-punishment ' +
    'quiero-reparation llenar guardar armar kit-aviso kit-estado kit-nada plantillas-datos ' +
    'hoja-en-blanco casilla-otro-pais sin-notas con-leyes comparar-kit comparar-aviso comparar-estado comparar-nada otra-lengua otro-idioma'
  ).split(' '),
);
const naming = new Set(['for', 'headers', 'list', 'aria-labelledby', 'aria-describedby']);
/** Attributes that hold an address, whatever it begins with; `#fff` in others is a colour. */
const linking = new Set(['href', 'xlink:href', 'src', 'action']);

/** What an attribute of a page holds that this edition changes. */
export interface CodedAttribute extends Attribute {
  holds: 'anchor' | 'anchors' | 'address';
  /** The tags of the link that goes where it says. */
  link?: { opening: SourceRange; closing?: SourceRange };
}

/** What this edition changes of a page, kept instead of its tree. */
export interface OpenPage {
  html: string;
  attributes: CodedAttribute[];
  /** The title, what only machines read and what only the open edition says. */
  title: SourceRange;
  unsaid: SourceRange[];
}

/** Reads a page of the open edition. Throws if it has no title. */
export function readOpenPage(html: string): OpenPage {
  const tree = parseHtml(html);
  const elements = [...elementsOf(tree)];
  const title = elements.find(({ tagName }) => tagName === 'title');
  if (!title) throw new Error('A page has no title.');
  return {
    html,
    attributes: codedAttributes(html, tree),
    title: rangeOf(title),
    unsaid: outermost(
      elements.filter((each) => isForMachines(each) || isForOpenEdition(each)).map(rangeOf),
    ),
  };
}

/** Ranges without those that stand within another. */
const outermost = (ranges: readonly SourceRange[]): SourceRange[] =>
  ranges.filter(
    (each) =>
      !ranges.some((other) => other !== each && other.start <= each.start && each.end <= other.end),
  );

/** The attributes of a page that hold an anchor or an address of the site. */
function codedAttributes(html: string, tree: Root): CodedAttribute[] {
  return [...elementsOf(tree)].flatMap((element) =>
    isForMachines(element)
      ? []
      : attributesOf(element, html).flatMap((attribute): CodedAttribute[] => {
          const holds = heldBy(attribute);
          const isLink = holds === 'address' && element.tagName === 'a';
          return holds
            ? [{ ...attribute, holds, ...(isLink && { link: tagRanges(element) }) }]
            : [];
        }),
  );
}

function heldBy({ name, value }: Attribute): CodedAttribute['holds'] | undefined {
  if (name === 'id') return 'anchor';
  if (naming.has(name)) return 'anchors';
  const isAddress = linking.has(name) ? !/^[a-z]+:/.test(value) : /^\/\S*$/.test(value);
  return isAddress ? 'address' : undefined;
}

/** Descriptions, other addresses and data that only programs read. */
function isForMachines({ tagName, properties: { type, name, property, rel } }: Element): boolean {
  if (tagName === 'script') return type === 'application/ld+json';
  if (tagName === 'link') return /^(?:canonical|alternate)$/.test(String(rel));
  if (tagName !== 'meta') return false;
  return /^(?:description|robots)$/.test(String(name)) || String(property).startsWith('og:');
}

/** Words that would say at a glance what a page is for. */
const isForOpenEdition = ({ properties }: Element): boolean => 'dataAbierta' in properties;

/** The anchors of a page, each with the code that takes its place. */
export function anchorCodes({ attributes }: Pick<OpenPage, 'attributes'>): Map<string, string> {
  const ids = attributes.flatMap(({ holds, value }) => (holds === 'anchor' ? [value] : []));
  const codes = shortCodes(new Set(ids.filter((id) => !keptIds.has(id))));
  return new Map(ids.map((id) => [id, codes.get(id) ?? id]));
}

/** What one page is called and where its addresses go. */
export interface PageChange {
  /** Path of the page in the open edition, below the base. */
  path: string;
  title: string;
  lang: Lang;
  anchors: ReadonlyMap<string, string>;
  move: MoveAddress;
}

/**
 * A page of the open edition as the discreet one shows it: the same content under a coded title and
 * anchors, with coded addresses, and nothing for machines that read pages. A link to what was left out
 * becomes its text; another attribute that holds its address is empty.
 */
export function discreetPage(page: OpenPage, change: PageChange): string {
  const lost = new Set<CodedAttribute['link']>();
  // What stands within something that goes, goes with it.
  const isUnsaid = ({ start }: SourceRange): boolean =>
    page.unsaid.some((range) => range.start <= start && start < range.end);
  const kept = page.attributes.filter((attribute) => !isUnsaid(attribute));
  const changed = kept.map((attribute): [CodedAttribute, string | undefined] => {
    const text = coded(attribute, change);
    if (text === undefined) lost.add(attribute.link);
    return [attribute, text];
  });
  const isInside = ({ start }: SourceRange): boolean =>
    [...lost].some((link) => link && link.opening.start <= start && start < link.opening.end);
  const edits: Edit[] = [
    ...page.unsaid.map((range) => ({ ...range, text: '' })),
    { ...page.title, text: headOf(change) },
    ...[...lost].flatMap((link) => (link ? spanFor(link) : [])),
    ...changed.flatMap(([{ start, end }, text = '']) =>
      isInside({ start, end }) ? [] : [{ start, end, text }],
    ),
  ];
  return edited(page.html, edits);
}

/** The value of an attribute in this edition; undefined if what it leads to was left out. */
function coded(
  { holds, value }: CodedAttribute,
  { path, anchors, move }: PageChange,
): string | undefined {
  if (holds === 'address') return move(value, path);
  if (holds === 'anchor') return anchors.get(value) ?? value;
  return value.replace(/[^\s]+/g, (id) => anchors.get(id) ?? id);
}

const spanFor = ({ opening, closing }: { opening: SourceRange; closing?: SourceRange }): Edit[] => [
  { ...opening, text: '<span>' },
  ...(closing ? [{ ...closing, text: '</span>' }] : []),
];

/** The title, the preview, and what every machine is told that asks not to be told more. */
function headOf({ title, lang }: PageChange): string {
  const preview = SITE_PREVIEW[lang];
  return (
    '<meta name="robots" content="noindex, nofollow, noarchive">' +
    `<title>${title}</title><meta name="description" content="${preview}">` +
    `<meta property="og:title" content="${title}"><meta property="og:description" content="${preview}">`
  );
}
