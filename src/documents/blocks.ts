import Slugger from 'github-slugger';
import type { Root } from 'mdast';
import { drawsValue, useOf, type ValueUse } from '../citations/drawn-value.ts';
import type { Citation } from '../citations/extract.ts';
import { type MarkupNode, placeOf, mdastText, walk } from '../citations/markup.ts';
import { locator, type Place } from '../registry/place.ts';
import { remember } from '../text/remember.ts';
import { type LinkKind, linkKind } from './link-kind.ts';
import { noteRawCode, type RawCode } from './raw-code.ts';
import { matchesOf } from '../text/matches.ts';

/** A stretch of the text of a block that comes from one piece of the source. */
interface Piece {
  /** Offset in the text of the block. */
  at: number;
  length: number;
  /** Offset in the source. */
  source: number;
}

/** A paragraph, heading or table row of a page: its text, where it came from, and the law beside it. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'row';
  text: string;
  /** Where the block stands in the file. */
  place: () => Place;
  /** Ranges of `text` that are links. */
  links: { start: number; end: number; kind: LinkKind; address: string }[];
  /** Citations in the block itself. */
  citations: Citation[];
  /** The last citation before it under the same heading. */
  nearest: Citation | undefined;
  /** Heading it stands under. */
  section: string;
  /** True inside «Si solo tienes un minuto». */
  isMinute: boolean;
  /** True inside a list. */
  isListed: boolean;
  /** Of an item: the paragraph that leads to its list, «La pena es:»; empty if none does. */
  lead: string;
  /** Of a row: its cells as ranges of `text`, each with the head of its column. */
  cells: readonly Cell[];
  /** Components that draw a value in it, in order. */
  drawn: readonly DrawnPlace[];
  /** Where a stretch of `text` stands in the file; `undefined` if it does not stand there as written. */
  placeOf: (start: number, end: number) => Place | undefined;
}

/** A component that draws a value of the law in a block: where in its text, and where in the file. */
export interface DrawnPlace extends ValueUse {
  /** Where it begins in the text, and where its words end: at once, as long as they are not put there. */
  at: number;
  end: number;
  place: () => Place;
}

/** A cell of a row: a range of its text, and the head of its column. */
interface Cell {
  start: number;
  end: number;
  head: string;
}

const kinds: Record<string, Block['kind']> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableRow: 'row',
};
/** What the rules look at in a page; the tree itself is let go, so that many pages fit in memory. */
export interface Outline extends RawCode {
  /** In the order of reading. */
  blocks: Block[];
  /** With the anchor that the site gives each; none where words of it are put only when it is built. */
  headings: { depth: number; id: string | undefined; place: Place }[];
  images: { hasText: boolean; place: Place }[];
  links: { text: string; kind: LinkKind; address: string; place: Place }[];
}

/** The outline of a page. */
export function outlineOf(tree: Root, text: string, citations: readonly Citation[]): Outline {
  const locate = locator(text);
  const links = citations.filter(({ form }) => form === 'link');
  const outline: Outline = {
    blocks: [],
    headings: [],
    images: [],
    links: [],
    elements: [],
    code: [],
    addresses: [],
  };
  const slugger = new Slugger();
  let section = '';
  let nearest: Citation | undefined;
  let before = '';
  let heads: string[] = [];
  walk(tree, (node, parents) => {
    note(node, outline, slugger);
    noteRawCode(node, outline);
    if (node.type === 'table') heads = (node.children[0]?.children ?? []).map(mdastText);
    const kind = kinds[node.type] ?? (holdsText(node) ? 'paragraph' : undefined);
    if (!kind || parents.some(holdsText)) return;
    if (kind === 'heading') {
      section = mdastText(node);
      nearest = undefined;
      before = '';
    }
    const isMinute = parents.some((parent) => parent.name === 'Minute');
    const isListed = parents.some((parent) => parent.type === 'listItem');
    if (kind === 'paragraph' && !isListed) before = mdastText(node);
    const lead = isListed && before.trimEnd().endsWith(':') ? before : '';
    const standing = { kind, section, nearest, isMinute, isListed, lead, heads };
    const block = readBlock(node, standing, text, links, locate);
    outline.blocks.push(block);
    nearest = block.citations.at(-1) ?? nearest;
  });
  return outline;
}

/** A component with words on its own line, `<Note>Se espera 24 horas.</Note>`: they stand in no paragraph. */
const holdsText = (node: MarkupNode): boolean =>
  node.type === 'mdxJsxFlowElement' &&
  (node.children as MarkupNode[]).some((each) => each.type === 'text' && each.value.trim() !== '');

