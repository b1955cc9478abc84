/** What the browser is asked to print. */
export interface PrintOptions {
  /** For who reads with low sight: everything in 18 points or more, and tables as lists. */
  isLarge?: boolean;
}

/** Prints a whole HTML document, which asks for nothing beyond itself, with tags and an outline. */
export type Print = (html: string, options?: PrintOptions) => Promise<Uint8Array>;

/** Smallest letter of the print, in points, where it is large. */
export const largePoints = 18;
