/** A stretch of a text of the data: words, or what is filled in, by its id: a blank, or a field of a paper. */
export type MarkedPiece = { kind: 'words'; text: string } | { kind: 'field'; id: string };

/** One is written `{numero-emergencia}`; in two braces, `{{rol:guardia}}`, stands what a kit fills, which is none. */
const marks = /\{\{[^{}]*\}\}|\{([a-z0-9-]+)\}/g;

/** The pieces of a text, in order, none of them empty. */
export function piecesAtBlanks(text: string): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let done = 0;
  for (const { 0: mark, 1: id, index } of text.matchAll(marks)) {
    if (id === undefined) continue;
    if (index > done) pieces.push({ kind: 'words', text: text.slice(done, index) });
    pieces.push({ kind: 'field', id });
    done = index + mark.length;
  }
  if (done < text.length) pieces.push({ kind: 'words', text: text.slice(done) });
  return pieces;
}

/** What a text leaves to be filled in, by id, in order. */
export const blanksIn = (text: string): string[] =>
  piecesAtBlanks(text).flatMap((piece) => (piece.kind === 'field' ? [piece.id] : []));

/** A text with each of its blanks as something else; one for which there is nothing stays as it is written. */
export const fillBlanks = (text: string, said: (id: string) => string | undefined): string =>
  text.replace(marks, (mark, id?: string) => (id === undefined ? mark : (said(id) ?? mark)));
