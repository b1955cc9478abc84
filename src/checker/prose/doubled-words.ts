import { piecesOf, textsOfPart } from '../../papers/text.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { PaperData } from '../../registry/schema/paper.ts';
import { isQuoted } from './avoided-words.ts';
import { matchesOf } from '../../text/matches.ts';

/**
 * A word twice in a row: `the the`. A letter may be: `A a J`. Two spaces are where a component draws something: «de
 * <Penalty … /> de». It is looked for at each space, of which a text has fewer than letters.
 */
const twice = /\s(?<=(?<![\p{L}\p{N}{~_-])(\p{L}{2,})\s)\1(?![\p{L}\p{N}_}-])/giu;

/**
 * The words of a text that stand twice in a row outside quotation marks: a slip, or a sentence that reads as one. Each is
 * told once a text.
 */
export function* doubledWords(
  text: string,
): Generator<{ start: number; end: number; words: string; once: string }> {
  const told = new Set<string>();
  let last = 0;
  for (const { 0: again, 1: once = '', index } of matchesOf(twice, text)) {
    const [start, end] = [index - once.length, index + again.length];
    // Of three in a row the second is of the first two.
    if (start < last) continue;
    last = end;
    if (told.has(once) || isQuoted(text, start)) continue;
    told.add(once);
    yield { start, end, words: text.slice(start, end), once };
  }
}

/** The texts of the sheets of a paper with what is asked for in each place to fill in, where it stands on the sheet. */
export function sheetTexts({ fields, parts, reserved = [] }: PaperData): {
  lang: Lang;
  text: string;
  path: PropertyKey[];
}[] {
  const labelOf = new Map(fields.map(({ id, label }) => [id, label.es]));
  const asked = (text: string): string =>
    piecesOf(text)
      .map((piece) => (piece.kind === 'field' ? (labelOf.get(piece.id) ?? '') : piece.text))
      .join('');
  const sheets = [
    ...parts.map((part, index) => ({ part, path: ['parts', index] })),
    ...reserved.map((part, index) => ({ part, path: ['reserved', index] })),
  ];
  return sheets.flatMap(({ part, path }) =>
    textsOfPart(part).map((text) => ({ lang: 'es' as const, text: asked(text), path })),
  );
}
