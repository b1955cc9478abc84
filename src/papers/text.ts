import { type MarkedPiece, piecesAtBlanks } from '../registry/blank-marks.ts';
import type { PaperPart } from '../registry/schema/paper.ts';

/** A piece of the text of a paper: words, a field to fill in, or words that cite the law. */
export type SheetPiece =
  (MarkedPiece & { after?: string }) | { kind: 'citation'; target: string; text: string };

const citations = /\[([^\]]+)\]\(norma:([^)\s]+)\)/g;

/** The pieces of a text of a paper, in order: `Yo, {nombre}, por el [artículo 1](norma:cpp~art_1)`. */
export function piecesOf(text: string): SheetPiece[] {
  const pieces: SheetPiece[] = [];
  let done = 0;
  for (const { 0: whole, 1: shown = '', 2: target = '', index } of text.matchAll(citations)) {
    pieces.push(...piecesAtBlanks(text.slice(done, index)));
    pieces.push({ kind: 'citation', target, text: shown });
    done = index + whole.length;
  }
  return [...pieces, ...piecesAtBlanks(text.slice(done))];
}

/** The pieces of a text, where a field takes the comma or the stop after it, which begins no line by itself. */
export function piecesWithStops(text: string): SheetPiece[] {
  const pieces = piecesOf(text);
  return pieces.map((piece, at) => {
    const stop = (each: SheetPiece | undefined) =>
      each?.kind === 'words' ? (/^[,.;:)]+/.exec(each.text)?.[0] ?? '') : '';
    if (piece.kind === 'field') return { ...piece, after: stop(pieces[at + 1]) };
    return pieces[at - 1]?.kind === 'field'
      ? { ...piece, text: piece.text.slice(stop(piece).length) }
      : piece;
  });
}

/** The references to the law that a text cites, as written. */
export const citedIn = (text: string): string[] =>
  piecesOf(text).flatMap((piece) => (piece.kind === 'citation' ? [piece.target] : []));

/** The box before what is ticked with a pen. */
export const boxGlyph = (isTicked = false): string => (isTicked ? '☒' : '☐');

/** The texts that a part of a sheet shows, in order. */
export const textsOfPart = ({ body, boxes = [], after = [] }: PaperPart): string[] => [
  ...body,
  ...boxes.map(({ text }) => text),
  ...after,
];

/** Whether a part of a sheet says what goes with it, where an address or an image may go too. */
export const attaches = ({ name, body }: Pick<PaperPart, 'name' | 'body'>): boolean =>
  name === 'Anexos' || body.some((text) => text.startsWith('Adjunto'));

/** The fields that some texts name, each once. */
export const fieldsIn = (texts: readonly string[]): string[] => [
  ...new Set(
    texts.flatMap(piecesOf).flatMap((piece) => (piece.kind === 'field' ? [piece.id] : [])),
  ),
];
