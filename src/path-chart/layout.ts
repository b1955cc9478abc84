import type { Lang } from '../registry/schema/common.ts';
import { type TextLine, lineWidth, wrap } from './text-width.ts';
import { type Nodes, questionAt, questionsOf, type Sheet, type Tree } from './trees.ts';
import { pathWords } from '../i18n/path.ts';
import { fill } from '../i18n/fill.ts';

/** A box of the chart, in points of paper. */
export interface Box {
  /** The node that it shows. */
  id: string;
  /** A question, an end, or where the chart goes on: the sheet on which a question stands. */
  kind: 'question' | 'leaf' | 'onward';
  x: number;
  y: number;
  width: number;
  height: number;
  lines: TextLine[];
}

/** What joins a question to where its answers lead: one line for each answer. */
export interface Arrow {
  from: Box;
  to: Box;
  /** Id of the answer. */
  answer: string;
  /** Corners of the line, from the edge of one box to that of the other. */
  points: [x: number, y: number][];
  label: { x: number; y: number; width: number; height: number; lines: TextLine[] };
}

/** A sheet laid out. */
export interface Chart {
  number: number;
  width: number;
  height: number;
  boxes: Box[];
  arrows: Arrow[];
}

/** Size of the letters, in points; the chart is as wide as the text of an A4 page. */
export const fontSize = 8.8;
/** Distance between two lines of text. */
export const lineHeight = 10.6;
/** Space between the border of a box and its text. */
export const padding = { x: 7, y: 4 };
/** Room of the drawing on a sheet. */
export const sheetSize = { width: 493, height: 690, gap: 16 };

const rowGap = 6;
/** From the left edge of a question to the line that leaves it. */
const trunk = 12;
/** From that line to the labels, and from the labels to the boxes. */
const stub = 10;
const arrowRoom = 18;
/** Width of the labels, by how deep the question stands. */
const labelWidths = [160, 116];

/** Lays out a sheet. Pure: the same nodes give the same numbers. */
export function layOutSheet(
  nodes: Nodes,
  sheets: readonly Sheet[],
  sheet: Sheet,
  lang: Lang,
): Chart {
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  const context = {
    nodes,
    lang,
    sheetOf: sheetFinder(sheets),
    number: sheet.number,
    boxes,
    arrows,
  };
  let bottom = -sheetSize.gap;
  for (const tree of sheet.trees)
    bottom = question({ ...context, tree }, tree.root, 0, 0, bottom + sheetSize.gap).bottom;
  return { number: sheet.number, width: sheetSize.width, height: bottom, boxes, arrows };
}

/** How high a tree is, drawn alone, in the language that needs more room. */
export function treeHeight(nodes: Nodes, tree: Tree): number {
  const sheet = { number: 1, trees: [tree] };
  return Math.max(
    ...(['es', 'en'] as const).map((lang) => layOutSheet(nodes, [], sheet, lang).height),
  );
}

interface Context {
  nodes: Nodes;
  lang: Lang;
  tree: Tree;
  number: number;
  sheetOf: (question: string) => number | undefined;
  boxes: Box[];
  arrows: Arrow[];
}

/** Draws a question and, below it, its answers; first those that end or go elsewhere. */
function question(
  context: Context,
  id: string,
  depth: number,
  x: number,
  y: number,
  least = 0,
): { box: Box; bottom: number } {
  const { nodes, lang, tree } = context;
  const { question: asked, help, answers } = questionAt(nodes, id);
  const width = sheetSize.width - x;
  const inner = width - 2 * padding.x;
  const lines = [
    ...wrap(`${id} ${asked[lang]}`, '', inner, fontSize),
    ...(help ? wrap('', help[lang], inner, fontSize) : []),
  ];
  const box = boxAt(context, { id, kind: 'question', x, y, width, lines }, least);
  const labelX = x + trunk + stub;
  const labelWidth = labelWidths[depth] ?? 80;
  const targetX = labelX + labelWidth + arrowRoom;
  const isInline = (next: string) => depth === 0 && tree.inline.includes(next);
  const targets = [...Map.groupBy(answers, ({ next }) => next)].sort(
    ([a], [b]) => Number(isInline(a)) - Number(isInline(b)),
  );
  let bottom = y + box.height;
  for (const [next, leading] of targets) {
    const labels = leading.map(({ id: answer, text }) => labelOf(answer, text[lang], labelWidth));
    const needed = labels.reduce((sum, { height }) => sum + height + rowGap, -rowGap);
    const top = bottom + rowGap;
    const drawn = isInline(next)
      ? question(context, next, depth + 1, targetX, top, needed)
      : target(context, next, targetX, top, needed);
    bottom = drawn.bottom;
    const { box: to } = drawn;
    let labelY = top + (to.height - needed) / 2;
    for (const { answer, ...label } of labels) {
      context.arrows.push(arrow(box, to, answer, { ...label, x: labelX, y: labelY }));
      labelY += label.height + rowGap;
    }
  }
  return { box, bottom };
}

function labelOf(answer: string, text: string, widest: number) {
  const lines = wrap('', text, widest, fontSize);
  const width = Math.max(...lines.map((line) => lineWidth(line, fontSize)));
  return { answer, lines, width, height: textHeight(lines) };
}

/** From the bottom of a question down, and then right, at the height of the label. */
function arrow(from: Box, to: Box, answer: string, label: Arrow['label']): Arrow {
  const x = from.x + trunk;
  const y = label.y + label.height / 2;
  const points: Arrow['points'] = [
    [x, from.y + from.height],
    [x, y],
    [to.x, y],
  ];
  return { from, to, answer, points, label };
}

/** How high a text is, in whole points. */
function textHeight(lines: readonly TextLine[]): number {
  return Math.round(lines.length * lineHeight);
}

/** An end, or the place where another question stands. */
function target(context: Context, id: string, x: number, y: number, least: number) {
  const { nodes, lang, number, sheetOf } = context;
  const node = nodes.get(id);
  if (!node) throw new Error(`No node ${id}`);
  const width = sheetSize.width - x;
  const isLeaf = node.kind === 'leaf';
  const sheet = sheetOf(id) ?? number;
  const where =
    sheet === number
      ? pathWords[lang].chart.here
      : fill(pathWords[lang].chart.sheet, { number: sheet });
  const bold = isLeaf ? id : `${where}:`;
  const rest = isLeaf ? node.title[lang] : `${id} ${node.question[lang]}`;
  const inner = width - 2 * padding.x - (isLeaf ? 0 : 8);
  const lines = wrap(bold, rest, inner, fontSize);
  const box = boxAt(context, { id, kind: isLeaf ? 'leaf' : 'onward', x, y, width, lines }, least);
  return { box, bottom: y + box.height };
}

function boxAt(context: Context, box: Omit<Box, 'height'>, least: number): Box {
  const height = Math.max(textHeight(box.lines) + 2 * padding.y, least);
  const made = { ...box, height };
  context.boxes.push(made);
  return made;
}

function sheetFinder(sheets: readonly Sheet[]): (id: string) => number | undefined {
  const found = new Map(
    sheets.flatMap((sheet) => questionsOf(sheet).map((id) => [id, sheet.number] as const)),
  );
  return (id) => found.get(id);
}
