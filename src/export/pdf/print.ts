/** Sizes of paper: A4, and Letter (carta), which is common in Latin America. */
export const sheetSizes = ['a4', 'letter'] as const;
export type SheetSize = (typeof sheetSizes)[number];

/** The style of a size of paper, for files in another than that of the pages. */
export const paperStyle = (paper: SheetSize): string =>
  paper === 'letter' ? '@page{size:letter}' : '';

/** What the browser is asked to print. */
export interface PrintOptions {
  /** For who reads with low sight: everything in 18 points or more, and tables as lists. */
  isLarge?: boolean;
  /** Whether nothing in it names the site: how it is cited is left out. */
  isNeutral?: boolean;
  /** For a sheet to hang, which has to fit on its paper in letters that are read standing. */
  isWall?: boolean;
  /** Another size of paper than that of the page. */
  paper?: SheetSize;
}

/** Prints a whole HTML document, which asks for nothing beyond itself, with tags and an outline. */
export type Print = (html: string, options?: PrintOptions) => Promise<Uint8Array>;

/** Smallest letter of the print, in points, where it is large. */
export const largePoints = 18;