function note(node: MarkupNode, { headings, images, links }: Outline, slugger: Slugger): void {
  switch (node.type) {
    case 'heading': {
      const isFilled = node.children.some((each) => each.type === 'link' && mdastText(each) === '');
      const id = slugger.slug(mdastText(node));
      headings.push({ depth: node.depth, id: isFilled ? undefined : id, place: placeOf(node) });
      break;
    }
    case 'image':
      images.push({ hasText: Boolean(node.alt?.trim()), place: placeOf(node) });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (node.name === 'img') {
        const hasText = node.attributes.some((each) => 'name' in each && each.name === 'alt');
        images.push({ hasText, place: placeOf(node) });
      }
      break;
    case 'link':
      links.push({
        text: mdastText(node).trim(),
        kind: linkKind(node.url),
        address: node.url,
        place: placeOf(node),
      });
  }
}

/** True for the list of sources that closes a document. */
export function isSources(section: string): boolean {
  return /^(fuentes|sources)$/i.test(section.trim());
}

const sentenceEnd = /[.!?…]+["”»)]*(?=\s|$)|\n\n/g;

/** The sentences of a text, each with its offset. */
export const sentencesOf = remember((text): readonly { text: string; at: number }[] => {
  const sentences: { text: string; at: number }[] = [];
  let at = 0;
  for (const match of matchesOf(sentenceEnd, text)) {
    const end = match.index + match[0].length;
    sentences.push({ text: text.slice(at, end), at });
    at = end;
  }
  if (at < text.length) sentences.push({ text: text.slice(at), at });
  return sentences;
});

type Locate = ReturnType<typeof locator>;
type Standing = Pick<Block, 'kind' | 'section' | 'nearest' | 'isMinute' | 'isListed' | 'lead'> & {
  heads: readonly string[];
};

function readBlock(
  node: MarkupNode,
  { heads, ...standing }: Standing,
  source: string,
  citations: readonly Citation[],
  locate: Locate,
): Block {
  const links: Block['links'] = [];
  const cells: Cell[] = [];
  const drawn: DrawnPlace[] = [];
  const text = flatText(node, '', (each, start, end) => {
    if (each.name && drawsValue(each.name)) drawn.push(drawnPlace(each, start, locate));
    else if (each.type === 'link')
      links.push({ start, end, kind: linkKind(each.url), address: each.url });
    else if (each.type === 'tableCell') cells.push({ start, end, head: heads[cells.length] ?? '' });
  });
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  let pieces: Piece[] | undefined;
  return {
    ...standing,
    text,
    place: () => locate(from, to),
    links,
    cells,
    drawn,
    citations: between(citations, from, to),
    placeOf(start, end) {
      pieces ??= piecesOf(node, source);
      const piece = pieces.find((each) => each.at <= start && end <= each.at + each.length);
      return piece && locate(piece.source + start - piece.at, piece.source + end - piece.at);
    },
  };
}

function drawnPlace(node: MarkupNode, at: number, locate: Locate): DrawnPlace {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  return { ...useOf(node.name ?? '', node), at, end: at, place: () => locate(from, to) };
}

/**
 * The text of a block.
 * @param before the text that comes before
 * @param see gets each node, and the range of the text it gave
 */
function flatText(
  node: MarkupNode,
  before: string,
  see: (node: MarkupNode, start: number, end: number) => void,
): string {
  let text = before;
  if (node.type === 'tableCell' && text !== '') text += '. ';
  const start = text.length;
  if (node.type === 'break') text += '\n';
  else if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
  else if ('children' in node)
    for (const child of node.children as MarkupNode[]) text = flatText(child, text, see);
  see(node, start, text.length);
  return text;
}

/** Where the text of a block comes from; few blocks are asked, so it is found out when they are. */
function piecesOf(node: MarkupNode, source: string): Piece[] {
  const pieces: Piece[] = [];
  flatText(node, '', (each, start, end) => {
    const offset = each.position?.start.offset;
    if ((each.type !== 'text' && each.type !== 'inlineCode') || offset === undefined) return;
    const isVerbatim = source.startsWith(each.value, offset);
    if (isVerbatim) pieces.push({ at: start, length: end - start, source: offset });
  });
  return pieces;
}

/** The citations between two offsets; they come in the order of reading. */
function between(citations: readonly Citation[], from: number, to: number): Citation[] {
  const first = citations.findIndex(({ place }) => place.start.offset >= from);
  if (first === -1) return [];
  let end = first;
  while ((citations[end]?.place.end.offset ?? Infinity) <= to) end++;
  return citations.slice(first, end);
}
