/** Widths in thousandths of the size of the letter, after Helvetica; what is not listed is 600. */
const widths: readonly [number, string][] = [
  [230, "ijlI|'"],
  [290, ' ,.:;/!tf‘’·'],
  [340, 'r()[]-`“”"'],
  [500, 'cksvxyzJ'],
  [556, 'abdeghnopqu0123456789L?–'],
  [611, 'FTZ¿«»'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw+'],
  [778, 'GOQ'],
  [850, 'mM'],
  [1000, 'W%…→'],
];
const widthOf = new Map(
  widths.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/** Fonts of readers differ: room for the widest that systems use for labels, which is DejaVu Sans. */
const allowance = 1.19;
const boldness = 1.13;

/** About how wide a text is, in the unit of `size`; never less than in the common fonts. */
export function textWidth(text: string, size: number, isBold = false): number {
  const letters = Array.from(text.normalize('NFD').replace(/\p{M}/gu, ''));
  const sum = letters.reduce((total, letter) => total + (widthOf.get(letter) ?? 600), 0);
  return (sum / 1000) * size * allowance * (isBold ? boldness : 1);
}

/** A line of text: a bold beginning, then the rest. */
export interface TextLine {
  bold: string;
  rest: string;
}

/**
 * Breaks a text into lines that fit a width; a word wider than the width stands alone on its line.
 * @param bold beginning of the text, in bold
 */
export function wrap(bold: string, rest: string, width: number, size: number): TextLine[] {
  const words = [
    ...wordsOf(bold).map((word) => ({ word, isBold: true })),
    ...wordsOf(rest).map((word) => ({ word, isBold: false })),
  ];
  const lines: TextLine[] = [];
  let used = Infinity;
  for (const { word, isBold } of words) {
    const own = textWidth(word, size, isBold);
    const space = textWidth(' ', size);
    let line = lines.at(-1);
    if (!line || used + space + own > width) {
      line = { bold: '', rest: '' };
      lines.push(line);
      used = own;
    } else {
      used += space + own;
    }
    if (isBold) line.bold += line.bold ? ` ${word}` : word;
    else line.rest += line.rest ? ` ${word}` : word;
  }
  return lines;
}

/** How wide a line is. */
export function lineWidth({ bold, rest }: TextLine, size: number): number {
  const space = bold && rest ? textWidth(' ', size) : 0;
  return textWidth(bold, size, true) + space + textWidth(rest, size);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
