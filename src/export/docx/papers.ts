import type { SheetSize } from '../pdf/print.ts';

/** A size of paper of a document, in twentieths of a point. */
interface Paper {
  width: number;
  height: number;
  /** Beside the text, and above and below it. */
  sides: number;
  ends: number;
}

/**
 * What holds the text is as large on both, 174 × 243.4 mm, so a page ends where it ends on the other, and the
 * numbers of pages hold for both. No margin is under 18 mm.
 */
export const papers: Readonly<Record<SheetSize, Paper>> = {
  a4: { width: 11906, height: 16838, sides: 1020, ends: 1519 },
  letter: { width: 12240, height: 15840, sides: 1187, ends: 1020 },
};

/** Width of the text of a page, in twentieths of a point. */
export const textWidth = papers.a4.width - 2 * papers.a4.sides;

/** The size and the margins of a page as `writeDocx` writes them. */
const pages = /<w:pgSz [^>]*\/><w:pgMar [^>]*\/>/g;

/** The text of a document part on another paper: only its pages change. Works in a browser. */
export function onPaper(xml: string, paper: SheetSize): string {
  const { width, height, sides, ends } = papers[paper];
  return xml.replace(pages, (page) =>
    page
      .replace(/( w:w=")\d+/, `$1${width}`)
      .replace(/( w:h=")\d+/, `$1${height}`)
      .replace(/( w:(?:left|right)=")\d+/g, `$1${sides}`)
      .replace(/( w:(?:top|bottom)=")\d+/g, `$1${ends}`),
  );
}
